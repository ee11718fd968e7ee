package id.lumbung.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowsTest {
  private static final Object[] HEADER = {
    "No", "NIK", "Nama Pemilik", "Nama Usaha", "Alamat", "Kecamatan", "Omset", "Tenaga Kerja"
  };

  @TempDir Path folder;

  private final List<Workbook> opened = new ArrayList<>();

  private final Layouts layouts = Book.layouts();

  private static Object[] person(int number) {
    return new Object[] {
      number,
      "620101010101000" + number,
      "Siti " + number,
      "Warung " + number,
      "Jl. Melati",
      "Baamang",
      5_000_000,
      2
    };
  }

  private SheetRows open(Book book) throws FileRefused {
    return open(book, layouts);
  }

  private SheetRows open(Book book, Layouts layouts) throws FileRefused {
    Workbook workbook = Workbook.open(book.write(folder), ReadLimits.defaults());
    opened.add(workbook);
    return SheetRows.of(workbook, layouts);
  }

  @AfterEach
  void closeWorkbooks() {
    opened.forEach(Workbook::close);
  }

  private List<SheetRow> rows(Book book) throws FileRefused {
    try (SheetRows rows = open(book)) {
      return rest(rows);
    }
  }

  private static List<SheetRow> rest(SheetRows rows) throws FileRefused {
    List<SheetRow> all = new ArrayList<>();
    for (SheetRow row = rows.next(); row != null; row = rows.next()) {
      all.add(row);
    }
    return all;
  }

  private List<String> roles(Book book) throws FileRefused {
    return rows(book).stream().map(row -> row.role().code()).toList();
  }

  private SheetLayout layout(Book book) throws FileRefused {
    try (SheetRows rows = open(book)) {
      assertThat(rest(rows)).isNotEmpty();
      return rows.layouts().get(0);
    }
  }

  private static @Nullable String text(SheetRow row, Field field) {
    List<RawCell> cells = row.values().get(field);
    return cells == null ? null : cells.get(0).text();
  }

  @Test
  void saysWhatEveryRowOfAPrintedTableIsFor() throws FileRefused {
    Book book = new Book();
    book.sheet("Baamang")
        .row("DAFTAR UMKM KABUPATEN KOTAWARINGIN TIMUR TAHUN 2024")
        .row()
        .row(HEADER)
        .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)")
        .row(person(1))
        .row()
        .row(person(2))
        .row(null, null, "Jumlah Kec. Baamang", null, null, null, 10_000_000, 4)
        .row(HEADER)
        .row(1, 2, 3, 4, 5, 6, 7, 8)
        .row(person(3))
        .row(4)
        .row("JUMLAH", null, null, null, null, null, 15_000_000, 6)
        .row("Catatan: omset dalam rupiah")
        .row("Sumber data: dinas")
        .row()
        .row(null, null, "Mengetahui,", null, null, "Sampit, 12 Januari 2025")
        .row(null, null, "Kepala Dinas Koperasi dan UKM")
        .row()
        .row(null, null, "Drs. H. BUDI, M.Si", null, null, "ANI")
        .row(null, null, "NIP. 19700101 199003 1 001");
    assertThat(roles(book))
        .containsExactly(
            "title",
            "blank",
            "header",
            "numbering",
            "data",
            "blank",
            "data",
            "subtotal",
            "repeated_header",
            "numbering",
            "data",
            "blank",
            "total",
            "note",
            "note",
            "blank",
            "signature",
            "signature",
            "blank",
            "signature",
            "signature");
  }

  @Test
  void takesLinesOfTotalsForNoBusinessesWhereverTheirWordsStand() throws FileRefused {
    Book book = new Book();
    book.sheet("Kotawaringin Timur")
        .row("DATA UMKM KABUPATEN KOTAWARINGIN TIMUR")
        .row(HEADER)
        .row(person(1))
        .row(person(2))
        .row("JUMLAH", null, null, "12 UMKM")
        .row(null, null, "JUMLAH BAAMANG", null, null, null, 10_000_000, 4)
        .row(null, null, "Jumlah Kec. Mentaya Hilir", null, null, null, 10_000_000, 4)
        .row(null, "Total Pelaku Usaha", "3 pelaku usaha")
        .row(null, null, null, null, null, "Baamang Total", 10_000_000, 4)
        .row("Jumlah", null, null, null, null, "Baamang", 10_000_000, 4)
        .row(null, null, "Grand Count", 3)
        .row(null, null, "TOTAL KOTAWARINGIN TIMUR", 3, null, null, 10_000_000, 4);
    assertThat(roles(book))
        .containsExactly(
            "title",
            "header",
            "data",
            "data",
            "total",
            "subtotal",
            "subtotal",
            "total",
            "subtotal",
            "total",
            "total",
            "subtotal");
  }

  @Test
  void takesATableOfCountsBesideTheListForNoPartOfIt() throws FileRefused {
    Object[] header = {"No", "NIK", "Nama Pemilik", "Kecamatan", null, "Kecamatan", "Jumlah UMKM"};
    Book book = new Book();
    book.sheet("Data")
        .row(header)
        .row(1, "6201010101010001", "Siti", "Baamang", null, "Baamang", 2)
        .row(2, "6201010101010002", "Budi", "Baamang", null, "JUMLAH", 2)
        .row(null, null, null, null, null, "Cempaga", 0);
    assertThat(roles(book)).containsExactly("header", "data", "data", "note");
    assertThat(layout(book).columns()).extracting(Column::column).containsExactly(1, 2, 3, 4);
  }

  @Test
  void keepsColumnsBehindAnEmptyOneThatTheListDoesNotHave() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("No", "NIK", "Nama Pemilik", "Nama Usaha", null, "Kecamatan", "Jumlah Tenaga Kerja")
        .row(1, "6201010101010001", "Siti", "Warung", null, "Baamang", 2);
    assertThat(layout(book).columns())
        .extracting(Column::field)
        .contains(Field.KECAMATAN, Field.TK_TOTAL);
  }

  @Test
  void takesATableOfCountsBelowTheListForNoBusinesses() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan")
        .row(1, "6201010101010001", "Siti", "Warung", "Baamang")
        .row(2, "6201010101010002", "Budi", "Toko", "Cempaga")
        .row()
        .row(null, null, "REKAP PER KECAMATAN")
        .row(null, null, "Kecamatan", "Jumlah")
        .row(null, 1, "Baamang", 1)
        .row(null, null, "Seranau", 0)
        .row(null, null, "JUMLAH", 2)
        .row()
        .row(null, null, "Jenis Usaha", "Mikro", "Jumlah")
        .row(null, null, "Kuliner", 2, 2)
        .row()
        .row(null, null, null, "Sampit, 31 Desember 2024")
        .row(null, null, "Mengetahui,", "Kepala Dinas,", "Yang membuat,")
        .row(null, null, "Drs. BUDI", "Dr. ANI", "SARI, S.Kom")
        .row(null, null, null, "NIP. 197001011995031001");
    assertThat(roles(book))
        .containsExactly(
            "header",
            "data",
            "data",
            "blank",
            "recap",
            "recap",
            "recap",
            "recap",
            "recap",
            "blank",
            "recap",
            "recap",
            "blank",
            "signature",
            "signature",
            "signature",
            "signature");
  }

  @Test
  void goesOnWithTheListBelowATableOfCounts() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row(HEADER)
        .row(person(1))
        .row(null, null, "Baamang", 1)
        .row(person(2))
        .row("REKAP UMKM")
        .row(null, null, "Baamang", 2)
        .row(person(3));
    assertThat(roles(book))
        .containsExactly("header", "data", "recap", "data", "recap", "recap", "data");
  }

  @Test
  void goesOnWithTheListBelowSignatures() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Tenaga Kerja")
        .row(1, "6201010101010001", "Siti", "Warung", "Baamang", 1)
        .row(null, null, "Camat Baamang")
        .row(null, "6201010101010002", "Budi", null, "Baamang")
        .row(null, null, "Mengetahui")
        .row(null, "6201010101010003", null, "Toko", "Cempaga")
        .row(null, null, "Disahkan")
        .row(4, null, null, "Kios", "Cempaga")
        .row(null, null, "Lurah Baamang")
        .row(null, null, "Ani", null, null, 3)
        .row(null, null, "Kepala Desa Maju")
        .row(null, null, "Rina", "Depot", "Seranau");
    assertThat(roles(book))
        .containsExactly(
            "header",
            "data",
            "signature",
            "data",
            "signature",
            "data",
            "signature",
            "data",
            "signature",
            "data",
            "signature",
            "data");
  }

  @Test
  void readsATableOfCountsByItsOwnTitlesAndTellsTheListThatFollows() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("No", "Nama Pemilik", "Kecamatan", "Tenaga Kerja")
        .row(1, "Siti", "Baamang", 2)
        .row(2, "Budi", "Cempaga", 1)
        .row(null, "REKAP PER SEKTOR")
        .row("No", "Sektor", "Kecamatan", "Jumlah UMKM")
        .row(1, "Perdagangan", "Baamang", 1)
        .row(2, "Jasa", "Cempaga", 150_000_000)
        .row(null, "JUMLAH", null, 2)
        .row(3, "Ani", "Baamang", 1)
        .row(null, "REKAP")
        .row(null, "Baamang", null, 2)
        .row()
        .row(null, "Rina", "Seranau", 1);
    assertThat(roles(book))
        .containsExactly(
            "header", "data", "data", "recap", "recap", "recap", "recap", "recap", "data", "recap",
            "recap", "blank", "data");
  }

  @Test
  void readsYearsBelowAMeasureWithoutMergedCells() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("No", "NIK", "Nama Pemilik", "Kecamatan", "OMZET", null, "TENAGA KERJA")
        .row(null, null, null, null, 2012, 2013, 2012, null, 2013)
        .row(null, null, null, null, null, null, "L", "P", "L", "P")
        .row(1, "6201010101010001", "Siti", "Baamang", 10, 20, 1, 2, 3, 4);
    try (SheetRows rows = open(book, layouts.ofYear(2013))) {
      SheetRow row = rest(rows).get(3);
      assertThat(row.role()).isEqualTo(RowRole.DATA);
      assertThat(text(row, Field.OMZET_TAHUN)).isEqualTo("20");
      assertThat(text(row, Field.TK_L)).isEqualTo("3");
      assertThat(text(row, Field.TK_P)).isEqualTo("4");
    }
  }

  @Test
  void takesTheExampleOfATemplateForNoBusinessButNotOneWrittenOverIt() throws FileRefused {
    Object[] example = person(1);
    example[0] = "Contoh";
    example[2] = "Siti Contoh";
    Object[] writtenOver = person(2);
    writtenOver[0] = "Contoh";
    Book book = new Book();
    book.sheet("Data").row(HEADER).row(example).row(writtenOver).row(person(3));
    assertThat(roles(book)).containsExactly("header", "example", "data", "data");
  }

  @Test
  void leavesASheetOfAnotherYearOut() throws FileRefused {
    Book book = new Book();
    book.sheet("2015").row("DATA UMKM TAHUN 2015").row(HEADER).row(person(1));
    book.sheet("2016").row("DATA UMKM TAHUN 2016").row(HEADER).row(person(2));
    book.sheet("2014").row(HEADER).row(person(3));
    book.sheet("2013").row("DATA UMKM TAHUN 2016").row(HEADER).row(person(4));
    try (SheetRows rows = open(book, layouts.ofYear(2016))) {
      assertThat(rest(rows)).filteredOn(row -> row.role() == RowRole.DATA).hasSize(2);
      assertThat(rows.layouts())
          .extracting(SheetLayout::kind)
          .containsExactly(
              SheetKind.OTHER_YEAR, SheetKind.DATA, SheetKind.OTHER_YEAR, SheetKind.DATA);
    }
  }

  @Test
  void readsASheetWhoseNameAloneIsOldAsTheOnlyOneThatThereIs() throws FileRefused {
    Book book = new Book();
    book.sheet("2015").row(HEADER).row(person(1));
    try (SheetRows rows = open(book, layouts.ofYear(2016))) {
      assertThat(rest(rows)).filteredOn(row -> row.role() == RowRole.DATA).hasSize(1);
    }
  }

  @Test
  void takesTheStatusOfAPermitForNoStatusOfABusiness() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("NIK", "Nama Pemilik", "Kecamatan", "status_nib")
        .row("6201010101010001", "Siti", "Baamang", "Aktif")
        .row("6201010101010002", "Budi", "Baamang", "Tidak Aktif");
    assertThat(layout(book).columns().get(3).field()).isNull();
  }

  @Test
  void findsTheColumnThatSaysWhetherABusinessLivesByWhatStandsInIt() throws FileRefused {
    for (String title : List.of("Status Usaha", "Kondisi", "Perkembangan", "Ket. Lapangan")) {
      Book book = new Book();
      book.sheet("Data")
          .row("No", "NIK", "Nama Pemilik", "Kecamatan", "Bentuk Usaha", title)
          .row(1, "6201010101010001", "Siti", "Baamang", "Perorangan", "Aktif")
          .row(2, "6201010101010002", "Budi", "Baamang", "CV", "Tutup")
          .row(3, "6201010101010003", "Ani", "Baamang", "Perorangan", "Pindah ke Sampit");
      assertThat(layout(book).columns())
          .as(title)
          .extracting(Column::field)
          .containsExactly(
              Field.NO_URUT,
              Field.NIK,
              Field.NAMA_PEMILIK,
              Field.KECAMATAN,
              Field.BENTUK_USAHA,
              Field.STATUS_AKTIF);
    }
  }

  @Test
  void takesBusinessesWithOddNamesForBusinesses() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row(HEADER)
        .row(1, "6201010101010001", "Jumlah", "Total Motor", "Jl. A", "Baamang", 1, 1)
        .row(null, null, null, "Total Motor", "Jl. A", "Baamang", 1, 1)
        .row(3, null, "Total Sihombing", null, null, "Baamang", 1, 1)
        .row(null, null, "Catur Mengetahui", "Warung", null, "Baamang", 1, 1)
        .row(null, null, "Siti")
        .row(6, null, "Jumlah");
    assertThat(roles(book))
        .containsExactly("header", "data", "data", "data", "data", "data", "data");
  }

  @Test
  void givesValuesUnderTheirFields() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("x")
        .rowAt(20, null, "No", "NIK", "Nama Pemilik", "RT", "RW", "Warna")
        .rowAt(21, null, 1, "62", "Siti", "001", "002", "merah");
    List<SheetRow> rows = rows(book);
    SheetRow data = rows.get(2);
    assertThat(data.row().row()).isEqualTo(21);
    assertThat(data.values())
        .containsOnly(
            Map.entry(Field.NO_URUT, List.of(RawCell.number(2, "1"))),
            Map.entry(Field.NIK, List.of(RawCell.text(3, "62"))),
            Map.entry(Field.NAMA_PEMILIK, List.of(RawCell.text(4, "Siti"))),
            Map.entry(Field.RT_RW, List.of(RawCell.text(5, "001"), RawCell.text(6, "002"))));
  }

  @Test
  void flattensHeadersOfTwoMergedLevels() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("DAFTAR UMKM")
        .row("No", "NIK", "Nama Pemilik", "Tenaga Kerja", null, null, "Anggota", null)
        .row(null, null, null, "L", "P", "Jml", "L", "P")
        .row(1, "62", "Siti", 1, 2, 3, 4, 5)
        .merge("A1:H1")
        .merge("A2:A3")
        .merge("B2:B3")
        .merge("C2:C3")
        .merge("D2:F2")
        .merge("G2:H2");
    SheetLayout layout = layout(book);
    assertThat(layout.firstHeaderRow()).isEqualTo(2);
    assertThat(layout.lastHeaderRow()).isEqualTo(3);
    assertThat(layout.titles()).containsExactly("DAFTAR UMKM");
    assertThat(layout.columns())
        .extracting(Column::field)
        .containsExactly(
            Field.NO_URUT,
            Field.NIK,
            Field.NAMA_PEMILIK,
            Field.TK_L,
            Field.TK_P,
            Field.TK_TOTAL,
            null,
            null);
    assertThat(roles(book)).containsExactly("title", "header", "header", "data");
  }

  @Test
  void flattensHeadersOfThreeLevelsAndOfLevelsNotMerged() throws FileRefused {
    Book three = new Book();
    three
        .sheet("Data")
        .row("No", "Pemilik", null, "Usaha", null, null)
        .row(null, "NIK", "Nama", "Nama", "Tenaga Kerja", null)
        .row(null, null, null, null, "Laki-laki", "Perempuan")
        .row(1, "62", "Siti", "Warung", 1, 2)
        .merge("A1:A3")
        .merge("B1:C1")
        .merge("D1:F1")
        .merge("B2:B3")
        .merge("C2:C3")
        .merge("D2:D3")
        .merge("E2:F2");
    assertThat(layout(three).columns())
        .extracting(Column::field)
        .containsExactly(
            Field.NO_URUT, Field.NIK, Field.NAMA_PEMILIK, Field.NAMA_USAHA, Field.TK_L, Field.TK_P);
    Book loose = new Book();
    loose
        .sheet("Data")
        .row("No", "NIK", "Nama Pemilik", "Tenaga Kerja", null, "Kecamatan")
        .row(null, null, null, "L", "P")
        .row(1, "62", "Siti", 1, 2, "Baamang");
    assertThat(layout(loose).columns())
        .extracting(Column::field)
        .containsExactly(
            Field.NO_URUT, Field.NIK, Field.NAMA_PEMILIK, Field.TK_L, Field.TK_P, Field.KECAMATAN);
    assertThat(roles(loose)).containsExactly("header", "header", "data");
  }

  @Test
  void spreadsValuesOfCellsMergedDownwardsOverDataRows() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row("Kecamatan", "NIK", "Nama Pemilik", "Alamat")
        .row("Baamang", "1", "Siti", "a")
        .row(null, "2", "Budi", "b")
        .row()
        .row(null, "3", "Ani", "c")
        .row(null, "4", "Adi", "d")
        .merge("A2:A5");
    assertThat(rows(book))
        .extracting(row -> Objects.toString(text(row, Field.KECAMATAN)))
        .containsExactly("null", "Baamang", "Baamang", "null", "Baamang", "null");
  }

  @Test
  void putsSheetsAsideThatHoldNoBusinesses() throws FileRefused {
    Book book = new Book();
    book.sheet("Identitas").row("Kode Wilayah", "62.02");
    book.sheet("PETUNJUK").row("Kolom", "Isi").row("NIK", "16 digit");
    book.sheet("belum diolah ").row(HEADER).row(person(1));
    book.sheet("Lembar2")
        .row("No", "Kecamatan", "Mikro", "Kecil", "Menengah")
        .row(1, "Baamang", 10, 2, 0);
    book.sheet("Rekap Kecamatan").row("Kecamatan", "Jumlah UMKM");
    book.sheet("Tahun lalu", "hidden").row(HEADER).row(person(2));
    book.sheet("Koperasi")
        .row("No", "NIK", "Nama Koperasi", "No Badan Hukum", "Alamat", "Kecamatan", "RAT", "SHU")
        .row(1, "6202", "KUD Maju", "12/BH", "Jl. A", "Baamang", "ya", 5);
    book.sheet("Kosong");
    book.sheet("Lain").row("apa", "saja");
    try (SheetRows rows = open(book)) {
      assertThat(rest(rows))
          .extracting(row -> row.row().sheet() + " " + row.role().code())
          .containsExactly(
              "1 other_sheet",
              "2 other_sheet",
              "2 other_sheet",
              "3 header",
              "3 data",
              "4 other_sheet",
              "4 other_sheet",
              "5 other_sheet",
              "6 other_sheet",
              "6 other_sheet",
              "7 other_sheet",
              "7 other_sheet",
              "9 other_sheet");
      assertThat(rows.layouts())
          .extracting(SheetLayout::kind)
          .containsExactly(
              SheetKind.IDENTITY,
              SheetKind.INSTRUCTIONS,
              SheetKind.DATA,
              SheetKind.RECAP,
              SheetKind.RECAP,
              SheetKind.HIDDEN,
              SheetKind.COOPERATIVES,
              SheetKind.EMPTY,
              SheetKind.NO_HEADER);
    }
  }

  @Test
  void readsWhatStandsBelowAnotherHeaderByThatHeader() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row(HEADER)
        .row(person(1))
        .row("No", "Nama Pemilik", "NIK", "Nama Usaha", "Kecamatan", "Tenaga Kerja", null)
        .row(null, null, null, null, null, "L", "P")
        .merge("F3:G3")
        .row(1, 2, 3, 4, 5, 6, 7)
        .row(1, "Siti", "62", "Warung", "Baamang", 2, 3)
        .row(HEADER)
        .row(person(2));
    List<SheetRow> rows = rows(book);
    assertThat(rows)
        .extracting(SheetRow::role)
        .containsExactly(
            RowRole.HEADER,
            RowRole.DATA,
            RowRole.REPEATED_HEADER,
            RowRole.REPEATED_HEADER,
            RowRole.NUMBERING,
            RowRole.DATA,
            RowRole.REPEATED_HEADER,
            RowRole.DATA);
    assertThat(text(rows.get(5), Field.NAMA_PEMILIK)).isEqualTo("Siti");
    assertThat(text(rows.get(5), Field.NIK)).isEqualTo("62");
    assertThat(text(rows.get(5), Field.TK_L)).isEqualTo("2");
    assertThat(text(rows.get(5), Field.TK_P)).isEqualTo("3");
    assertThat(text(rows.get(5), Field.KECAMATAN)).isEqualTo("Baamang");
    assertThat(rows.get(5).columns()).containsEntry(Field.NIK, 3);
    assertThat(text(rows.get(7), Field.NAMA_PEMILIK)).isEqualTo("Siti 2");
    assertThat(text(rows.get(7), Field.OMZET_TAHUN)).isEqualTo("5000000");
  }

  @Test
  void refusesASecondHeaderWhoseAmountsMayBeInTheUnitOfALineAboveIt() {
    Book book = new Book();
    book.sheet("Data")
        .row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Alamat", "Kecamatan")
        .row(1, "6201010101010001", "Siti 1", "Warung 1", "Jl. A", "Baamang")
        .row("(dalam ribuan rupiah)")
        .row("No", "Nama Pemilik", "NIK", "Nama Usaha", "Kecamatan", "Omset")
        .row(1, "Siti 2", "6201010101010002", "Warung 2", "Baamang", 5_000);
    FileRefused refusal = catchThrowableOfType(FileRefused.class, () -> rows(book));
    assertThat(refusal.refusal().arguments()).containsEntry("baris_lain", "4");
  }

  @Test
  void refusesASecondHeaderThatDoesNotTellWhatABusinessNeeds() {
    Book book = new Book();
    book.sheet("Data")
        .row(HEADER)
        .row(person(1))
        .row("No", "NIK", "Nama Usaha", "Alamat", "Produk", "Omset")
        .row(1, "62", "Warung", "Jl. A", "Kue", 1);
    FileRefused refusal = catchThrowableOfType(FileRefused.class, () -> rows(book));
    assertThat(refusal.refusal().code()).isEqualTo("JUDUL_TIDAK_DITEMUKAN");
    assertThat(refusal.refusal().arguments())
        .isEqualTo(Map.of("lembar", "Data", "baris", "1", "baris_lain", "3", "ragam", "dua"));
  }

  @Test
  void takesTheSameColumnsUnderOtherWordsForTheHeaderAgain() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .row(HEADER)
        .row(person(1))
        .row("No.", "No KTP", "Nama Pengusaha", "Nama UMKM", "Alamat Lengkap", "Kec.")
        .row(person(2));
    assertThat(roles(book)).containsExactly("header", "data", "repeated_header", "data");
  }

  @Test
  void takesTheDistrictFromTheLineAboveItsRows() throws FileRefused {
    Book book = new Book();
    book.sheet("Kec. Selat")
        .row("No", "NIK", "Nama Pemilik", "Nama Usaha")
        .row(1, "6203", "Siti", "A")
        .row("KECAMATAN BASARANG")
        .row(1, "6204", "Budi", "B")
        .row(null, null, "Kec. Kapuas Hilir")
        .row(1, "6205", "Ani", "C");
    List<SheetRow> rows = rows(book);
    assertThat(rows)
        .extracting(row -> row.values().get(Field.KECAMATAN))
        .containsExactly(
            null,
            null,
            null,
            List.of(RawCell.text(1, "KECAMATAN BASARANG")),
            null,
            List.of(RawCell.text(3, "Kec. Kapuas Hilir")));
    assertThat(roles(book)).containsExactly("header", "data", "note", "data", "note", "data");
  }

  @Test
  void readsAHeaderOfHoweverManyColumns() throws FileRefused {
    Object[] titles = new Object[400];
    Object[] cells = new Object[400];
    for (int i = 0; i < titles.length; i++) {
      titles[i] = i < HEADER.length ? HEADER[i] : "Kolom " + i;
      cells[i] = i < HEADER.length ? person(1)[i] : "isi";
    }
    Book book = new Book();
    book.sheet("Data").row(titles).row(cells);
    assertThat(roles(book)).containsExactly("header", "data");
  }

  @Test
  void goesOnAfterAnyPlaceAsIfItHadReadEverythingBefore() throws FileRefused {
    Book book = new Book();
    for (String name : List.of("Baamang", "Ketapang")) {
      book.sheet(name)
          .row("DAFTAR UMKM")
          .row(HEADER)
          .row(1, 2, 3, 4, 5, 6, 7, 8)
          .row(person(1))
          .row(null, "9", "Budi", "Kios", "Jl. B", null, 1, 1)
          .row()
          .row("Mengetahui")
          .row("Budi")
          .merge("F4:F5");
    }
    List<SheetRow> all = rows(book);
    for (int i = 0; i < all.size(); i++) {
      PhysicalRow last = all.get(i).row();
      try (SheetRows rows = open(book)) {
        rows.skipTo(last.sheet(), last.row());
        assertThat(rest(rows)).isEqualTo(all.subList(i + 1, all.size()));
        assertThat(rows.layouts()).extracting(SheetLayout::name).contains("Baamang", "Ketapang");
      }
    }
  }
}
