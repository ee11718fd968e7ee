package id.lumbung.judging;

import id.lumbung.addressing.SheetDistricts;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.layout.OwnMarks;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.UnitLine;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.matching.MatchKeys;
import id.lumbung.reference.District;
import id.lumbung.staging.FindingReasons;
import id.lumbung.staging.RowOrigin;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedRow.Verdict;
import id.lumbung.staging.StagedSubmission.Counts;
import id.lumbung.validation.ColumnFacts;
import id.lumbung.validation.ControlTotals;
import id.lumbung.validation.FileJudge;
import id.lumbung.validation.Finding;
import id.lumbung.validation.Nik;
import id.lumbung.validation.RowJudge;
import id.lumbung.validation.RowJudgement;
import id.lumbung.validation.Rule;
import id.lumbung.validation.SheetContext;
import id.lumbung.validation.SubmissionContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges one workbook: what its head says, every row, and in the end the whole file. Not for
 * several threads.
 */
public final class Judging {
  /** What a hidden row is where the house leaves those out. */
  private static final String HIDDEN = "hidden";

  private static final String TOTALS = "totals";

  private final Judges judges;
  private final OpenWorkbook workbook;
  private final MatchKeys keys;
  private final ColumnFacts facts;
  private final ControlTotals totals;
  private final RowJudge judge;
  private final FileJudge fileJudge;
  private final Map<Integer, String> sheetNames = new HashMap<>();
  private final Set<Integer> sheetsInRupiah = new HashSet<>();

  Judging(Judges judges, OpenWorkbook workbook, MatchKeys keys, ColumnFacts facts) {
    this.judges = judges;
    this.workbook = workbook;
    this.keys = keys;
    this.facts = facts;
    this.totals = new ControlTotals(judges.rules(), facts);
    this.fileJudge = new FileJudge(judges.rules());
    for (SheetLayout layout : workbook.head().layouts()) {
      sheetNames.put(layout.sheet(), layout.name());
      if (layout.hasFullRupiah()) {
        sheetsInRupiah.add(layout.sheet());
      }
    }
    this.judge =
        new RowJudge(
            judges.regions(), judges.kbli(), judges.sizeClasses(), judges.rules(), context());
  }

  private SubmissionContext context() {
    WorkbookHead head = workbook.head();
    IdentityBlock identity = head.identity();
    Map<Integer, SheetContext> sheets = new HashMap<>();
    Map<Integer, District> districts =
        SheetDistricts.of(judges.regions(), head.layouts(), workbook.regency());
    for (SheetLayout layout : head.layouts()) {
      sheets.put(
          layout.sheet(),
          new SheetContext(
              layout.name(),
              SheetContext.titles(layout),
              districts.get(layout.sheet()),
              SheetContext.parts(layout)));
    }
    return new SubmissionContext(
        workbook.regency(),
        workbook.address().year(),
        identity.get(Label.VERSI_KBLI),
        identity.get(Label.TK_TERMASUK_PEMILIK),
        sheets,
        facts,
        identity.values().containsKey(Label.ISI_AWAL));
  }

  /** What was decided and counted so far, so that another may go on at the same row. */
  public Map<String, String> state() {
    Map<String, String> state = new HashMap<>(facts.toMap());
    state.put(TOTALS, totals.state());
    return state;
  }

  void restore(Map<String, String> state) {
    totals.restore(state.getOrDefault(TOTALS, totals.state()));
  }

  /**
   * What there is to say about the file, its sheets and columns.
   *
   * @param waited how long it had to wait for its last line to be ended; null where it did not
   */
  public List<Finding> ofHead(@Nullable Duration waited) {
    List<Finding> findings = new HeadFindings(fileJudge).of(workbook.head(), sheetNames);
    if (waited != null) {
      findings.add(fileJudge.waited(waited));
    }
    if (workbook.workbook().hasLinks()) {
      findings.add(fileJudge.ofFile(Rule.TAUTAN_LUAR));
    }
    if (workbook.workbook().hasMacros()) {
      findings.add(fileJudge.ofFile(Rule.MAKRO_DIBUANG));
    }
    return findings;
  }

  /**
   * What there is to say once all rows are read: counts that sheets tell otherwise, and sales far
   * from those of their kind.
   *
   * @param counted data rows by code of their district, empty where it could not be told
   * @param farSales rows by sheet whose sales are hundreds of times off
   */
  public List<Finding> ofWhole(Map<String, Long> counted, Map<Integer, List<Integer>> farSales) {
    List<Finding> findings =
        new ArrayList<>(
            new RecapFindings(fileJudge, judges.regions(), workbook.regency())
                .of(workbook.head().recaps(), counted));
    farSales.forEach(
        (sheet, rows) ->
            findings.add(fileJudge.farSales(sheet, sheetNames.getOrDefault(sheet, ""), rows)));
    return findings;
  }

  /** Why the whole file is refused, by what became of its rows. */
  public Optional<Refusal> refusal(Counts counts) {
    if (counts.data() == 0) {
      return Optional.of(new Refusal(Reason.LEMBAR_KOSONG, Map.of()));
    }
    // Rows that were held back are sent again to be mended one by one: most may still be wrong.
    boolean isMending = workbook.address().parent() != null;
    return isMending ? Optional.empty() : judges.gate().refusal(counts);
  }

  /** Judges a row and gives it its keys. */
  public StagedRow stage(SheetRow row) {
    int sheet = row.row().sheet();
    int number = row.row().row();
    if (row.role() != RowRole.DATA) {
      return notData(row, row.role().code(), ofOther(row));
    }
    totals.count(row);
    if (judges.skipsHiddenRows() && row.row().hidden()) {
      return notData(row, HIDDEN, List.of(fileJudge.hiddenRow(sheet, number)));
    }
    RowJudgement judgement = judge.judge(row);
    Nik nik = judgement.record().owner().nik();
    return new StagedRow(
        sheet,
        number,
        judgement.quarantined() ? Verdict.QUARANTINED : Verdict.LOADABLE,
        null,
        judgement.record(),
        keys.keys(
            nik.usable() ? nik.value() : null, RowContent.of(row), row.own().get(OwnMarks.KEY)),
        RowOrigin.of(row.own()),
        judgement.findings(),
        reason(row));
  }

  private static StagedRow notData(SheetRow row, String because, List<Finding> findings) {
    return new StagedRow(
        row.row().sheet(),
        row.row().row(),
        Verdict.NOT_DATA,
        because,
        null,
        null,
        null,
        findings,
        null);
  }

  /** What the sender wrote beside a row in the column for it; null where nothing. */
  private static @Nullable String reason(SheetRow row) {
    String said = row.own().getOrDefault(OwnMarks.REASON, "");
    return said.isEmpty()
        ? null
        : said.substring(0, Math.min(said.length(), FindingReasons.LONGEST));
  }

  /** What there is to say of a row without a business. */
  private List<Finding> ofOther(SheetRow row) {
    int sheet = row.row().sheet();
    int number = row.row().row();
    String name = sheetNames.getOrDefault(sheet, "");
    List<Finding> findings = new ArrayList<>();
    if (row.block() != null && row.role() == RowRole.REPEATED_HEADER) {
      findings.addAll(new HeadFindings(fileJudge).ofColumns(row.block()));
    } else if (row.role() == RowRole.CONTINUATION) {
      findings.add(fileJudge.continuation(row));
    } else if (row.role() == RowRole.RECAP) {
      findings.add(fileJudge.recapRow(sheet, name, number));
    } else if (row.role() == RowRole.TOTAL || row.role() == RowRole.SUBTOTAL) {
      findings.add(fileJudge.totalRow(sheet, name, number));
      findings.addAll(totals.check(row.row()));
    } else if (row.role() == RowRole.NOTE && sheetsInRupiah.contains(sheet)) {
      @Nullable UnitLine unit = UnitLine.in(row.row());
      if (unit != null) {
        findings.add(fileJudge.unitBelow(name, unit));
      }
    }
    return findings;
  }
}
