package id.lumbung.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of text: no physical line is ever swallowed by a quotation mark. */
class TextRowsTest {
  private static final String HEADER = "No;NIK;Nama Pemilik;Nama Usaha;Kecamatan\n";

  @TempDir private Path folder;

  private final Layouts layouts = Book.layouts();

  private static String line(int number, String business) {
    return "%d;62030152038%05d;Siti %s;%s;Selat%n".formatted(number, number, "A", business);
  }

  private List<SheetRow> rows(byte[] bytes) throws IOException, FileRefused {
    Path file = Files.write(folder.resolve("data.csv"), bytes);
    List<SheetRow> all = new ArrayList<>();
    try (Workbook opened = Workbook.open(file, ReadLimits.defaults());
        SheetRows rows = SheetRows.of(opened, layouts)) {
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
    }
    return all;
  }

  private List<String> businesses(String text) throws IOException, FileRefused {
    return rows(text.getBytes(StandardCharsets.UTF_8)).stream()
        .filter(row -> row.role() == RowRole.DATA)
        .map(row -> row.values().getOrDefault(Field.NAMA_USAHA, List.of()).get(0).text())
        .toList();
  }

  @Test
  void keepsAllOfTwoHundredLinesBesideOneStrayQuotationMark() throws IOException, FileRefused {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 1; i <= 200; i++) {
      text.append(line(i, i == 101 ? "\"Warung 101" : "Warung " + i));
    }
    assertThat(businesses(text.toString()))
        .hasSize(200)
        .contains("Warung 100", "\"Warung 101", "Warung 102", "Warung 200");
  }

  @Test
  void takesQuotationMarksInsideAFieldForCharacters() throws IOException, FileRefused {
    String text =
        HEADER
            + line(1, "Toko \"Maju\" Jaya")
            + line(2, "\"Warung 5\" Bengkel")
            + line(3, "\"Bu Nyai")
            + line(4, "Laundry \"4\"")
            + line(5, "\"Depot \"\"Lima\"\"\"");
    assertThat(businesses(text))
        .containsExactly(
            "Toko \"Maju\" Jaya",
            "\"Warung 5\" Bengkel",
            "\"Bu Nyai",
            "Laundry \"4\"",
            "Depot \"Lima\"");
  }

  @Test
  void doesNotLetTwoStrayMarksMakeOneFieldOfTheLinesBetweenThem() throws IOException, FileRefused {
    String text = HEADER + line(1, "\"Satu") + line(2, "Dua") + line(3, "Tiga\"") + line(4, "X");
    assertThat(businesses(text)).containsExactly("\"Satu", "Dua", "Tiga\"", "X");
  }

  @Test
  void readsALineBreakThatAClosedFieldHolds() throws IOException, FileRefused {
    String text = HEADER + line(1, "\"Warung\nSatu; dua\"") + line(2, "Toko");
    assertThat(businesses(text)).containsExactly("Warung\nSatu; dua", "Toko");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsLinesHoweverTheyEnd(String end) throws IOException, FileRefused {
    String text = (HEADER + line(1, "Satu") + line(2, "Dua")).replaceAll("\r?\n", end);
    assertThat(businesses(text)).containsExactly("Satu", "Dua");
  }

  @Test
  void takesEmptyLinesForEmptyLines() throws IOException, FileRefused {
    String text = HEADER + "\n" + line(1, "Satu") + "\r\n" + line(2, "Dua") + ";x\n\n";
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(SheetRow::role)
        .startsWith(RowRole.HEADER, RowRole.BLANK, RowRole.DATA, RowRole.BLANK, RowRole.DATA);
  }

  @Test
  void readsFilesInWhichEveryRecordHasALineBreak() throws IOException, FileRefused {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 1; i <= 8; i++) {
      text.append(line(i, "\"Warung\nNomor " + i + "\""));
    }
    text.append("\"Jumlah data: 8\r\nDicetak: admin\"\n");
    assertThat(businesses(text.toString())).hasSize(8).contains("Warung\nNomor 8");
  }

  @Test
  void doesNotLetMarksJoinTwoFieldsOfOneLine() throws IOException, FileRefused {
    String text =
        HEADER + line(1, "Satu") + "2;6203015203800002;\"Siti;Warung\";Selat\n" + line(3, "Tiga");
    assertThat(businesses(text)).containsExactly("Satu", "Warung\"", "Tiga");
  }

  @Test
  void doesNotCountSeparatorsBehindTheLastValue() throws IOException, FileRefused {
    String text = HEADER + line(1, "Satu").replace("\n", ";;\n") + line(2, "Dua") + line(3, "X");
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(SheetRow::surplus)
        .containsOnly(0);
  }

  @Test
  void readsALineWithOneBrokenByte() throws IOException, FileRefused {
    String text = HEADER + line(1, "Sa\0tu") + line(2, "Dua").repeat(4);
    assertThat(businesses(text)).startsWith("Sa\uFFFDtu", "Dua");
  }

  @Test
  void namesTheLineWhoseMarkNobodyCanPlace() {
    String text =
        HEADER + line(1, "Satu") + "2;6203015203800002;Siti B;\"Dua; tiga;Selat\n" + line(3, "X");
    FileRefused refusal = catchThrowableOfType(FileRefused.class, () -> businesses(text));
    assertThat(refusal.refusal().code()).isEqualTo("BERKAS_RUSAK");
    assertThat(refusal.refusal().arguments())
        .containsEntry("ragam", "kutip")
        .containsEntry("baris", "3");
    FileRefused behindDirective =
        catchThrowableOfType(FileRefused.class, () -> businesses("sep=;\n" + text));
    assertThat(behindDirective.refusal().arguments()).containsEntry("baris", "4");
  }

  @Test
  void countsTheFieldsThatALineHasBeyondItsHeader() throws IOException, FileRefused {
    String text =
        HEADER + line(1, "Satu") + line(2, "Dua; Jl. Melati") + line(3, "Tiga") + line(4, "Empat");
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(SheetRow::surplus)
        .containsExactly(0, 0, 1, 0, 0);
  }

  @Test
  void doesNotMindASeparatorThatEndsEveryLine() throws IOException, FileRefused {
    String text = HEADER + (line(1, "Satu") + line(2, "Dua")).replace("\n", ";\n");
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(SheetRow::surplus)
        .containsOnly(0);
  }

  @Test
  void leavesOutTheFractionThatAProgramWroteBehindAWholeNumber() throws IOException, FileRefused {
    String text = HEADER + "1.0;6203015203800001.0;Siti;Toko 2.0;Selat\n" + line(2, "Dua");
    PhysicalRow first = rows(text.getBytes(StandardCharsets.UTF_8)).get(1).row();
    assertThat(first.cells())
        .extracting(RawCell::text)
        .containsExactly("1", "6203015203800001", "Siti", "Toko 2.0", "Selat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsTheLettersOfEveryUnicode(String letters) throws IOException, FileRefused {
    String text = "\uFEFF" + HEADER + line(1, "Warung “Bé”") + line(2, "Dua");
    assertThat(rows(text.getBytes(Charset.forName(letters))))
        .filteredOn(row -> row.role() == RowRole.DATA)
        .extracting(row -> row.values().getOrDefault(Field.NAMA_USAHA, List.of()).get(0).text())
        .containsExactly("Warung “Bé”", "Dua");
  }

  @Test
  void putsAMarkWhereATextHasANul() {
    assertThat(RawCell.text(1, "Nama\0Pemilik").text()).isEqualTo("Nama\uFFFDPemilik");
  }
}
