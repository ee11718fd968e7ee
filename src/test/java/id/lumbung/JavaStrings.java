package id.lumbung;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a Java file, those that are put together joined; what is no string becomes "?".
 */
final class JavaStrings {
  private static final Pattern PIECE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"",
          Pattern.DOTALL);

  private JavaStrings() {}

  static List<String> of(String source) {
    List<String> strings = new ArrayList<>();
    Matcher piece = PIECE.matcher(source);
    int end = -1;
    while (piece.find()) {
      @Nullable String text = piece.group(1) == null ? piece.group(2) : piece.group(1);
      if (text == null) {
        continue;
      }
      String between = end < 0 ? ";" : source.substring(end, piece.start()).strip();
      text = text.replace("\\n", "\n").replace("\\\"", "\"");
      if (between.startsWith("+") && between.endsWith("+") && !between.contains(";")) {
        int last = strings.size() - 1;
        String joint = between.length() == 1 ? "" : SqlText.UNKNOWN;
        strings.set(last, strings.get(last) + joint + text);
      } else {
        if (between.startsWith("+")) {
          int last = strings.size() - 1;
          strings.set(last, strings.get(last) + SqlText.UNKNOWN);
        }
        strings.add(text);
      }
      end = piece.end();
    }
    return strings;
  }
}
