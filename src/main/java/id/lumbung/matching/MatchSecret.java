package id.lumbung.matching;

import id.lumbung.settings.OwnFiles;
import id.lumbung.settings.Refused;
import id.lumbung.settings.Unusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int LENGTH = 32;

  /** What Lumbung makes; a file of another form was cut off or is none of ours. */
  private static final String FORM = "(?i)([0-9a-f]{2}){" + MINIMUM_LENGTH + ",}";

  private final byte[] secret;

  private MatchSecret(byte[] secret) {
    this.secret = secret.clone();
  }

  /**
   * The secret of the environment; without one, for the embedded database, the one in the data
   * directory, made for a database that was filled with none and readable by its owner alone.
   *
   * @throws Refused if an external database is used and the environment has no secret, or if the
   *     one in the data directory is lost or damaged
   */
  public static MatchSecret of(
      Map<String, String> environment, Path dataDirectory, boolean isEmbedded, JdbcClient db) {
    String given = environment.get(VARIABLE);
    if (given != null && !given.isBlank()) {
      if (given.strip().length() < MINIMUM_LENGTH) {
        throw new Refused("key.short", Map.of("panjang", Integer.toString(MINIMUM_LENGTH)));
      }
      return new MatchSecret(given.strip().getBytes(StandardCharsets.UTF_8));
    }
    if (!isEmbedded) {
      throw new Refused("key.not_set", Map.of("panjang", Integer.toString(MINIMUM_LENGTH)));
    }
    Path file = dataDirectory.resolve("key");
    try {
      return new MatchSecret(fromFile(file, db));
    } catch (IOException e) {
      throw Unusable.of(file, e);
    }
  }

  private static byte[] fromFile(Path file, JdbcClient db) throws IOException {
    String kept = Files.exists(file) ? Files.readString(file).strip() : "";
    if (!isWhole(kept)) {
      boolean isFilled =
          db.sql("select exists (select from matching.secret_fingerprint)")
              .query(Boolean.class)
              .single();
      if (isFilled) {
        throw new Refused("key.lost", Map.of("berkas", file.toString()));
      }
      byte[] made = new byte[LENGTH];
      new SecureRandom().nextBytes(made);
      Files.deleteIfExists(file);
      kept = OwnFiles.writeOnce(file, HexFormat.of().formatHex(made)).strip();
    }
    OwnFiles.close(file);
    return HexFormat.of().parseHex(kept);
  }

  /** Whether the text of a key file is a whole key. */
  public static boolean isWhole(String text) {
    return text.strip().matches(FORM);
  }

  /** A hasher for one thread. */
  MatchKeys keys() {
    return new MatchKeys(new Hmac(secret));
  }

  /**
   * Proves that the secret is the one the database was filled with; the first one is remembered.
   *
   * @throws Refused if it is another
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
      throw new Refused("key.other", Map.of());
    }
  }
}
