package id.lumbung.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The secret behind all keyed hashes. An unkeyed hash of a NIK can be enumerated (some 10^8 likely
 * values in the province), a keyed one cannot.
 */
public final class MatchSecret {
  private static final String VARIABLE = "LUMBUNG_KEY";
  private static final int MINIMUM_LENGTH = 16;

  private final byte[] secret;

  private MatchSecret(byte[] secret) {
    this.secret = secret.clone();
  }

  /**
   * The secret of the environment; without one, for the embedded database, the one in the data
   * directory, made on first use and readable by its owner alone.
   *
   * @throws IllegalStateException if an external database is used and the environment has no secret
   */
  public static MatchSecret of(
      Map<String, String> environment, Path dataDirectory, boolean isEmbedded) {
    String given = environment.get(VARIABLE);
    if (given != null && !given.isBlank()) {
      if (given.strip().length() < MINIMUM_LENGTH) {
        throw new IllegalStateException(
            VARIABLE + " is too short: at least " + MINIMUM_LENGTH + " characters are needed");
      }
      return new MatchSecret(given.strip().getBytes(StandardCharsets.UTF_8));
    }
    if (!isEmbedded) {
      throw new IllegalStateException(
          VARIABLE
              + " is not set: an external database needs the secret of its keyed hashes;"
              + " set it to a random text of at least "
              + MINIMUM_LENGTH
              + " characters and keep it safe");
    }
    return new MatchSecret(fromFile(dataDirectory));
  }

  private static byte[] fromFile(Path dataDirectory) {
    Path file = dataDirectory.resolve("key");
    try {
      if (!Files.exists(file)) {
        byte[] made = new byte[32];
        new SecureRandom().nextBytes(made);
        Files.createDirectories(dataDirectory);
        if (Files.getFileStore(dataDirectory).supportsFileAttributeView("posix")) {
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(made));
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be used", e);
    }
  }

  /** A hasher for one thread. */
  MatchKeys keys() {
    return new MatchKeys(new Hmac(secret));
  }

  /**
   * Proves that the secret is the one the database was filled with; the first one is remembered.
   *
   * @throws IllegalStateException if it is another
   */
  public void proveFor(JdbcClient db) {
    String mine = keys().of("fingerprint", "lumbung").toString();
    db.sql(
            """
            insert into matching.secret_fingerprint (fingerprint) values (:mine)
            on conflict do nothing
            """)
        .param("mine", mine)
        .update();
    String kept =
        db.sql("select fingerprint from matching.secret_fingerprint").query(String.class).single();
    if (!kept.equals(mine)) {
      throw new IllegalStateException(
          "The secret of the keyed hashes is not the one this database was filled with;"
              + " set "
              + VARIABLE
              + " (or restore the file key in the data directory) to the former one");
    }
  }
}
