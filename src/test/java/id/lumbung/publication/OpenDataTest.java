package id.lumbung.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.settings.Refused;
import id.lumbung.settings.Texts;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.ReleaseTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a portal gets of a product that has figures, and what it must find in it. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenDataTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path EXPECTED = Path.of("src", "test", "resources", "publication");
  private static final Publisher PUBLISHER =
      new Publisher(
          "Dinas Koperasi",
          "",
          "",
          "",
          "data@contoh.go.id",
          "https://contoh.go.id",
          "https://data.contoh.go.id/umkm",
          "CC-BY-4.0",
          "annual",
          MonthDay.of(7, 31));

  private final Path temp;
  private final Path folder;
  private final TestLumbung lumbung;

  OpenDataTest(@TempDir Path temp) {
    this.temp = temp;
    this.folder = temp.resolve("open");
    this.lumbung = TestLumbung.startCopy(Samples.swept(0.3), temp.resolve("data"));
  }

  @BeforeAll
  void export() throws IOException {
    lumbung.get(Publications.class).approve(null, List.of(), "test", "test");
    lumbung
        .db()
        .sql(
            """
            update mart_public.growth
            set stock = null, growth_pct = null, reason = 'suppressed', flag = 'suppressed'
            where area_code = '62.08' and year = 2022
            """)
        .update();
    assertThat(data().write(folder, false)).isGreaterThan(10);
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  private OpenData data() {
    return new OpenData(lumbung.get(OpenFigures.class), PUBLISHER, Texts.INDONESIAN);
  }

  @Test
  void everyTableHasTheColumnsOfPortalsAndSaysWhatIsKeptBack() throws IOException {
    List<String> stock = Files.readAllLines(folder.resolve("stock.csv"));
    long published =
        lumbung.db().sql("select count(*) from mart_public.growth").query(Long.class).single();

    assertThat(stock).hasSize((int) published + 1);
    assertThat(stock.get(0))
        .isEqualTo(
            "kode_wilayah,nama_wilayah,level,indikator,satuan,tahun,periode,nilai,status,tanggal");
    assertThat(stock)
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "62,Kalimantan Tengah,provinsi,Jumlah usaha aktif per 31 Desember,usaha,"
                            + "2022,tahunan,\\d+,(final|sementara),\\d{4}-\\d\\d-\\d\\d"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("62.08,Kabupaten Sukamara,kabupaten/kota,")
                    .contains(",2022,tahunan,,dirahasiakan,"));
  }

  @Test
  void nothingBeginsLikeAFormulaAndNoKeyComesTwice() throws IOException {
    for (Path file : tables()) {
      Set<String> keys = new HashSet<>();
      for (List<String> line : cells(file)) {
        assertThat(line)
            .allSatisfy(
                cell -> assertThat(cell).matches("(?s)|-?[0-9][0-9.]*|[\\p{L}0-9_(][^=@\\t\\r]*"));
        assertThat(keys.add(line.get(0) + "|" + line.get(3) + "|" + line.get(5)))
            .as(file + " " + line)
            .isTrue();
      }
    }
  }

  @Test
  void theDataPackageIsOneByItsSchemaAndItsChecksumsHold() throws IOException {
    String document = Files.readString(folder.resolve("datapackage.json"));
    String profile =
        Files.readString(Path.of("src/test/resources/frictionless/tabular-data-package.json"));
    SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
    List<Error> errors =
        schemas.getSchema(profile, InputFormat.JSON).validate(document, InputFormat.JSON);

    assertThat(errors).isEmpty();
    assertThat(
            schemas
                .getSchema(profile, InputFormat.JSON)
                .validate(document.replace("\"resources\"", "\"tables\""), InputFormat.JSON))
        .isNotEmpty();
    JsonNode resources = JSON.readTree(document).get("resources");
    assertThat(resources.size()).isEqualTo(tables().size() + 1);
    for (JsonNode resource : resources) {
      byte[] bytes = Files.readAllBytes(folder.resolve(resource.get("path").asString()));
      assertThat(resource.get("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + sha256(bytes));
      List<String> header =
          List.of(
              new String(bytes, StandardCharsets.UTF_8)
                  .lines()
                  .findFirst()
                  .orElseThrow()
                  .split(",", -1));
      assertThat(resource.at("/schema/fields").valueStream().map(f -> f.get("name").asString()))
          .containsExactlyElementsOf(header);
    }
  }

  @Test
  void theCatalogueHasWhatCkanHarvests() throws IOException {
    JsonNode catalogue = JSON.readTree(Files.readString(folder.resolve("catalog.jsonld")));
    List<String> required = Files.readAllLines(EXPECTED.resolve("dcat-fields.txt"));

    assertThat(catalogue.get("@type").asString()).isEqualTo("dcat:Catalog");
    assertThat(catalogue.get("dcat:dataset").size()).isEqualTo(tables().size());
    for (JsonNode dataset : catalogue.get("dcat:dataset")) {
      JsonNode file = dataset.get("dcat:distribution").get(0);
      for (String field : required) {
        if (!field.startsWith("#")) {
          JsonNode at = field.startsWith("dataset|") ? dataset : file;
          assertThat(at.get(field.substring(field.indexOf('|') + 1)))
              .as("%s of %s", field, dataset.get("@id"))
              .isNotNull();
        }
      }
      assertThat(file.at("/dcat:downloadURL/@id").asString())
          .startsWith("https://data.contoh.go.id/umkm/")
          .endsWith(".csv");
      assertThat(dataset.get("dct:title").valueStream().map(t -> t.get("@language").asString()))
          .containsExactly("id", "en");
    }
  }

  @Test
  void theFormsOfSatuDataHaveTheirFields() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(folder.resolve("metadata.xlsx").toFile())) {
      for (String field : Files.readAllLines(EXPECTED.resolve("satu-data-fields.txt"))) {
        if (!field.startsWith("#")) {
          String[] parts = field.split("\\|", 2);
          assertThat(texts(book.getSheet(parts[0]))).as(field).contains(parts[1]);
        }
      }
      assertThat(texts(book.getSheet("MS-Keg")))
          .contains("Dinas Koperasi", "Setiap tahun, tanggal 31 bulan 7", "(diisi oleh kantor)")
          .noneMatch(text -> text.contains("{"));
      assertThat(texts(book.getSheet("MS-Ind"))).contains("Jumlah usaha aktif per 31 Desember");
      assertThat(texts(book.getSheet("MS-Var"))).contains("has_nib", "Ya/tidak");
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @Test
  void sdmxHasItsColumnsIdentifiersAndStates() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("sdmx.csv"));
    List<String> columns =
        Files.readAllLines(EXPECTED.resolve("sdmx-fields.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(lines.get(0)).isEqualTo(String.join(",", columns));
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "LUMBUNG:UMKM\\(1\\.0\\),A,[A-Z0-9_]+,[A-Z0-9_]+,[A-Z0-9_]+,\\d{4},"
                            + "(-?[0-9.]+)?,[A-Z]+,[APEBQO],[FC]"))
        .anyMatch(line -> line.matches(".*,A,62_08,STOCK,_T,2022,,BUSINESSES,Q,C"));
  }

  @Test
  void aFolderThatHoldsSomethingIsReplacedOnlyWhenAskedAndOnlyIfItIsAnExport() throws IOException {
    Path again = temp.resolve("again");
    data().write(again, false);
    Files.writeString(again.resolve("stock.csv"), "old");
    assertThatThrownBy(() -> data().write(again, false))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("export.exists"));
    data().write(again, true);
    assertThat(Files.readString(again.resolve("stock.csv"))).startsWith("kode_wilayah");

    Path home = Files.createDirectories(temp.resolve("home"));
    Files.writeString(home.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> data().write(home, true))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.key()).isEqualTo("export.foreign"));
    assertThat(home.resolve("letter.txt")).exists();
  }

  @Test
  void aRunThatWasKilledLeavesNothingHalf() throws IOException {
    Path place = temp.resolve("place");
    Path half = Files.createDirectories(temp.resolve(".place.exporting"));
    Files.writeString(half.resolve("stock.csv"), "half");
    Path before = Files.createDirectories(temp.resolve(".place.before"));
    Files.writeString(before.resolve("datapackage.json"), "{}");

    assertThatThrownBy(() -> data().write(place, false)).isInstanceOf(Refused.class);
    assertThat(place.resolve("datapackage.json")).hasContent("{}");
    data().write(place, true);

    assertThat(place.resolve("metadata.xlsx")).exists();
    assertThat(half).doesNotExist();
    assertThat(before).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void thePackOfRealFiguresOpensInBothLanguages(Audience audience) throws IOException {
    for (Locale language : List.of(Texts.INDONESIAN, Locale.ENGLISH)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new ReleasePack(language, PUBLISHER)
          .write(lumbung.get(ReleaseTables.class).of(2022, audience), out);
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
        assertThat(book.getNumberOfSheets()).isGreaterThan(9);
        for (Sheet sheet : book) {
          assertThat(texts(sheet))
              .as(sheet.getSheetName())
              .noneMatch(text -> text.contains("{") || text.matches(".*\\b[a-z]+_[a-z_]+\\b.*"));
        }
        assertThat(texts(book.getSheetAt(0)))
            .as("what is published is no draft")
            .noneMatch(text -> text.startsWith("Dra"));
      }
    }
  }

  private List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !file.endsWith("sdmx.csv"))
          .toList();
    }
  }

  /** Lines without the header, quotes taken off. */
  private static List<List<String>> cells(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        cells.add(cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
      }
      assertThat(cells).hasSize(10);
      assertThat(LocalDate.parse(cells.get(9))).isNotNull();
      lines.add(cells);
    }
    return lines;
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        texts.add(
            switch (cell.getCellType()) {
              case STRING -> cell.getStringCellValue();
              case NUMERIC -> Double.toString(cell.getNumericCellValue());
              default -> "";
            });
      }
    }
    return texts;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
