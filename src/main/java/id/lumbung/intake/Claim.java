package id.lumbung.intake;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A file taken from the inbox and frozen: a private copy that nobody else can write.
 *
 * @param key names the claim; never reused
 * @param fileName the name it arrived under
 * @param original the claimed original
 * @param frozen the private copy
 * @param sha256 fingerprint of the copy, proven equal to the original's
 * @param sizeBytes size of the copy
 */
public record Claim(
    UUID key, String fileName, Path original, Path frozen, String sha256, long sizeBytes) {}
