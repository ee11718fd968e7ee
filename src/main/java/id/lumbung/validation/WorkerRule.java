package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.reference.SizeClass;
import id.lumbung.reference.SizeClasses;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Workers;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Workers. A dash is none where another column of workers in the row holds a number; a row of
 * dashes alone tells nothing. A blank beside a filled column of the other sex counts as none in the
 * total only. The form of PL-KUMKM (question 801) parts them by pay and sex; both parts work in the
 * business.
 */
record WorkerRule(SizeClasses sizeClasses) {
  private static final Pattern COUNT =
      Pattern.compile(
          "([0-9]{1,7})(?:[.,]0+)?\\s*(?:org|orang|oranng|jiwa|pekerja|karyawan|tk|pegawai)?\\.?");

  private static final Pattern FEMALE = Pattern.compile("\\b(perempuan|wanita|pr|p)\\b\\.?|female");
  private static final Pattern MALE = Pattern.compile("\\b(laki|laki2|pria|lk|l)\\b\\.?");

  private static final List<Field> FIELDS =
      List.of(Field.TK_L, Field.TK_P, Field.TK_TOTAL, Field.TK_DIBAYAR, Field.TK_TIDAK_DIBAYAR);

  Workers judge(RowReading row) {
    BySex paid = bySex(row, Field.TK_DIBAYAR);
    BySex unpaid = bySex(row, Field.TK_TIDAK_DIBAYAR);
    boolean isInParts = row.sheet.parts(Field.TK_TOTAL) > 1;
    BySex parts = isInParts ? bySex(row, Field.TK_TOTAL) : BySex.NONE;
    Integer male =
        firstOf(count(row, Field.TK_L), sum(sum(paid.male(), unpaid.male()), parts.male()));
    Integer female =
        firstOf(count(row, Field.TK_P), sum(sum(paid.female(), unpaid.female()), parts.female()));
    Integer said = isInParts ? parts.all() : count(row, Field.TK_TOTAL);
    boolean isSexUnread = isUnread(row, Field.TK_L, male) || isUnread(row, Field.TK_P, female);
    Integer bySex = isSexUnread ? null : sum(male, female);
    Integer byPay = sum(paid.all(), unpaid.all());
    boolean hasBothSexes = male != null && female != null;
    boolean hasBothPays = paid.all() != null && unpaid.all() != null;
    if (contradicts(said, bySex, hasBothSexes)) {
      differ(row, said, Map.of("l", shown(male), "p", shown(female)));
    } else if (contradicts(firstOf(said, hasBothSexes ? bySex : null), byPay, hasBothPays)) {
      differ(
          row,
          firstOf(said, bySex),
          Map.of(
              Texts.VARIANT,
              "upah",
              "dibayar",
              shown(paid.all()),
              "tidak_dibayar",
              shown(unpaid.all())));
    }
    Integer total = firstOf(said, firstOf(bySex, byPay));
    if (total != null && total == 0 && !isWithoutOwner(row)) {
      row.find(
          Rule.TK_TIDAK_SESUAI,
          Field.TK_TOTAL,
          row.cell(Field.TK_TOTAL),
          "0",
          Map.of(Texts.VARIANT, "nol"));
    }
    if (said == null && total != null && (hasBothSexes || hasBothPays)) {
      row.addedUp(Field.TK_TOTAL, total.toString());
    }
    return new Workers(
        male, female, total, paid.all(), unpaid.all(), total == null ? null : band(row, total));
  }

  /** Whether something is told that could not be read. */
  private static boolean isUnread(RowReading row, Field field, @Nullable Integer count) {
    return count == null && row.cell(field) != null;
  }

  /** Whether the parts are more than the whole, or all of them something else. */
  private static boolean contradicts(
      @Nullable Integer whole, @Nullable Integer parts, boolean isAll) {
    return whole != null && parts != null && (isAll ? !parts.equals(whole) : parts > whole);
  }

  private static void differ(RowReading row, @Nullable Integer total, Map<String, String> parts) {
    Map<String, String> arguments = new HashMap<>(parts);
    arguments.put("t", shown(total));
    row.find(
        Rule.TK_TIDAK_SESUAI,
        Field.TK_TOTAL,
        row.cell(Field.TK_TOTAL),
        shown(total),
        Map.copyOf(arguments));
  }

  /** Workers of several columns: in all, and by sex where the titles of the columns tell it. */
  private record BySex(@Nullable Integer all, @Nullable Integer male, @Nullable Integer female) {
    static final BySex NONE = new BySex(null, null, null);
  }

  private static BySex bySex(RowReading row, Field field) {
    BySex found = BySex.NONE;
    for (RawCell cell : row.cells(field)) {
      Integer none = NoAnswer.isNone(cell) && isAnyTold(row) ? (Integer) 0 : null;
      boolean isNoCount = CellText.blank(cell) || NoAnswer.isIn(field, cell);
      Integer count = isNoCount ? none : count(row, field, cell);
      if (count == null && !isNoCount) {
        return BySex.NONE; // a part that cannot be read makes a sum that is not known
      }
      if (count != null) {
        String title = row.title(cell).toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean isFemale = FEMALE.matcher(title).find();
        boolean isMale = !isFemale && MALE.matcher(title).find();
        found =
            new BySex(
                sum(found.all(), count),
                isMale ? sum(found.male(), count) : found.male(),
                isFemale ? sum(found.female(), count) : found.female());
      }
    }
    return found;
  }

  private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
    if (one == null || other == null) {
      return firstOf(one, other);
    }
    return one + other;
  }

  private static @Nullable Integer firstOf(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other : one;
  }

  /** BPS counts who works without pay too, so an owner left out of the count is added. */
  private @Nullable SizeClass band(RowReading row, int total) {
    return sizeClasses.byWorkers(isWithoutOwner(row) ? total + 1 : total).orElse(null);
  }

  private static boolean isWithoutOwner(RowReading row) {
    return "tidak".equalsIgnoreCase(row.context.workersIncludeOwner());
  }

  private static @Nullable Integer count(RowReading row, Field field) {
    RawCell cell = row.cell(field);
    if (cell == null) {
      return row.cells(field).stream().anyMatch(NoAnswer::isNone) && isAnyTold(row) ? 0 : null;
    }
    return count(row, field, cell);
  }

  private static boolean isAnyTold(RowReading row) {
    return FIELDS.stream()
        .flatMap(field -> row.cells(field).stream())
        .anyMatch(cell -> !CellText.blank(cell) && !NoAnswer.isNone(cell));
  }

  private static @Nullable Integer count(RowReading row, Field field, RawCell cell) {
    BigDecimal number = null;
    if (cell.kind() == RawCell.Kind.NUMBER) {
      number = CellText.decimal(cell.text().strip());
    } else {
      Matcher count = COUNT.matcher(CellText.of(cell).toLowerCase(Locale.ROOT));
      if (count.matches()) {
        number = new BigDecimal(count.group(1));
      }
    }
    boolean isSound =
        number != null
            && number.signum() >= 0
            && number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(row.rules.workersMax)) <= 0;
    if (number == null || !isSound) {
      row.find(Rule.ANGKA_RAGU, field, cell, Map.of("bacaan", "–"));
      return null;
    }
    return number.intValue();
  }

  private static String shown(@Nullable Integer count) {
    return count == null ? "–" : count.toString();
  }
}
