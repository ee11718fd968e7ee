package id.lumbung.accounts;

import id.lumbung.settings.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps passwords as salted hashes that say how they were made, so that the way can change. */
final class Passwords {
  private static final int LEAST = 12;

  /** More would not take part in a bcrypt hash. */
  private static final int MOST_BYTES = 72;

  /** The hash of random bytes that were thrown away: nobody has this password. */
  private static final String NOBODY =
      "{bcrypt}$2a$10$HyKSDpIVW/5VWSE6aBpkmur./Az3/yNkBUb.xqEJGUUCjuFKuc42O";

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  /**
   * The hash of a password.
   *
   * @throws Refused if it is shorter than 12 characters or longer than 72 bytes
   */
  String hash(String password) {
    if (password.codePointCount(0, password.length()) < LEAST
        || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Refused(
          "denied.password",
          Map.of(
              "paling_sedikit", Integer.toString(LEAST),
              "paling_banyak", Integer.toString(MOST_BYTES)));
    }
    return hashed(password);
  }

  private String hashed(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("no hash was made");
    }
    return hash;
  }

  boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }

  /** Takes as long as a comparison, so that an unknown user is not told by the time. */
  void pretend(String password) {
    if (encoder.matches(password, NOBODY)) {
      throw new IllegalStateException("nobody's password");
    }
  }
}
