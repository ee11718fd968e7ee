package id.lumbung.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.FileRefused;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LargeWorkbookTest {
  private static final String[] TITLES = {
    "No",
    "NIK",
    "No KK",
    "Nama Pemilik",
    "Nama Usaha",
    "Jenis Kelamin",
    "Tgl Lahir",
    "Alamat",
    "Desa",
    "Kecamatan",
    "No HP",
    "Email",
    "Jenis Usaha",
    "Produk",
    "KBLI",
    "NIB",
    "NPWP",
    "PIRT",
    "Halal",
    "Modal Sendiri",
    "Omset Per Tahun",
    "Tenaga Kerja",
    "Tahun Berdiri",
    "Keterangan"
  };

  @TempDir Path folder;

  /** Writes rows of 24 columns, 20 of them nearly unique shared texts. */
  static Path write(Path file, int rows) throws IOException {
    Book book = new Book().sharedStrings("<si><t>x</t></si>");
    book.sheet("UMKM");
    Map<String, String> parts = new LinkedHashMap<>(book.parts());
    parts.remove("xl/sharedStrings.xml");
    parts.remove("xl/worksheets/sheet0.xml");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        put(zip, part.getValue());
      }
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      put(zip, "<sst xmlns=\"" + Book.MAIN + "\">");
      for (String title : TITLES) {
        put(zip, "<si><t>" + title + "</t></si>");
      }
      for (int row = 0; row < rows; row++) {
        for (int column = 1; column <= 20; column++) {
          put(zip, "<si><t>isi " + row + " kolom " + column + "</t></si>");
        }
      }
      put(zip, "</sst>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet0.xml"));
      put(zip, "<worksheet xmlns=\"" + Book.MAIN + "\"><sheetData>");
      StringBuilder line = new StringBuilder();
      for (int row = 0; row <= rows; row++) {
        line.setLength(0);
        line.append("<row r=\"").append(row + 1).append("\" spans=\"1:24\">");
        for (int column = 0; column < 24; column++) {
          boolean text = row == 0 || (column >= 1 && column <= 20);
          int value = row == 0 ? column : text ? 24 + (row - 1) * 20 + column - 1 : row + column;
          line.append("<c r=\"").append(Book.column(column + 1)).append(row + 1).append('"');
          line.append(text ? " t=\"s\"><v>" : "><v>").append(value).append("</v></c>");
        }
        put(zip, line.append("</row>").toString());
      }
      put(zip, "</sheetData></worksheet>");
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads all rows and returns how many are of businesses. */
  static int countData(Path file) throws FileRefused {
    int data = 0;
    try (Workbook opened = Workbook.open(file, ReadLimits.defaults());
        SheetRows rows = SheetRows.of(opened, Book.layouts())) {
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        data += row.role() == RowRole.DATA && row.values().size() == 24 ? 1 : 0;
      }
    }
    return data;
  }

  @Test
  void readsHundredThousandRows() throws IOException, FileRefused {
    Path file = write(folder.resolve("besar.xlsx"), 100_000);
    assertThat(countData(file)).isEqualTo(100_000);
    long start = System.nanoTime();
    assertThat(countData(file)).isEqualTo(100_000);
    assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(20_000);
  }
}
