package id.lumbung.marking;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet program may take for a formula when somebody edits them (OWASP, CSV
 * injection): their first sign says so, unless they are a dash, a number or a telephone.
 */
public final class FormulaLike {
  private static final Pattern FIRST = Pattern.compile("^[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]");
  private static final Pattern HARMLESS =
      Pattern.compile("[-\u2013\u2014 ]+|[+-] ?[0-9(][0-9 .,()/-]*%?");

  private FormulaLike() {}

  /** Whether the text begins like a formula and is none of what may. */
  public static boolean is(String text) {
    return FIRST.matcher(text).find() && !HARMLESS.matcher(text).matches();
  }
}
