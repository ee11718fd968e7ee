package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipt.FindingLine;
import id.lumbung.feedback.Receipt.OutcomeLine;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.Book.SheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** One sweep over workbooks that are laid out in every honest way; each has a year of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class HonestLayoutsTest {
  private static final Object[] PERSON = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan"};

  /**
   * A workbook with what its receipt must say.
   *
   * @param findings {@code CODE sheet!cell}
   * @param outcomes {@code sheet rows outcome because} of all rows not loaded
   */
  private record Honest(
      Book book, int loaded, List<String> findings, @Nullable List<String> outcomes) {}

  private static final Set<String> OF_EARLIER = Set.of("LAYOUT_BERUBAH", "TIDAK_DISEBUT");

  private final Map<String, Honest> honest = new LinkedHashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private int number;
  private TestLumbung lumbung;
  private Map<String, Receipt> receipts;

  @BeforeAll
  void sweepOnce(@TempDir Path temp) {
    headers();
    rows();
    sheets();
    cells();
    niks();
    money();
    words();
    columns();
    Map<String, byte[]> all = new HashMap<>();
    honest.forEach((name, book) -> all.put(files.get(name), book.book().bytes()));
    lumbung = TestLumbung.start(temp.resolve("data"), patient(temp.resolve("jobs")));
    SweepResult result = lumbung.sweep(Officer.folder(temp, all));
    assertThat(result.failed()).isEmpty();
    receipts = Officer.receipts(lumbung);
  }

  /** The settings of an office where a year may begin with as little as it likes. */
  private static Path patient(Path jobs) {
    try {
      FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
      Path settings = jobs.resolve("submission.yml");
      Files.writeString(
          settings,
          Files.readString(settings).replace("shrinkage_limit: 0.3", "shrinkage_limit: 1"));
      return jobs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  List<String> names() {
    return List.copyOf(honest.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void loadsWhatIsABusinessAndPlacesEveryFindingWhereItIs(String name) {
    Honest book = Objects.requireNonNull(honest.get(name));
    Receipt receipt = receipt(name);
    assertThat(receipt.reason()).isNull();
    assertThat(receipt.status()).isEqualTo("accepted");
    // One regency sends every layout there is: that they differ, and leave one another's businesses
    // out, is the matter of other tests.
    assertThat(
            receipt.findings().stream()
                .filter(finding -> !OF_EARLIER.contains(finding.code()))
                .map(HonestLayoutsTest::shown)
                .toList())
        .containsExactlyInAnyOrderElementsOf(book.findings());
    assertThat(receipt.rows().loaded()).isEqualTo(book.loaded());
    assertThat(receipt.findings())
        .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("{", "null"));
    if (book.outcomes() != null) {
      assertThat(receipt.outcomes().stream().map(HonestLayoutsTest::shown).toList())
          .containsExactlyElementsOf(book.outcomes());
    }
  }

  private static String shown(FindingLine finding) {
    String column = finding.column() == null ? "" : Book.column(finding.column());
    String cell = column + (finding.row() == null ? "" : finding.row());
    return finding.code() + " " + finding.sheet() + (cell.isEmpty() ? "" : "!" + cell);
  }

  private static String shown(OutcomeLine line) {
    return "%s %d-%d %s %s"
        .formatted(line.sheet(), line.row(), line.toRow(), line.outcome(), line.because());
  }

  private Receipt receipt(String name) {
    return Objects.requireNonNull(receipts.get(files.get(name)), name);
  }

  private List<String> loaded(String name, String column) {
    return lumbung
        .db()
        .sql(
            "select coalesce(%s::text, '-') from warehouse.observation where submission_id = :id order by sheet, row"
                .formatted(column))
        .param("id", receipt(name).submission())
        .query(String.class)
        .list();
  }

  private void add(String name, Book book, int loaded, String... findings) {
    add(name, "xlsx", new Honest(book, loaded, List.of(findings), null));
  }

  private void add(String name, Book book, int loaded, List<String> outcomes, String... findings) {
    add(name, "xlsx", new Honest(book, loaded, List.of(findings), outcomes));
  }

  private void add(String name, String ending, Honest book) {
    honest.put(name, book);
    files.put(name, "%s - Kapuas %d.%s".formatted(name, 1999 + honest.size(), ending));
  }

  /** The next business: running number, NIK, owner, business, district, and more cells. */
  private Object[] next(@Nullable Object... more) {
    number++;
    return with(Officer.nik(number), more);
  }

  private Object[] with(Object nik, @Nullable Object... more) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(number);
    cells.add(nik);
    cells.add("Siti " + Officer.word(number));
    cells.add("Warung " + Officer.word(number));
    cells.add("Selat");
    for (Object cell : more) {
      cells.add(cell);
    }
    return cells.toArray();
  }

  private static Object[] titles(@Nullable Object... more) {
    List<@Nullable Object> cells = new ArrayList<>(List.of(PERSON));
    for (Object cell : more) {
      cells.add(cell);
    }
    return cells.toArray();
  }

  private static Object[] moved(Object[] cells) {
    Object[] moved = new Object[cells.length + 1];
    System.arraycopy(cells, 0, moved, 1, cells.length);
    return moved;
  }

  private void headers() {
    Book far = new Book();
    SheetText sheet = far.sheet("UMKM");
    sheet.rowAt(2, null, null, null, "PEMERINTAH KABUPATEN KAPUAS");
    sheet.rowAt(3, null, null, null, "DINAS KOPERASI, USAHA KECIL DAN MENENGAH");
    sheet.rowAt(4, null, null, null, "Jl. Pemuda No. 1 Kuala Kapuas, Telp. (0513) 21000");
    sheet.rowAt(8, null, "DAFTAR UMKM KABUPATEN KAPUAS");
    sheet.rowAt(12, moved(PERSON));
    sheet.row(moved(next()));
    number++;
    sheet.row(moved(with("620301520380999")));
    sheet.row(moved(next()));
    Object[] nameless = moved(next());
    nameless[3] = null;
    sheet.row(nameless);
    Object[] placeless = moved(next());
    placeless[5] = null;
    sheet.row(placeless);
    sheet.row(moved(next())).row(moved(next())).row(moved(next()));
    add(
        "judul di B12",
        far,
        5,
        List.of(
            "UMKM 2-8 not_data title",
            "UMKM 12-12 not_data header",
            "UMKM 14-14 quarantined NIK_BUKAN_16",
            "UMKM 16-17 quarantined WAJIB_KOSONG"),
        "NIK_BUKAN_16 UMKM!C14",
        "WAJIB_KOSONG UMKM!D16",
        "WAJIB_KOSONG UMKM!F17");

    Book two = new Book();
    two.sheet("UMKM")
        .row(titles("Tenaga Kerja", null, null))
        .row(null, null, null, null, null, "L", "P", "Jml")
        .merge("A1:A2")
        .merge("B1:B2")
        .merge("C1:C2")
        .merge("D1:D2")
        .merge("E1:E2")
        .merge("F1:H1")
        .row(next(1, 2, 3))
        .row(next(2, 3, 6));
    add("dua tingkat", two, 2, List.of("UMKM 1-2 not_data header"), "TK_TIDAK_SESUAI UMKM!H4");

    Book three = new Book();
    three
        .sheet("UMKM")
        .row("No", "Identitas Pemilik", null, "Data Usaha")
        .row(null, "NIK", "Nama", "Nama", "Kecamatan", "Tenaga Kerja")
        .row(null, null, null, null, null, "L", "P", "Jml")
        .merge("A1:A3")
        .merge("B1:C1")
        .merge("D1:H1")
        .merge("B2:B3")
        .merge("C2:C3")
        .merge("D2:D3")
        .merge("E2:E3")
        .merge("F2:H2")
        .row(next(1, 2, 3))
        .row(next(1, 1, "dua"));
    add("tiga tingkat", three, 2, List.of("UMKM 1-3 not_data header"), "ANGKA_RAGU UMKM!H5");
  }

  private void rows() {
    Book pages = new Book();
    pages
        .sheet("UMKM")
        .row("DATA UMKM")
        .row(PERSON)
        .row("(1)", "(2)", "(3)", "(4)", "(5)")
        .row(next())
        .row(next())
        .row(null, "Sub Total", null, null, 2)
        .row()
        .row(PERSON)
        .row(1, 2, 3, 4, 5)
        .row(next())
        .row("JUMLAH", null, null, null, 3)
        .row("Catatan: data sementara")
        .row(null, null, null, "Kuala Kapuas, 31 Desember 2022")
        .row(null, null, null, "Kepala Dinas Koperasi dan UKM")
        .row(null, null, null, "NIP. 19650101 199003 1 001");
    add(
        "halaman cetak",
        pages,
        3,
        List.of(
            "UMKM 1-1 not_data title",
            "UMKM 2-2 not_data header",
            "UMKM 3-3 not_data numbering",
            "UMKM 6-6 not_data subtotal",
            "UMKM 7-7 not_data blank",
            "UMKM 8-8 not_data repeated_header",
            "UMKM 9-9 not_data numbering",
            "UMKM 11-11 not_data total",
            "UMKM 12-12 not_data note",
            "UMKM 13-15 not_data signature"),
        "BARIS_JUMLAH UMKM!6",
        "BARIS_JUMLAH UMKM!11");

    Book hidden = new Book();
    hidden.sheet("UMKM").row(PERSON).row(next()).hiddenRow(next()).row().row(next());
    add(
        "baris tersembunyi",
        hidden,
        3,
        List.of("UMKM 1-1 not_data header", "UMKM 4-4 not_data blank"),
        "BARIS_TERSEMBUNYI UMKM!3");

    Book merged = new Book();
    SheetText sheet = merged.sheet("UMKM").row(PERSON);
    for (int i = 0; i < 60; i++) {
      Object[] business = next();
      business[4] = i % 30 == 0 ? (i == 0 ? "Selat" : "Basarang") : null;
      sheet.row(business);
    }
    sheet.merge("E2:E31").merge("E32:E61");
    add("kecamatan digabung", merged, 60);
  }

  private void sheets() {
    Book many = new Book();
    many.sheet("Identitas")
        .row("Kode Wilayah", "62.03")
        .row("Jenis Kiriman", "Lengkap")
        .row("Satuan Uang", "Ribu Rupiah");
    many.sheet("PETUNJUK").row("Isi kolom dengan huruf besar.");
    many.sheet("UMKM").row(titles("Omset Tahunan")).row(next(15_000));
    many.sheet("REKAP").row("No", "Kecamatan", "Mikro", "Kecil").row(1, "Selat", 10, 2);
    many.sheet("Data 2020", "hidden").row(PERSON).row(next());
    add(
        "lembar lain",
        many,
        1,
        List.of(
            "Identitas 1-3 not_data other_sheet",
            "PETUNJUK 1-1 not_data other_sheet",
            "UMKM 1-1 not_data header",
            "REKAP 1-2 not_data other_sheet",
            "Data 2020 1-2 not_data other_sheet"),
        "UANG_SATUAN_DIBACA Identitas!B3",
        "LEMBAR_DILEWATI PETUNJUK",
        "LEMBAR_DILEWATI REKAP",
        "LEMBAR_DILEWATI Data 2020");

    Book districts = new Book();
    Object[] titles = {"No", "NIK", "Nama Pemilik", "Nama Usaha"};
    String ofThisYear = "Timpah " + (2000 + honest.size());
    for (String name : List.of("Selat", "Kec. Basarang", "3", "04 Mantangai", ofThisYear)) {
      SheetText sheet = districts.sheet(name);
      if (name.equals("3")) {
        sheet.row("KECAMATAN KAPUAS HILIR");
      }
      sheet.row(titles);
      for (int i = 0; i < 2; i++) {
        sheet.row(Arrays.copyOf(next(), 4));
      }
    }
    add("lembar terpisah", districts, 10);

    Book groups = new Book();
    groups
        .sheet("UMKM Selat")
        .row("KECAMATAN SELAT")
        .row(titles)
        .row(Arrays.copyOf(next(), 4))
        .row(null, "Kecamatan: Basarang")
        .row(Arrays.copyOf(next(), 4))
        .row("III. KECAMATAN KAPUAS HILIR")
        .row(Arrays.copyOf(next(), 4));
    add(
        "kecamatan di sela baris",
        groups,
        3,
        List.of(
            "UMKM Selat 1-1 not_data title",
            "UMKM Selat 2-2 not_data header",
            "UMKM Selat 4-4 not_data note",
            "UMKM Selat 6-6 not_data note"));
  }

  private void cells() {
    Book kinds = new Book().sharedStrings("<si><r><t>Siti </t></r><r><t>Rahmah</t></r></si>");
    SheetText sheet = kinds.sheet("UMKM").row(titles("Sertifikat Halal", "Omset Tahunan (Rp)"));
    String nik = Officer.nik(++number);
    sheet.xml(
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>A</f><v>"
            + nik
            + "</v></c><c r=\"C2\" t=\"s\"><v>0</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>Warung"
            + " A</t></is></c><c r=\"E2\" t=\"str\"><f>B</f><v>Selat</v></c><c r=\"F2\""
            + " t=\"b\"><v>1</v></c><c r=\"G2\"><f>1+1</f><v>15000000</v></c></row>");
    sheet.rowAt(3, next("ada", 20_000_000));
    add("jenis sel", kinds, 2);

    Book dates = new Book().uses1904();
    dates.styles(
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>");
    long serial = ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), LocalDate.of(1980, 3, 12));
    String born = Officer.nik(++number);
    dates
        .sheet("UMKM")
        .row(titles("Tanggal Lahir"))
        .xml(
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>"
                + born
                + "</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>Siti</t></is></c><c r=\"D2\""
                + " t=\"inlineStr\"><is><t>Warung B</t></is></c><c r=\"E2\""
                + " t=\"inlineStr\"><is><t>Selat</t></is></c><c r=\"F2\" s=\"1\"><v>"
                + serial
                + "</v></c></row>");
    add("tanggal 1904", dates, 1);

    Book texts = new Book();
    texts
        .sheet("UMKM")
        .row(titles("Tempat, Tanggal Lahir"))
        .row(next("Sampit, 12-03-1980"))
        .row(next("12 Maret 1980"))
        .row(next("Kuala Kapuas, 12 Mar 80"))
        .row(next("12/3/1980"))
        .row(next("03/12/1980"));
    add("tanggal teks", texts, 5, "TANGGAL_RAGU UMKM!F6");

    Book macro = new Book().part("xl/vbaProject.bin", "makro");
    macro.sheet("UMKM").row(PERSON).row(next());
    add("makro", "xlsm", new Honest(macro, 1, List.of("MAKRO_DIBUANG null"), null));
  }

  private void niks() {
    Book niks = new Book();
    SheetText sheet = niks.sheet("UMKM").row(PERSON);
    number++;
    sheet.row(with(6203015203800123L));
    number++;
    sheet.row(with(6203015203800120L));
    number++;
    sheet.xml(
        "<row r=\"4\"><c r=\"B4\"><v>6.20301520380013E15</v></c><c r=\"C4\""
            + " t=\"inlineStr\"><is><t>Ani</t></is></c><c r=\"D4\""
            + " t=\"inlineStr\"><is><t>Kios</t></is></c><c r=\"E4\""
            + " t=\"inlineStr\"><is><t>Selat</t></is></c></row>");
    number++;
    sheet.rowAt(5, with("6,20302E+15"));
    sheet.row(with("6203 0152 0380 9011"));
    sheet.row(with("'6203015203809021"));
    sheet.row(with("\u00a06203.0152.0380.9031 "));
    add(
        "nik",
        niks,
        4,
        "NIK_TERPOTONG_EXCEL UMKM!B3",
        "NIK_TERPOTONG_EXCEL UMKM!B4",
        "NIK_NOTASI_ILMIAH UMKM!B5");
  }

  private void money() {
    Book rupiah = new Book();
    SheetText sheet = rupiah.sheet("UMKM").row(titles("Omset Tahunan (Rp)"));
    List<Object> spellings =
        List.of(
            15_000_000,
            "15000000",
            "15.000.000",
            "Rp15.000.000,-",
            "Rp. 15.000.000,00",
            "15 jt",
            "15juta",
            "IDR 15.000.000",
            "0,015 M",
            "15000 rb",
            "15 000 000");
    spellings.forEach(spelling -> sheet.row(next(spelling)));
    add("rupiah", rupiah, spellings.size());

    Book doubtful = new Book();
    doubtful
        .sheet("UMKM")
        .row(titles("Omset Tahunan (Rp)"))
        .row(next("12.500.000"))
        .row(next("22.500.000"))
        .row(next("250.000"))
        .row(next("1-5 juta"))
        .row(next("1,500,000"))
        .row(next("25.000"))
        .row(next("1.500"))
        .row(next("banyak sekali"))
        .row(next("> 50 juta"));
    add(
        "rupiah meragukan",
        doubtful,
        8,
        "UANG_SATUAN_RAGU UMKM!F4",
        "ANGKA_RAGU UMKM!F5",
        "ANGKA_RAGU UMKM!F6",
        "UANG_SATUAN_RAGU UMKM!F7",
        "UANG_SATUAN_RAGU UMKM!F8",
        "UANG_TIDAK_TERBACA UMKM!F9",
        "ANGKA_RAGU UMKM!F10");

    Book monthly = new Book();
    monthly.sheet("UMKM").row(titles("Omzet per Bulan")).row(next(2_000_000)).row(next("3 jt"));
    add("bulanan", monthly, 2, "OMZET_BULANAN UMKM!F2");

    Book units = new Book();
    units
        .sheet("Atas")
        .row("DATA UMKM KABUPATEN KAPUAS")
        .row(null, null, null, null, null, "(dalam ribuan rupiah)")
        .row(titles("Omset Tahunan", "Modal Sendiri (Rp juta)", "Jumlah TK"))
        .row(next(15_000, 3, 2))
        .row(next("22.500", "4,5", 3));
    units
        .sheet("Bawah")
        .row(titles("Omset Tahunan"))
        .row(next(15_000))
        .row("*) Omset dalam ribuan rupiah");
    units
        .sheet("Beda")
        .row("Omset dalam jutaan, modal dalam ribuan")
        .row(titles("Omset Tahunan"))
        .row(next(15_000));
    units
        .sheet("Baris")
        .row(titles("Omset Tahunan", "Jumlah TK"))
        .row(null, null, null, null, null, "(Rp ribu)", "(orang)")
        .row(1, 2, 3, 4, 5, 6, 7)
        .row(next(15_000, 2));
    add(
        "satuan di luar tabel",
        units,
        5,
        "UANG_SATUAN_DIBACA Atas!F2",
        "ANGKA_RAGU Atas!F5",
        "UANG_SATUAN_RAGU Bawah!F2",
        "UANG_SATUAN_RAGU Bawah!A3",
        "UANG_SATUAN_RAGU Beda!F3",
        "UANG_SATUAN_RAGU Beda!A1");
  }

  private void words() {
    Book yes = new Book();
    SheetText sheet = yes.sheet("UMKM").row(titles("Sertifikat Halal"));
    for (String word : List.of("v", "√", "Ada", "sudah", "belum", "-", "tidak ada", "proses")) {
      sheet.row(next(word));
    }
    sheet.row(next((Object) null));
    add("ya tidak", yes, 9);

    Book ticks = new Book();
    ticks
        .sheet("UMKM")
        .row(titles("Klasifikasi", null, null, "Omset Tahunan (Rp)"))
        .row(null, null, null, null, null, "Mikro", "Kecil", "Menengah")
        .merge("F1:H1")
        .row(next("v", null, null, 15_000_000))
        .row(next(null, "√", null, 15_000_000))
        .row(next(null, null, "x", 20_000_000_000L))
        .row(next(1, 0, 0, 15_000_000))
        .row(next("v", null, "v", 15_000_000));
    add("centang kelas", ticks, 5, "KELAS_BEDA UMKM!G4", "KELAS_BEDA UMKM!H7");

    Book classes = new Book();
    classes
        .sheet("UMKM")
        .row(titles("Skala Usaha"))
        .row(next("Mikro "))
        .row(next("U. Mikro"))
        .row(next("USAHA KECIL"))
        .row(next("menengah"))
        .row(next("rumahan"));
    add("kata kelas", classes, 5, "KELAS_BEDA UMKM!F6");

    Book sexes = new Book();
    sheet = sexes.sheet("UMKM").row(titles("Jenis Kelamin"));
    for (String word : List.of("P", "Pr", "Wanita", "W", "perempuan", "Pria", "L", "Laki2")) {
      sheet.row(next(word));
    }
    add(
        "jenis kelamin",
        sexes,
        8,
        "NIK_JK_BEDA UMKM!F7",
        "NIK_JK_BEDA UMKM!F8",
        "NIK_JK_BEDA UMKM!F9");

    Book markets = new Book();
    sheet = markets.sheet("UMKM").row(titles("Wilayah Pemasaran"));
    for (String word : List.of("lokal", "provinsi", "antar pulau", "nasional", "ekspor Malaysia")) {
      sheet.row(next(word));
    }
    add("pasar", markets, 5);
  }

  private void columns() {
    Book permits = new Book();
    permits
        .sheet("UMKM")
        .row(titles("NIB", "No HP"))
        .row(next("090/SKU/180/2025", "0812-5123-4567 / 0813 1111 2222"))
        .row(next("1234567890123", "+62 812 5123 4567"))
        .row(next("proses", 81251234567L))
        .row(next("123456789012", "12345"));
    add(
        "izin dan hp",
        permits,
        4,
        "NIB_ISI_IZIN_LAIN UMKM!F2",
        "NIB_BUKAN_13 UMKM!F5",
        "HP_FORMAT UMKM!G5");

    Book regencies = new Book();
    SheetText sheet = regencies.sheet("UMKM").row(titles("Kabupaten"));
    for (String name : List.of("Kapuas", "Kab. Kapuas", "KABUPATEN KAPUAS", "62.03", "6203")) {
      sheet.row(next(name));
    }
    sheet.row(next("Katingan"));
    add("kolom kabupaten", regencies, 5, "KAB_TIDAK_COCOK UMKM!F7");

    Book years = new Book();
    years
        .sheet("UMKM")
        .row(titles("Tahun Pendataan"))
        .row(next(1999 + honest.size() + 1))
        .row(next(1999 + honest.size() + 1))
        .row(next("Des " + (1999 + honest.size() + 1)))
        .row(next(1999 + honest.size()));
    add("kolom tahun", years, 3, "TAHUN_DATA_BEDA UMKM!F5");
    files.put("kolom tahun", "kolom tahun Kapuas.xlsx");

    Book unknown = new Book();
    unknown
        .sheet("UMKM")
        .row("DAFTAR")
        .row(titles("Warna Toko", "Nomr HP"))
        .row(next("merah", "081251234567"));
    add("kolom asing", unknown, 1, "KOLOM_TIDAK_DIKENAL UMKM!F2", "JUDUL_DIBACA UMKM!G2");
  }

  @Test
  void spreadsAMergedDistrictOverItsRows() {
    assertThat(loaded("kecamatan digabung", "district_code")).hasSize(60);
    List<String> codes = loaded("kecamatan digabung", "district_code");
    assertThat(codes.subList(0, 30)).containsOnly(codes.get(0));
    assertThat(codes.subList(30, 60)).containsOnly(codes.get(30)).doesNotContain(codes.get(0));
  }

  @Test
  void readsTheDistrictOfASheetFromItsNameOrTitle() {
    assertThat(loaded("lembar terpisah", "district_code").stream().distinct())
        .containsExactly("62.03.01", "62.03.08", "62.03.02", "62.03.09", "62.03.10");
    assertThat(loaded("kecamatan di sela baris", "district_code"))
        .containsExactlyElementsOf(
            List.of(
                loaded("lembar terpisah", "district_code").get(0),
                loaded("lembar terpisah", "district_code").get(2),
                loaded("lembar terpisah", "district_code").get(4)));
  }

  @Test
  void readsCellsOfEveryKind() {
    assertThat(loaded("jenis sel", "owner_name").get(0)).isEqualTo("Siti Rahmah");
    assertThat(loaded("jenis sel", "halal_status")).containsExactly("yes", "yes");
    assertThat(loaded("jenis sel", "annual_sales_idr")).containsExactly("15000000", "20000000");
    assertThat(loaded("tanggal 1904", "birth_date")).containsExactly("1980-03-12");
    assertThat(loaded("tanggal teks", "birth_date").subList(0, 4)).containsOnly("1980-03-12");
  }

  @Test
  void readsNiksWithoutTheirDecoration() {
    assertThat(loaded("nik", "nik"))
        .containsExactly(
            "6203015203800123", "6203015203809011", "6203015203809021", "6203015203809031");
  }

  @Test
  void readsRupiahAndNeverGuessesInSilence() {
    assertThat(loaded("rupiah", "annual_sales_idr")).containsOnly("15000000").hasSize(11);
    assertThat(loaded("rupiah meragukan", "annual_sales_idr"))
        .containsExactly("12500000", "22500000", "250000", "-", "1500000", "25000", "1500", "-");
    assertThat(loaded("bulanan", "annual_sales_idr")).containsExactly("24000000", "36000000");
    assertThat(loaded("bulanan", "is_sales_derived")).containsOnly("true");
  }

  @Test
  void readsAmountsInTheUnitThatALineAboveTheTableNames() {
    assertThat(loaded("satuan di luar tabel", "annual_sales_idr"))
        .containsExactly("15000000", "22500000", "15000", "15000", "15000000");
    assertThat(loaded("satuan di luar tabel", "own_capital_idr"))
        .containsExactly("3000000", "4500000", "-", "-", "-");
    assertThat(loaded("satuan di luar tabel", "workers_total"))
        .containsExactly("2", "3", "-", "-", "2");
    assertThat(receipt("satuan di luar tabel").findings())
        .extracting(FindingLine::message)
        .anyMatch(message -> message.contains("“dalam ribuan rupiah” di bawah tabel"))
        .anyMatch(message -> message.contains("lebih dari satu satuan"));
  }

  @Test
  void readsWords() {
    assertThat(loaded("ya tidak", "halal_status"))
        .containsExactly("yes", "yes", "yes", "yes", "no", "no", "no", "in_process", "unknown");
    assertThat(loaded("centang kelas", "class_reported"))
        .containsExactly("micro", "small", "medium", "micro", "-");
    assertThat(loaded("kata kelas", "class_reported"))
        .containsExactly("micro", "micro", "small", "medium", "-");
    assertThat(loaded("jenis kelamin", "sex"))
        .containsExactly("female", "female", "female", "female", "female", "male", "male", "male");
    assertThat(loaded("pasar", "market_reach"))
        .containsExactly("local", "province", "national", "national", "international");
  }

  @Test
  void keepsPermitsAndPhonesInTheirPlace() {
    assertThat(loaded("izin dan hp", "nib")).containsExactly("-", "1234567890123", "-", "-");
    assertThat(loaded("izin dan hp", "other_permit"))
        .containsExactly("090/SKU/180/2025", "-", "-", "-");
    assertThat(loaded("izin dan hp", "phone"))
        .containsExactly("+6281251234567", "+6281251234567", "+6281251234567", "-");
  }

  @Test
  void saysHowAMisspeltTitleWasReadAndShowsWhatAnUnknownColumnHolds() {
    assertThat(receipt("kolom asing").findings())
        .extracting(FindingLine::message)
        .anyMatch(message -> message.contains("“Nomr HP” (lembar UMKM) dibaca sebagai Nomor HP/WA"))
        .anyMatch(message -> message.contains("“Warna Toko”") && message.contains("“merah”"));
  }
}
