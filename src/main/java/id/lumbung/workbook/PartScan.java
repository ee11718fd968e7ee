package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the bytes of an XML part, before any parser does, for a DOCTYPE, for stretches
 * without any markup that no honest cell has, for merged ranges, which stand behind the rows that
 * need them, for how many rows there are and for the last column that anything stands in.
 *
 * <p>Zero bytes are passed over, so that UTF-16 is seen through as well.
 */
final class PartScan {
  /** The longest text or tag: 32,767 characters of ten bytes each fit three times. */
  static final int MAX_WITHOUT_MARKUP = 1 << 20;

  private static final byte[] MERGE_CELL = "mergeCell".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ROW = "row".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CELL = "c".getBytes(StandardCharsets.US_ASCII);

  /** How the place of a cell begins. */
  private static final String REFERENCE = " r=\"";

  private static final byte[] DOCTYPE = "!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_MERGE_TAG = 512;

  /** Longer ones are read byte by byte. */
  private static final int MAX_CELL_TAG = 64;

  private enum State {
    TEXT,
    NAME,
    CELL_TAG,
    MERGE_TAG
  }

  /**
   * What a part holds.
   *
   * @param merges its merged ranges
   * @param rows how many elements are called a row
   * @param lastColumn the last column in which anything stands, 0 without any; null where a cell
   *     does not say where it stands
   */
  record Outline(MergedRanges merges, long rows, @Nullable Integer lastColumn) {
    static final Outline EMPTY = new Outline(MergedRanges.NONE, 0, 0);
  }

  private final byte[] name = new byte[10];
  private final byte[] tag = new byte[MAX_MERGE_TAG];
  private final MergedRanges.Builder merges = new MergedRanges.Builder();
  private State state = State.TEXT;
  private int nameLength;
  private int tagLength;
  private long sinceMarkup;
  private long rows;
  private int lastColumn;
  private boolean isEveryCellPlaced = true;

  void accept(byte[] bytes, int length) throws FileRefused {
    int at = 0;
    while (at < length) {
      if (state == State.TEXT) {
        int from = at;
        while (at < length && bytes[at] != '<') {
          at++;
        }
        sinceMarkup += at - from;
        if (sinceMarkup > MAX_WITHOUT_MARKUP) {
          throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "isi terlalu panjang");
        }
        if (at < length) {
          sinceMarkup = 0;
          nameLength = 0;
          int past = common(bytes, at + 1, length);
          state = past == 0 ? State.NAME : State.TEXT;
          at = past == 0 ? at + 1 : past;
        }
      } else {
        byte b = bytes[at++];
        if (b != 0) {
          step(b);
        }
      }
    }
  }

  /**
   * Takes in at once what most tags of a sheet are: the end of an element, a value, a cell that
   * says where it stands and ends within these bytes.
   *
   * @param at behind the sign that begins the tag
   * @return where the bytes after the tag, or of an end the rest of it, begin; 0 for other tags
   */
  private int common(byte[] bytes, int at, int length) {
    if (at + MAX_CELL_TAG >= length) {
      return 0;
    }
    if (bytes[at] == '/') {
      return at + 1;
    }
    if (bytes[at] == 'v' && bytes[at + 1] == '>') {
      return at + 2;
    }
    if (bytes[at] != 'c' || bytes[at + 1] != ' ') {
      return 0;
    }
    int end = at + 2;
    while (end < at + MAX_CELL_TAG && bytes[end] != '>') {
      end++;
    }
    if (bytes[end] != '>') {
      return 0;
    }
    place(bytes, at + 1, end);
    return end + 1;
  }

  private void step(byte b) throws FileRefused {
    if (state == State.MERGE_TAG) {
      if (b == '>' || tagLength == tag.length) {
        merges.addTag(new String(tag, 0, tagLength, StandardCharsets.ISO_8859_1));
        state = State.TEXT;
      } else {
        tag[tagLength++] = b;
      }
      return;
    }
    if (state == State.CELL_TAG) {
      if (b == '>' || tagLength == tag.length) {
        place(tag, 0, tagLength);
        state = State.TEXT;
      } else {
        tag[tagLength++] = b;
      }
      return;
    }
    if (b == ':') {
      nameLength = 0;
    } else if (b == '>' || b == '/' || (b <= ' ' && b >= 0)) {
      rows += nameIs(ROW) ? 1 : 0;
      boolean hasMore = b <= ' ';
      state =
          hasMore && nameIs(CELL)
              ? State.CELL_TAG
              : hasMore && nameIs(MERGE_CELL) ? State.MERGE_TAG : State.TEXT;
      isEveryCellPlaced &= hasMore || b == '/' || !nameIs(CELL);
      tag[0] = ' ';
      tagLength = 1;
    } else if (nameLength == name.length) {
      state = State.TEXT;
    } else {
      name[nameLength++] = b;
      if (nameIs(DOCTYPE)) {
        throw FileRefused.as(Reason.BERKAS_BERBAHAYA, "doctype");
      }
    }
  }

  private boolean nameIs(byte[] wanted) {
    return nameLength == wanted.length
        && Arrays.equals(name, 0, nameLength, wanted, 0, wanted.length);
  }

  /** Takes in the attributes of a cell, a blank before each: in an empty element nothing stands. */
  private void place(byte[] attributes, int from, int to) {
    if (attributes[to - 1] == '/') {
      return;
    }
    int at = from;
    while (at + REFERENCE.length() < to && !isReference(attributes, at)) {
      at++;
    }
    int column = 0;
    for (at += REFERENCE.length();
        at < to && attributes[at] >= 'A' && attributes[at] <= 'Z';
        at++) {
      column = Math.min(column * 26 + attributes[at] - 'A' + 1, CellAddress.MAX_COLUMN);
    }
    isEveryCellPlaced &= column > 0;
    lastColumn = Math.max(lastColumn, column);
  }

  private static boolean isReference(byte[] attributes, int at) {
    return attributes[at] == ' '
        && attributes[at + 1] == 'r'
        && attributes[at + 2] == '='
        && attributes[at + 3] == '"';
  }

  Outline outline() {
    return new Outline(merges.build(), rows, isEveryCellPlaced ? lastColumn : null);
  }
}
