package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The officers' loop: dirt, answer, only the bad rows mended, dropped again. */
class RoundTripTest {
  private static final int YEAR = 2022;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path temp;

  @Test
  void stocksEqualTheTruthOnceTheRowsHeldBackAreMended() throws Exception {
    Path dirty = generate("dirty", 0.2);
    Path clean = generate("clean", 0);
    Map<Long, Map<String, String>> honest = valuesByBusiness(clean);
    Map<String, Long> expected = stocks(clean);
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      lumbung.sweep(dirty);
      assertThat(stocks(lumbung)).isNotEqualTo(expected);

      Path mended = Files.createDirectory(temp.resolve("mended"));
      Map<String, Long> businesses = businessesByRow(dirty);
      try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".perbaikan.xlsx")).toList()) {
          mend(file, mended.resolve(file.getFileName().toString()), businesses, honest);
        }
      }
      lumbung.sweep(mended);

      assertThat(stocks(lumbung)).isEqualTo(expected);
      assertThat(
              Officer.receipts(lumbung).values().stream()
                  .filter(receipt -> "addendum".equals(receipt.kind()))
                  .toList())
          .hasSizeGreaterThan(5)
          .allSatisfy(receipt -> assertThat(receipt.rows().quarantined()).isZero());
    }
  }

  private Path generate(String name, double quarantine) {
    Path folder = temp.resolve(name);
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.SAMPLE, 0.3, 7, folder, YEAR, null, 0, quarantine, Smudge.NONE),
            count -> {});
    return folder;
  }

  /** Writes the honest values over the wrong ones, row by row, as the truth file tells them. */
  private static void mend(
      Path file, Path target, Map<String, Long> businesses, Map<Long, Map<String, String>> honest)
      throws IOException, FileRefused {
    String source = file.getFileName().toString().replaceFirst("^[0-9]+-", "");
    source = source.replace(".perbaikan.xlsx", ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
        Workbook opened = Workbook.open(file, ReadLimits.defaults());
        SheetRows rows = SheetRows.of(opened, Book.layouts())) {
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        if (row.role() == RowRole.DATA) {
          XSSFSheet sheet = book.getSheetAt(row.row().sheet() - 1);
          XSSFRow cells = sheet.getRow(row.row().row() - 1);
          Long business = businesses.get(source + "|" + origin(cells));
          mend(cells, row.columns(), honest.getOrDefault(business, Map.of()));
        }
      }
      try (OutputStream out = Files.newOutputStream(target)) {
        book.write(out);
      }
    }
  }

  private static void mend(XSSFRow cells, Map<Field, Integer> columns, Map<String, String> values) {
    assertThat(values).isNotEmpty();
    for (String field : List.of("nik", "nama_pemilik", "kecamatan", "omzet_tahun", "tahun_data")) {
      Integer column = columns.get(Field.ofCode(field).orElseThrow());
      if (column != null && values.containsKey(field)) {
        var cell = cells.getCell(column - 1);
        (cell == null ? cells.createCell(column - 1) : cell).setCellValue(values.get(field));
      }
    }
  }

  private static String origin(XSSFRow cells) {
    for (var cell : cells) {
      String text = cell.toString();
      int at = text.lastIndexOf(" baris ");
      if (at > 0 && text.substring(at + 7).matches("[0-9]+")) {
        return text.substring(0, at) + "|" + text.substring(at + 7);
      }
    }
    throw new IllegalStateException("A row to mend does not say where it comes from");
  }

  private static Map<String, Long> businessesByRow(Path folder) {
    Map<String, Long> businesses = new HashMap<>();
    for (JsonNode file : truth(folder).get("files")) {
      for (JsonNode row : file.get("rows")) {
        if (row.has("business")) {
          businesses.put(
              file.get("file").asString()
                  + "|"
                  + row.get("sheet").asString()
                  + "|"
                  + row.get("row").asInt(),
              row.get("business").asLong());
        }
      }
    }
    return businesses;
  }

  private static Map<Long, Map<String, String>> valuesByBusiness(Path folder) throws FileRefused {
    Map<Long, Map<String, String>> values = new HashMap<>();
    Map<String, Long> businesses = businessesByRow(folder);
    for (JsonNode file : truth(folder).get("files")) {
      String name = file.get("file").asString();
      try (Workbook opened = Workbook.open(folder.resolve(name), ReadLimits.defaults());
          SheetRows rows = SheetRows.of(opened, Book.layouts())) {
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
          String sheet = rows.layouts().get(row.row().sheet() - 1).name();
          Long business = businesses.get(name + "|" + sheet + "|" + row.row().row());
          if (business != null && row.role() == RowRole.DATA) {
            Map<String, String> cells = new HashMap<>();
            row.values().forEach((field, all) -> cells.put(field.code(), text(all.get(0))));
            values.put(business, cells);
          }
        }
      }
    }
    return values;
  }

  private static String text(RawCell cell) {
    return cell.text();
  }

  private static Map<String, Long> stocks(Path folder) {
    Map<String, Long> stocks = new TreeMap<>();
    for (JsonNode area : truth(folder).get("areas")) {
      if (area.get("year").asInt() == YEAR && area.get("area_code").asString().length() <= 5) {
        stocks.put(area.get("area_code").asString(), area.get("stock").asLong());
      }
    }
    return stocks;
  }

  private static Map<String, Long> stocks(TestLumbung lumbung) {
    Map<String, Long> stocks = new TreeMap<>();
    lumbung
        .db()
        .sql(
            "select area_code, stock from mart.growth where year = :year and length(area_code) <= 5")
        .param("year", YEAR)
        .query((row, n) -> stocks.put(row.getString("area_code"), row.getLong("stock")))
        .list();
    return stocks;
  }

  private static JsonNode truth(Path folder) {
    return JSON.readTree(folder.resolve("truth.json").toFile());
  }
}
