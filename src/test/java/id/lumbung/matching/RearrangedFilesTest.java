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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
  private Map<String, Long> expected = Map.of();

  @BeforeAll
  void loadAsSent(@TempDir Path folder) {
    temp = folder;
    files = folder.resolve("all");
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.KALTENG, 0.05, 4, files, null, null, 0.05, 0, Smudge.MEDIUM),
            count -> {});
    expected = businesses(Map.of(FIRST, files.resolve(FIRST), SECOND, files.resolve(SECOND)));
    assertThat(expected).hasSizeGreaterThan(500);
  }

  @AfterAll
  void forget() {
    expected = Map.of();
  }

  @Test
  void doNotCareForTheOrderOfRows() throws IOException {
    List<Integer> order = rows(SECOND);
    Collections.shuffle(order, new Random(1));
    Path shuffled = temp.resolve("shuffled").resolve(SECOND);
    write(shuffled, order, false, false);

    Map<String, Long> found = businesses(Map.of(FIRST, files.resolve(FIRST), SECOND, shuffled));

    assertThat(agreement(found, Map.of(SECOND, order))).isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void doNotCareForOneFileOrTen() throws IOException {
    List<Integer> all = rows(SECOND);
    Map<String, Path> sent = new HashMap<>(Map.of(FIRST, files.resolve(FIRST)));
    Map<String, List<Integer>> orders = new HashMap<>();
    int tenth = all.size() / 10 + 1;
    for (int part = 0; part < 10; part++) {
      List<Integer> some = all.subList(part * tenth, Math.min(all.size(), (part + 1) * tenth));
      String name = part == 0 ? SECOND : "UMKM_62.03_2021_tambahan_" + part + ".xlsx";
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
    write(file, rows(SECOND), false, true);

    Map<String, Long> found = businesses(Map.of(FIRST, files.resolve(FIRST), SECOND, file));

    assertThat(agreement(found, Map.of(SECOND, rows(SECOND)))).isEqualTo(1);
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

  private List<Integer> rows(String name) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(files.resolve(name).toFile(), null, true)) {
      List<Integer> rows = new ArrayList<>();
      for (int r = 1; r <= workbook.getSheet(DATA).getLastRowNum(); r++) {
        rows.add(r + 1);
      }
      return rows;
    }
  }

  private void write(Path file, List<Integer> order, boolean isAddendum, boolean hasStranger)
      throws IOException {
    Files.createDirectories(file.getParent());
    try (Workbook source = WorkbookFactory.create(files.resolve(SECOND).toFile(), null, true);
        Workbook target = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      Sheet identity = target.createSheet("Identitas");
      for (Row row : source.getSheet("Identitas")) {
        copy(row, identity.createRow(row.getRowNum()));
      }
      for (Row row : identity) {
        if (isAddendum && row.getCell(0).getStringCellValue().equals("Jenis Kiriman")) {
          row.getCell(1).setCellValue("Tambahan");
        }
      }
      Sheet from = source.getSheet(DATA);
      Sheet to = target.createSheet(DATA);
      copy(from.getRow(0), to.createRow(0));
      for (int r = 0; r < order.size(); r++) {
        copy(from.getRow(order.get(r) - 1), to.createRow(r + 1));
      }
      if (hasStranger) {
        Row stranger = to.createRow(order.size() + 1);
        copy(from.getRow(1), stranger);
        stranger.getCell(1).setCellValue("6203011503770421");
        stranger.getCell(2).setCellValue("Xaverius Quillermo Zebua");
        stranger.getCell(4).setCellValue("Toko Zamrud Qalam");
        stranger.getCell(8).setCellValue("081399988877");
      }
      target.write(out);
    }
  }

  private static void copy(Row from, Row to) {
    for (Cell cell : from) {
      Cell copy = to.createCell(cell.getColumnIndex());
      if (cell.getCellType() == CellType.NUMERIC) {
        copy.setCellValue(cell.getNumericCellValue());
      } else {
        copy.setCellValue(cell.getStringCellValue());
      }
    }
  }
}
