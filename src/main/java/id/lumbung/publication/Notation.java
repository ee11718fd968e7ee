package id.lumbung.publication;

import id.lumbung.settings.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a language writes them: {@code 1.234,56} in Indonesian.
 *
 * @param language Indonesian or English
 */
public record Notation(Locale language) {

  /** A number of a kind, with the decimals of the kind, half of the last one rounded up. */
  public String number(Number number, CellKind kind) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(kind.decimals());
    format.setMaximumFractionDigits(kind.decimals());
    format.setGroupingUsed(kind != CellKind.YEAR);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** Things counted. */
  public String units(Number number) {
    return number(number, CellKind.UNITS);
  }

  /** A percentage where it is the figure itself: two decimals and the sign. */
  public String percent(BigDecimal percent) {
    return percent(percent, 2);
  }

  /** A percentage with its sign. */
  String percent(BigDecimal percent, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return Texts.of("release", language).get("percent", Map.of("angka", format.format(percent)));
  }

  /**
   * A cell of a table or the value of a card, as a page shows it.
   *
   * @param cell as {@link TableLine} has it
   * @param kind of its column
   */
  public String cell(@Nullable Object cell, CellKind kind) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof TableLine.Typed typed) {
      return cell(typed.value(), typed.kind());
    }
    if (cell instanceof Number number) {
      return number(number, kind);
    }
    if (cell instanceof TableLine.Quoted quoted) {
      return quoted.text();
    }
    return cell instanceof Absent absent ? absent.sign() : cell.toString();
  }
}
