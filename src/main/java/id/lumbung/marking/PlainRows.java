package id.lumbung.marking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a sheet in which a row that holds nothing but values is only named: {@code <row r="7"
 * kept="…"/>} stands for it, so that it need not be copied cell by cell, and {@link #take} gives it
 * as it stood. A row with anything else, a formula, an extension, a style or an attribute that is
 * not known here, passes as it is, and so does all of a part whose rows are written otherwise than
 * programs write them.
 */
final class PlainRows extends InputStream {
  /** The attribute by which a row that was taken out is known; no source can guess its value. */
  static final String KEPT = "kept";

  private static final int CHUNK = 1 << 16;

  /** A longer row passes as it is. */
  private static final int LONGEST = 1 << 20;

  private static final byte[] DECLARED = ascii("?>");
  private static final byte[] ENCODING = ascii("encoding=");
  private static final byte[] ROWS = ascii("<sheetData>");
  private static final byte[] ROW = ascii("<row ");
  private static final byte[] ROW_END = ascii("</row>");
  private static final byte[] CELL = ascii("<c ");
  private static final byte[] NUMBER = ascii("r");
  private static final byte[] STYLE = ascii("s");
  private static final byte[] TYPE = ascii("t");
  private static final byte[] SPANS = ascii("spans");

  /** Attributes of a row that say how it looks. */
  private static final List<byte[]> LOOKS =
      Stream.of(
              "customFormat",
              "ht",
              "hidden",
              "customHeight",
              "outlineLevel",
              "collapsed",
              "thickTop",
              "thickBot",
              "x14ac:dyDescent")
          .map(PlainRows::ascii)
          .toList();

  /** What may stand in a cell. */
  private static final List<byte[]> OPENING =
      Stream.of("<v>", "<is>", "<t>", "<t xml:space=\"preserve\">", "<v/>", "<t/>")
          .map(PlainRows::ascii)
          .toList();

  private static final List<byte[]> CLOSING =
      Stream.of("</v>", "</c>", "</t>", "</is>").map(PlainRows::ascii).toList();

  private final InputStream part;
  private final IntPredicate isTaken;
  private final int lastColumn;
  private final int styles;
  private final String token = UUID.randomUUID().toString();
  private final Deque<Kept> kept = new ArrayDeque<>();
  private long taken;

  private byte[] read = new byte[2 * CHUNK];
  private int at;
  private int end;
  private boolean isAtEnd;
  private Place place = Place.DECLARATION;

  /** What may be handed out: from {@link #at} up to here, after what stands instead of a row. */
  private int open;

  private byte[] instead = new byte[0];
  private int insteadAt;

  /** Attributes and numbers of the tag that was looked at last. */
  private int nameFrom;

  private int nameTo;
  private int valueFrom;
  private int valueTo;
  private int spansFrom;
  private int spansTo;

  /** Where in the part it reads. */
  private enum Place {
    DECLARATION,
    HEAD,
    ROWS,
    REST
  }

  /** A row that was taken out, without its end tag. */
  private record Kept(String id, String markup) {}

  /**
   * @param isTaken whether a row, by its 1-based number, may be taken out
   * @param lastColumn the last 1-based column whose cells may stay as they are
   * @param styles how many there are; a cell with another passes as it is
   */
  PlainRows(InputStream part, IntPredicate isTaken, int lastColumn, int styles) {
    this.part = part;
    this.isTaken = isTaken;
    this.lastColumn = lastColumn;
    this.styles = styles;
  }

  /**
   * The row that was taken out, without its end tag; null where an element stands for none.
   *
   * @param id what the element has as {@link #KEPT}
   */
  @Nullable String take(@Nullable String id) {
    if (id == null || !id.startsWith(token)) {
      return null;
    }
    while (!kept.isEmpty()) {
      Kept next = kept.remove();
      if (next.id().equals(id)) {
        return next.markup();
      }
    }
    throw new IllegalStateException("A row of the sheet is asked for twice");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (insteadAt < instead.length) {
        int count = Math.min(length, instead.length - insteadAt);
        System.arraycopy(instead, insteadAt, target, from, count);
        insteadAt += count;
        return count;
      }
      if (at < open) {
        int count = Math.min(length, open - at);
        System.arraycopy(read, at, target, from, count);
        at += count;
        return count;
      }
      if (!advance()) {
        return -1;
      }
    }
  }

  /** Finds out what comes next; false at the end of the part. */
  private boolean advance() throws IOException {
    if (at == end && !fill()) {
      return false;
    }
    switch (place) {
      case DECLARATION -> declaration();
      case HEAD -> head();
      case ROWS -> rows();
      case REST -> open = end;
    }
    return true;
  }

  /** Rows are looked at only in the encoding in which programs write them. */
  private void declaration() throws IOException {
    while (end - at < CHUNK && find(DECLARED, at, end) < 0 && fill()) {
      // What is declared stands at the beginning.
    }
    int declared = find(ENCODING, at, Math.max(at, find(DECLARED, at, end)));
    int value = declared + ENCODING.length + 1;
    boolean isUtf8 =
        declared < 0
            || new String(read, value, Math.min(5, end - value), StandardCharsets.US_ASCII)
                .equalsIgnoreCase("utf-8");
    place = isUtf8 ? Place.HEAD : Place.REST;
  }

  private void head() throws IOException {
    int rows = find(ROWS, at, end);
    if (rows >= 0) {
      open = rows + ROWS.length;
      place = Place.ROWS;
    } else if (end - at > ROWS.length) {
      open = end - ROWS.length;
    } else if (!fill()) {
      open = end;
    }
  }

  private void rows() throws IOException {
    while (at < end && read[at] <= ' ') {
      at++;
    }
    open = at;
    if (at == end) {
      return;
    }
    int rowEnd = -1;
    while (rowEnd < 0) {
      if (end - at >= ROW.length && !isAt(ROW, at)) {
        place = Place.REST;
        open = at;
        return;
      }
      int tagEnd = tagEnd(at, end);
      if (tagEnd > 0 && read[tagEnd - 2] == '/') {
        open = tagEnd;
        return;
      }
      int found = tagEnd < 0 ? -1 : find(ROW_END, tagEnd, end);
      rowEnd = found < 0 ? -1 : found + ROW_END.length;
      if (rowEnd < 0 && (end - at > LONGEST || !fill())) {
        place = Place.REST;
        open = at;
        return;
      }
    }
    int number = plain(at, rowEnd);
    if (number == 0 || !isTaken.test(number)) {
      open = rowEnd;
      return;
    }
    String id = token + taken++;
    kept.add(new Kept(id, markup(at, rowEnd - ROW_END.length)));
    instead = ascii("<row r=\"" + number + "\" " + KEPT + "=\"" + id + "\"/>");
    insteadAt = 0;
    at = rowEnd;
    open = rowEnd;
  }

  private String markup(int from, int to) {
    if (spansFrom == 0) {
      return new String(read, from, to - from, StandardCharsets.UTF_8);
    }
    return new String(read, from, spansFrom - from, StandardCharsets.UTF_8)
        + new String(read, spansTo, to - spansTo, StandardCharsets.UTF_8);
  }

  /** The number of a row that holds only values; 0 for any other. */
  private int plain(int from, int to) {
    int row = 0;
    int digitsFrom = 0;
    int digitsTo = 0;
    spansFrom = 0;
    int next = from + ROW.length - 1;
    while ((next = attribute(next, to)) > 0) {
      if (isName(NUMBER)) {
        row = number(valueFrom, valueTo);
        digitsFrom = valueFrom;
        digitsTo = valueTo;
      } else if (isName(SPANS)) {
        spansFrom = nameFrom - 1;
        spansTo = valueTo + 1;
      } else if (isName(STYLE) ? number(valueFrom, valueTo) >= styles : !isLook()) {
        return 0;
      }
    }
    if (row == 0 || row == Integer.MAX_VALUE || next == 0) {
      return 0;
    }
    next = -next;
    while (true) {
      next = find((byte) '<', next, to);
      if (isAt(ROW_END, next)) {
        return row;
      }
      next = isAt(CELL, next) ? cell(next, to, digitsFrom, digitsTo) : inside(next);
      if (next == 0) {
        return 0;
      }
    }
  }

  /** Where the tag of a cell ends; 0 where it says more than a place, a style and a type. */
  private int cell(int from, int to, int digitsFrom, int digitsTo) {
    int next = from + CELL.length - 1;
    boolean isPlaced = false;
    while ((next = attribute(next, to)) > 0) {
      if (isName(NUMBER)) {
        isPlaced = isIn(digitsFrom, digitsTo);
      } else if (isName(STYLE) ? number(valueFrom, valueTo) >= styles : !isName(TYPE)) {
        return 0;
      }
    }
    return isPlaced ? -next : 0;
  }

  /** Whether the value is the place of a cell in a row, in a column that may stay. */
  private boolean isIn(int digitsFrom, int digitsTo) {
    int column = 0;
    int letter = valueFrom;
    while (letter < valueTo && read[letter] >= 'A' && read[letter] <= 'Z' && column < CHUNK) {
      column = column * 26 + (read[letter++] - 'A' + 1);
    }
    return column > 0
        && column <= lastColumn
        && Arrays.equals(read, letter, valueTo, read, digitsFrom, digitsTo);
  }

  private int inside(int from) {
    for (byte[] tag : read[from + 1] == '/' ? CLOSING : OPENING) {
      if (read[from + 2] == tag[2] && isAt(tag, from)) {
        return from + tag.length;
      }
    }
    return 0;
  }

  /**
   * Reads the next attribute of a tag.
   *
   * @return where it ends; where the tag ends, negative, if none is left; 0 if it is not well
   *     formed
   */
  private int attribute(int from, int to) {
    int next = from;
    while (next < to && read[next] <= ' ') {
      next++;
    }
    if (next < to && read[next] == '/') {
      next++;
    }
    if (next < to && read[next] == '>') {
      return -(next + 1);
    }
    nameFrom = next;
    nameTo = find((byte) '=', next, to);
    if (nameTo < 0 || nameTo + 1 >= to || next == from) {
      return 0;
    }
    byte quote = read[nameTo + 1];
    valueFrom = nameTo + 2;
    valueTo = quote == '"' || quote == '\'' ? find(quote, valueFrom, to) : -1;
    return valueTo < 0 ? 0 : valueTo + 1;
  }

  private boolean isName(byte[] name) {
    return Arrays.equals(read, nameFrom, nameTo, name, 0, name.length);
  }

  private boolean isLook() {
    for (byte[] look : LOOKS) {
      if (isName(look)) {
        return true;
      }
    }
    return false;
  }

  /** A whole number of at most seven digits; no number is so large that nothing reaches it. */
  private int number(int from, int to) {
    int number = 0;
    if (from == to || to - from > 7) {
      return Integer.MAX_VALUE;
    }
    for (int i = from; i < to; i++) {
      if (read[i] < '0' || read[i] > '9') {
        return Integer.MAX_VALUE;
      }
      number = number * 10 + (read[i] - '0');
    }
    return number;
  }

  /** Where a tag ends, behind its bracket; -1 if it does not before a place. */
  private int tagEnd(int from, int to) {
    byte quote = 0;
    for (int i = from; i < to; i++) {
      byte b = read[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '>') {
        return i + 1;
      }
    }
    return -1;
  }

  private int find(byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (read[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private int find(byte[] wanted, int from, int to) {
    for (int i = find(wanted[0], from, to); i >= 0; i = find(wanted[0], i + 1, to)) {
      if (i + wanted.length <= to && isAt(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAt(byte[] wanted, int from) {
    return from + wanted.length <= end
        && Arrays.equals(read, from, from + wanted.length, wanted, 0, wanted.length);
  }

  /** Reads on, behind what is not handed out yet; false at the end of the part. */
  private boolean fill() throws IOException {
    if (isAtEnd) {
      return false;
    }
    System.arraycopy(read, at, read, 0, end - at);
    end -= at;
    open -= at;
    at = 0;
    if (read.length - end < CHUNK) {
      read = Arrays.copyOf(read, 2 * read.length);
    }
    int count = part.read(read, end, read.length - end);
    isAtEnd = count < 0;
    end += Math.max(0, count);
    return !isAtEnd;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
