package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.validation.Rule;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.Book.SheetText;
import id.lumbung.workbook.RawCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * One workbook in which every row breaks one rule, and only that one, in a known cell; with a
 * neighbour's submission and an earlier one of its own before it, it breaks every rule there is.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryRuleTest {
  private static final List<String> TITLES =
      List.of(
          "No",
          "NIK",
          "No KK",
          "Nama Pemilik",
          "Nama Usaha",
          "Kecamatan",
          "Desa",
          "Kabupaten",
          "Jenis Kelamin",
          "Tanggal Lahir",
          "No HP",
          "Kode KBLI",
          "NIB",
          "NPWP",
          "PIRT",
          "Sertifikat Halal",
          "Omset Tahunan (Rp)",
          "Omset Per Bulan (Rp)",
          "Modal Sendiri (Rp)",
          "TK L",
          "TK P",
          "Jumlah TK",
          "Tahun Berdiri",
          "Skala Usaha",
          "Tahun Pendataan",
          "Warna Toko");

  /** The number of an owner whom the neighbouring regency reports. */
  private static final int NEIGHBOUR = 999;

  private static final Object[] LISTED = {"NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan"};

  private final Book book = new Book();
  private final SheetText sheet = book.sheet("UMKM").row(TITLES.toArray());
  private final List<String> expected = new ArrayList<>();
  private int row = 1;
  private TestLumbung lumbung;
  private Receipt receipt;
  private Receipt table;
  private Receipt unended;

  @BeforeAll
  void sweepOnce(@TempDir Path temp) throws IOException {
    expected.add("KOLOM_TIDAK_DIKENAL UMKM Z1");
    expected.add("LAYOUT_BERUBAH UMKM Z1");
    expected.add("KIRIMAN_ULANG null ");
    expected.add("TIDAK_DISEBUT null ");
    expected.add("PERBAIKAN_DIPAKAI null ");
    owners();
    places();
    permits();
    numbers();
    rowsAsAWhole();
    for (int i = 0; i < 60; i++) {
      sound();
    }
    book.sheet("Ribuan")
        .row("(dalam ribuan rupiah)")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Omset Tahunnan")
        .row(Officer.nik(NEIGHBOUR - 1), "Siti Ani", "Salon Ani", "Selat", 12_000);
    expected.add("UANG_SATUAN_DIBACA Ribuan A1");
    parts();
    book.part("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    book.part("xl/vbaProject.bin", "no program");
    expected.add(Rule.TAUTAN_LUAR + " null ");
    expected.add(Rule.MAKRO_DIBUANG + " null ");
    expected.add("JUDUL_DIBACA Ribuan E2");
    heldBefore(book);
    book.sheet("PETUNJUK").row("Isi semua kolom.");
    expected.add("LEMBAR_DILEWATI PETUNJUK ");
    Path file = Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes());
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")), villages(temp));
    Path before = Files.createDirectory(temp.resolve("before"));
    lumbung.send(Book.write(before, "UMKM Katingan 2022.xlsx", neighbour()));
    lumbung.send(Book.write(before, "UMKM Kapuas 2022.xlsx", withoutTheLastColumn()));
    lumbung.send(Book.write(before, "UMKM Kapuas 2022 tambahan.xlsx", mended()));
    receipt = lumbung.sendAccepted(file);
    table =
        lumbung.send(Files.writeString(before.resolve("UMKM Sukamara 2022 bagian 1.csv"), table()));
    unended = dropUnended("UMKM Seruyan 2022.csv");
  }

  /** A figure in parts, and a business over several rows. */
  private void parts() {
    book.sheet("Bagian")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Aset Mesin", "Aset Tanah", "Produk")
        .row(
            Officer.nik(NEIGHBOUR - 5),
            "Siti Dedi",
            "Salon Dedi",
            "Selat",
            1_000_000,
            null,
            "sabun")
        .row(null, null, null, null, null, null, "sampo")
        .row(null, null, null, null, 5_000_000, null, "bedak");
    Book.SheetText names = book.sheet("Nama").row("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan");
    for (int i = 6; i < 9; i++) {
      String name = "Toko " + Officer.word(i);
      names.row(Officer.nik(NEIGHBOUR - i), name, name, "Selat");
    }
    Book.SheetText keys =
        book.sheet("Kunci")
            .row("NIK", "Nama Pemilik", "Kecamatan", "Nama Usaha", "Kunci (Lumbung)");
    for (int i = 9; i < 12; i++) {
      String name = Officer.word(i);
      keys.row(Officer.nik(NEIGHBOUR - i), "Siti " + name, "Selat", "Kios " + name, i / 11);
    }
    book.sheet("Alamat")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Alamat Usaha")
        .row(Officer.nik(NEIGHBOUR - 200), "Siti Eka", "Salon Eka", "Jl. Mawar 3, Kec. Selat");
    expected.add(Rule.KEC_DARI_ALAMAT + " Alamat D2");
    expected.add(Rule.KUNCI_GANDA + " Kunci 3");
    expected.add(Rule.KUNCI_TIDAK_COCOK + " Kunci 4");
    expected.add(Rule.PEMILIK_RAGU + " Nama B1");
    expected.add(Rule.JUMLAH_DIHITUNG + " Bagian E1");
    expected.add(Rule.BAGIAN_KURANG + " Bagian E2");
    expected.add(Rule.BARIS_LANJUTAN + " Bagian 3");
    expected.add(Rule.LANJUTAN_BERANGKA + " Bagian 4");
  }

  /** What only a table of text can have: a separator too many. */
  private String table() {
    expected.add(Rule.KOLOM_BERLEBIH + " CSV 3");
    expected.add(Rule.TAHUN_SEBAGIAN + " null ");
    return "NIK;Nama Pemilik;Nama Usaha;Kecamatan\n"
        + Officer.nik(NEIGHBOUR - 2)
        + ";Siti Ani;Salon Ani;Sukamara\n"
        + Officer.nik(NEIGHBOUR - 3)
        + ";Siti Budi;Salon; Budi;Sukamara\n"
        + Officer.nik(NEIGHBOUR - 4)
        + ";Siti Cici;Salon Cici;Sukamara\n";
  }

  /** A table that may still be written is not sent but lies in the inbox. */
  private Receipt dropUnended(String name) throws IOException {
    expected.add(Rule.BERKAS_DITUNGGU + " null ");
    Files.writeString(
        lumbung.data().resolve("inbox").resolve(name),
        "NIK;Nama Pemilik;Nama Usaha;Kecamatan\n"
            + Officer.nik(NEIGHBOUR - 12)
            + ";Siti Didi;Salon Didi;Hanau\n"
            + Officer.nik(NEIGHBOUR - 13)
            + ";Siti Fifi;Salon Fifi;Hanau");
    lumbung.sweep(Files.createDirectory(lumbung.data().resolve("nothing")));
    return Objects.requireNonNull(Officer.receipts(lumbung).get(name));
  }

  /** The settings of an office that has a list of villages, and does not wait for long. */
  private static Path villages(Path temp) throws IOException {
    Files.createDirectories(temp.resolve("jobs"));
    Files.writeString(
        temp.resolve("jobs").resolve("submission.yml"),
        Files.readString(Path.of("jobs/submission.yml"))
            .replace("unended_wait: 30s", "unended_wait: 1s"));
    Path reference = Files.createDirectories(temp.resolve("jobs").resolve("reference"));
    Files.writeString(
        reference.resolve("villages.csv"),
        "kode_kemendagri,kode_kec,jenis,nama\n62.03.01.1001,62.03.01,kelurahan,Selat Hilir\n");
    return temp.resolve("jobs");
  }

  private byte[] neighbour() {
    Book neighbour = new Book();
    neighbour
        .sheet("UMKM")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan")
        .row(Officer.nik(NEIGHBOUR), "Siti Ani", "Salon Ani", "Katingan Hilir");
    return neighbour.bytes();
  }

  private byte[] withoutTheLastColumn() {
    int last = TITLES.size() - 1;
    Book earlier = new Book();
    earlier
        .sheet("UMKM")
        .row(TITLES.subList(0, last).toArray())
        .row(Arrays.copyOf(business(), last));
    heldBefore(earlier);
    return earlier.bytes();
  }

  /** A row that is wrong in the same way in two files, and mended between them. */
  private static void heldBefore(Book book) {
    book.sheet("Lama").row(LISTED).row(listed("Selat Jauh"));
  }

  private static byte[] mended() {
    Book mended = new Book();
    Object[] row = Arrays.copyOf(listed("Selat"), LISTED.length + 2);
    row[LISTED.length] = "Lama baris 2";
    row[LISTED.length + 1] = "UMKM Kapuas 2022.xlsx";
    Object[] titles = Arrays.copyOf(LISTED, row.length);
    titles[LISTED.length] = "Asal (Lumbung)";
    titles[LISTED.length + 1] = "Berkas asal (Lumbung)";
    mended.sheet("Lama").row(titles).row(row);
    return mended.bytes();
  }

  private static Object[] listed(String district) {
    return new Object[] {Officer.nik(NEIGHBOUR - 14), "Siti Gigi", "Salon Gigi", district};
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  @Test
  void saysOfEveryRowWhatIsWrongAndWhere() {
    assertThat(receipt.status()).isEqualTo("accepted");
    assertThat(findings())
        .extracting(
            finding ->
                "%s %s %s%s"
                    .formatted(
                        finding.code(),
                        finding.sheet(),
                        finding.column() == null ? "" : Book.column(finding.column()),
                        finding.row() == null ? "" : finding.row().toString()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<Receipt.FindingLine> findings() {
    List<Receipt.FindingLine> findings = new ArrayList<>(receipt.findings());
    findings.addAll(table.findings());
    findings.addAll(unended.findings());
    return findings;
  }

  @Test
  void holdsBackExactlyTheRowsWithAGalat() {
    Set<Integer> galat =
        receipt.findings().stream()
            .filter(finding -> finding.severity().equals("galat") && finding.row() != null)
            .map(Receipt.FindingLine::row)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> held = new TreeSet<>();
    for (Receipt.OutcomeLine line : receipt.outcomes()) {
      for (int i = line.row(); line.outcome().equals("quarantined") && i <= line.toRow(); i++) {
        held.add(i);
      }
    }
    assertThat(held).isEqualTo(galat);
    assertThat(receipt.rows().quarantined()).isEqualTo(galat.size());
  }

  @Test
  void knowsASentenceForEachAndShowsNoNikTelephoneOrBirthDate() {
    assertThat(findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).doesNotContain("{", "null").endsWith(".");
              assertThat(finding.message() + finding.shown())
                  .doesNotContainPattern("[0-9]{14}|620301520|12-03-1980|1980-03-12|081251234");
            });
  }

  @Test
  void coversTheCatalogue() {
    Set<String> raised =
        expected.stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rules =
        Arrays.stream(Rule.values()).map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(raised).isEqualTo(rules);
  }

  private void owners() {
    breaks(Rule.NIK_KOSONG, "NIK", null);
    breaks(Rule.NIK_KOSONG, "NIK", "-");
    breaks(Rule.NIK_BUKAN_16, "NIK", "620301520380001");
    breaks(Rule.NIK_BUKAN_16, "NIK", "62O3015203800001");
    breaks(Rule.NIK_KOSONG, "NIK", "tidak hafal");
    breaks(Rule.NIK_TERPOTONG_EXCEL, "NIK", 6203015203801230L);
    breaks(Rule.NIK_NOTASI_ILMIAH, "NIK", "6,20302E+15");
    breaks(Rule.NIK_TIDAK_SAH, "NIK", "1111111111111111");
    breaks(Rule.NIK_TIDAK_SAH, "NIK", "6203015203800000");
    breaks(Rule.NIK_TIDAK_SAH, "NIK", "9903015203800001");
    breaks(Rule.NIK_TANGGAL_MUSTAHIL, "NIK", "6203017002800001");
    breaks(Rule.NIK_TANGGAL_MUSTAHIL, "NIK", "6203011213800001");
    breaks(Rule.NIK_LUAR_KALTENG, "NIK", "3203015203800001");
    breaks(Rule.UMUR_TIDAK_WAJAR, "NIK", "6203015203150001");
    Object[] card = business();
    card[at("No KK")] = card[at("NIK")];
    put(Rule.NIK_SAMA_DENGAN_KK, "NIK", card);
    breaks(Rule.NIK_GANDA_ANTARDAERAH, "NIK", Officer.nik(NEIGHBOUR));
    breaks(Rule.NIK_JK_BEDA, "Jenis Kelamin", "Laki-laki");
    breaks(Rule.TANGGAL_RAGU, "Tanggal Lahir", "13-03-1980");
    breaks(Rule.HP_FORMAT, "No HP", "12345");
    breaks(Rule.WAJIB_KOSONG, "Nama Pemilik", null);
    breaks(Rule.WAJIB_KOSONG, "Nama Pemilik", "nihil");
    breaks(Rule.NAMA_USAHA_KOSONG, "Nama Usaha", null);
    breaks(Rule.NAMA_USAHA_KOSONG, "Nama Usaha", "-");
  }

  private void places() {
    breaks(Rule.ISIAN_SDA, "Kecamatan", "sda");
    breaks(Rule.WAJIB_KOSONG, "Kecamatan", null);
    breaks(Rule.WAJIB_KOSONG, "Kecamatan", "-");
    breaks(Rule.KEC_TIDAK_DIKENAL, "Kecamatan", "Selatt Raya");
    breaks(Rule.KEC_DI_KAB_LAIN, "Kecamatan", "Kumai");
    breaks(Rule.DESA_TIDAK_DIKENAL, "Desa", "Entah");
    breaks(Rule.KAB_TIDAK_COCOK, "Kabupaten", "Katingan");
    breaks(Rule.KAB_TIDAK_COCOK, "Kabupaten", "Banjar");
  }

  private void permits() {
    breaks(Rule.KBLI_FORMAT, "Kode KBLI", "1111");
    breaks(Rule.KBLI_FORMAT, "Kode KBLI", "warung");
    breaks(Rule.KBLI_VERSI, "Kode KBLI", "04111");
    breaks(Rule.NIB_BUKAN_13, "NIB", "123456789012");
    breaks(Rule.NIB_ISI_IZIN_LAIN, "NIB", "090/SKU/180/2025");
    breaks(Rule.NPWP_FORMAT, "NPWP", "12.345");
    breaks(Rule.PIRT_FORMAT, "PIRT", "206620301");
    breaks(Rule.PIRT_KEDALUWARSA, "PIRT", "3063306010072-19");
    breaks(Rule.HALAL_FORMAT, "Sertifikat Halal", "ID7405000123");
  }

  private void numbers() {
    breaks(Rule.UANG_TIDAK_TERBACA, "Omset Tahunan (Rp)", "banyak");
    breaks(Rule.UANG_TIDAK_TERBACA, "Modal Sendiri (Rp)", -5_000_000);
    breaks(Rule.UANG_SATUAN_RAGU, "Modal Sendiri (Rp)", 500);
    breaks(Rule.ANGKA_RAGU, "Omset Tahunan (Rp)", "1-5 juta");
    breaks(Rule.ANGKA_RAGU, "TK P", "dua");
    Object[] monthly = business();
    monthly[at("Omset Tahunan (Rp)")] = null;
    monthly[at("Omset Per Bulan (Rp)")] = 2_000_000;
    put(Rule.OMZET_BULANAN, "Omset Per Bulan (Rp)", monthly);
    breaks(Rule.TK_TIDAK_SESUAI, "Jumlah TK", 9);
    breaks(Rule.TAHUN_TIDAK_WAJAR, "Tahun Berdiri", 2031);
    breaks(Rule.TAHUN_TIDAK_WAJAR, "Tahun Berdiri", "lama");
    breaks(Rule.KELAS_BEDA, "Skala Usaha", "Menengah");
    breaks(Rule.TAHUN_DATA_BEDA, "Tahun Pendataan", 2021);
    breaks(Rule.RUMUS_GALAT, "Nama Usaha", "#REF!");
    breaks(Rule.RUMUS_GALAT, "Nama Usaha", RawCell.NOT_COMPUTED);
    breaks(Rule.RUMUS_GALAT, "Kecamatan", "#N/A");
    breaks(Rule.RUMUS_GALAT, "NIK", "########");
    breaks(Rule.TANDA_PAGAR, "No KK", "########");
    breaks(Rule.KARAKTER_RUSAK, "Nama Usaha", "Warung_x0000_Berkah");
  }

  private void rowsAsAWhole() {
    row++;
    sheet.hiddenRow(business());
    expected.add(Rule.BARIS_TERSEMBUNYI + " UMKM " + row);
    Object[] once = business();
    row++;
    sheet.row(once);
    row++;
    sheet.row(once);
    expected.add(Rule.DUPLIKAT_PERSIS + " UMKM " + row);
    Object[] first = business();
    row++;
    sheet.row(first);
    Object[] similar = first.clone();
    similar[at("No HP")] = "0812 9999 1234";
    row++;
    sheet.row(similar);
    expected.add(Rule.DUPLIKAT_MIRIP + " UMKM " + row);
    Object[] owner = business();
    row++;
    sheet.row(owner);
    Object[] another = owner.clone();
    another[at("Nama Usaha")] = "Bengkel Las";
    row++;
    sheet.row(another);
    expected.add(Rule.NIK_GANDA_BERKAS + " UMKM B" + row);
    row++;
    sheet.row(null, "JUMLAH", null, null, null, null, null, null, null, null, null, null, row - 2);
    expected.add(Rule.BARIS_JUMLAH + " UMKM " + row);
    row++;
    @Nullable Object[] total = new @Nullable Object[TITLES.size()];
    total[at("NIK")] = "JUMLAH";
    total[at("Jumlah TK")] = 99_999;
    sheet.row(total);
    expected.add(Rule.BARIS_JUMLAH + " UMKM " + row);
    expected.add(Rule.JUMLAH_TIDAK_COCOK + " UMKM " + Book.column(at("Jumlah TK") + 1) + row);
  }

  private void breaks(Rule rule, String title, @Nullable Object value) {
    Object[] cells = business();
    cells[at(title)] = value;
    put(rule, title, cells);
  }

  private void put(Rule rule, String title, Object[] cells) {
    row++;
    sheet.row(cells);
    expected.add(rule + " UMKM " + Book.column(at(title) + 1) + row);
  }

  private void sound() {
    row++;
    sheet.row(business());
  }

  private static int at(String title) {
    return TITLES.indexOf(title);
  }

  private int made;

  private Object[] business() {
    made++;
    @Nullable Object[] cells = new @Nullable Object[TITLES.size()];
    Object[] known = {
      made,
      Officer.nik(made),
      null,
      "Siti " + Officer.word(made),
      "Warung " + Officer.word(made),
      "Selat",
      "Selat Hilir",
      "Kapuas",
      "P",
      null,
      "081251234567",
      "47111",
      null,
      null,
      null,
      "belum",
      15_000_000,
      null,
      5_000_000,
      1,
      1,
      2,
      2015,
      "Mikro",
      2022,
      "biru"
    };
    System.arraycopy(known, 0, cells, 0, known.length);
    return Arrays.copyOf(cells, cells.length);
  }
}
