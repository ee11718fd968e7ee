package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.Book.SheetText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What officers invent: each workbook goes through the whole product, in a year of its own that
 * follows no year with businesses.
 */
@TestInstance(Lifecycle.PER_CLASS)
class InventedLayoutsTest {
  private static final Object[] PERSON = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan"};

  private Path temp;
  private TestLumbung lumbung;
  private int year = 1999;
  private int number;
  private @Nullable Receipt sent;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    temp = folder;
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  @Test
  void readsTicksUnderTwoColumnsOfTheSexes() {
    Book book = new Book();
    ticked(book.sheet("UMKM"), "Jenis Kelamin", "L", "P")
        .row(with(null, "v"))
        .row(with(null, 1))
        .row(with("√", null));
    send(book);
    assertThat(loaded("sex")).containsExactly("female", "female", "male");
    assertThat(found()).containsExactly("NIK_JK_BEDA F5");
  }

  @Test
  void readsTicksInWhateverFontTheyAreDrawn() {
    Book book = new Book();
    ticked(book.sheet("UMKM"), "Skala Usaha", "Mikro", "Kecil", "Menengah")
        .row(with("ü", null, null))
        .row(with(null, "P", null))
        .row(with(null, null, "●"))
        .row(with(null, "\uf0fc", null));
    send(book);
    assertThat(loaded("class_reported")).containsExactly("micro", "small", "medium", "small");
    assertThat(found()).isEmpty();
  }

  @Test
  void takesABusinessFromTheStockWhoseStatusStandsUnderStatusUsaha() {
    Book book = new Book();
    book.sheet("UMKM")
        .row(titles("Status Usaha"))
        .row(with("Milik sendiri"))
        .row(with("Tutup"))
        .row(with("Pindah ke Banjarmasin"));
    send(book);
    assertThat(loaded("status")).containsExactly("active", "closed", "moved");

    Book letters = new Book();
    letters.sheet("UMKM").row(titles("Aktif")).row(with("Y")).row(with("T"));
    send(letters);
    assertThat(loaded("status")).containsExactly("active", "closed");
  }

  @Test
  void readsAYearThatWasTypedIntoACellWithTheFormatOfADate() {
    Book book = new Book();
    book.styles(
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>");
    book.sheet("UMKM")
        .row(titles("Tahun Berdiri"))
        .xml(
            "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>"
                + Officer.nik(++number)
                + "</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>Siti</t></is></c><c r=\"D2\""
                + " t=\"inlineStr\"><is><t>Kios</t></is></c><c r=\"E2\""
                + " t=\"inlineStr\"><is><t>Selat</t></is></c><c r=\"F2\" s=\"1\"><v>1998</v></c></row>");
    send(book);
    assertThat(loaded("founded_year")).containsExactly("1998");
  }

  @Test
  void readsAsAboveHoweverItIsWritten() {
    Book book = new Book();
    SheetText sheet = book.sheet("UMKM").row(titles("Jenis Usaha")).row(with("Kuliner"));
    List<String> dittos =
        List.of("Idem.", "S/D/A", "(sda)", "s d a", "I d e m", "ditto", "sama dengan di atas");
    dittos.forEach(ditto -> sheet.row(with(ditto)));
    send(book);
    assertThat(loaded("activity")).containsOnly("Kuliner").hasSize(8);
    assertThat(found()).hasSize(7).allMatch(line -> line.startsWith("ISIAN_SDA F"));
  }

  @Test
  void takesTheDistrictFromASheetThatIsCalledAList() {
    Book book = new Book();
    for (String name : List.of("Data Mantangai", "UMKM Selat")) {
      book.sheet(name).row(Arrays.copyOf(PERSON, 4)).row(Arrays.copyOf(with(), 4));
    }
    send(book);
    assertThat(loaded("district_code")).containsExactly("62.03.09", "62.03.01");
  }

  @Test
  void placesABusinessWhereItIsAndNotWhereItsOwnerLives() {
    Book book = new Book();
    Object[] one = with();
    book.sheet("UMKM")
        .row("NIK", "Nama Pemilik", "Alamat Pemilik", null, "Nama Usaha", "Alamat Usaha", null)
        .row(null, null, "Jalan", "Kecamatan", null, "Jalan", "Kecamatan")
        .merge("A1:A2")
        .merge("B1:B2")
        .merge("C1:D1")
        .merge("E1:E2")
        .merge("F1:G1")
        .row(one[1], one[2], "Jl. Rumah", "Basarang", one[3], "Jl. Pasar", "Selat");
    send(book);
    assertThat(loaded("district_code || ' ' || address")).containsExactly("62.03.01 Jl. Pasar");
    assertThat(found()).containsExactly("KOLOM_TIDAK_DIKENAL C2", "KOLOM_TIDAK_DIKENAL D2");
  }

  @Test
  void takesTheSalesOfTheYearThatTheFileIsAbout() {
    Book book = new Book();
    book.sheet("UMKM")
        .row(titles("Omset " + (year + 1), "Omset " + (year + 2)))
        .row(with(10_000_000, 15_000_000));
    send(book);
    assertThat(loaded("annual_sales_idr")).containsExactly("15000000");
    assertThat(found()).containsExactly("KOLOM_TIDAK_DIKENAL F1");
  }

  @Test
  void holdsACountInWordsAgainstTheRows() {
    Book book = new Book();
    book.sheet("UMKM")
        .row(PERSON)
        .row(with())
        .row(with())
        .row("Jumlah UMKM : 5 Unit")
        .row("Total = 2 usaha");
    send(book);
    assertThat(found())
        .containsExactlyInAnyOrder("BARIS_JUMLAH 4", "BARIS_JUMLAH 5", "JUMLAH_TIDAK_COCOK A4");
    assertThat(receipt().findings())
        .anyMatch(finding -> finding.message().contains("menyebut 5 usaha"));
  }

  @Test
  void holdsARecapWithTwoRowsOfTitlesAgainstTheRows() {
    Book wrong = new Book();
    wrong.sheet("UMKM").row(PERSON).row(with()).row(with());
    recap(wrong, 2, 3, 3);
    send(wrong);
    assertThat(found()).containsExactlyInAnyOrder("LEMBAR_DILEWATI ", "JUMLAH_TIDAK_COCOK E3");

    Book total = new Book();
    total.sheet("UMKM").row(PERSON).row(with()).row(with());
    recap(total, 1, 2, 9);
    send(total);
    assertThat(found()).containsExactlyInAnyOrder("LEMBAR_DILEWATI ", "JUMLAH_TIDAK_COCOK E4");
    assertThat(receipt().findings())
        .anyMatch(finding -> finding.message().contains("menyebut 9 usaha seluruhnya"));
  }

  private static void recap(Book book, int micro, int inSelat, int inAll) {
    book.sheet("REKAPITULASI")
        .row("No", "Kecamatan", "Jumlah UMKM", null, null)
        .row(null, null, "Mikro", "Kecil", "Jumlah")
        .merge("A1:A2")
        .merge("B1:B2")
        .merge("C1:E1")
        .row(1, "Selat", micro, 1, inSelat)
        .row(null, "JUMLAH", micro, 1, inAll);
  }

  /** A header of two rows with a group of columns in which one is ticked. */
  private static SheetText ticked(SheetText sheet, String group, String... options) {
    @Nullable Object[] upper = Arrays.copyOf(titles(group), PERSON.length + options.length);
    @Nullable Object[] lower = new @Nullable Object[PERSON.length + options.length];
    System.arraycopy(options, 0, lower, PERSON.length, options.length);
    sheet.row(upper).row(lower);
    for (String column : List.of("A", "B", "C", "D", "E")) {
      sheet.merge(column + "1:" + column + "2");
    }
    return sheet.merge("F1:" + Book.column(PERSON.length + options.length) + "1");
  }

  private static Object[] titles(Object... more) {
    List<Object> cells = new ArrayList<>(List.of(PERSON));
    cells.addAll(List.of(more));
    return cells.toArray();
  }

  /** The next business of Selat, with more cells. */
  private @Nullable Object[] with(@Nullable Object... more) {
    number++;
    @Nullable Object[] cells = Arrays.copyOf(Officer.business(number), 5 + more.length);
    System.arraycopy(more, 0, cells, 5, more.length);
    return cells;
  }

  private void send(Book book) {
    year += 2;
    sent = lumbung.send(Book.write(temp, "UMKM Kapuas " + year + ".xlsx", book.bytes()));
    assertThat(receipt().reason()).isNull();
  }

  private Receipt receipt() {
    return Objects.requireNonNull(sent);
  }

  private List<String> found() {
    return receipt().findings().stream()
        .filter(finding -> !finding.code().equals("LAYOUT_BERUBAH"))
        .map(
            finding ->
                finding.code()
                    + " "
                    + (finding.column() == null ? "" : Book.column(finding.column()))
                    + (finding.row() == null ? "" : finding.row().toString()))
        .toList();
  }

  private List<String> loaded(String column) {
    return lumbung
        .db()
        .sql(
            "select coalesce((%s)::text, '-') from warehouse.observation where submission_id = :id order by sheet, row"
                .formatted(column))
        .param("id", receipt().submission())
        .query(String.class)
        .list();
  }
}
