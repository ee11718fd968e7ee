package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.layout.OwnMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer says which rows were taken for which business of last year, and why. */
class MetLastYearTest {
  private static final Object[] HEADER = {
    "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Alamat", "Produk", "Omset Tahunan (Rp)"
  };

  @TempDir private Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void reportLastYear() throws IOException {
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
    send(
        "UMKM Kapuas 2021.xlsx",
        "Daftar",
        business(1, "Warung Melati", "Selat", "Jl. Mawar 1"),
        business(2, "Warung Anggrek", "Selat", "Jl. Mawar 2"),
        business(3, "Warung Kenanga", "Selat", "Jl. Mawar 3"),
        business(4, "Warung Teratai", "Selat", "Jl. Mawar 4"));
    send(
        "UMKM Kotawaringin Barat 2021.xlsx",
        "Daftar",
        business(5, "Toko Kumai", "Kumai", "Jl. Pelabuhan 5"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  private static Object[] business(int number, String name, String district, String address) {
    return new Object[] {
      Officer.nik(number),
      "Siti " + Officer.word(number),
      name,
      district,
      address,
      "Kue",
      15_000_000
    };
  }

  private Receipt send(String name, String sheet, Object[]... rows) throws IOException {
    Path file = temp.resolve(name);
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet list = book.createSheet(sheet);
      fill(list.createRow(0), HEADER);
      for (Object[] row : rows) {
        fill(list.createRow(list.getLastRowNum() + 1), row);
      }
      book.write(out);
    }
    return lumbung.sendAccepted(file);
  }

  private static void fill(XSSFRow row, Object[] cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Integer number) {
        row.createCell(i).setCellValue(number);
      } else {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  private Receipt sendThisYear() throws IOException {
    return send(
        "UMKM Kapuas 2022.xlsx",
        "Data",
        business(4, "Warung Teratai", "Kec. Selat", "Jalan Mawar No. 4"),
        business(1, "Wr. Melati", "Selat", "Jl. Mawar 1"),
        business(2, "Warung Anggrek", "Selat", "Jl. Mawar 2 RT 1"),
        business(5, "Toko Kumai", "Selat", "Jl. Pelabuhan 5"),
        business(6, "Warung Cempaka", "Selat", "Jl. Mawar 6"));
  }

  private Path answer(Receipt receipt) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(receipt.submission() + "-"))
          .filter(file -> file.getFileName().toString().endsWith(".jawaban.xlsx"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> rows(XSSFSheet sheet) {
    List<String> rows = new ArrayList<>();
    for (int row = 2; row <= sheet.getLastRowNum(); row++) {
      XSSFRow cells = sheet.getRow(row);
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < 6; column++) {
        texts.add(new DataFormatter().formatCellValue(cells.getCell(column)));
      }
      rows.add(String.join("|", texts));
    }
    return rows;
  }

  @Test
  void onlyRowsThatTellTheirBusinessOtherwiseAreListedAndOfTheSenderAlone() throws IOException {
    Receipt receipt = sendThisYear();

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer(receipt)))) {
      XSSFSheet sheet = book.getSheet(OwnMarks.MET);
      List<String> rows = rows(sheet);
      assertThat(rows.get(0))
          .startsWith("3 baris dikenali sebagai usaha yang sudah ada tahun lalu.");
      assertThat(rows.subList(1, rows.size()))
          .containsExactly(
              "Baris ini|Usaha sekarang|Tahun lalu|Usaha tahun lalu|Yang sama|Yang berubah",
              "Data 3|Wr. Melati (Siti Baani)|Daftar 2|Warung Melati (Siti Baani)"
                  + "|NIK, nama pemilik, kecamatan, alamat, produk atau kegiatan"
                  + "|nama usaha: Warung Melati → Wr. Melati",
              "Data 4|Warung Anggrek (Siti Caani)|Daftar 3|Warung Anggrek (Siti Caani)"
                  + "|NIK, nama usaha, nama pemilik, kecamatan, produk atau kegiatan"
                  + "|alamat: Jl. Mawar 2 → Jl. Mawar 2 RT 1");
      assertThat(sheet.getRepeatingRows().getFirstRow()).as("printed on every page").isEqualTo(3);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    }
  }

  @Test
  void nothingIsListedWhereAllSayTheSameOrNothingWasThere() throws IOException {
    Receipt same =
        send(
            "UMKM Kapuas 2022.xlsx",
            "Data",
            business(1, "Warung Melati", "Selat", "Jl. Mawar 1"),
            business(2, "Warung Anggrek", "Selat", "Jl. Mawar 2"),
            business(3, "Warung Kenanga", "Selat", "Jl. Mawar 3"));
    Receipt later = send("UMKM Kapuas 2024.xlsx", "Data", business(1, "Wr. Melati", "Selat", "x"));

    for (Receipt receipt : List.of(same, later)) {
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer(receipt)))) {
        assertThat(book.getSheet(OwnMarks.MET)).isNull();
      }
    }
  }

  @Test
  void theAnswerComesBackWithoutBeingReadAsBusinessesAndTheSheetIsReplaced() throws IOException {
    Path back = temp.resolve("UMKM Kapuas 2022 kembali.xlsx");
    Files.copy(answer(sendThisYear()), back);

    Receipt again = lumbung.sendAccepted(back);

    assertThat(again.rows().loaded()).isEqualTo(5);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer(again)))) {
      List<String> names = new ArrayList<>();
      for (Sheet sheet : book) {
        names.add(sheet.getSheetName());
      }
      assertThat(names).doesNotHaveDuplicates().filteredOn(OwnMarks.MET::equals).hasSize(1);
      assertThat(rows(book.getSheet(OwnMarks.MET))).hasSize(4);
    }
  }
}
