package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipt.FindingLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole column lacks is said once with its rows, and still stands beside each of them. */
class LackingColumnTest {
  private static final int NIK = 1;
  private static final int NAME = 3;

  @TempDir private Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void start() {
    lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void manyEmptyCellsOfAColumnAreOneFindingWithItsRows() throws IOException {
    Receipt receipt = send(12, 3);

    List<FindingLine> niks = found(receipt, "NIK_KOSONG");
    assertThat(niks).singleElement().extracting(FindingLine::row).isEqualTo(2);
    assertThat(niks.get(0).rows())
        .containsExactlyElementsOf(IntStream.range(2, 14).boxed().toList());
    assertThat(niks.get(0).message())
        .isEqualTo("NIK kosong pada 12 baris, mulai baris 2. Isi NIK dari KTP pemilik.");
    assertThat(found(receipt, "NAMA_USAHA_KOSONG"))
        .as("few are told row by row")
        .hasSize(3)
        .allMatch(line -> line.rows() == null);
  }

  @Test
  void theAnswerSaysItOnceAtTheTitleAndInTheColumnOfNotesOfEveryRow() throws IOException {
    Receipt receipt = send(12, 3);

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer()))) {
      XSSFSheet sheet = book.getSheet("UMKM");
      List<String> comments = new ArrayList<>();
      sheet.getCellComments().forEach((place, comment) -> comments.add(place.formatAsString()));
      assertThat(comments).containsExactlyInAnyOrder("B1", "D2", "D3", "D4");
      assertThat(sheet.getCellComment(new CellAddress("B1")).getString().getString())
          .contains("NIK kosong pada 12 baris");
      assertThat(notes(sheet))
          .as(receipt.file())
          .hasSize(12)
          .allMatch(note -> note.contains("NIK"));
    }
  }

  private static List<String> notes(XSSFSheet sheet) {
    List<String> notes = new ArrayList<>();
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      sheet
          .getRow(row)
          .forEach(
              cell -> {
                if (cell.toString().startsWith("NIK pada baris")) {
                  notes.add(cell.toString());
                }
              });
    }
    return notes;
  }

  /** Twenty businesses, of which the first lack a NIK and the first lack a name. */
  private Receipt send(int withoutNik, int withoutName) throws IOException {
    Path file = temp.resolve("UMKM 62.03 Kapuas 2022.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("UMKM");
      fill(sheet.createRow(0), Officer.header());
      for (int i = 0; i < 20; i++) {
        Object[] business = Officer.business(i);
        business[NIK] = i < withoutNik ? "" : business[NIK];
        business[NAME] = i < withoutName ? "" : business[NAME];
        fill(sheet.createRow(i + 1), business);
      }
      book.write(out);
    }
    return lumbung.send(file);
  }

  private static void fill(XSSFRow row, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Integer number) {
        row.createCell(i).setCellValue(number);
      } else if (!values[i].equals("")) {
        row.createCell(i).setCellValue(values[i].toString());
      }
    }
  }

  private static List<FindingLine> found(Receipt receipt, String code) {
    return receipt.findings().stream().filter(line -> line.code().equals(code)).toList();
  }

  private Path answer() throws IOException {
    try (Stream<Path> all = Files.walk(lumbung.data().resolve("outbox"))) {
      return all.filter(file -> file.toString().endsWith(".jawaban.xlsx"))
          .findFirst()
          .orElseThrow();
    }
  }
}
