package id.lumbung.database;

import id.lumbung.settings.OwnFiles;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL program that comes along, unpacked where it is used. It is unpacked beside, synced
 * and moved into place with a list of its files; one of which a file is missing or has another size
 * is unpacked again.
 */
final class UnpackedProgram {
  /** The release in the archive. */
  static final String RELEASE = "18.6";

  private static final String CONTENTS = "contents";
  private static final int OWNER_MAY_RUN = 0100;

  private final Path folder;

  /**
   * @param home folder of the server's program and cluster
   */
  UnpackedProgram(Path home) {
    this.folder = home.resolve("program");
  }

  /** The tool of a name; a name that every system has its own ending for. */
  Path tool(String name) {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return place().resolve("bin").resolve(isWindows ? name + ".exe" : name);
  }

  private Path place() {
    return folder.resolve(RELEASE);
  }

  /** Whether it is there with all its files. */
  boolean isWhole() {
    try {
      for (String line : Files.readAllLines(place().resolve(CONTENTS))) {
        String[] said = line.split(" ", 2);
        Path file = place().resolve(said[1]);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            || Files.size(file) != Long.parseLong(said[0])) {
          return false;
        }
      }
      return Files.isExecutable(tool("pg_ctl")) && Files.isExecutable(tool("postgres"));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Unpacks it, and deletes everything else that was unpacked before; called while no server of
   * this data directory runs.
   */
  void unpack() throws IOException {
    OwnFiles.folder(folder);
    try (Stream<Path> former = Files.list(folder)) {
      for (Path path : former.toList()) {
        delete(path);
      }
    }
    Path part = folder.resolve(RELEASE + ".part");
    OwnFiles.folder(part);
    StringBuilder contents = new StringBuilder();
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed())))) {
      TarArchiveEntry entry = archive.getNextEntry();
      while (entry != null) {
        unpack(archive, entry, part, contents);
        entry = archive.getNextEntry();
      }
    }
    syncFolders(part);
    OwnFiles.write(part.resolve(CONTENTS), contents.toString());
    Files.move(part, place(), StandardCopyOption.ATOMIC_MOVE);
    OwnFiles.sync(folder);
  }

  private static void delete(Path former) throws IOException {
    if (Files.isDirectory(former, LinkOption.NOFOLLOW_LINKS)) {
      OwnFiles.delete(former);
    } else {
      Files.delete(former);
    }
  }

  private static void unpack(
      TarArchiveInputStream archive, TarArchiveEntry entry, Path part, StringBuilder contents)
      throws IOException {
    Path target = part.resolve(entry.getName()).normalize();
    if (!target.startsWith(part)) {
      throw new IOException("the archive leads out of its folder");
    }
    if (entry.isDirectory()) {
      OwnFiles.folder(target);
      return;
    }
    OwnFiles.folder(Objects.requireNonNull(target.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    write(archive, target);
    if ((entry.getMode() & OWNER_MAY_RUN) != 0) {
      OwnFiles.allow(target, PosixFilePermissions.fromString("rwx------"), null);
    }
    contents.append(entry.getSize()).append(' ').append(entry.getName()).append('\n');
  }

  private static void write(InputStream bytes, Path target) throws IOException {
    OwnFiles.file(target);
    try (OutputStream out = Files.newOutputStream(target)) {
      bytes.transferTo(out);
    }
    try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private static void syncFolders(Path part) throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.walk(part)) {
      folders = found.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    folders.forEach(OwnFiles::sync);
  }

  /** The archive for the system and machine that this is. */
  private static InputStream packed() throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String name =
        system.startsWith("windows") ? "Windows" : system.startsWith("mac") ? "Darwin" : "Linux";
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        name, System.getProperty("os.arch", ""));
  }
}
