package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.layout.SheetRow;
import id.lumbung.settings.Texts;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row under judgement: its cells by field, and the findings so far. */
final class RowReading {
  /** Fields of which a value that hash marks hide is not the same as none. */
  private static final Set<Field> MAY_NOT_BE_LOST =
      EnumSet.of(Field.NAMA_PEMILIK, Field.NIK, Field.KECAMATAN, Field.TAHUN_DATA);

  private static final String NEVER_COMPUTED = "belum_dihitung";

  final SheetRow row;
  final SubmissionContext context;
  final SheetContext sheet;
  final RuleBook rules;
  final List<Finding> findings = new ArrayList<>(4);
  private final Map<Field, List<RawCell>> cells = new EnumMap<>(Field.class);
  private final Set<Field> broken = EnumSet.noneOf(Field.class);

  RowReading(SheetRow row, SubmissionContext context, RuleBook rules) {
    this.row = row;
    this.context = context;
    this.rules = rules;
    SheetContext told = context.sheets().getOrDefault(row.row().sheet(), SheetContext.NONE);
    this.sheet = row.block() == null ? told : told.under(row.block());
    row.values().forEach((field, written) -> cells.put(field, sound(field, written)));
  }

  /** The cells of a field that are no formula errors; those are reported and left out. */
  private List<RawCell> sound(Field field, List<RawCell> all) {
    for (RawCell cell : all) {
      if (CellText.error(cell)) {
        broken.add(field);
        broken(field, cell);
      } else if (cell.text().indexOf(RawCell.BROKEN) >= 0) {
        find(Rule.KARAKTER_RUSAK, field, cell, Map.of());
      }
    }
    List<RawCell> sound =
        broken.contains(field) ? all.stream().filter(cell -> !CellText.error(cell)).toList() : all;
    return context.facts().hasMarks() && MarkPairs.mayHold(field) ? withMarksRead(sound) : sound;
  }

  /** The same cells, marks that mean something else in their column read as words. */
  private List<RawCell> withMarksRead(List<RawCell> all) {
    int number = row.row().sheet();
    if (all.stream().allMatch(cell -> context.facts().meantBy(number, cell) == null)) {
      return all;
    }
    return all.stream()
        .map(
            cell -> {
              String meant = context.facts().meantBy(number, cell);
              return meant == null ? cell : RawCell.text(cell.column(), meant);
            })
        .toList();
  }

  private void broken(Field field, RawCell cell) {
    String text = CellText.of(cell);
    if (!text.startsWith("##")) {
      boolean isNeverComputed = cell.text().equals(RawCell.NOT_COMPUTED);
      find(
          Rule.RUMUS_GALAT,
          field,
          cell,
          text,
          isNeverComputed ? Map.of(Texts.VARIANT, NEVER_COMPUTED) : Map.of());
    } else if (MAY_NOT_BE_LOST.contains(field)) {
      find(Rule.RUMUS_GALAT, field, cell, text, Map.of(Texts.VARIANT, "pagar"));
    } else {
      find(Rule.TANDA_PAGAR, field, cell, text, Map.of());
    }
  }

  /**
   * Takes a sum of parts for what a formula that was never computed would say.
   *
   * @param sum as it is shown
   */
  void addedUp(Field field, String sum) {
    boolean wasHeld =
        findings.removeIf(
            finding ->
                finding.code().equals(Rule.RUMUS_GALAT.name())
                    && field.code().equals(finding.field())
                    && NEVER_COMPUTED.equals(finding.arguments().get(Texts.VARIANT)));
    if (wasHeld) {
      find(Rule.JUMLAH_DIHITUNG, field, null, null, Map.of("hasil", sum));
    }
  }

  /** Whether the field had a formula error: then what it lacks is not reported once more. */
  boolean broken(Field field) {
    return broken.contains(field);
  }

  /** All cells of a field that are no formula errors, blank ones too. */
  List<RawCell> cells(Field field) {
    return cells.getOrDefault(field, List.of());
  }

  /** The first cell of a field that says something. */
  @Nullable RawCell cell(Field field) {
    for (RawCell cell : cells(field)) {
      if (!CellText.blank(cell) && !NoAnswer.isIn(field, cell)) {
        return cell;
      }
    }
    return null;
  }

  /** The text of the first cell that says something. */
  @Nullable String text(Field field) {
    RawCell cell = cell(field);
    return cell == null ? null : CellText.of(cell);
  }

  /** Texts of all cells that say something, joined; for fields that several columns feed. */
  @Nullable String joined(Field field, String between) {
    List<RawCell> all = cells(field);
    if (all.size() < 2) {
      return text(field);
    }
    List<String> texts = new ArrayList<>();
    for (RawCell cell : all) {
      if (!CellText.blank(cell)) {
        texts.add(CellText.of(cell));
      }
    }
    return texts.isEmpty() ? null : String.join(between, texts);
  }

  /** The header text of a column, empty where there is none. */
  String title(RawCell cell) {
    return sheet.columnTitles().getOrDefault(cell.column(), "");
  }

  /** A finding about a cell, with what the cell may show. */
  void find(Rule rule, Field field, RawCell cell, Map<String, String> arguments) {
    find(rule, field, cell, Mask.of(field, CellText.of(cell)), arguments);
  }

  /** A finding about a field; a missing cell is placed where the header has the field. */
  void find(
      Rule rule,
      Field field,
      @Nullable RawCell cell,
      @Nullable String shown,
      Map<String, String> more) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("baris", Integer.toString(row.row().row()));
    arguments.put("nilai", shown == null ? "****" : shown);
    Integer column = cell == null ? row.columns().get(field) : (Integer) cell.column();
    String title = column == null ? "" : sheet.columnTitles().getOrDefault(column, "");
    arguments.put("kolom", title.isBlank() ? field.code() : Mask.free(CellText.clean(title)));
    if (column != null) {
      arguments.put("sel", letters(column) + row.row().row());
    }
    arguments.putAll(more);
    findings.add(
        new Finding(
            rule.name(),
            rules.severity(rule, field),
            row.row().sheet(),
            row.row().row(),
            column,
            field.code(),
            shown,
            Map.copyOf(arguments)));
  }

  /** A finding about the row. */
  void find(Rule rule, Map<String, String> more) {
    Map<String, String> arguments = new HashMap<>(more);
    arguments.put("baris", Integer.toString(row.row().row()));
    findings.add(
        new Finding(
            rule.name(),
            rules.severity(rule),
            row.row().sheet(),
            row.row().row(),
            null,
            null,
            null,
            Map.copyOf(arguments)));
  }

  /** A column as spreadsheets name it: 1 is A, 27 is AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
