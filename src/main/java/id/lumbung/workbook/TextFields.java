package id.lumbung.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a line of a table of text. A quotation mark that begins a field encloses it as in
 * RFC 4180, but only if one closes it that a separator or the end follows; any other mark is a
 * character like the rest.
 */
final class TextFields {
  /** Lines over which one field may go; an address has a handful. */
  static final int MOST_LINES = 50;

  private static final char QUOTE = '"';

  private TextFields() {}

  /**
   * The fields where every quotation mark that opens one also closes it; null where one does not.
   */
  static @Nullable List<String> quoted(String record, char separator) {
    List<String> fields = new ArrayList<>(24);
    int from = 0;
    while (true) {
      boolean isQuoted = from < record.length() && record.charAt(from) == QUOTE;
      int closing = isQuoted ? closing(record, from + 1) : 0;
      int end = isQuoted ? closing + 1 : endOfField(record, from, separator);
      if (closing < 0 || (end < record.length() && record.charAt(end) != separator)) {
        return null;
      }
      fields.add(
          isQuoted
              ? record.substring(from + 1, end - 1).replace("\"\"", "\"")
              : record.substring(from, end));
      if (end == record.length()) {
        return fields;
      }
      from = end + 1;
    }
  }

  /** The fields with every quotation mark taken as a character. */
  static List<String> literal(String line, char separator) {
    List<String> fields = new ArrayList<>(24);
    int from = 0;
    while (true) {
      int end = endOfField(line, from, separator);
      fields.add(line.substring(from, end));
      if (end == line.length()) {
        return fields;
      }
      from = end + 1;
    }
  }

  /** How many fields a line has with every quotation mark taken as a character. */
  static int literalCount(String line, char separator) {
    int fields = 1;
    for (int i = 0; i < line.length(); i++) {
      fields += line.charAt(i) == separator ? 1 : 0;
    }
    return fields;
  }

  /**
   * Whether a quotation mark is still open where the text ends, so that the field may go on in the
   * next line.
   */
  static boolean isOpen(String record, char separator) {
    int from = 0;
    while (true) {
      boolean isQuoted = from < record.length() && record.charAt(from) == QUOTE;
      int closing = isQuoted ? closing(record, from + 1) : 0;
      if (closing < 0) {
        return true;
      }
      int end = isQuoted ? closing + 1 : endOfField(record, from, separator);
      if (end >= record.length() || record.charAt(end) != separator) {
        return false;
      }
      from = end + 1;
    }
  }

  /**
   * How many fields the most records have, of equally frequent numbers the largest; 1 where no
   * record has more.
   */
  static int usualCount(List<String> lines, char separator) {
    Map<Integer, Integer> votes = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      int to = lastLine(lines, at, separator);
      List<String> fields = quoted(String.join("\n", lines.subList(at, to + 1)), separator);
      if (fields != null && fields.size() > 1) {
        votes.merge(fields.size(), 1, Integer::sum);
      }
      at = fields == null ? at : to;
    }
    int usual = 1;
    int most = 0;
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      boolean isMore = vote.getValue() > most || (vote.getValue() == most && vote.getKey() > usual);
      usual = isMore ? vote.getKey() : usual;
      most = Math.max(most, vote.getValue());
    }
    return usual;
  }

  /** The index of the line in which a record ends that begins in this one, as far as marks tell. */
  private static int lastLine(List<String> lines, int from, char separator) {
    StringBuilder record = new StringBuilder(lines.get(from));
    int to = from;
    while (to + 1 < lines.size()
        && to - from < MOST_LINES
        && isOpen(record.toString(), separator)) {
      to++;
      record.append('\n').append(lines.get(to));
    }
    return to;
  }

  /** Where the mark stands that closes a quoted field, or -1; doubled marks do not close. */
  private static int closing(String record, int from) {
    for (int i = from; i < record.length(); i++) {
      if (record.charAt(i) == QUOTE) {
        if (i + 1 == record.length() || record.charAt(i + 1) != QUOTE) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static int endOfField(String record, int from, char separator) {
    int end = record.indexOf(separator, from);
    return end < 0 ? record.length() : end;
  }
}
