package id.lumbung.judging;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.UnitLine;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.validation.CellText;
import id.lumbung.validation.FileJudge;
import id.lumbung.validation.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What there is to say about sheets and columns. */
record HeadFindings(FileJudge judge) {
  /** Kinds of sheets without businesses that nobody has to be told of. */
  private static final Set<SheetKind> EXPECTED =
      EnumSet.of(SheetKind.IDENTITY, SheetKind.EMPTY, SheetKind.OWN, SheetKind.LESSONS);

  /** Fewer names may be chance. */
  private static final int FEWEST = 3;

  /** What names of businesses begin with, and people are not called. */
  private static final Pattern BUSINESS =
      Pattern.compile(
          "^(?:toko|tk\\.|warung|wrg|wr\\.|rm\\.?|rumah makan|depot|kios|kedai|bengkel|salon"
              + "|barbershop|laundry|konter|counter|katering|catering|ud\\.?|cv\\.?|pt\\.?|pd\\.?"
              + "|usaha|kafe|cafe|percetakan|foto ?copy|apotek|koperasi|kelompok|kub|kwt|poktan"
              + "|bumdes|butik|sanggar|angkringan|lesehan|rental|mebel|meubel|dapur|jasa|studio"
              + "|kerajinan|anyaman|penjahit|agen|grosir|pangkalan|bakso|mie|soto|sate|ayam|roti|kue"
              + "|kopi|keripik|gorengan)\\b");

  List<Finding> of(WorkbookHead head, Map<Integer, String> sheetNames) {
    List<Finding> findings = new ArrayList<>();
    for (SheetLayout layout : head.layouts()) {
      if (layout.kind() == SheetKind.DATA) {
        UnitLine unit = layout.unit();
        if (unit != null) {
          String place = sheetNames.getOrDefault(unit.sheet(), "");
          findings.add(judge.unitSaid(layout.name(), place, unit));
        }
        findings.addAll(ofColumns(layout));
        addBusinessesForOwners(findings, layout, head.sample());
      } else if (!EXPECTED.contains(layout.kind())) {
        boolean isOfOtherYear = layout.kind() == SheetKind.OTHER_YEAR;
        findings.add(judge.skippedSheet(layout.sheet(), layout.name(), isOfOtherYear));
      }
    }
    return findings;
  }

  /** What there is to say about the columns under a header. */
  List<Finding> ofColumns(SheetLayout layout) {
    List<Finding> findings = new ArrayList<>();
    layout.columns().forEach(column -> add(findings, layout, column));
    layout.parts().forEach((whole, parts) -> findings.add(judge.addedUp(layout, whole, parts)));
    return findings;
  }

  /** A column of owners of which half of the first rows are called like businesses. */
  private void addBusinessesForOwners(
      List<Finding> findings, SheetLayout layout, List<SheetRow> sample) {
    for (Column column : layout.columns()) {
      if (column.field() == Field.NAMA_PEMILIK) {
        List<String> names =
            sample.stream()
                .filter(row -> row.row().sheet() == layout.sheet())
                .flatMap(row -> row.values().getOrDefault(Field.NAMA_PEMILIK, List.of()).stream())
                .map(cell -> CellText.of(cell).toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        long businesses = names.stream().filter(name -> BUSINESS.matcher(name).find()).count();
        if (businesses >= FEWEST && businesses * 2 >= names.size()) {
          findings.add(judge.businessesForOwners(layout, column));
        }
      }
    }
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
