package id.lumbung.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A statement kept as a file of its own, in the resource folder named after its room. */
public final class SqlModel {
  private SqlModel() {}

  /**
   * The text of a statement.
   *
   * @param path folder and file, such as {@code statistics/growth.sql}
   */
  public static String read(String path) {
    try (InputStream in = SqlModel.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("No SQL model " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
