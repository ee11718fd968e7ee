package id.lumbung.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What files are judged by: the program, and the settings that it went by when it started.
 *
 * @param program its version; {@code dev} where it was not released
 * @param jobs SHA-256 of all files of {@code jobs/} with their names, in lower-case hexadecimal
 */
public record Edition(String program, String jobs) {

  /** The version of the program that runs. */
  public static String ofProgram() {
    @Nullable String version = Edition.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** The program that runs with the settings as they are now. */
  public static Edition of(JobsFolder jobs) {
    MessageDigest digest = digest();
    for (String file : jobs.files()) {
      digest.update((file + '\0' + text(jobs, file) + '\0').getBytes(StandardCharsets.UTF_8));
    }
    return new Edition(ofProgram(), HexFormat.of().formatHex(digest.digest()));
  }

  private static String text(JobsFolder jobs, String file) {
    try (Reader reader = jobs.open(file)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("The settings file " + file + " cannot be read", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
