package id.lumbung.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders of the data directory's own: nobody but their owner may look at them, whatever
 * the umask, and a file is there whole or not at all.
 */
public final class OwnFiles {
  private static final Logger log = LoggerFactory.getLogger(OwnFiles.class);
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnFiles() {}

  /** Makes a folder with those above it that are missing, and closes it to others. */
  public static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER));
    }
    close(folder);
  }

  /** Makes an empty file that only its owner may read, or closes the one that is there. */
  public static void file(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException there) {
      log.debug("{} is there", file);
    }
    close(file);
  }

  /** Writes a file beside, and puts it in the place of the one that is there. */
  public static void write(Path file, String text) throws IOException {
    Path part = beside(file, text);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(folderOf(file));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes a file unless it is there; of several processes at once the first one's stays.
   *
   * @return what the file says now
   */
  public static String writeOnce(Path file, String text) throws IOException {
    Path part = beside(file, text);
    try {
      link(part, file);
      sync(folderOf(file));
    } catch (FileAlreadyExistsException faster) {
      log.debug("{} is there", file);
    } finally {
      Files.deleteIfExists(part);
    }
    return Files.readString(file);
  }

  /** A link is never made over a file; where there are no links, a move comes nearest to it. */
  private static void link(Path part, Path file) throws IOException {
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(part, file);
    }
  }

  private static Path beside(Path file, String text) throws IOException {
    Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes(part, FILE))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    return part;
  }

  /** Takes from a file or folder what others may do with it, where it is ours to say. */
  public static void close(Path path) {
    allow(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE, null);
  }

  /**
   * Sets who may do what with a file or folder, where it is ours to say.
   *
   * @param group that it is given to; null for the one it has
   * @return whether it is so now; true where the system knows no such rights
   */
  public static boolean allow(
      Path path, Set<PosixFilePermission> permissions, @Nullable String group) {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null || Files.isSymbolicLink(path)) {
      return true;
    }
    try {
      if (group != null && !view.readAttributes().group().getName().equals(group)) {
        view.setGroup(
            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group));
      }
      if (!view.readAttributes().permissions().equals(permissions)) {
        view.setPermissions(permissions);
      }
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      log.debug("The rights of {} stay: {}", path, e.getClass().getSimpleName());
      return false;
    }
  }

  /** Takes away what others than owner and group may do with a file or folder. */
  public static void closeToOthers(Path path) {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      Set<PosixFilePermission> kept = new HashSet<>(view.readAttributes().permissions());
      if (kept.removeAll(PosixFilePermissions.fromString("------rwx"))) {
        view.setPermissions(kept);
      }
    } catch (IOException e) {
      log.debug("The rights of {} stay: {}", path, e.getClass().getSimpleName());
    }
  }

  /** Makes a folder that whoever may look into the folder above may look into. */
  public static void folderLike(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER));
      like(folder, "r-x");
    }
  }

  /** Lets read a file whoever of its folder's group may read that folder, and nobody else. */
  public static void fileLike(Path file) {
    like(file, "r--");
  }

  private static void like(Path path, String ofTheGroup) {
    PosixFileAttributeView above =
        Files.getFileAttributeView(folderOf(path), PosixFileAttributeView.class);
    if (above == null) {
      return;
    }
    try {
      PosixFileAttributes rights = above.readAttributes();
      String owner = ofTheGroup.endsWith("x") ? "rwx" : "rw-";
      boolean isShared = rights.permissions().contains(PosixFilePermission.GROUP_READ);
      Set<PosixFilePermission> alone = PosixFilePermissions.fromString(owner + "------");
      if (!isShared
          || !allow(
              path,
              PosixFilePermissions.fromString(owner + ofTheGroup + "---"),
              rights.group().getName())) {
        allow(path, alone, null);
      }
    } catch (IOException e) {
      log.debug("The rights of {} stay: {}", path, e.getClass().getSimpleName());
    }
  }

  /** What a new file or folder begins with; the umask may take more away. */
  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** Deletes a folder with all that is in it; nothing where there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Makes what was moved into a folder, or made in it, survive a power cut where it can. */
  public static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      log.debug("Folders cannot be synced here: {}", e.getMessage());
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
