package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documents that is drawn from the product; a test fails where it is stale. */
public final class Picture {
  private static final Path DOCS = Path.of("src", "docs");

  private Picture() {}

  /** Holds a page against what it should be, or writes it where {@code pictures.write} is set. */
  public static void holds(String page, Class<?> test, String drawn) {
    Path file = DOCS.resolve(page);
    try {
      if (Boolean.getBoolean("pictures.write")) {
        Files.createDirectories(DOCS);
        Files.writeString(file, drawn);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is stale: %s", file, command(test))
          .isEqualTo(drawn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What draws a page anew. */
  public static String command(Class<?> test) {
    return "mvn -q test -Dtest=" + test.getSimpleName() + " -Dpictures.write=true";
  }
}
