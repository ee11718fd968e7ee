package id.lumbung.workbook;

import java.util.List;

/**
 * How a table of text is written, told by its first lines.
 *
 * @param separator what stands between fields
 * @param fields how many fields most lines have
 */
record TextShape(char separator, int fields) {
  private static final int LINES = 40;

  /** The shape that these lines show; the separator is the one of which a line has most. */
  static TextShape of(List<String> lines) {
    return of(lines, separator(lines.subList(0, Math.min(LINES, lines.size()))));
  }

  /** The shape of lines whose separator is said. */
  static TextShape of(List<String> lines, char separator) {
    return new TextShape(separator, TextFields.usualCount(lines, separator));
  }

  /** Of lines with as many separators of each kind the semicolon's count: so Indonesia writes. */
  private static char separator(List<String> lines) {
    char best = ';';
    int most = 0;
    for (char candidate : new char[] {';', ',', '\t', '|'}) {
      int inLine = lines.stream().mapToInt(line -> outsideQuotes(line, candidate)).max().orElse(0);
      if (inLine > most) {
        most = inLine;
        best = candidate;
      }
    }
    return best;
  }

  private static int outsideQuotes(String line, char candidate) {
    List<String> fields = TextFields.quoted(line, candidate);
    return fields == null ? TextFields.literalCount(line, candidate) - 1 : fields.size() - 1;
  }
}
