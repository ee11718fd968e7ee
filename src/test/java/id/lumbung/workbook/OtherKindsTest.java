package id.lumbung.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of text and workbooks of the format up to Excel 2003, cell by cell. */
class OtherKindsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"UTF-8,;", "UTF-8,','", "windows-1252,;", "UTF-16LE,;", "UTF-8,|"})
  void readsTextInAnyLettersAndWithAnySeparator(String letters, char separator) throws FileRefused {
    String text =
        "NIK;Nama Pemilik;Kecamatan\r\n6203015203800011;Siti “Café”;Selat\r\n"
            .replace(';', separator);
    String mark = letters.startsWith("UTF-16") ? "\uFEFF" : "";

    assertThat(cells((mark + text).getBytes(Charset.forName(letters))))
        .containsExactly(
            "A1 NIK",
            "B1 Nama Pemilik",
            "C1 Kecamatan",
            "A2 6203015203800011",
            "B2 Siti “Café”",
            "C2 Selat");
  }

  @Test
  void skipsTheMarkOfUtf8() throws FileRefused {
    byte[] text = "\uFEFFNIK;Nama\n1;2\n".getBytes(StandardCharsets.UTF_8);

    assertThat(cells(text)).startsWith("A1 NIK");
  }

  @Test
  void keepsLineBreaksAndSeparatorsInsideQuotesInTheirCell() throws FileRefused {
    byte[] text =
        "Nama;Alamat;Ket\n\"Siti \"\"Ibu\"\"\";\"Jl. A;\nNo. 1\";x\n\nBudi;Jl. B;=1+1"
            .getBytes(WINDOWS);

    assertThat(cells(text))
        .containsExactly(
            "A1 Nama",
            "B1 Alamat",
            "C1 Ket",
            "A2 Siti \"Ibu\"",
            "B2 Jl. A;\nNo. 1",
            "C2 x",
            "A4 Budi",
            "B4 Jl. B",
            "C4 =1+1");
  }

  @Test
  void obeysTheLineThatNamesTheSeparatorAndTakesGuardsOff() throws FileRefused {
    byte[] text = "sep=|\nNIK|Nama, gelar|HP\n1|Siti, S.Pd, M.M|=\"0812\"\n".getBytes(WINDOWS);

    assertThat(cells(text))
        .containsExactly(
            "A1 NIK", "B1 Nama, gelar", "C1 HP", "A2 1", "B2 Siti, S.Pd, M.M", "C2 0812");
  }

  @Test
  void readsOldWorkbooksWithTheirDatesFormulasHiddenRowsAndMerges()
      throws IOException, FileRefused {
    Path file = Book.write(folder, "lama.xls", old());
    try (Workbook workbook = Workbook.open(file, ReadLimits.defaults());
        RowStream rows = workbook.rows(2)) {
      assertThat(workbook.sheets())
          .containsExactly(
              new Workbook.Sheet(1, "Tahun lalu", true), new Workbook.Sheet(2, "UMKM", false));
      assertThat(workbook.merges(2).tallAt(3, 1)).isEqualTo(new MergedRanges.Range(2, 1, 3, 1));

      PhysicalRow header = rows.next();
      PhysicalRow first = Objects.requireNonNull(rows.next());
      PhysicalRow second = rows.next();
      PhysicalRow empty = rows.next();

      assertThat(header).isNotNull().extracting(row -> row.cells().get(1).text()).isEqualTo("NIK");
      assertThat(first.cells())
          .extracting(cell -> cell.kind() + " " + cell.text())
          .containsExactly(
              "TEXT Selat",
              "NUMBER 6203015203800011",
              "DATE 29292",
              "NUMBER 3",
              "TEXT ab",
              "ERROR #N/A",
              "BOOLEAN TRUE");
      assertThat(first.cells().get(2).moment()).hasToString("1980-03-12T00:00");
      assertThat(second).isNotNull().matches(PhysicalRow::hidden);
      assertThat(empty).isEqualTo(new PhysicalRow(2, 6, false, List.of()));
      assertThat(rows.next()).isNull();
    }
  }

  private static byte[] old() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Tahun lalu").createRow(0).createCell(0).setCellValue("x");
      book.setSheetHidden(0, true);
      HSSFSheet sheet = book.createSheet("UMKM");
      book.setActiveSheet(1);
      var header = sheet.createRow(0);
      header.createCell(0).setCellValue("Kecamatan");
      header.createCell(1).setCellValue("NIK");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      var first = sheet.createRow(1);
      first.createCell(0).setCellValue("Selat");
      first.createCell(1).setCellValue(6203015203800011d);
      var birth = first.createCell(2);
      birth.setCellStyle(day);
      birth.setCellValue(29292);
      first.createCell(3).setCellFormula("1+2");
      first.createCell(4).setCellFormula("\"a\"&\"b\"");
      first.createCell(5).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
      first.createCell(6).setCellValue(true);
      var second = sheet.createRow(2);
      second.setZeroHeight(true);
      second.createCell(1).setCellValue("6203015203800021");
      sheet.createRow(5);
      sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private List<String> cells(byte[] text) throws FileRefused {
    List<String> cells = new ArrayList<>();
    Path file = Book.write(folder, "tabel", text);
    try (Workbook workbook = Workbook.open(file, ReadLimits.defaults());
        RowStream rows = workbook.rows(1)) {
      for (PhysicalRow row = rows.next(); row != null; row = rows.next()) {
        for (RawCell cell : row.cells()) {
          cells.add(Book.column(cell.column()) + row.row() + " " + cell.text());
        }
      }
    }
    return cells;
  }
}
