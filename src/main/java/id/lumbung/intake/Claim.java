package id.lumbung.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file taken from the inbox and frozen: a private copy that nobody else can write. One above the
 * limit of size is taken and not copied.
 *
 * @param key names the claim; never reused
 * @param fileName the name it arrived under
 * @param original the claimed original
 * @param frozen the private copy
 * @param sha256 fingerprint of the copy, proven equal to the original's; null where there is none
 * @param sizeBytes size of the original
 * @param waited how long it had to stay unchanged because its last line is not ended; null where it
 *     did not have to
 */
public record Claim(
    UUID key,
    String fileName,
    Path original,
    Path frozen,
    @Nullable String sha256,
    long sizeBytes,
    @Nullable Duration waited) {

  /** The same after a wait for its last line to be ended. */
  Claim after(Duration wait) {
    return new Claim(key, fileName, original, frozen, sha256, sizeBytes, wait);
  }

  /** Whether the file is above the limit of size. */
  public boolean isTooLarge() {
    return sha256 == null;
  }
}
