package id.lumbung.publication;

import id.lumbung.settings.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that appears as a whole: it is made beside its place and moved there. Whatever a killed
 * run left is cleared by the next.
 */
final class Target {
  private static final String SIGN = "datapackage.json";

  private final Path folder;
  private final boolean isForced;
  private final Path begun;
  private final Path before;

  Target(Path folder, boolean isForced) {
    this.folder = folder.toAbsolutePath().normalize();
    this.isForced = isForced;
    String name = String.valueOf(this.folder.getFileName());
    this.begun = this.folder.resolveSibling("." + name + ".exporting");
    this.before = this.folder.resolveSibling("." + name + ".before");
  }

  /**
   * A new folder to write in.
   *
   * @throws Refused where the place holds something that may not be replaced
   */
  Path begin() throws IOException {
    if (!Files.exists(folder) && Files.exists(before)) {
      Files.move(before, folder);
    }
    if (Files.exists(folder) && !isEmpty()) {
      if (!isForced) {
        throw refused("export.exists");
      }
      if (!Files.exists(folder.resolve(SIGN))) {
        throw refused("export.foreign");
      }
    }
    delete(begun);
    delete(before);
    return Files.createDirectories(begun);
  }

  private Refused refused(String key) {
    return new Refused(key, Map.of("folder", folder.toString()));
  }

  private boolean isEmpty() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Puts the new folder in its place. */
  void end(Path written) throws IOException {
    if (Files.exists(folder)) {
      Files.move(folder, before);
    }
    Files.move(written, folder);
    delete(before);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
