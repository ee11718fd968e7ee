package id.lumbung.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lumbung.domain.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookGateTest {
  @TempDir Path folder;

  private final ReadLimits limits = ReadLimits.defaults();

  private String refusal(String name, byte[] bytes) {
    return refusal(name, bytes, limits);
  }

  private String refusal(String name, byte[] bytes, ReadLimits within) {
    Path file = Book.write(folder, name, bytes);
    return catchThrowableOfType(FileRefused.class, () -> Workbook.open(file, within).close())
        .refusal()
        .code();
  }

  private static byte[] small() {
    Book book = new Book();
    book.sheet("UMKM").row("NIK", "Nama Pemilik").row("6201", "Siti");
    return book.bytes();
  }

  @Test
  void acceptsAWorkbookWhateverItsName() {
    Path file = Book.write(folder, "kiriman.bin", small());
    assertThatCode(() -> Workbook.open(file, limits).close()).doesNotThrowAnyException();
  }

  @Test
  void neverAcceptsAnyPrefixOfAWorkbook() {
    byte[] whole = small();
    for (int length = 1; length < whole.length; length += 7) {
      assertThat(refusal("potong.xlsx", Arrays.copyOf(whole, length)))
          .as("first %d bytes", length)
          .isEqualTo("BERKAS_BELUM_UTUH");
    }
  }

  @Test
  void takesAFileOfZerosForOneThatIsStillArriving() {
    assertThat(refusal("salin.xlsx", new byte[10_000])).isEqualTo("BERKAS_BELUM_UTUH");
  }

  @Test
  void neverTakesADamagedByteOfAPartForSound() {
    byte[] whole = small();
    int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    for (int at = 60; at < directory; at += 11) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Path file = Book.write(folder, "rusak.xlsx", damaged);
      // A flipped bit in a time stamp changes nothing that is read.
      try (Workbook workbook = Workbook.open(file, limits);
          RowStream rows = workbook.rows(1)) {
        assertThat(rows.next()).isNotNull();
        assertThat(rows.next()).extracting(row -> row.cells().get(1).text()).isEqualTo("Siti");
      } catch (FileRefused e) {
        assertThat(e.refusal().code()).isEqualTo("BERKAS_RUSAK");
      }
    }
  }

  @Test
  void refusesBytesBehindTheContainer() {
    byte[] whole = small();
    byte[] longer = Arrays.copyOf(whole, whole.length + 10);
    assertThat(refusal("ekor.xlsx", longer)).isEqualTo("BERKAS_RUSAK");
  }

  @Test
  void saysOfOtherFilesThatTheyAreNoWorkbooks() {
    assertThat(refusal("a.xlsx", new byte[0])).isEqualTo("BERKAS_BUKAN_EXCEL");
    assertThat(refusal("a.xlsx", text("<html><table></table></html>")))
        .isEqualTo("BERKAS_BUKAN_EXCEL");
    assertThat(refusal("a.xlsx", text("%PDF-1.7 abc"))).isEqualTo("BERKAS_BUKAN_EXCEL");
    assertThat(refusal("a.xlsx", Book.zip(Map.of("foto.txt", "x"))))
        .isEqualTo("BERKAS_BUKAN_EXCEL");
    Map<String, String> document = new Book().parts();
    document.put("xl/workbook.xml", "<w:document xmlns:w=\"urn:w\"/>");
    assertThat(refusal("a.xlsx", Book.zip(document))).isEqualTo("BERKAS_BUKAN_EXCEL");
  }

  @Test
  void saysOfSpreadsheetsOfOtherKindsThatTheyAreNotSupported() {
    Map<String, String> letter = new LinkedHashMap<>();
    letter.put("mimetype", "application/vnd.oasis.opendocument.text");
    letter.put("content.xml", "<a/>");
    assertThat(refusal("a.xlsx", Book.zip(letter))).isEqualTo("BERKAS_BUKAN_EXCEL");
    Map<String, String> binary = new Book().parts();
    binary.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\""
            + " Target=\"xl/workbook.bin\"/></Relationships>");
    binary.put("xl/workbook.bin", "x");
    assertThat(refusal("a.xlsx", Book.zip(binary))).isEqualTo("BERKAS_TIDAK_DIDUKUNG");
  }

  @Test
  void tellsALockedWorkbookFromAnOldOne() throws IOException {
    assertThat(refusal("a.xlsx", ole2("EncryptedPackage"))).isEqualTo("BERKAS_TERKUNCI");
    assertThat(refusal("a.xlsx", ole2("Book"))).isEqualTo("BERKAS_TIDAK_DIDUKUNG");
    assertThat(refusal("a.xlsx", ole2("Workbook"))).isEqualTo("BERKAS_BELUM_UTUH");
    assertThat(refusal("a.xlsx", ole2("WordDocument"))).isEqualTo("BERKAS_BUKAN_EXCEL");
  }

  @Test
  void refusesTwoPartsWhoseNamesDifferInCaseOnly() {
    Map<String, String> parts = new Book().parts();
    parts.put("XL/Workbook.XML", "<a/>");
    assertThat(refusal("a.xlsx", Book.zip(parts))).isEqualTo("BERKAS_BERBAHAYA");
  }

  @Test
  void refusesPartsThatOverlap() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("aaaa.xml", "<a/>");
    parts.put("aaab.xml", "<a/>");
    byte[] zip = Book.zip(parts);
    String latin = new String(zip, StandardCharsets.ISO_8859_1);
    int second = latin.lastIndexOf("PK\u0001\u0002");
    zip[second + 42] = 0; // the second entry now claims the first one's bytes
    zip[second + 46 + 3] = 'a';
    assertThat(refusal("a.xlsx", zip)).isIn("BERKAS_BERBAHAYA", "BERKAS_RUSAK");
  }

  @Test
  void refusesADoctypeInAnyPart() {
    String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aa\">]><x>&a;</x>";
    Book book = new Book().part("xl/theme/theme1.xml", bomb);
    book.sheet("UMKM").row("NIK");
    assertThat(refusal("a.xlsx", book.bytes())).isEqualTo("BERKAS_BERBAHAYA");
    Map<String, String> rels = new Book().parts();
    rels.put("_rels/.rels", bomb);
    assertThat(refusal("a.xlsx", Book.zip(rels))).isEqualTo("BERKAS_BERBAHAYA");
  }

  @Test
  void keepsToItsLimits() {
    byte[] whole = small();
    ReadLimits tiny = new ReadLimits(100, 1 << 20, 100, 100, Duration.ofSeconds(1));
    assertThat(refusal("a.xlsx", whole, tiny)).isEqualTo("BERKAS_TERLALU_BESAR");
    ReadLimits flat = new ReadLimits(1 << 20, 100, 100, 100, Duration.ofSeconds(1));
    assertThat(refusal("a.xlsx", whole, flat)).isEqualTo("BERKAS_TERLALU_BESAR");
    ReadLimits few = new ReadLimits(1 << 20, 1 << 20, 3, 100, Duration.ofSeconds(1));
    assertThat(refusal("a.xlsx", whole, few)).isEqualTo("BERKAS_TERLALU_BESAR");
  }

  @Test
  void acceptsAnHonestFileThatCompressesVeryWell() {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM");
    for (int i = 0; i < 100_000; i++) {
      sheet.row("Mentawa Baru Ketapang", "Mentawa Baru Ketapang", "-", "-", "-", "Mikro");
    }
    Path file = book.write(folder);
    assertThatCode(() -> Workbook.open(file, limits).close()).doesNotThrowAnyException();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ole2(String stream) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
