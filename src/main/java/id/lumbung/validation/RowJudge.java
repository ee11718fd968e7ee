package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.layout.Ditto;
import id.lumbung.layout.SheetRow;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.validation.UmkmRecord.AsWritten;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of one submission: all findings of a row at once, whatever its cells hold. Not
 * for several threads: it remembers the places that it has looked up.
 */
public final class RowJudge {
  private final SubmissionContext context;
  private final RuleBook rules;
  private final PlaceRule place;
  private final BusinessRule business;
  private final MoneyRule money;
  private final WorkerRule workers;

  /** A judge for one submission. */
  public RowJudge(
      Regions regions,
      Kbli kbli,
      SizeClasses sizeClasses,
      RuleBook rules,
      SubmissionContext context) {
    this.context = context;
    this.rules = rules;
    this.place = new PlaceRule(regions, context.regency());
    this.business = new BusinessRule(kbli);
    this.money = new MoneyRule(sizeClasses);
    this.workers = new WorkerRule(sizeClasses);
  }

  /** Types a data row and notices all that a single row can tell. */
  public RowJudgement judge(SheetRow sheetRow) {
    RowReading row = new RowReading(sheetRow, context, rules);
    boolean isShifted = sheetRow.surplus() > 0;
    if (sheetRow.row().hidden()) {
      row.find(Rule.BARIS_TERSEMBUNYI, Map.of());
    }
    ditto(row);
    dataYear(row);
    UmkmRecord.Owner owner = OwnerRule.judge(row);
    UmkmRecord.Place where = place.judge(row);
    UmkmRecord.Business what = business.judge(row);
    UmkmRecord judged =
        new UmkmRecord(
            sequence(row),
            owner,
            where,
            what,
            PermitRule.judge(row),
            money.judge(row, what.reportedClass()),
            workers.judge(row),
            ProgrammeRule.judge(row),
            asWritten(row),
            context.year());
    return new RowJudgement(judged, isShifted ? List.of(surplus(row)) : List.copyOf(row.findings));
  }

  /** Values under the wrong titles are the fault of one separator too many, not of each cell. */
  private static Finding surplus(RowReading row) {
    row.findings.clear();
    row.find(Rule.KOLOM_BERLEBIH, Map.of("lebih", Integer.toString(row.row.surplus())));
    return row.findings.get(0);
  }

  /** Says of cells like "sda" how they were read, where the row above gave them a value. */
  private static void ditto(RowReading row) {
    for (RawCell written : row.row.row().cells()) {
      if (Ditto.isDitto(written)) {
        row.row.values().forEach((field, cells) -> ditto(row, written, field, cells));
      }
    }
  }

  private static void ditto(RowReading row, RawCell written, Field field, List<RawCell> meant) {
    for (RawCell cell : meant) {
      boolean isReplaced = cell.column() == written.column() && !Ditto.isDitto(cell);
      if (isReplaced) {
        row.find(
            Rule.ISIAN_SDA,
            field,
            written,
            Map.of("bacaan", String.valueOf(Mask.of(field, CellText.of(cell)))));
      }
    }
  }

  private static AsWritten asWritten(RowReading row) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String text = field.isKeptAsWritten() ? row.joined(field, between(field)) : null;
      if (text != null) {
        texts.put(field, text);
      }
    }
    return new AsWritten(texts);
  }

  /** What stands between the texts of several columns. */
  private static String between(Field field) {
    return switch (field) {
      case RT_RW -> "/";
      case KETERANGAN -> "; ";
      default -> ", ";
    };
  }

  private void dataYear(RowReading row) {
    RawCell cell = row.cell(Field.TAHUN_DATA);
    if (cell == null) {
      return;
    }
    Integer year = Dates.year(cell);
    Map<String, String> arguments =
        Map.of(Field.TAHUN_DATA.code(), Integer.toString(context.year()));
    if (year == null) {
      row.find(Rule.TAHUN_TIDAK_WAJAR, Field.TAHUN_DATA, cell, arguments);
    } else if (year != context.year()) {
      row.find(Rule.TAHUN_DATA_BEDA, Field.TAHUN_DATA, cell, arguments);
    }
  }

  private static @Nullable Integer sequence(RowReading row) {
    String text = row.text(Field.NO_URUT);
    if (text == null || text.length() > 12) {
      return null;
    }
    BigDecimal number =
        CellText.decimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    boolean isSound =
        number != null
            && number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    return number != null && isSound ? (Integer) number.intValue() : null;
  }
}
