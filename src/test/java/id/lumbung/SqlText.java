package id.lumbung;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text of SQL touches. Every qualified name is taken for a table that is read, so a function
 * or a sequence of a schema counts as read as well.
 *
 * @param written tables where a statement writes; {@link #UNKNOWN} stands for a name that Java puts
 *     in
 * @param named all qualified names
 */
record SqlText(Set<String> written, Set<String> named) {
  /** Stands for a name that the text leaves to Java. */
  static final String UNKNOWN = "?";

  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'"
              + "|(?:[a-z_]\\w*|\"\\w+\")(?:\\.(?:[a-z_]\\w*|\"\\w+\"|%(?:\\d\\$)?[sI]|\\?))*"
              + "|%(?:\\d\\$)?[sI]|\\?|\\S",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern QUALIFIED = Pattern.compile("[a-z_]\\w*\\.[\\w?]+");

  /** Words after which "update" begins no statement. */
  private static final Set<String> NO_UPDATE =
      Set.of("for", "do", "on", "before", "after", "or", "key", "then");

  /** Words that may stand between a verb and its table. */
  private static final Set<String> FILLERS =
      Set.of("only", "table", "if", "exists", "into", "from");

  static SqlText of(String text) {
    List<String> tokens = tokens(text);
    Set<String> written = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String bare = tokens.get(i).replace("'", "");
      if (QUALIFIED.matcher(bare).matches()) {
        named.add(bare);
      }
      if (isWriting(tokens.get(i), i == 0 ? "" : tokens.get(i - 1))) {
        addTables(tokens, i + 1, written);
      }
    }
    return new SqlText(written, named);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher found = TOKEN.matcher(text.replaceAll("\\$\\w*\\$", " "));
    while (found.find()) {
      String token = found.group();
      if (token.startsWith("'")) {
        tokens.add(token);
      } else if (!token.startsWith("--") && !token.startsWith("/*")) {
        tokens.add(
            token
                .toLowerCase(Locale.ROOT)
                .replace("\"", "")
                .replaceAll("%(?:\\d\\$)?[si]", UNKNOWN));
      }
    }
    return tokens;
  }

  private static boolean isWriting(String token, String before) {
    return switch (token) {
      case "into" -> before.equals("insert") || before.equals("merge");
      case "from" -> before.equals("delete");
      case "update" -> !NO_UPDATE.contains(before);
      case "table" -> before.equals("alter") || before.equals("drop") || before.equals("lock");
      case "truncate", "copy" -> true;
      default -> false;
    };
  }

  /** Adds the tables from a token on, parted by commas. */
  private static void addTables(List<String> tokens, int first, Set<String> written) {
    int i = first;
    while (i < tokens.size() && FILLERS.contains(tokens.get(i))) {
      i++;
    }
    if (i < tokens.size() && tokens.get(i).matches("[a-z_?].*")) {
      written.add(tokens.get(i));
      if (i + 1 < tokens.size() && tokens.get(i + 1).equals(",")) {
        addTables(tokens, i + 2, written);
      }
    }
  }
}
