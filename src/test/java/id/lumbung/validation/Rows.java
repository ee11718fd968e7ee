package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.settings.JobsFolder;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds rows of Kapuas for 2022, sound unless a test says otherwise, and judges them. */
public final class Rows {
  static final JobsFolder JOBS = JobsFolder.locate(null);
  public static final Regions REGIONS = Regions.read(JOBS);
  static final RuleBook RULES = RuleBook.read(JOBS);

  /** A woman born on 12 March 1980. */
  static final String NIK = "6203015203800001";

  private final Map<Field, List<RawCell>> values = new LinkedHashMap<>();
  private final Map<Integer, String> titles = new HashMap<>();
  private Regions regions = REGIONS;
  private RuleBook rules = RULES;
  private ColumnFacts facts = ColumnFacts.fromMap(Map.of());
  private boolean hidden;
  private @Nullable SheetContext sheet;

  private Rows() {}

  public static Rows sound() {
    return new Rows()
        .with(Field.NIK, NIK)
        .with(Field.NAMA_PEMILIK, "Siti Rahmah")
        .with(Field.NAMA_USAHA, "Warung Berkah")
        .with(Field.KECAMATAN, "Selat");
  }

  public Rows with(Field field, String text) {
    return with(field, RawCell.text(column(field), text));
  }

  Rows withNumber(Field field, String literal) {
    return with(field, RawCell.number(column(field), literal));
  }

  public Rows with(Field field, RawCell... cells) {
    values.put(field, List.of(cells));
    return this;
  }

  Rows without(Field field) {
    values.remove(field);
    return this;
  }

  Rows titled(Field field, String title) {
    titles.put(column(field), title);
    return this;
  }

  Rows on(SheetContext other) {
    sheet = other;
    return this;
  }

  Rows in(Regions other) {
    regions = other;
    return this;
  }

  Rows under(RuleBook other) {
    rules = other;
    return this;
  }

  Rows given(ColumnFacts others) {
    facts = others;
    return this;
  }

  Rows hidden() {
    hidden = true;
    return this;
  }

  static int column(Field field) {
    return List.of(Field.values()).indexOf(field) + 1;
  }

  public SheetRow row() {
    List<RawCell> cells = new ArrayList<>();
    values.values().forEach(cells::addAll);
    cells.sort(Comparator.comparingInt(RawCell::column));
    return new SheetRow(new PhysicalRow(1, 7, hidden, cells), RowRole.DATA, Map.copyOf(values));
  }

  RowJudge judge() {
    return new RowJudge(
        regions,
        Kbli.read(JOBS),
        SizeClasses.read(JOBS),
        rules,
        new SubmissionContext(
            regions.byCode("62.03").orElseThrow(),
            2022,
            null,
            null,
            Map.of(1, sheet == null ? new SheetContext("Data", titles, null) : sheet),
            facts));
  }

  RowJudgement judged() {
    return judge().judge(row());
  }

  List<String> codes() {
    return judged().findings().stream().map(Finding::code).toList();
  }

  Finding finding(Rule rule) {
    return judged().findings().stream()
        .filter(each -> each.code().equals(rule.name()))
        .findFirst()
        .orElseThrow();
  }
}
