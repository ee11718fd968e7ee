package id.lumbung.database;

import id.lumbung.settings.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A password that Lumbung made once, in a file that only the owner of the data directory may read.
 *
 * @param file where it is kept
 */
public record ServerPassword(Path file) {
  private static final int BYTES = 24;

  /** The password; null where there is none, or what a power cut left of one. */
  public @Nullable String read() throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    OwnFiles.close(file);
    String kept = Files.readString(file).strip();
    return kept.matches("[0-9a-f]{" + 2 * BYTES + "}") ? kept : null;
  }

  /** The password, made where there is none. */
  public String make() throws IOException {
    String kept = read();
    return kept == null ? renew() : kept;
  }

  /** Another password. */
  String renew() throws IOException {
    byte[] made = new byte[BYTES];
    new SecureRandom().nextBytes(made);
    String password = HexFormat.of().formatHex(made);
    OwnFiles.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    OwnFiles.write(file, password);
    return password;
  }
}
