package id.lumbung.validation;

import id.lumbung.reference.SizeClass;
import id.lumbung.reference.SizeClasses;
import id.lumbung.validation.UmkmRecord.Workers;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Workers. A blank beside a filled column of the other sex counts as none in the total only. */
final class WorkerRule {
  private static final Pattern COUNT =
      Pattern.compile(
          "([0-9]{1,7})(?:[.,]0+)?\\s*(?:org|orang|oranng|jiwa|pekerja|karyawan|tk|pegawai)?\\.?");

  private final SizeClasses sizeClasses;

  WorkerRule(SizeClasses sizeClasses) {
    this.sizeClasses = sizeClasses;
  }

  Workers judge(RowReading row) {
    Integer male = count(row, Field.TK_L);
    Integer female = count(row, Field.TK_P);
    Integer said = count(row, Field.TK_TOTAL);
    int bySex = (male == null ? 0 : male) + (female == null ? 0 : female);
    boolean anySex = male != null || female != null;
    boolean bothSexes = male != null && female != null;
    if (said != null && anySex && (bySex > said || (bothSexes && bySex != said))) {
      row.find(
          Rule.TK_TIDAK_SESUAI,
          Field.TK_TOTAL,
          row.cell(Field.TK_TOTAL),
          said.toString(),
          Map.of("l", shown(male), "p", shown(female), "t", said.toString()));
    }
    Integer total = said == null && anySex ? Integer.valueOf(bySex) : said;
    return new Workers(male, female, total, total == null ? null : band(row, total));
  }

  /** BPS counts who works without pay too, so an owner left out of the count is added. */
  private @Nullable SizeClass band(RowReading row, int total) {
    boolean without = "tidak".equalsIgnoreCase(row.context.workersIncludeOwner());
    return sizeClasses.byWorkers(without ? total + 1 : total).orElse(null);
  }

  private static @Nullable Integer count(RowReading row, Field field) {
    RawCell cell = row.cell(field);
    if (cell == null) {
      return null;
    }
    BigDecimal number = null;
    if (cell.kind() == RawCell.Kind.NUMBER) {
      number = CellText.decimal(cell.text().strip());
    } else {
      Matcher count = COUNT.matcher(CellText.of(cell).toLowerCase(Locale.ROOT));
      if (count.matches()) {
        number = new BigDecimal(count.group(1));
      }
    }
    boolean sound =
        number != null
            && number.signum() >= 0
            && number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(row.rules.workersMax)) <= 0;
    if (number == null || !sound) {
      row.find(Rule.ANGKA_RAGU, field, cell, Map.of("bacaan", "–"));
      return null;
    }
    return number.intValue();
  }

  private static String shown(@Nullable Integer count) {
    return count == null ? "–" : count.toString();
  }
}
