package id.lumbung.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.domain.Refusal;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.Workbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookHeadTest {
  private static final Object[] HEADER = {"NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan"};

  @TempDir Path folder;

  private WorkbookHead head(Book book, int sampleRows) throws FileRefused {
    ReadLimits limits = ReadLimits.defaults();
    try (Workbook workbook = Workbook.open(book.write(folder), limits)) {
      return WorkbookHead.read(workbook, Book.layouts(), sampleRows);
    }
  }

  private FileRefused refusal(Book book) {
    return catchThrowableOfType(FileRefused.class, () -> head(book, 10).requireBusinesses());
  }

  @Test
  void readsTheIdentityTheTitlesAndRowsOfSeveralSheets() throws FileRefused {
    Book book = new Book();
    book.sheet("Identitas")
        .row("IDENTITAS KIRIMAN")
        .row("Kode  Wilayah :", "62.02")
        .row("Tahun Data", 2024)
        .row("Jenis Kiriman", ":", "Lengkap");
    book.sheet("Baamang").row("DAFTAR UMKM TAHUN 2024").row(HEADER).row("1", "Siti", "A", "B");
    book.sheet("Ketapang").row(HEADER).row("2", "Budi", "B", "C").row("3", "Ani", "C", "C");
    WorkbookHead head = head(book, 2);
    assertThat(head.identity())
        .isEqualTo(
            IdentityBlock.of(
                Map.of("kode wilayah", "62.02", "tahun data", "2024", "jenis kiriman", "Lengkap")));
    assertThat(head.titles()).containsExactly("DAFTAR UMKM TAHUN 2024");
    assertThat(head.layouts())
        .extracting(SheetLayout::kind)
        .containsExactly(SheetKind.IDENTITY, SheetKind.DATA, SheetKind.DATA);
    assertThat(head.sample())
        .extracting(row -> row.values().get(Field.NAMA_PEMILIK))
        .containsExactly(List.of(RawCell.text(2, "Siti")), List.of(RawCell.text(2, "Budi")));
  }

  @Test
  void readsNumbersAndDatesOfTheIdentityBlockAsPeopleSeeThem() throws FileRefused {
    Book book = new Book().styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
    book.sheet("Identitas")
        .row("Kode Wilayah", "=")
        .xml(
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Cakupan</v></c><c r=\"B2\"><v>62.060000000000002</v></c></row>")
        .xml(
            "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Tahun Data</v></c><c r=\"B3\" s=\"1\"><v>44926</v></c></row>")
        .xml(
            "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>Kiriman Induk</v></c><c r=\"B4\"><v>1.2E7</v></c></row>");
    book.sheet("UMKM").row(HEADER).row("1", "Siti", "A", "B");
    assertThat(head(book, 1).identity().values())
        .containsEntry(Label.CAKUPAN, "62.06")
        .containsEntry(Label.TAHUN_DATA, "2022-12-31")
        .containsEntry(Label.KIRIMAN_INDUK, "12000000");
  }

  @Test
  void refusesCooperatives() {
    Book book = new Book();
    book.sheet("Data")
        .row("NIK", "Nama Koperasi", "No Badan Hukum", "RAT")
        .row("1", "KUD", "2", "x");
    assertThat(refusal(book).refusal().code()).isEqualTo("BUKAN_DATA_UMKM");
  }

  @Test
  void refusesWorkbooksWithoutRows() {
    Book empty = new Book();
    empty.sheet("Data").row();
    assertThat(refusal(empty).refusal().code()).isEqualTo("LEMBAR_KOSONG");
    Book headerOnly = new Book();
    headerOnly.sheet("Data").row(HEADER).row().row("Mengetahui,");
    assertThat(refusal(headerOnly).refusal().arguments())
        .isEqualTo(Map.of("lembar", "Data", "ragam", "judul_saja"));
    assertThat(refusal(headerOnly).refusal().code()).isEqualTo("LEMBAR_KOSONG");
  }

  @Test
  void refusesWorkbooksWithoutAHeader() {
    Book book = new Book();
    book.sheet("Data").row("Barang", "Harga", "Stok").row("Beras", 12_000, 5);
    assertThat(refusal(book).refusal().code()).isEqualTo("JUDUL_TIDAK_DITEMUKAN");
  }

  @Test
  void refusesWorkbooksWithoutOwners() {
    Book book = new Book();
    book.sheet("Data").row("NIB", "Nama Usaha", "Alamat", "Kecamatan").row("1", "A", "B", "C");
    assertThat(refusal(book).refusal().code()).isEqualTo("KOLOM_WAJIB_TIDAK_ADA");
    assertThat(refusal(book).refusal().arguments())
        .isEqualTo(
            Map.of(
                Field.ARGUMENT,
                "nama_pemilik",
                "lembar",
                "Data",
                "judul",
                "“Nama Usaha”",
                Refusal.VARIANT,
                "pemilik"));
  }

  @Test
  void findsTheHeaderInTheRowThatTheIdentitySheetNames() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("a", "b")
        .row("Kolom satu", "Nama Orang", "Daerah")
        .row("1", "Siti", "X");
    book.sheet("Identitas").row("Baris judul kolom", 2);
    SheetLayout layout = head(book, 10).layouts().get(0);
    assertThat(layout.firstHeaderRow()).isEqualTo(2);
    assertThat(layout.columns())
        .extracting(Column::title)
        .containsExactly("Kolom satu", "Nama Orang", "Daerah");
  }

  @Test
  void namesTheTitlesThatComeNearestToARequiredColumn() {
    Book book = new Book();
    book.sheet("Data")
        .row("NIK", "Nama Usaha", "Kecamatan", "Nama Pemilik Lama")
        .row("1", "Toko", "Selat", "Siti");
    assertThat(refusal(book).refusal().arguments())
        .containsEntry(Field.ARGUMENT, "nama_pemilik")
        .containsEntry("dekat", "“Nama Pemilik Lama”");
  }
}
