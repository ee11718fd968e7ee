package id.lumbung.intake;

import id.lumbung.settings.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a private copy of a claimed file that nobody can change any more: copied and read again, so
 * that a writer who still has the file open is noticed.
 *
 * @param maxBytes size of a file above which it is not copied
 */
record Freezer(Folders folders, long maxBytes) {
  private static final Logger log = LoggerFactory.getLogger(Freezer.class);

  /** Where the private copy of a claim lies. */
  static Path frozen(Folders folders, UUID key) {
    return folders.spool().resolve(key.toString());
  }

  /** Copies a claimed file; nothing where it changed meanwhile or cannot be read. */
  Optional<Claim> freeze(UUID key, Path original) {
    Path frozen = frozen(folders, key);
    try {
      long size = Files.size(original);
      if (size > maxBytes) {
        return Optional.of(
            new Claim(key, original.getFileName().toString(), original, frozen, null, size, null));
      }
      Sighting before = Sighting.of(original);
      String copied = copy(original, frozen);
      OwnFiles.sync(folders.spool());
      if (!before.equals(Sighting.of(original)) || !copied.equals(Fingerprint.of(original))) {
        Files.deleteIfExists(frozen);
        return Optional.empty();
      }
      return Optional.of(
          new Claim(
              key,
              original.getFileName().toString(),
              original,
              frozen,
              copied,
              Files.size(frozen),
              null));
    } catch (IOException | UncheckedIOException e) {
      log.warn("A claimed file cannot be read and goes back: {}", e.getClass().getSimpleName());
      deleteQuietly(frozen);
      return Optional.empty();
    }
  }

  private static String copy(Path from, Path to) throws IOException {
    MessageDigest digest = Fingerprint.digest();
    OwnFiles.file(to);
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
    try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      log.debug("Left behind: {}", path);
    }
  }
}
