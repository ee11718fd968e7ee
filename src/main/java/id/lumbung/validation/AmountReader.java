package id.lumbung.validation;

import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as officers write them: {@code Rp5.000.000,-}, {@code 5 jt}, {@code 1,5 M} ({@code
 * M} is miliar, 10^9, never million), {@code 300 rb}, {@code 1.500.000}, {@code 1,500,000}.
 */
final class AmountReader {
  /** Larger amounts than this are no rupiah of an UMKM and would not fit the tables. */
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(18);

  private static final Pattern DECORATION =
      Pattern.compile("(?:rp|idr|rupiah)\\.?|[,.]\\s*[-–—=]+\\s*$|,00\\s*[-–]\\s*$");

  private static final Pattern OTHER_PERIOD =
      Pattern.compile("(?:/|per)\\s*(?:bulan|bln|hari|hr|minggu|mgg)|(?:bulan|hari)\\s*$");

  private static final Pattern ABOUT =
      Pattern.compile("^(?:±|\\+/-|\\+-|~|kurang lebih|sekitar|kira-kira|kira2|ca\\.?)\\s*");

  private static final Pattern RANGE =
      Pattern.compile(
          "[0-9a-z]\\s*(?:-|–|—|~|s/d|s\\.d\\.?|sd|sampai(?: dengan)?|hingga)\\s*[0-9]");

  private static final Pattern BOUND =
      Pattern.compile(
          "^(?:[<>≤≥]=?|di\\s*bawah|dibawah|di\\s*atas|diatas|kurang dari|lebih dari|maks|min)");

  private static final Pattern TERM =
      Pattern.compile("\\G\\s*([0-9][0-9.,]*|[.,][0-9]+)\\s*([a-z]+)?\\.?");

  private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])[.,]([0-9]+)e\\+?([0-9]{1,2})");

  private static final Pattern SPACED = Pattern.compile("(?<=[0-9])\\s(?=[0-9]{3}(?![0-9]))");

  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("rb", 3),
          Map.entry("ribu", 3),
          Map.entry("rbu", 3),
          Map.entry("k", 3),
          Map.entry("jt", 6),
          Map.entry("juta", 6),
          Map.entry("jta", 6),
          Map.entry("jut", 6),
          Map.entry("m", 9),
          Map.entry("miliar", 9),
          Map.entry("milyar", 9),
          Map.entry("milliar", 9),
          Map.entry("mlyr", 9),
          Map.entry("mlr", 9),
          Map.entry("t", 12),
          Map.entry("triliun", 12),
          Map.entry("trilyun", 12));

  private AmountReader() {}

  /**
   * Reads an amount of money.
   *
   * @param style of the column, for texts that can be read both ways
   * @param powerOfTen of the unit that the column title says: 3 for ribu, 6 for juta, else 0
   * @param period what the column speaks of; an amount said to be of another one is in doubt
   */
  static Amount money(RawCell cell, NumberStyle style, int powerOfTen, Period period) {
    Amount amount =
        cell.kind() == RawCell.Kind.NUMBER
            ? number(CellText.decimal(cell.text().strip()), powerOfTen)
            : cell.kind() == RawCell.Kind.TEXT
                ? text(CellText.of(cell).toLowerCase(Locale.ROOT), style, powerOfTen, period)
                : Amount.UNREADABLE;
    BigDecimal value = amount.value();
    if (value == null) {
      return amount;
    }
    if (value.signum() < 0 || value.compareTo(BEYOND) >= 0) {
      return Amount.UNREADABLE;
    }
    return new Amount(tidy(value), amount.doubt(), amount.readings(), true);
  }

  private static Amount number(@Nullable BigDecimal value, int powerOfTen) {
    if (value == null) {
      return Amount.UNREADABLE;
    }
    boolean hasFraction = value.stripTrailingZeros().scale() > 0;
    if (hasFraction && powerOfTen == 0 && value.abs().compareTo(BigDecimal.valueOf(1000)) < 0) {
      // 1.500 typed into a program that takes the dot for a decimal mark is stored as 1.5.
      return new Amount(null, true, List.of(value, value.movePointRight(3)), true);
    }
    return Amount.sure(value.movePointRight(powerOfTen));
  }

  private static Amount text(String raw, NumberStyle style, int powerOfTen, Period period) {
    if (raw.length() <= 18 && CellText.digitsOnly(raw)) {
      return Amount.sure(new BigDecimal(raw).movePointRight(powerOfTen));
    }
    Period.Closed closed = Period.closing(raw);
    if (closed != null && closed.period() != period) {
      return hasDigit(raw) ? Amount.DOUBTFUL : Amount.UNREADABLE;
    }
    String said = closed == null ? raw : closed.text();
    String text = DECORATION.matcher(said).replaceAll(" ").strip();
    Matcher scientific = SCIENTIFIC.matcher(text);
    if (scientific.matches()) {
      return number(
          CellText.decimal(
              scientific.group(1) + "." + scientific.group(2) + "E" + scientific.group(3)),
          powerOfTen);
    }
    boolean isNegative = text.startsWith("-") || (text.startsWith("(") && text.endsWith(")"));
    if (isNegative) {
      return Amount.UNREADABLE;
    }
    if (OTHER_PERIOD.matcher(text).find()) {
      return hasDigit(text) ? Amount.DOUBTFUL : Amount.UNREADABLE;
    }
    String exact = ABOUT.matcher(text).replaceFirst("");
    boolean isAbout = !exact.equals(text);
    if (RANGE.matcher(exact).find() || BOUND.matcher(exact).find()) {
      return hasDigit(exact) ? Amount.DOUBTFUL : Amount.UNREADABLE;
    }
    Amount sum = sum(SPACED.matcher(exact).replaceAll(""), style, powerOfTen);
    return isAbout && sum.value() != null
        ? new Amount(sum.value(), true, List.of(sum.value()), true)
        : sum;
  }

  /** One number, or terms that each have a unit: {@code 1 juta 500 ribu}. */
  private static Amount sum(String text, NumberStyle style, int powerOfTen) {
    Matcher term = TERM.matcher(text);
    BigDecimal sum = BigDecimal.ZERO;
    int end = 0;
    int terms = 0;
    int lastPower = Integer.MAX_VALUE;
    boolean isDoubtful = false;
    List<BigDecimal> readings = new ArrayList<>();
    while (term.find()) {
      String unit = term.group(2);
      Integer power = unit == null ? Integer.valueOf(0) : UNITS.get(unit);
      NumberToken token = NumberToken.of(trimMark(term.group(1)));
      BigDecimal value = token.under(style);
      if (power == null || value == null || power >= lastPower) {
        return Amount.UNREADABLE;
      }
      int shift = power == 0 && terms == 0 ? powerOfTen : power;
      boolean isAgainst = token.evidence() != null && token.evidence() != style;
      boolean isBroken = token.ambiguous() && style.thousands() != token.mark() && shift == 0;
      if (isBroken || (isAgainst && shift == 0) || (token.ambiguous() && shift > 0)) {
        isDoubtful = true;
        addReadings(readings, token, shift);
      }
      if (isBroken) {
        return new Amount(null, true, readings, true);
      }
      sum = sum.add(value.movePointRight(shift));
      lastPower = power;
      end = term.end();
      terms++;
    }
    return terms == 0 || !text.substring(end).isBlank()
        ? Amount.UNREADABLE
        : new Amount(sum, isDoubtful, readings, true);
  }

  private static void addReadings(List<BigDecimal> readings, NumberToken token, int shift) {
    if (token.grouped() != null) {
      readings.add(token.grouped().movePointRight(shift));
    }
    if (token.decimal() != null) {
      readings.add(token.decimal().movePointRight(shift));
    }
  }

  private static String trimMark(String token) {
    int end = token.length();
    while (end > 0 && (token.charAt(end - 1) == '.' || token.charAt(end - 1) == ',')) {
      end--;
    }
    return token.substring(0, end);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** At most two decimals, none where they are zero. */
  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }

  /** A number as people read it: {@code 1.500.000}, {@code 1,5}. */
  static String shown(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, '.');
    }
    return point < 0 ? grouped.toString() : grouped + "," + plain.substring(point + 1);
  }
}
