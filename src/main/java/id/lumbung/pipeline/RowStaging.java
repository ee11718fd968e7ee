package id.lumbung.pipeline;

import id.lumbung.addressing.SheetDistricts;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.intake.Submission;
import id.lumbung.layout.Column;
import id.lumbung.layout.RecapLine;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.UnitLine;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.matching.MatchKeys;
import id.lumbung.matching.MatchSecret;
import id.lumbung.reference.District;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.staging.RowKeys;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedRow.Verdict;
import id.lumbung.staging.StagingWriter;
import id.lumbung.validation.ColumnFacts;
import id.lumbung.validation.ControlTotals;
import id.lumbung.validation.FileJudge;
import id.lumbung.validation.Finding;
import id.lumbung.validation.RowJudge;
import id.lumbung.validation.RowJudgement;
import id.lumbung.validation.RuleBook;
import id.lumbung.validation.SheetContext;
import id.lumbung.validation.SubmissionContext;
import id.lumbung.validation.UmkmRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one submission into staged rows: judged, keyed, with their findings. */
final class RowStaging {
  /** What a hidden row is where the house leaves those out. */
  private static final String HIDDEN = "hidden";

  private final RowJudge judge;
  private final FileJudge fileJudge;
  private final MatchKeys keys;
  private final ColumnFacts facts;
  private final ControlTotals totals;
  private final Map<Integer, String> sheetNames;
  private final Set<Integer> sheetsInRupiah;
  private final boolean skipsHiddenRows;

  private RowStaging(
      RowJudge judge,
      FileJudge fileJudge,
      MatchKeys keys,
      ColumnFacts facts,
      ControlTotals totals,
      Map<Integer, String> sheetNames,
      Set<Integer> sheetsInRupiah,
      boolean skipsHiddenRows) {
    this.sheetNames = sheetNames;
    this.sheetsInRupiah = sheetsInRupiah;
    this.totals = totals;
    this.skipsHiddenRows = skipsHiddenRows;
    this.judge = judge;
    this.fileJudge = fileJudge;
    this.keys = keys;
    this.facts = facts;
  }

  /** What is the same for all submissions. */
  record Factory(
      Regions regions,
      Kbli kbli,
      SizeClasses sizeClasses,
      RuleBook rules,
      MatchSecret secret,
      boolean skipsHiddenRows) {

    /**
     * Staging for the rows of a submission.
     *
     * @param kept column-wide decisions of an earlier attempt, which hold for the whole file
     */
    RowStaging of(Submission submission, WorkbookHead head, @Nullable ColumnFacts kept) {
      Regency regency = regions.byCode(submission.requireRegency()).orElseThrow();
      return of(
          regency,
          submission.requireYear(),
          submission.kbliVersion(),
          submission.workersIncludeOwner(),
          head,
          kept);
    }

    RowStaging of(
        Regency regency,
        int year,
        @Nullable String kbliVersion,
        @Nullable String workersIncludeOwner,
        WorkbookHead head,
        @Nullable ColumnFacts kept) {
      ColumnFacts facts = kept == null ? ColumnFacts.of(head.sample(), rules) : kept;
      Map<Integer, SheetContext> sheets = new HashMap<>();
      Map<Integer, District> districts = SheetDistricts.of(regions, head.layouts(), regency);
      for (SheetLayout layout : head.layouts()) {
        sheets.put(layout.sheet(), context(layout, districts.get(layout.sheet())));
      }
      RowJudge judge =
          new RowJudge(
              regions,
              kbli,
              sizeClasses,
              rules,
              new SubmissionContext(
                  regency,
                  year,
                  kbliVersion,
                  workersIncludeOwner,
                  sheets,
                  facts,
                  head.identity().values().containsKey(IdentityBlock.Label.ISI_AWAL)));
      Map<Integer, String> names = new HashMap<>();
      Set<Integer> inRupiah = new HashSet<>();
      for (SheetLayout layout : head.layouts()) {
        names.put(layout.sheet(), layout.name());
        if (layout.hasFullRupiah()) {
          inRupiah.add(layout.sheet());
        }
      }
      return new RowStaging(
          judge,
          new FileJudge(rules),
          MatchKeys.of(secret),
          facts,
          new ControlTotals(rules, facts),
          names,
          inRupiah,
          skipsHiddenRows);
    }

    private static SheetContext context(SheetLayout layout, @Nullable District district) {
      Map<Integer, String> titles = new HashMap<>();
      for (Column column : layout.columns()) {
        titles.put(column.column(), column.title());
      }
      return new SheetContext(layout.name(), titles, district);
    }
  }

  ColumnFacts facts() {
    return facts;
  }

  /** What lines of totals are held against so far. */
  ControlTotals totals() {
    return totals;
  }

  /**
   * What sheets of counts say that the staged rows do not.
   *
   * @param counted data rows by code of their district, empty where it could not be told
   */
  static List<Finding> recapFindings(
      WorkbookHead head,
      Regions regions,
      Regency regency,
      RuleBook rules,
      Map<String, Long> counted) {
    FileJudge judge = new FileJudge(rules);
    List<Finding> findings = new ArrayList<>();
    long untold = counted.getOrDefault("", 0L);
    long all = counted.values().stream().mapToLong(Long::longValue).sum();
    Set<Integer> doubtful = new HashSet<>();
    for (RecapLine line : head.recaps()) {
      if (line.isTotal()) {
        // Where a line of the sheet differs, so does its total.
        if (line.count() != all && !doubtful.contains(line.sheet())) {
          findings.add(judge.recapDiffers(line, null, all));
        }
        continue;
      }
      District district = regions.districtNamed(regency, line.place()).orElse(null);
      if (district != null) {
        long rows = counted.getOrDefault(district.code(), 0L);
        // Rows whose district could not be told may be its own.
        if (line.count() < rows || line.count() > rows + untold) {
          findings.add(judge.recapDiffers(line, district.name(), rows));
          doubtful.add(line.sheet());
        }
      }
    }
    return findings;
  }

  /** The first column of each field of a sheet. */
  private static Map<String, Integer> columns(SheetLayout layout) {
    Map<String, Integer> columns = new HashMap<>();
    for (Column column : layout.columns()) {
      if (column.field() != null) {
        columns.putIfAbsent(column.field().code(), column.column());
      }
    }
    return columns;
  }

  /** Writes a sheet down, so that later steps know its columns. */
  static void write(StagingWriter writer, long submission, SheetLayout layout) {
    Map<Integer, String> titles = new HashMap<>();
    for (Column column : layout.columns()) {
      if (!column.title().isBlank()) {
        titles.put(column.column(), column.title());
      }
    }
    writer.writeSheet(
        submission,
        layout.sheet(),
        layout.name(),
        layout.kind().name(),
        layout.lastHeaderRow(),
        columns(layout),
        titles);
  }

  /** What there is to say about sheets and columns. */
  List<Finding> fileFindings(WorkbookHead head) {
    List<Finding> findings = new ArrayList<>();
    for (SheetLayout layout : head.layouts()) {
      if (layout.kind() == SheetKind.DATA) {
        if (layout.unit() != null) {
          String place = sheetNames.getOrDefault(layout.unit().sheet(), "");
          findings.add(fileJudge.unitSaid(layout.name(), place, layout.unit()));
        }
        for (Column column : layout.columns()) {
          int row = layout.lastHeaderRow();
          if (column.isBroken()) {
            findings.add(fileJudge.brokenTitle(layout.sheet(), layout.name(), row, column));
          } else if (column.field() == null && !column.title().isBlank()) {
            findings.add(fileJudge.unknownColumn(layout.sheet(), layout.name(), row, column));
          }
        }
      } else if (layout.kind() != SheetKind.IDENTITY
          && layout.kind() != SheetKind.EMPTY
          && layout.kind() != SheetKind.OWN) {
        findings.add(
            fileJudge.skippedSheet(
                layout.sheet(), layout.name(), layout.kind() == SheetKind.OTHER_YEAR));
      }
    }
    return findings;
  }

  /** Judges a row and gives it its keys. */
  StagedRow stage(SheetRow row) {
    int sheet = row.row().sheet();
    int number = row.row().row();
    if (row.role() != RowRole.DATA) {
      List<Finding> findings = new ArrayList<>();
      if (row.role() == RowRole.RECAP) {
        findings.add(fileJudge.recapRow(sheet, sheetNames.getOrDefault(sheet, ""), number));
      }
      if (row.role() == RowRole.TOTAL || row.role() == RowRole.SUBTOTAL) {
        findings.add(fileJudge.totalRow(sheet, sheetNames.getOrDefault(sheet, ""), number));
        findings.addAll(totals.check(row.row()));
      }
      UnitLine unit =
          row.role() == RowRole.NOTE && sheetsInRupiah.contains(sheet)
              ? UnitLine.in(row.row())
              : null;
      if (unit != null) {
        findings.add(fileJudge.unitBelow(sheetNames.getOrDefault(sheet, ""), unit));
      }
      return new StagedRow(
          sheet, number, Verdict.NOT_DATA, row.role().code(), null, null, findings);
    }
    totals.count(row);
    if (skipsHiddenRows && row.row().hidden()) {
      return new StagedRow(
          sheet,
          number,
          Verdict.NOT_DATA,
          HIDDEN,
          null,
          null,
          List.of(fileJudge.hiddenRow(sheet, number)));
    }
    RowJudgement judgement = judge.judge(row);
    return new StagedRow(
        sheet,
        number,
        judgement.quarantined() ? Verdict.QUARANTINED : Verdict.LOADABLE,
        null,
        judgement.record(),
        keys(judgement.record(), row),
        judgement.findings());
  }

  private RowKeys keys(UmkmRecord record, SheetRow row) {
    return keys.keys(
        record.owner().nik().usable() ? record.owner().nik().value() : null, RowContent.of(row));
  }
}
