package id.lumbung.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What an operator may edit without a build: settings and reference facts.
 *
 * <p>A file that the folder does not have is taken from the copy packed in the program, so a folder
 * may hold only what differs.
 */
public final class JobsFolder {
  private static final String PACKED = "jobs/";
  private static final String ALL_PACKED = "classpath*:" + PACKED + "**/*.*";

  /** Files that say something; none that an editor or a file manager left. */
  private static final Pattern KINDS = Pattern.compile("([^./][^/]*/)*[^./][^/]*\\.(yml|csv)");

  private final @Nullable Path folder;

  private JobsFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * Finds the folder: the given one, else {@code ./jobs}, else only the packed copy.
   *
   * @throws SettingsProblem if a folder is given that is none
   */
  public static JobsFolder locate(@Nullable Path given) {
    if (given != null) {
      if (!Files.isDirectory(given)) {
        throw new SettingsProblem(
            SettingsTexts.get("no_folder", Map.of("folder", given.toString())));
      }
      return new JobsFolder(given);
    }
    Path here = Path.of("jobs");
    return new JobsFolder(Files.isDirectory(here) ? here : null);
  }

  /** Whether the folder or the packed copy has the file, such as {@code reference/villages.csv}. */
  public boolean has(String relative) {
    return own(relative) != null || packed(relative) != null;
  }

  /**
   * Opens a file as UTF-8 text.
   *
   * @throws SettingsProblem if neither the folder nor the packed copy has it
   */
  public Reader open(String relative) {
    Path file = own(relative);
    try {
      if (file != null) {
        return Files.newBufferedReader(file);
      }
    } catch (IOException e) {
      throw new SettingsProblem(
          SettingsTexts.get("unreadable", Map.of("berkas", file.toString())), e);
    }
    InputStream stream = packed(relative);
    if (stream == null) {
      throw new SettingsProblem(SettingsTexts.get("no_file", Map.of("berkas", relative)));
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /**
   * Reads a YAML file into a settings record. Keys are the components in snake_case ({@code
   * settleTime} is {@code settle_time}); durations are written {@code 500ms, 2s, 5m, 8h, 30d},
   * sizes {@code 512MB}. A component without a key is null (or zero); the record's compact
   * constructor may put a default.
   *
   * @throws SettingsProblem naming every unknown key and every wrong value of the file
   */
  public <T> T settings(String relative, Class<T> recordType) {
    return SettingsReader.read(name(relative), this, relative, recordType);
  }

  /** The name to show for a file: its path, or where the packed copy is from. */
  public String name(String relative) {
    Path file = own(relative);
    return file == null ? PACKED + relative : file.toString();
  }

  /**
   * The file in the folder, if it is there: who owns it and when it was changed. The packed copy
   * has neither.
   */
  public Optional<Path> file(String relative) {
    return Optional.ofNullable(own(relative));
  }

  /**
   * The settings and tables there are, those of the folder and of the packed copy, by their names
   * within it, such as {@code reference/villages.csv}, in order.
   */
  public List<String> files() {
    Set<String> files = new TreeSet<>();
    try {
      for (Resource packed : new PathMatchingResourcePatternResolver().getResources(ALL_PACKED)) {
        String address = packed.getURL().toString();
        files.add(address.substring(address.lastIndexOf("/" + PACKED) + PACKED.length() + 1));
      }
      if (folder != null) {
        try (Stream<Path> found = Files.walk(folder)) {
          found
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .forEach(files::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of settings cannot be read", e);
    }
    return files.stream().filter(file -> KINDS.matcher(file).matches()).toList();
  }

  private @Nullable Path own(String relative) {
    if (folder == null) {
      return null;
    }
    Path file = folder.resolve(relative).normalize();
    return file.startsWith(folder.normalize()) && Files.isRegularFile(file) ? file : null;
  }

  private static @Nullable InputStream packed(String relative) {
    return JobsFolder.class.getClassLoader().getResourceAsStream(PACKED + relative);
  }
}
