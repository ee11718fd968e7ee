package id.lumbung.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an inbox that are meant for us, those of folders dropped into it too. */
public final class InboxFiles {
  private static final Logger log = LoggerFactory.getLogger(InboxFiles.class);

  /** What office programs and file managers leave beside a file, or write under way. */
  private static final Pattern NOT_FOR_US =
      Pattern.compile(
          "(~\\$.*|\\..*|.*\\.(part|filepart|crdownload|tmp|partial|download)|thumbs\\.db|desktop\\.ini)");

  private static final int DEEPEST = 8;

  private InboxFiles() {}

  /** Whether a file of this name is taken. */
  static boolean isForUs(Path file) {
    return !NOT_FOR_US
        .matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
        .matches();
  }

  /**
   * The files in no order; what vanishes meanwhile is left out. Links are not followed, and folders
   * whose names begin with a point are passed over.
   *
   * @throws IOException where the inbox itself cannot be read
   */
  public static List<Path> in(Path inbox) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        inbox, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Finder(inbox, files));
    return files;
  }

  /** Folders of the inbox that hold nothing. */
  static List<Path> emptyFolders(Path inbox) throws IOException {
    try (Stream<Path> found = Files.walk(inbox, DEEPEST)) {
      List<Path> empty = new ArrayList<>();
      for (Path folder : found.filter(folder -> !folder.equals(inbox)).toList()) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
          empty.add(folder);
        }
      }
      return empty;
    } catch (UncheckedIOException | NoSuchFileException vanished) {
      log.debug("A folder left the inbox while it was looked at", vanished);
      return List.of();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /** Whether a file of this name is a table of text. */
  static boolean isText(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.endsWith(".csv") || plain.endsWith(".txt");
  }

  /** Whether the last line of a table of text is ended, as far as its last byte tells. */
  static boolean isEnded(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long length = bytes.length();
      if (length == 0) {
        return false;
      }
      bytes.seek(length - 1);
      int last = bytes.read();
      // Of UTF-16 with the low byte first the last byte of a line is a zero.
      return last == '\n' || last == '\r' || last == 0;
    }
  }

  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path inbox;
    private final List<Path> files;

    Finder(Path inbox, List<Path> files) {
      this.inbox = inbox;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      return folder.equals(inbox) || isForUs(folder)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
      if (seen.isRegularFile() && isForUs(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(inbox)) {
        throw e;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
