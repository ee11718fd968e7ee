package id.lumbung.judging;

import id.lumbung.layout.Column;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.UnitLine;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.validation.FileJudge;
import id.lumbung.validation.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What there is to say about sheets and columns. */
record HeadFindings(FileJudge judge) {
  /** Kinds of sheets without businesses that nobody has to be told of. */
  private static final Set<SheetKind> EXPECTED =
      EnumSet.of(SheetKind.IDENTITY, SheetKind.EMPTY, SheetKind.OWN, SheetKind.LESSONS);

  List<Finding> of(WorkbookHead head, Map<Integer, String> sheetNames) {
    List<Finding> findings = new ArrayList<>();
    for (SheetLayout layout : head.layouts()) {
      if (layout.kind() == SheetKind.DATA) {
        UnitLine unit = layout.unit();
        if (unit != null) {
          String place = sheetNames.getOrDefault(unit.sheet(), "");
          findings.add(judge.unitSaid(layout.name(), place, unit));
        }
        layout.columns().forEach(column -> add(findings, layout, column));
      } else if (!EXPECTED.contains(layout.kind())) {
        boolean isOfOtherYear = layout.kind() == SheetKind.OTHER_YEAR;
        findings.add(judge.skippedSheet(layout.sheet(), layout.name(), isOfOtherYear));
      }
    }
    return findings;
  }

  private void add(List<Finding> findings, SheetLayout layout, Column column) {
    int row = layout.lastHeaderRow();
    if (column.isBroken()) {
      findings.add(judge.brokenTitle(layout.sheet(), layout.name(), row, column));
    } else if (column.told() == Told.UNKNOWN && !column.title().isBlank()) {
      findings.add(judge.unknownColumn(layout.sheet(), layout.name(), row, column));
    } else if (column.told() == Told.BY_WORDS && column.field() != null) {
      findings.add(judge.readTitle(layout.sheet(), layout.name(), row, column, column.field()));
    }
  }
}
