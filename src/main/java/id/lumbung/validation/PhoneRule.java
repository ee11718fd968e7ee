package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.workbook.RawCell;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Telephones: mobile numbers of 10 to 13 digits with their leading 0, lines of a place with an area
 * code. Of several in one cell the first sound one is kept.
 */
final class PhoneRule {
  private static final Pattern BETWEEN = Pattern.compile("[/,;|&\\n]|\\b(?:dan|atau)\\b");
  private static final Pattern MOBILE = Pattern.compile("8[1-9][0-9]{7,10}");
  private static final Pattern LINE = Pattern.compile("[2-7][0-9]{7,10}");

  private PhoneRule() {}

  static @Nullable String judge(RowReading row) {
    RawCell cell = row.cell(Field.HP);
    if (cell == null || CellText.of(cell).equals("0")) {
      return null;
    }
    String text = CellText.of(cell);
    for (String part : BETWEEN.split(text, 10)) {
      String number = international(part);
      if (number != null) {
        return number;
      }
    }
    String whole = international(text);
    if (whole == null) {
      row.find(Rule.HP_FORMAT, Field.HP, cell, Map.of());
    }
    return whole;
  }

  private static @Nullable String international(String text) {
    String digits = Mask.digits(text);
    if (digits.isEmpty()
        || digits.length() > 16
        || text.chars().filter(Character::isLetter).count() > 12) {
      return null;
    }
    boolean hasZero = digits.startsWith("0") && !digits.startsWith("00");
    boolean hasCountry = digits.startsWith("62") && digits.length() > 9;
    String bare = hasZero ? digits.substring(1) : hasCountry ? digits.substring(2) : digits;
    if (hasCountry && bare.startsWith("0")) {
      bare = bare.substring(1);
    }
    // Excel drops the leading 0 of a mobile number, so 8… alone is one; a line needs its 0.
    boolean isSound =
        MOBILE.matcher(bare).matches() || ((hasZero || hasCountry) && LINE.matcher(bare).matches());
    return isSound ? "+62" + bare : null;
  }
}
