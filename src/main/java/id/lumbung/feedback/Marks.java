package id.lumbung.feedback;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.SheetMarks;
import id.lumbung.marking.SheetMarks.CellMark;
import id.lumbung.marking.SheetMarks.Fate;
import id.lumbung.marking.SheetMarks.RowMarks;
import id.lumbung.marking.Tint;
import id.lumbung.staging.OutcomeRun;
import id.lumbung.staging.StagedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an answer into what is to be said in each sheet of the sender's workbook. */
final class Marks {
  private static final int LAST_COLUMN = 16_384;

  /** So many columns and rows stay in sight at most, or a small screen shows nothing else. */
  private static final int MOST_COLUMNS = 6;

  private static final int MOST_ROWS = 12;

  private static final Comparator<StagedFinding> WORST_FIRST =
      Comparator.comparing(finding -> Tint.of(finding.severity()));

  private final Answer answer;
  private final Sentences sentences;
  private final Map<String, NavigableMap<Integer, List<StagedFinding>>> findings = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Fate>> fates = new HashMap<>();

  /** Lines that speak of many cells: the comment stands at the column's title, not at each. */
  private final List<Causes.Line> ofMany;

  Marks(Answer answer, Sentences sentences) {
    this.answer = answer;
    this.sentences = sentences;
    for (StagedFinding finding : answer.findings()) {
      if (finding.sheet() != null && finding.row() != null) {
        findings
            .computeIfAbsent(finding.sheet(), sheet -> new TreeMap<>())
            .computeIfAbsent(finding.row(), row -> new ArrayList<>())
            .add(finding);
      }
    }
    ofMany = Causes.lines(answer.findings()).stream().filter(Causes.Line::isOfMany).toList();
    for (OutcomeRun run : answer.outcomes()) {
      fates.computeIfAbsent(run.sheet(), sheet -> new TreeMap<>()).put(run.row(), fate(run));
    }
  }

  /** What is said in a sheet whose cells and merged ranges reach to a column. */
  SheetMarks of(SheetLayout layout, int width) {
    boolean isData = layout.kind() == SheetKind.DATA;
    int first = isData && width + SheetMarks.OWN_COLUMNS <= LAST_COLUMN ? width + 1 : 0;
    NavigableMap<Integer, RowMarks> rows = new TreeMap<>();
    findings
        .getOrDefault(layout.name(), new TreeMap<>())
        .forEach((row, found) -> rows.put(row, said(found, ofMany)));
    if (isData) {
      ofMany.stream()
          .filter(line -> layout.name().equals(line.first().sheet()))
          .forEach(line -> rows.merge(layout.lastHeaderRow(), atTitle(line), RowMarks::with));
    }
    return new SheetMarks(
        isData ? layout.lastHeaderRow() : 0,
        first,
        layout.ownColumns(),
        first > 0 ? stays(layout) : Fixed.NONE,
        rows,
        fates.getOrDefault(layout.name(), new TreeMap<>()),
        withoutFate(),
        false);
  }

  /** The titles and the names of the businesses, or of their owners, where there is room. */
  private static Fixed stays(SheetLayout layout) {
    int names =
        Stream.of(Field.NAMA_USAHA, Field.NAMA_PEMILIK)
            .flatMap(
                field -> layout.columns().stream().filter(column -> field.equals(column.field())))
            .map(Column::column)
            .filter(column -> column <= MOST_COLUMNS)
            .findFirst()
            .orElse(0);
    return new Fixed(layout.lastHeaderRow() <= MOST_ROWS ? layout.lastHeaderRow() : 0, names);
  }

  /** The sentences about a row of the sender's. */
  String note(String sheet, int row) {
    NavigableMap<Integer, List<StagedFinding>> found = findings.get(sheet);
    return found == null || !found.containsKey(row) ? "" : said(found.get(row)).note();
  }

  /** What is said at the title of a column of whose cells the same is said. */
  private RowMarks atTitle(Causes.Line line) {
    NavigableMap<Integer, CellMark> cell = new TreeMap<>();
    cell.put(
        Objects.requireNonNull(line.first().column()),
        new CellMark(Tint.of(line.first().severity()), sentences.line(line)));
    return new RowMarks("", "", cell, null);
  }

  /** What is said of one row by what was found in it. */
  RowMarks said(List<StagedFinding> found) {
    return said(found, List.of());
  }

  /**
   * @param atTitle lines that are said at the titles of their columns: their cells have the colour
   *     alone
   */
  private RowMarks said(List<StagedFinding> found, List<Causes.Line> atTitle) {
    TreeSet<String> codes = new TreeSet<>();
    boolean isWarned = found.stream().anyMatch(StagedFinding::isWarning);
    List<String> note = new ArrayList<>();
    NavigableMap<Integer, CellMark> cells = new TreeMap<>();
    for (StagedFinding finding : found.stream().sorted(WORST_FIRST).toList()) {
      String sentence = sentences.finding(finding);
      codes.add(finding.code());
      note.add(sentence);
      Integer column = finding.column();
      if (column != null) {
        CellMark mark =
            new CellMark(
                Tint.of(finding.severity()),
                atTitle.stream().anyMatch(line -> line.speaksOf(finding))
                    ? ""
                    : sentences.title(finding.code()) + ".\n" + sentences.remedy(finding.code()));
        cells.merge(column, mark, CellMark::with);
      }
    }
    return new RowMarks(
        String.join(", ", codes), String.join(" ", note), cells, isWarned ? "" : null);
  }

  private Fate fate(OutcomeRun run) {
    return switch (run.outcome()) {
      case DUPLICATE ->
          new Fate(run.toRow(), sentences.answer("status.duplicate"), Tint.PERINGATAN);
      case QUARANTINED -> {
        boolean isHeldWithOthers =
            Answer.Status.REFUSED.code().equals(run.because())
                || Answer.Status.WAITING.code().equals(run.because());
        yield isHeldWithOthers
            ? new Fate(run.toRow(), sentences.answer("status.held"), Tint.INFORMASI)
            : new Fate(run.toRow(), sentences.answer("status.quarantined"), Tint.GALAT);
      }
      case LOADED, NOT_DATA -> new Fate(run.toRow(), "", Tint.INFORMASI);
    };
  }

  /** The fate of every row of a workbook of rows to mend. */
  Fate heldBack() {
    return new Fate(Integer.MAX_VALUE, sentences.answer("status.quarantined"), Tint.GALAT);
  }

  private @Nullable Fate withoutFate() {
    if (answer.status() != Answer.Status.ACCEPTED) {
      return null;
    }
    String status = answer.submission() == null ? "status.loadable" : "status.loaded";
    return new Fate(Integer.MAX_VALUE, sentences.answer(status), Tint.LOADED);
  }
}
