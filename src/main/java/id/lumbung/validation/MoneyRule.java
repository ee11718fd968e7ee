package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.reference.SizeClass;
import id.lumbung.reference.SizeClasses;
import id.lumbung.reference.SizeClasses.Classification;
import id.lumbung.reference.SizeClasses.Regime;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Money;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Money in rupiah. The period of sales comes from the column's title, never from the size of the
 * amount; so does a unit of thousands or millions.
 */
final class MoneyRule {
  private static final Pattern BILLIONS = Pattern.compile("\\b(?:miliar|milyar)\\b");
  private static final Pattern MILLIONS = Pattern.compile("\\b(?:juta|jutaan|jt)\\b|000[.,]000");
  private static final Pattern THOUSANDS =
      Pattern.compile("\\b(?:ribu|ribuan|rb)\\b|(?:\\bx ?|\\b)1?[.,]?000\\b");
  private static final Pattern BOUNDS = Pattern.compile("[<>≤≥]|maks|s/d|sampai");
  private static final int CACHED = 5_000;

  private final SizeClasses sizeClasses;
  private final Map<String, Title> titles = new HashMap<>();

  /** What a title says: the unit as a power of ten, the period if any. */
  private record Title(int powerOfTen, @Nullable Period period) {}

  /** Annual sales and whether they were computed from a shorter period. */
  private record Sales(@Nullable BigDecimal value, boolean derived) {
    static final Sales NONE = new Sales(null, false);
  }

  MoneyRule(SizeClasses sizeClasses) {
    this.sizeClasses = sizeClasses;
  }

  Money judge(RowReading row, @Nullable SizeClass reported) {
    BigDecimal own = amount(row, Field.MODAL_SENDIRI, row.cell(Field.MODAL_SENDIRI));
    BigDecimal borrowed = amount(row, Field.MODAL_LUAR, row.cell(Field.MODAL_LUAR));
    BigDecimal said = amount(row, Field.MODAL, row.cell(Field.MODAL));
    boolean isPartUnread =
        isUnread(row, Field.MODAL_SENDIRI, own) || isUnread(row, Field.MODAL_LUAR, borrowed);
    BigDecimal sum = isPartUnread ? null : sum(own, borrowed);
    BigDecimal capital = said == null ? sum : said;
    if (said == null && own != null && borrowed != null && capital != null) {
      row.addedUp(Field.MODAL, AmountReader.shown(capital));
    }
    BigDecimal assets =
        isInParts(row, Field.ASET)
            ? sumOfParts(row, Field.ASET)
            : amount(row, Field.ASET, row.cell(Field.ASET));
    Sales sales = sales(row);
    Optional<Classification> pp7 = sizeClasses.classify(Regime.PP7, sales.value(), capital);
    Optional<Classification> uu20 = sizeClasses.classify(Regime.UU20, sales.value(), assets);
    pp7.ifPresent(computed -> compare(row, reported, computed));
    return new Money(
        own,
        borrowed,
        capital,
        assets,
        sales.value(),
        sales.derived(),
        uu20.map(Classification::sizeClass).orElse(null),
        pp7.map(Classification::sizeClass).orElse(null));
  }

  /** Whether something is told that could not be read, or not as one amount. */
  private static boolean isUnread(RowReading row, Field field, @Nullable BigDecimal amount) {
    return amount == null && row.cell(field) != null;
  }

  private static boolean isInParts(RowReading row, Field field) {
    return row.sheet.parts(field) > 1;
  }

  /**
   * What the columns of parts add up to: null where one of them tells nothing, for a part that is
   * not known makes a sum that is not.
   */
  private @Nullable BigDecimal sumOfParts(RowReading row, Field field) {
    BigDecimal sum = BigDecimal.ZERO;
    int told = 0;
    int unread = 0;
    for (RawCell cell : row.cells(field)) {
      if (NoAnswer.isNone(cell)) {
        told++;
      } else if (!CellText.blank(cell) && !NoAnswer.isIn(field, cell)) {
        BigDecimal part = amount(row, field, cell);
        sum = part == null ? sum : sum.add(part);
        told += part == null ? 0 : 1;
        unread += part == null ? 1 : 0;
      }
    }
    int parts = row.sheet.parts(field);
    if (told == parts) {
      return sum;
    }
    if (told > 0 && unread == 0 && !row.broken(field)) {
      row.find(
          Rule.BAGIAN_KURANG,
          field,
          null,
          null,
          Map.of("kurang", Integer.toString(parts - told), "bagian", Integer.toString(parts)));
    }
    return null;
  }

  private Sales sales(RowReading row) {
    Sales sales = told(row);
    BigDecimal value = sales.value();
    if (value != null
        && value.compareTo(row.rules.unitSlipBelowIdr) >= 0
        && value.compareTo(row.rules.salesYearBelowIdr) < 0) {
      RawCell cell = row.cell(Field.OMZET_TAHUN);
      Field field = cell == null ? Field.OMZET_BULAN : Field.OMZET_TAHUN;
      RawCell told = cell == null ? row.cell(field) : cell;
      if (told != null) {
        row.find(Rule.UANG_SATUAN_RAGU, field, told, Map.of(Texts.VARIANT, "setahun"));
      }
    }
    return sales;
  }

  private Sales told(RowReading row) {
    if (isInParts(row, Field.OMZET_TAHUN)) {
      BigDecimal sum = sumOfParts(row, Field.OMZET_TAHUN);
      return sum == null ? Sales.NONE : new Sales(sum, true);
    }
    RawCell yearCell = row.cell(Field.OMZET_TAHUN);
    RawCell monthCell = row.cell(Field.OMZET_BULAN);
    Sales annual = sales(row, Field.OMZET_TAHUN, yearCell);
    if (annual.value() == null) {
      Sales monthly = sales(row, Field.OMZET_BULAN, monthCell);
      if (monthly.value() != null) {
        row.addedUp(Field.OMZET_TAHUN, AmountReader.shown(monthly.value()));
      }
      return monthly;
    }
    if (monthCell != null && yearCell != null) {
      BigDecimal monthly = amountOnly(row, Field.OMZET_BULAN, monthCell).value();
      if (monthly != null && monthly.signum() > 0 && monthly.compareTo(annual.value()) == 0) {
        doubt(
            row,
            Field.OMZET_TAHUN,
            yearCell,
            List.of(monthly, monthly.multiply(BigDecimal.valueOf(12))));
      }
    }
    return annual;
  }

  private Sales sales(RowReading row, Field field, @Nullable RawCell cell) {
    BigDecimal value = amount(row, field, cell);
    if (cell == null || value == null) {
      return Sales.NONE;
    }
    int factor = timesAYear(period(row, field, cell), row.rules);
    if (factor == 1) {
      return new Sales(value, false);
    }
    BigDecimal annual = value.multiply(BigDecimal.valueOf(factor));
    String shownTitle = row.title(cell).isBlank() ? field.code() : row.title(cell);
    row.find(
        Rule.OMZET_BULANAN,
        field,
        cell,
        Map.of(
            "judul", Mask.free(CellText.clean(shownTitle)),
            "kali", Integer.toString(factor),
            "hasil", AmountReader.shown(annual)));
    return new Sales(annual, true);
  }

  private @Nullable BigDecimal amount(RowReading row, Field field, @Nullable RawCell cell) {
    if (cell == null) {
      return null;
    }
    Amount amount = amountOnly(row, field, cell);
    if (!amount.readable()) {
      row.find(Rule.UANG_TIDAK_TERBACA, field, cell, Map.of());
      return null;
    }
    if (amount.doubt()) {
      doubt(row, field, cell, amount.readings());
    }
    BigDecimal value = amount.value();
    if (value != null
        && value.signum() > 0
        && (value.compareTo(row.rules.unitSlipBelowIdr) < 0
            || value.compareTo(row.rules.unitSlipAboveIdr) > 0)) {
      row.find(Rule.UANG_SATUAN_RAGU, field, cell, Map.of());
    }
    return value;
  }

  private Amount amountOnly(RowReading row, Field field, RawCell cell) {
    NumberStyle style = row.context.facts().style(row.row.row().sheet(), cell.column());
    return AmountReader.money(cell, style, title(row, cell).powerOfTen(), period(row, field, cell));
  }

  /** What the title says, else what the field is usually told by. */
  private Period period(RowReading row, Field field, RawCell cell) {
    Period said = title(row, cell).period();
    Period usual = field == Field.OMZET_BULAN ? Period.MONTH : Period.YEAR;
    return said == null ? usual : said;
  }

  private static int timesAYear(Period period, RuleBook rules) {
    return switch (period) {
      case YEAR -> 1;
      case MONTH -> 12;
      case WEEK -> rules.sellingWeeksYear;
      case DAY -> rules.sellingDaysYear;
    };
  }

  private static void doubt(RowReading row, Field field, RawCell cell, List<BigDecimal> readings) {
    String shown = String.join(" / ", readings.stream().map(AmountReader::shown).toList());
    row.find(Rule.ANGKA_RAGU, field, cell, Map.of("bacaan", shown.isEmpty() ? "–" : shown));
  }

  private static void compare(
      RowReading row, @Nullable SizeClass reported, Classification computed) {
    if (reported != null && reported != computed.sizeClass()) {
      row.find(
          Rule.KELAS_BEDA,
          Field.KELAS,
          row.cell(Field.KELAS),
          reported.indonesian(),
          Map.of(
              "lapor", reported.indonesian(),
              "dasar", computed.basis().indonesian(),
              "hitung", computed.sizeClass().indonesian()));
    }
  }

  private Title title(RowReading row, RawCell cell) {
    String text = row.title(cell);
    Title known = titles.get(text);
    if (known == null) {
      if (titles.size() > CACHED) {
        titles.clear();
      }
      known = read(CellText.clean(text).toLowerCase(Locale.ROOT).replace('_', ' '));
      titles.put(text, known);
    }
    return known;
  }

  private static Title read(String title) {
    int power = 0;
    if (!BOUNDS.matcher(title).find()) {
      power =
          BILLIONS.matcher(title).find()
              ? 9
              : MILLIONS.matcher(title).find() ? 6 : THOUSANDS.matcher(title).find() ? 3 : 0;
    }
    return new Title(power, Period.ofTitle(title));
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal own, @Nullable BigDecimal borrowed) {
    if (own == null || borrowed == null) {
      return own == null ? borrowed : own;
    }
    return own.add(borrowed);
  }
}
