package id.lumbung.upkeep;

import id.lumbung.matching.MatchSecret;
import id.lumbung.operations.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;

/**
 * Whether the secret of the keyed hashes is there, and neither it nor the password of the embedded
 * database is anybody else's to read.
 */
final class KeyCheck {
  private static final Set<PosixFilePermission> OWNERS =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyCheck() {}

  static Check of(Installation installation) {
    String given = installation.environment().getOrDefault("LUMBUNG_KEY", "");
    Path file = installation.data().resolve("key");
    Map<String, String> arguments = Map.of("berkas", file.toString());
    if (!given.isBlank()) {
      return given.strip().length() < 16
          ? Check.bad("key", "short", arguments)
          : Check.ok("key", "environment", arguments);
    }
    if (!installation.environment().getOrDefault("LUMBUNG_DB_URL", "").isBlank()) {
      return Check.bad("key", "not_set", arguments);
    }
    if (!Files.exists(file)) {
      return Files.exists(installation.data().resolve("postgres").resolve("cluster"))
          ? Check.bad("key", "lost", arguments)
          : Check.ok("key", "new", arguments);
    }
    if (isCutOff(file)) {
      return Check.bad("key", "damaged", arguments);
    }
    Check key = mode(file, arguments);
    Path password = installation.data().resolve("postgres").resolve("password");
    return key.level() == Check.Level.OK && Files.exists(password)
        ? mode(password, Map.of("berkas", password.toString()))
        : key;
  }

  private static boolean isCutOff(Path file) {
    try {
      return !MatchSecret.isWhole(Files.readString(file));
    } catch (IOException e) {
      return false;
    }
  }

  private static Check mode(Path file, Map<String, String> arguments) {
    try {
      if (!Files.isReadable(file)) {
        return Check.bad("key", "unreadable", arguments);
      }
      if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
        return Check.ok("key", "kept", arguments);
      }
      return OWNERS.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))
          ? Check.ok("key", "kept", arguments)
          : Check.bad("key", "open", arguments);
    } catch (IOException e) {
      return Check.bad("key", "unreadable", arguments);
    }
  }
}
