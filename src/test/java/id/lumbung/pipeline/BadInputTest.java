package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.domain.Reason;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sweep over every kind of file that must be refused, and sound ones among them. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String SOUND = "UMKM Kapuas 2022.xlsx";
  private static final String FULL = "UMKM Katingan 2021.xlsx";

  /** What a bad file's receipt must say: the code, and words its sentence must have. */
  private record Bad(Reason code, List<String> words) {}

  private final Map<String, Bad> bad = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private TestLumbung lumbung;
  private SweepResult sweep;
  private Map<String, Receipt> receipts;

  @BeforeAll
  void sweepOnce(@TempDir Path temp) throws IOException, GeneralSecurityException {
    otherFiles();
    damagedFiles();
    hostileFiles();
    wrongSheets();
    wrongAddresses();
    files.put(SOUND, Officer.sound(1, 3).bytes());
    files.put(FULL, katingan().bytes());
    lumbung = TestLumbung.start(temp.resolve("data"));
    sweep = lumbung.sweep(Officer.folder(temp, files));
    receipts = Officer.receipts(lumbung);
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  List<String> names() {
    return List.copyOf(bad.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void isRefusedForItsReasonInOneClearSentence(String name) {
    Bad file = Objects.requireNonNull(bad.get(name));
    Receipt receipt = receipt(name);
    assertThat(receipt.status()).isEqualTo("refused");
    Receipt.ReasonLine reason = Objects.requireNonNull(receipt.reason());
    assertThat(reason.code()).isEqualTo(file.code().name());
    assertThat(reason.sentence())
        .contains(file.words())
        .contains("Mohon ")
        .endsWith(".")
        .doesNotContain("{", "}", "null", "Exception", "id.lumbung", "xl/", " the ", " file ");
    assertThat(receipt.rows().loaded()).isZero();
    assertThat(receipt.rows().seen())
        .isEqualTo(
            receipt.rows().quarantined() + receipt.rows().duplicate() + receipt.rows().notData());
    assertThat(receipt.next()).isNotBlank();
    assertThat(receipt.findings())
        .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("{", "null"));
    assertThat(Officer.text(lumbung, receipt))
        .contains(reason.sentence())
        .doesNotContain("{", "null", "Exception");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isKeptByteForByte(String name) throws IOException {
    String path =
        lumbung
            .db()
            .sql("select archived_as from intake.submission where submission_id = :id")
            .param("id", receipt(name).submission())
            .query(String.class)
            .single();
    assertThat(Files.readAllBytes(lumbung.data().resolve("archive").resolve(path)))
        .isEqualTo(files.get(name));
  }

  @Test
  void loadsTheSoundFilesBesideThemAndNothingElse() {
    assertThat(sweep.failed()).isEmpty();
    assertThat(sweep.isComputed()).isTrue();
    assertThat(receipt(SOUND).rows()).isEqualTo(new Receipt.Rows(4, 3, 0, 0, 1));
    assertThat(receipt(FULL).rows()).isEqualTo(new Receipt.Rows(4, 3, 0, 0, 1));
    assertThat(count("warehouse.observation")).isEqualTo(6);
    assertThat(count("warehouse.effect")).isEqualTo(2);
    assertThat(receipts).hasSize(bad.size() + 2);
  }

  private Receipt receipt(String name) {
    return Objects.requireNonNull(receipts.get(name), name);
  }

  private long count(String table) {
    return lumbung.db().sql("select count(*) from " + table).query(Long.class).single();
  }

  private void refuse(String name, byte[] bytes, Reason code, String... words) {
    bad.put(name, new Bad(code, List.of(words)));
    files.put(name, bytes);
  }

  private void refuse(String name, Book book, Reason code, String... words) {
    refuse(name, book.bytes(), code, words);
  }

  private void otherFiles() throws IOException, GeneralSecurityException {
    Reason none = Reason.BERKAS_BUKAN_EXCEL;
    refuse("teks Kapuas 2022.xlsx", text("NIK Nama\n1 Siti\n"), none, "teks biasa");
    refuse("pdf Kapuas 2022.xlsx", text("%PDF-1.7\n%âãÏÓ\n1 0 obj"), none, "PDF");
    byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    refuse("foto Kapuas 2022.xlsx", Arrays.copyOf(photo, 4_000), none, "gambar atau foto");
    refuse(
        "web Kapuas 2022.xlsx",
        text("<html><body><table><tr><td>NIK</td></tr></table></body></html>"),
        none,
        "halaman web (HTML)");
    refuse("kosong Kapuas 2022.xlsx", new byte[0], none, "kosong (0 KB)");
    refuse("arsip Kapuas 2022.xlsx", Book.zip(Map.of("foto.txt", "x")), none, "arsip ZIP");
    Map<String, String> letter = new Book().parts();
    letter.put("xl/workbook.xml", "<w:document xmlns:w=\"urn:w\"/>");
    refuse("surat Kapuas 2022.xlsx", Book.zip(letter), none, "Word");
    refuse("sandi Kapuas 2022.xlsx", locked(), Reason.BERKAS_TERKUNCI, "kata sandi");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] locked() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("rahasia");
      try (OutputStream stream = encryptor.getDataStream(files)) {
        new ByteArrayInputStream(Officer.sound(300, 3).bytes()).transferTo(stream);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private void damagedFiles() {
    byte[] whole = Officer.sound(40, 200).bytes();
    for (int percent : List.of(1, 10, 50, 90, 99)) {
      refuse(
          "potong " + percent + " Kapuas 2022.xlsx",
          Arrays.copyOf(whole, Math.max(2, whole.length * percent / 100)),
          Reason.BERKAS_RUSAK,
          "terpotong",
          "salin ulang");
    }
    refuse(
        "kurang satu Kapuas 2022.xlsx",
        Arrays.copyOf(whole, whole.length - 1),
        Reason.BERKAS_RUSAK,
        "terpotong");
    byte[] flipped = whole.clone();
    flipped[whole.length / 3] ^= 0x55;
    refuse("rusak Kapuas 2022.xlsx", flipped, Reason.BERKAS_RUSAK, "rusak", "simpan ulang");
    Book twice = Officer.sound(50, 2);
    twice.sheet("Lanjut").row(Officer.HEADER).row(Officer.business(60)).rowAt(2, "x");
    refuse(
        "baris kembar Kapuas 2022.xlsx", twice, Reason.BERKAS_RUSAK, "lembar “Lanjut”", "baris 2");
  }

  private void hostileFiles() throws IOException {
    refuse("bom Kapuas 2022.xlsx", bomb(), Reason.BERKAS_BERBAHAYA, "mengembang");
    String doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aa\">]><x>&a;</x>";
    refuse(
        "doctype Kapuas 2022.xlsx",
        Officer.sound(70, 2).part("xl/theme/theme1.xml", doctype),
        Reason.BERKAS_BERBAHAYA,
        "perintah XML");
  }

  private static byte[] bomb() throws IOException {
    Map<String, String> parts = Officer.sound(75, 2).parts();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(text(part.getValue()));
      }
      zip.putNextEntry(new ZipEntry("xl/media/latar.bin"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  private void wrongSheets() {
    Book empty = new Book();
    empty.sheet("Lembar1");
    refuse("tanpa baris Kapuas 2022.xlsx", empty, Reason.LEMBAR_KOSONG, "baris data");
    Book hidden = new Book();
    hidden.sheet("UMKM", "hidden").row(Officer.HEADER).row(Officer.business(80));
    hidden.sheet("Lembar2");
    refuse("tersembunyi Kapuas 2022.xlsx", hidden, Reason.LEMBAR_KOSONG, "tersembunyi");
    Book titles = new Book();
    titles.sheet("Data Usaha").row("DAFTAR UMKM").row(Officer.HEADER).row();
    refuse(
        "judul saja Kapuas 2022.xlsx", titles, Reason.LEMBAR_KOSONG, "“Data Usaha”", "judul kolom");
    Book goods = new Book();
    goods.sheet("Gudang").row("Barang", "Harga", "Stok").row("Beras", 12_000, 5);
    refuse(
        "gudang Kapuas 2022.xlsx", goods, Reason.JUDUL_TIDAK_DITEMUKAN, "“Gudang”", "Nama Pemilik");
    Book staff = new Book();
    staff.sheet("Pegawai").row("NIP", "Golongan", "Jabatan", "Masa Kerja").row("1", "IIIa", "x", 4);
    refuse("pegawai Kapuas 2022.xlsx", staff, Reason.JUDUL_TIDAK_DITEMUKAN, "“Pegawai”");
    Book two = Officer.sound(81, 1);
    two.sheet("Gabungan")
        .row(Officer.HEADER)
        .row(Officer.business(82))
        .row("No", "Nama Pemilik", "NIK", "Nama Usaha", "Alamat")
        .row(1, "Siti", Officer.nik(83), "Warung", "Jl. A");
    refuse(
        "dua judul Kapuas 2022.xlsx",
        two,
        Reason.JUDUL_TIDAK_DITEMUKAN,
        "“Gabungan”",
        "baris 1",
        "baris 3");
    refuse("lebar asing Kapuas 2022.xlsx", wide(), Reason.JUDUL_TIDAK_DITEMUKAN, "“Lebar”");
    refuse(
        "galat Kapuas 2022.xlsx",
        errors(true),
        Reason.TERLALU_BANYAK_GALAT,
        "8 dari 8 baris data",
        "100 %");
    refuse("galat semua Kapuas 2022.xlsx", errors(false), Reason.JUDUL_TIDAK_DITEMUKAN, "“Galat”");
    Book cooperatives = new Book();
    cooperatives
        .sheet("Koperasi Aktif")
        .row("DATA KOPERASI KABUPATEN KAPUAS TAHUN 2022")
        .row("No", "NIKOP", "Nama Koperasi", "No Badan Hukum", "Alamat", "Kecamatan", "RAT", "SHU")
        .row(1, "6203010010001", "KUD Maju", "12/BH/1999", "Jl. A", "Selat", "2022", 5_000_000);
    refuse(
        "koperasi Kapuas 2022.xlsx",
        cooperatives,
        Reason.BUKAN_DATA_UMKM,
        "“Koperasi Aktif”",
        "koperasi");
    Book owners = new Book();
    owners
        .sheet("UMKM")
        .row("NIB", "Nama Usaha", "Alamat", "Kecamatan")
        .row("1", "A", "B", "Selat");
    refuse(
        "tanpa pemilik Kapuas 2022.xlsx",
        owners,
        Reason.KOLOM_WAJIB_TIDAK_ADA,
        "“Nama Pemilik”",
        "“UMKM”");
    Book places = new Book();
    places.sheet("UMKM").row("NIK", "Nama Pemilik", "Nama Usaha").row(Officer.nik(84), "Siti", "A");
    refuse("tanpa tempat Kapuas 2022.xlsx", places, Reason.KOLOM_WAJIB_TIDAK_ADA, "“Kecamatan”");
  }

  private static Book wide() {
    Object[] titles = new Object[200];
    Object[] row = new Object[200];
    for (int i = 0; i < titles.length; i++) {
      titles[i] = "Isian " + Book.column(i + 1);
      row[i] = "x";
    }
    Book book = new Book();
    book.sheet("Lebar").row(titles).row(row);
    return book;
  }

  private static Book errors(boolean titled) {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("Galat");
    if (titled) {
      sheet.row(Officer.HEADER);
    }
    for (int row = titled ? 2 : 1; row < 10; row++) {
      StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
      for (int i = 1; i <= Officer.HEADER.length; i++) {
        cells.append(
            "<c r=\"%s%d\" t=\"e\"><f>A</f><v>#REF!</v></c>".formatted(Book.column(i), row));
      }
      sheet.xml(cells.append("</row>").toString());
    }
    return book;
  }

  private void wrongAddresses() {
    Reason clash = Reason.WILAYAH_BERTENTANGAN;
    refuse("data 2022.xlsx", Officer.sound(90, 2), Reason.WILAYAH_TIDAK_DIKETAHUI, "Kode Wilayah");
    refuse(
        "kode asing 2022.xlsx",
        identified(92, "62.99", "", "2022"),
        Reason.WILAYAH_TIDAK_DIKETAHUI,
        "“62.99”",
        "62.10");
    Book titled = new Book();
    titled
        .sheet("UMKM")
        .row("DAFTAR UMKM KABUPATEN KATINGAN TAHUN 2022")
        .row(Officer.HEADER)
        .row(Officer.business(94));
    refuse("beda Kapuas 2022.xlsx", titled, clash, "nama berkas", "Kapuas", "judul", "Katingan");
    refuse(
        "kode bps 2022.xlsx",
        identified(95, "6206", "Katingan", "2022"),
        clash,
        "6206",
        "Sukamara",
        "Katingan",
        "BPS");
    refuse(
        "kode kemendagri 2022.xlsx",
        identified(96, "62.06", "Sukamara", "2022"),
        clash,
        "62.06",
        "Sukamara",
        "Katingan");
    refuse("UMKM Kapuas.xlsx", Officer.sound(97, 1), Reason.TAHUN_TIDAK_DIKETAHUI, "Tahun Data");
    refuse(
        "UMKM Kapuas (1) 2021.xlsx",
        identified(98, "62.03", "Kapuas", "2022"),
        Reason.TAHUN_BERTENTANGAN,
        "Tahun Data menyebut 2022",
        "nama berkas menyebut 2021");
    Book older = new Book();
    older
        .sheet("UMKM")
        .row("DAFTAR UMKM KABUPATEN KAPUAS TAHUN 2021")
        .row(Officer.HEADER)
        .row(Officer.business(99));
    refuse(
        "judul lama Kapuas 2022.xlsx",
        older,
        Reason.TAHUN_BERTENTANGAN,
        "nama berkas menyebut 2022",
        "judul menyebut 2021");
    refuse(
        "tambahan Kapuas 2019.xlsx", Officer.sound(100, 2), Reason.INDUK_TIDAK_ADA, "tahun 2019");
  }

  private static Book identified(int number, String code, String name, String year) {
    Book book = new Book();
    book.sheet("Identitas")
        .row("Kode Wilayah", code)
        .row("Nama Kabupaten/Kota", name)
        .row("Tahun Data", year);
    book.sheet("UMKM").row(Officer.HEADER).row(Officer.business(number));
    return book;
  }

  private static Book katingan() {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM").row(Officer.HEADER);
    for (int i = 0; i < 3; i++) {
      sheet.row(Officer.business(200 + i, "Katingan Hilir"));
    }
    return book;
  }
}
