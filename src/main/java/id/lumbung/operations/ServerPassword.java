package id.lumbung.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The password of the embedded server's owner, made once and readable by the owner of the data
 * directory alone, so that other users of the machine do not own the register. The read-only roles
 * of BI tools see nobody's data and come in without one.
 */
final class ServerPassword {
  private static final String ACCESS =
      """
      # Written by Lumbung at every start. The password of postgres is in the file password.
      host   all  lumbung_bi,lumbung_public  127.0.0.1/32  trust
      host   all  lumbung_bi,lumbung_public  ::1/128       trust
      local  all  all                                      scram-sha-256
      host   all  all                        127.0.0.1/32  scram-sha-256
      host   all  all                        ::1/128       scram-sha-256
      """;

  private ServerPassword() {}

  /** The password; null before there is one. */
  static @Nullable String read(Path home) throws IOException {
    Path file = file(home);
    return Files.exists(file) ? Files.readString(file).strip() : null;
  }

  /**
   * Makes the server ask for the password from now on. A crash on the way leaves a server that asks
   * for none, and the next start begins again.
   *
   * @param owner a connection of the owner
   */
  static void demand(Path home, Path cluster, Connection owner) throws IOException {
    Path access = cluster.resolve("pg_hba.conf");
    if (Files.readString(access).equals(ACCESS)) {
      return;
    }
    String password = make(home);
    try (Statement statement = owner.createStatement()) {
      statement.execute("alter role postgres password '" + password + "'");
      Path part = cluster.resolve("pg_hba.conf.part");
      Files.deleteIfExists(part);
      Files.writeString(closed(part), ACCESS);
      Files.move(part, access, StandardCopyOption.ATOMIC_MOVE);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IOException("its password cannot be set (" + e.getSQLState() + ")", e);
    }
  }

  private static String make(Path home) throws IOException {
    String known = read(home);
    if (known != null && !known.isEmpty()) {
      return known;
    }
    byte[] made = new byte[24];
    new SecureRandom().nextBytes(made);
    String password = HexFormat.of().formatHex(made);
    Files.deleteIfExists(file(home));
    Files.writeString(closed(file(home)), password);
    return password;
  }

  /** An empty file that only its owner may read. */
  private static Path closed(Path file) throws IOException {
    return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
        ? Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createFile(file);
  }

  private static Path file(Path home) {
    return home.resolve("password");
  }
}
