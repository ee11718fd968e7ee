package id.lumbung.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings as offices write them, each alone in a sheet whose other columns are plain. */
class HeadingsTest {
  private static final Set<String> DISTRICTS = Set.of("selat", "basarang", "kapuas hilir");
  private static final Layouts LAYOUTS = Book.layouts().withDistricts(DISTRICTS).ofYear(2023);

  /** Columns that stand beside the one in question, unless it is one of them. */
  private static final Map<String, List<?>> PLAIN = new LinkedHashMap<>();

  static {
    PLAIN.put("NIK", List.of("6203010101800001", "6203014101810002", "6203020202820003"));
    PLAIN.put("Nama Pemilik", List.of("Siti Aminah", "Budi Santoso", "Rusdiansyah"));
    PLAIN.put("Nama Usaha", List.of("Warung Berkah", "Toko Maju", "Depot Sari"));
    PLAIN.put("Kecamatan", List.of("Selat", "Basarang", "Kapuas Hilir"));
    PLAIN.put("Produk", List.of("Keripik", "Kue basah", "Amplang"));
  }

  private static final Map<Field, String> PLAIN_OF =
      Map.of(
          Field.NIK, "NIK",
          Field.NAMA_PEMILIK, "Nama Pemilik",
          Field.NAMA_USAHA, "Nama Usaha",
          Field.KECAMATAN, "Kecamatan",
          Field.PRODUK, "Produk");

  /** Words, counts, numbers of persons, dates. */
  private static final List<List<?>> KINDS =
      List.of(
          List.of("Selat", "Basarang", "Kapuas Hilir"),
          List.of(3, 12, 5),
          List.of("6203010101800001", "6203014101810002", "6203020202820003"),
          List.of("12-03-2021", "01-02-2020", "30-11-2022"));

  @TempDir Path folder;

  /** A line of a list: a heading and the field that it means, or must not be taken for. */
  private record Line(String heading, String field) {}

  /** What was made of a heading. */
  private record Read(String heading, @Nullable Field field, List<Field> mayBe) {
    @Override
    public String toString() {
      return heading + " → " + (field == null ? "asked " + mayBe : field);
    }
  }

  @Test
  void readsOrAsksForTheRightField() throws IOException {
    assertThat(wrongly("field.csv")).isEmpty();
    assertThat(share("field.csv")).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void readsOrAsksForHeadingsThatWereInventedBeforeItWasTuned() throws IOException {
    assertThat(wrongly("invented.csv")).isEmpty();
    assertThat(share("invented.csv")).isGreaterThanOrEqualTo(0.95);
    assertThat(wrongly("held.csv")).isEmpty();
    assertThat(share("held.csv")).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void neverReadsWhatIsSaidOfSomethingElse() throws IOException {
    List<String> taken = new ArrayList<>();
    for (Line trap : list("traps.csv")) {
      for (List<?> values : KINDS) {
        Read read = read(trap.heading(), null, values);
        boolean isTaken =
            read.field() != null
                && (trap.field().equals("*") || read.field().code().equals(trap.field()));
        if (isTaken) {
          taken.add(read + " " + values);
        }
      }
    }
    assertThat(taken).isEmpty();
  }

  /** Headings read as a field that they do not mean. */
  private List<Read> wrongly(String list) throws IOException {
    List<Read> wrong = new ArrayList<>();
    for (Line line : list(list)) {
      Read read = read(line);
      if (read.field() != null && !read.field().code().equals(line.field())) {
        wrong.add(read);
      }
    }
    return wrong;
  }

  /** How many are read as the right field, or asked about with it first. */
  private double share(String list) throws IOException {
    int right = 0;
    List<Line> lines = list(list);
    for (Line line : lines) {
      right += isRight(read(line), line.field()) ? 1 : 0;
    }
    return (double) right / lines.size();
  }

  private static boolean isRight(Read read, String code) {
    Field first =
        read.field() != null || read.mayBe().isEmpty() ? read.field() : read.mayBe().get(0);
    return first != null && first.code().equals(code);
  }

  /** The heading and the field of each line; a heading may hold commas. */
  private static List<Line> list(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/headings", name)).stream()
        .skip(1)
        .map(
            line -> {
              int comma = line.lastIndexOf(',');
              return new Line(
                  line.substring(0, comma).replace("\"", ""), line.substring(comma + 1));
            })
        .toList();
  }

  private Read read(Line line) throws IOException {
    Field field = Field.ofCode(line.field()).orElseThrow();
    return read(line.heading(), field, values(line.heading(), field));
  }

  private Read read(String heading, @Nullable Field field, List<?> values) throws IOException {
    List<Object> titles = new ArrayList<>();
    List<List<?>> columns = new ArrayList<>();
    PLAIN.forEach(
        (title, plain) -> {
          if (field == null || !title.equals(PLAIN_OF.get(field))) {
            titles.add(title);
            columns.add(plain);
          }
        });
    titles.add(heading);
    columns.add(values);
    Book book = new Book();
    Book.SheetText sheet = book.sheet("Data UMKM").row(titles.toArray());
    for (int i = 0; i < 3; i++) {
      int at = i;
      sheet.row(columns.stream().map(column -> column.get(at)).toArray());
    }
    try (Workbook workbook = Workbook.open(book.write(folder), ReadLimits.defaults());
        SheetReader reader = SheetReader.open(workbook, workbook.sheets().get(0), LAYOUTS)) {
      Column last = reader.layout().columns().get(titles.size() - 1);
      return new Read(heading, last.field(), last.mayBe());
    } catch (FileRefused e) {
      throw new AssertionError(e);
    }
  }

  /** Values that fit the field, as such a heading has them. */
  private static List<?> values(String heading, Field field) {
    boolean isAsked = heading.matches("(?i).*\\b(ya|ada|sudah)/.*|halal|pernah .*|kepemilikan .*");
    List<String> answers = List.of("Ya", "Tidak", "Ya");
    return switch (field) {
      case NO_URUT -> List.of(1, 2, 3);
      case NIK, NO_KK -> List.of("6203010101800001", "6203014101810002", "6203020202820003");
      case NAMA_PEMILIK -> List.of("Siti Aminah", "Budi Santoso", "Rusdiansyah");
      case NAMA_USAHA -> List.of("Warung Berkah", "Toko Maju", "Depot Sari");
      case BENTUK_USAHA -> List.of("Perorangan", "CV", "PT");
      case JENIS_KELAMIN -> List.of("L", "P", "L");
      case TANGGAL_LAHIR -> List.of("01-01-1980", "01-01-1981", "02-02-1982");
      case PENDIDIKAN -> List.of("SMA", "SD", "S1");
      case ALAMAT -> List.of("Jl. Melati No. 3", "Jl. Pemuda", "Jl. Cilik Riwut RT 2");
      case RT_RW -> List.of("01", "02", "03");
      case DESA_KEL -> List.of("Selat Hulu", "Maluen", "Barimba");
      case KECAMATAN -> List.of("Selat", "Basarang", "Kapuas Hilir");
      case KABUPATEN -> List.of("Kapuas", "Kapuas", "Kapuas");
      case KODE_POS -> List.of("73511", "73564", "73512");
      case HP -> List.of("081205025619", "082155501234", "085249001122");
      case EMAIL -> List.of("siti@example.id", "budi@example.id", "rus@example.id");
      case JENIS_USAHA -> List.of("Kuliner", "Perdagangan", "Kerajinan");
      case PRODUK -> List.of("Keripik", "Kue basah", "Amplang");
      case KBLI -> List.of("56102", "47112", "10710");
      case NIB -> List.of("0120000060983", "9120000060984", "1220000060985");
      case NPWP -> List.of("123456789012000", "223456789012000", "323456789012000");
      case PIRT -> isAsked ? answers : List.of("P-IRT 2066203010001-25", "-", "-");
      case HALAL -> isAsked ? answers : List.of("ID62110000123450121", "-", "Ada");
      case MODAL, MODAL_SENDIRI, MODAL_LUAR, ASET, OMZET_TAHUN, OMZET_BULAN ->
          List.of(15000000, 7500000, 120000000);
      case TK_L, TK_P, TK_TOTAL, TK_DIBAYAR, TK_TIDAK_DIBAYAR -> List.of(2, 1, 4);
      case TAHUN_BERDIRI -> List.of(2015, 2019, 2008);
      case TAHUN_DATA -> List.of(2023, 2023, 2023);
      case KELAS -> List.of("Mikro", "Mikro", "Kecil");
      case PEMBIAYAAN -> isAsked ? answers : List.of("KUR BRI", "Belum ada", "Koperasi");
      case PASAR -> List.of("Lokal", "Kabupaten", "Nasional");
      case PELATIHAN -> List.of("Kemasan", "Pemasaran digital", "Belum pernah");
      case STATUS_AKTIF -> isAsked ? answers : List.of("Aktif", "Aktif", "Tutup");
      case DISABILITAS, MEDSOS, KOORDINAT, IZIN_LAIN, HAKI, KETERANGAN ->
          List.of("Baik", "Cukup", "Baik");
    };
  }
}
