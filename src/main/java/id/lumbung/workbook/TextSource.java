package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as text: one sheet. The separator is the one of which a line has most; the letters are
 * UTF-8, UTF-16 or UTF-32 where the file says so or fits, else those of Windows in Western Europe.
 */
record TextSource(
    Path file, ReadLimits limits, Charset letters, TextShape shape, boolean hasDirective)
    implements Source {
  private static final String SHEET = "CSV";
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOK_AHEAD = 64 << 10;
  private static final String DIRECTIVE = "sep=";

  static TextSource open(Path file, ReadLimits limits) throws FileRefused {
    try {
      Charset letters = letters(file);
      String start;
      try (Reader reader = reader(file, letters)) {
        char[] ahead = new char[LOOK_AHEAD];
        int length = 0;
        for (int got = reader.read(ahead); got > 0 && length < LOOK_AHEAD; ) {
          length += got;
          got = length < LOOK_AHEAD ? reader.read(ahead, length, LOOK_AHEAD - length) : -1;
        }
        start = new String(ahead, 0, length);
      }
      boolean hasDirective = start.startsWith(DIRECTIVE) && start.length() > DIRECTIVE.length();
      List<String> lines = wholeLines(start, hasDirective);
      TextShape shape =
          hasDirective
              ? TextShape.of(lines, start.charAt(DIRECTIVE.length()))
              : TextShape.of(lines);
      return new TextSource(file, limits, letters, shape, hasDirective);
    } catch (IOException e) {
      throw ParseFailure.refusal(e, SHEET);
    }
  }

  /** The lines that are looked at; the last one may be cut where the look ends. */
  private static List<String> wholeLines(String start, boolean hasDirective) {
    List<String> lines = start.lines().toList();
    int to = start.length() == LOOK_AHEAD && lines.size() > 1 ? lines.size() - 1 : lines.size();
    return lines.subList(hasDirective ? 1 : 0, to);
  }

  private static Charset letters(Path file) throws IOException {
    byte[] head = new byte[4];
    int length;
    try (InputStream in = Files.newInputStream(file)) {
      length = in.readNBytes(head, 0, head.length);
    }
    if (length == 4 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE && isZero(head, 2)) {
      return Charset.forName("UTF-32LE");
    }
    if (length == 4 && isZero(head, 0) && head[2] == (byte) 0xFE && head[3] == (byte) 0xFF) {
      return Charset.forName("UTF-32BE");
    }
    if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static boolean isZero(byte[] bytes, int at) {
    return bytes[at] == 0 && bytes[at + 1] == 0;
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(LOOK_AHEAD);
    CharBuffer chars = CharBuffer.allocate(LOOK_AHEAD);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      boolean isOver = false;
      while (!isOver) {
        isOver = channel.read(bytes) < 0;
        bytes.flip();
        CoderResult result = decoder.decode(bytes, chars, isOver);
        if (result.isError()) {
          return false;
        }
        chars.clear();
        bytes.compact();
      }
    }
    return true;
  }

  private static Reader reader(Path file, Charset letters) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), letters), 1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  @Override
  public List<Workbook.Sheet> sheets() {
    return List.of(new Workbook.Sheet(1, SHEET, false));
  }

  @Override
  public RowStream rows(int sheet) throws FileRefused {
    Watch watch = new Watch(limits.maxSilence());
    try {
      Reader reader = reader(file, letters);
      if (hasDirective) {
        int c = reader.read();
        while (c >= 0 && c != '\n') {
          c = reader.read();
        }
      }
      return new TextRows(
          reader,
          hasDirective ? 1 : 0,
          shape,
          watch,
          new CellBudget(limits.maxCells()).of(1),
          SHEET);
    } catch (IOException e) {
      throw ParseFailure.refusal(e, SHEET);
    }
  }

  @Override
  public MergedRanges merges(int sheet) {
    return MergedRanges.NONE;
  }

  /** Its lines; of a record over several lines all are counted. */
  @Override
  public @Nullable Long rowCount() {
    try (Reader reader = reader(file, letters)) {
      char[] part = new char[LOOK_AHEAD];
      long ends = 0;
      char last = '\n';
      for (int got = reader.read(part); got > 0; got = reader.read(part)) {
        for (int i = 0; i < got; i++) {
          ends += part[i] == '\r' || (part[i] == '\n' && last != '\r') ? 1 : 0;
          last = part[i];
        }
      }
      boolean isOpen = last != '\n' && last != '\r';
      return ends + (isOpen ? 1 : 0) - (hasDirective ? 1 : 0);
    } catch (IOException e) {
      return null; // reading the rows will tell
    }
  }

  @Override
  public @Nullable Instant changed() {
    return null;
  }

  @Override
  public Workbook.@Nullable Parts parts() {
    return null;
  }

  @Override
  public void close() {}
}
