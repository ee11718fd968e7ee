package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The same rows in another order, in ten files, or with a stranger among them: same businesses. */
@TestInstance(Lifecycle.PER_CLASS)
class RearrangedFilesTest {
  private static final String FIRST = "UMKM_62.03_Kapuas_2020.xlsx";
  private static final String SECOND = "UMKM_62.03_Kapuas_2021.xlsx";
  private static final String DATA = "Data UMKM";

  private Path temp = Path.of("");
  private Path files = Path.of("");
  private List<List<Object>> identity = List.of();
  private List<List<Object>> data = List.of();
  private Map<String, Long> expected = Map.of();

  @BeforeAll
  void loadAsSent(@TempDir Path folder) throws IOException {
    temp = folder;
    files = folder.resolve("all");
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.KALTENG, 0.05, 4, files, null, null, 0.05, 0, Smudge.MEDIUM),
            count -> {});
    try (XSSFWorkbook second = new XSSFWorkbook(Files.newInputStream(files.resolve(SECOND)))) {
      identity = cells(second.getSheet("Identitas"));
      data = cells(second.getSheet(DATA));
    }
    expected = businesses(Map.of(FIRST, files.resolve(FIRST), SECOND, files.resolve(SECOND)));
    assertThat(expected).hasSizeGreaterThan(500);
  }

  @AfterAll
  void forget() {
    expected = Map.of();
  }

  @Test
  void doNotCareForTheOrderOfRows() throws IOException {
    List<Integer> order = new ArrayList<>(rows());
    Collections.shuffle(order, new Random(1));
    Path shuffled = temp.resolve("shuffled").resolve(SECOND);
    write(shuffled, order, false, false);

    Map<String, Long> found = businesses(Map.of(FIRST, files.resolve(FIRST), SECOND, shuffled));

    assertThat(agreement(found, Map.of(SECOND, order))).isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void doNotCareForOneFileOrTen() throws IOException {
    List<Integer> all = rows();
    Map<String, Path> sent = new HashMap<>(Map.of(FIRST, files.resolve(FIRST)));
    Map<String, List<Integer>> orders = new HashMap<>();
    int tenth = all.size() / 10 + 1;
    for (int part = 0; part < 10; part++) {
      List<Integer> some = all.subList(part * tenth, Math.min(all.size(), (part + 1) * tenth));
      String name =
          part == 0
              ? SECOND.replace(".xlsx", "_bagian_1.xlsx")
              : "UMKM_62.03_2021_tambahan_" + part + ".xlsx";
      Path file = temp.resolve("ten").resolve(name);
      write(file, some, part > 0, false);
      sent.put(name, file);
      orders.put(name, some);
    }

    assertThat(agreement(businesses(sent), orders)).isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void doNotCareForAStrangerAmongTheRows() throws IOException {
    Path file = temp.resolve("stranger").resolve(SECOND);
    write(file, rows(), false, true);

    Map<String, Long> found = businesses(Map.of(FIRST, files.resolve(FIRST), SECOND, file));

    assertThat(agreement(found, Map.of(SECOND, rows()))).isEqualTo(1);
  }

  private Map<String, Long> businesses(Map<String, Path> sent) {
    try {
      Path folder = Files.createTempDirectory(temp, "sent");
      for (Map.Entry<String, Path> file : sent.entrySet()) {
        Files.copy(file.getValue(), folder.resolve(file.getKey()));
      }
      try (TestLumbung lumbung = TestLumbung.start(Files.createTempDirectory(temp, "data"))) {
        assertThat(lumbung.sweep(folder).failed()).isEmpty();
        return RegisterTruth.businesses(lumbung);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * B-cubed F1 between what was found and what is expected.
   *
   * @param orders for each rearranged file the source row (1-based) of its rows from the second on
   */
  private double agreement(Map<String, Long> found, Map<String, List<Integer>> orders) {
    List<Long> mine = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    found.forEach(
        (place, business) -> {
          String[] parts = place.split("\\|", -1);
          int row = Integer.parseInt(parts[2]);
          List<Integer> order = orders.get(parts[0]);
          if (order != null && row - 2 >= order.size()) {
            return;
          }
          String file = order == null ? parts[0] : SECOND;
          int source = order == null ? row : order.get(row - 2);
          Long other = expected.get(file + "|" + parts[1] + "|" + source);
          if (other != null) {
            mine.add(business);
            theirs.add(other);
          }
        });
    assertThat(mine).hasSizeGreaterThan(expected.size() * 99 / 100);
    return ClusterScores.of(mine, theirs).bCubedF1();
  }

  /** Numbers, from 1, of the rows with a business in the second file. */
  private List<Integer> rows() {
    return IntStream.rangeClosed(2, data.size()).boxed().toList();
  }

  private void write(Path file, List<Integer> order, boolean isAddendum, boolean hasStranger)
      throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Lumbung", "1.0")) {
      Worksheet heads = workbook.newWorksheet("Identitas");
      for (int r = 0; r < identity.size(); r++) {
        copy(identity.get(r), heads, r);
        if (isAddendum && identity.get(r).contains("Jenis Kiriman")) {
          heads.value(r, 1, "Tambahan");
        }
      }
      Worksheet to = workbook.newWorksheet(DATA);
      copy(data.get(0), to, 0);
      for (int r = 0; r < order.size(); r++) {
        copy(data.get(order.get(r) - 1), to, r + 1);
      }
      if (hasStranger) {
        int stranger = order.size() + 1;
        copy(data.get(1), to, stranger);
        to.value(stranger, 1, "6203011503770421");
        to.value(stranger, 2, "Xaverius Quillermo Zebua");
        to.value(stranger, 4, "Toko Zamrud Qalam");
        to.value(stranger, 8, "081399988877");
      }
    }
  }

  private static void copy(List<Object> from, Worksheet to, int row) {
    for (int column = 0; column < from.size(); column++) {
      if (from.get(column) instanceof Double number) {
        to.value(row, column, number);
      } else if (from.get(column) instanceof String text && !text.isEmpty()) {
        to.value(row, column, text);
      }
    }
  }

  /** Numbers and texts; an empty text where there is no cell. */
  private static List<List<Object>> cells(Sheet sheet) {
    List<List<Object>> rows = new ArrayList<>();
    for (int r = 0; r <= sheet.getLastRowNum(); r++) {
      List<Object> cells = new ArrayList<>();
      Row row = sheet.getRow(r);
      for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        boolean isNumber = cell.getCellType() == CellType.NUMERIC;
        cells.add(isNumber ? cell.getNumericCellValue() : cell.getStringCellValue());
      }
      rows.add(cells);
    }
    return rows;
  }
}
