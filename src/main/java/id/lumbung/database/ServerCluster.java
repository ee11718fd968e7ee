package id.lumbung.database;

import id.lumbung.settings.OwnFiles;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The database's own files. They are made beside and moved into place, asking for passwords from
 * the first moment; what was left half made and holds nothing is made again, and what holds data is
 * never touched.
 *
 * @param place the folder
 */
record ServerCluster(Path place) {
  /** Who may come in, and how. */
  static final String ACCESS =
      """
      # Written by Lumbung at every start. The passwords are in the data directory.
      local  all  all                scram-sha-256
      host   all  all  127.0.0.1/32  scram-sha-256
      host   all  all  ::1/128       scram-sha-256
      """;

  /** Begins the file of every server that was started to its end, in whatever release of ours. */
  private static final String SIGN = "# Written by Lumbung";

  /** Numbers from here on are given to what users of a database make. */
  private static final long FIRST_OF_USERS = 16_384;

  /** Without these PostgreSQL does not start. */
  private static final List<String> NEEDED = List.of("PG_VERSION", "global/pg_control", "base");

  /**
   * Whether there is a cluster to start.
   *
   * @throws Refused where there is one with data in it that cannot be started
   */
  boolean isMade() throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    boolean isFinished = Files.exists(access()) && Files.readString(access()).startsWith(SIGN);
    if (!isFinished && holdsNothing()) {
      return false;
    }
    for (String needed : NEEDED) {
      if (!Files.exists(place.resolve(needed))) {
        throw new Refused("server.damaged", Map.of("folder", place.toString(), "berkas", needed));
      }
    }
    return true;
  }

  /** Whether no user of the database ever made anything in it. */
  private boolean holdsNothing() throws IOException {
    Path base = place.resolve("base");
    if (!Files.isDirectory(base)) {
      return !Files.exists(place.resolve("postmaster.opts"));
    }
    try (DirectoryStream<Path> databases = Files.newDirectoryStream(base)) {
      for (Path database : databases) {
        if (isOfUsers(database) || hasTablesOfUsers(database)) {
          return false;
        }
      }
    }
    return isEmpty(place.resolve("pg_tblspc"));
  }

  private static boolean hasTablesOfUsers(Path database) throws IOException {
    if (!Files.isDirectory(database)) {
      return false;
    }
    try (DirectoryStream<Path> tables = Files.newDirectoryStream(database)) {
      for (Path table : tables) {
        if (isOfUsers(table)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfUsers(Path file) {
    String number = file.getFileName().toString().replaceAll("\\D.*", "");
    return !number.isEmpty() && (number.length() > 9 || Long.parseLong(number) >= FIRST_OF_USERS);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /** Where the next cluster is made before it is moved into place. */
  Path beside() {
    return place.resolveSibling("cluster.part");
  }

  /** Moves what was made beside into the place of what was half made. */
  void putInPlace() throws IOException {
    Path made = beside();
    OwnFiles.write(made.resolve("pg_hba.conf"), ACCESS);
    Path half = place.resolveSibling("cluster.half");
    OwnFiles.delete(half);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(place, half, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    OwnFiles.sync(Objects.requireNonNull(place.getParent()));
    OwnFiles.delete(half);
  }

  /** Asks for passwords from the next reading of the settings on. */
  void demandPasswords() throws IOException {
    OwnFiles.write(access(), ACCESS);
  }

  boolean demandsPasswords() throws IOException {
    return Files.exists(access()) && Files.readString(access()).equals(ACCESS);
  }

  private Path access() {
    return place.resolve("pg_hba.conf");
  }
}
