package id.lumbung.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.intake.Fingerprint;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.RowStream;
import id.lumbung.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written for tests and trials, and the truth that is written with it. */
class GeneratorTest {
  @TempDir Path folder;

  @Test
  void theSameSeedWritesTheSameBytes() throws IOException {
    Map<String, String> once = fingerprints(Samples.write(folder.resolve("once"), 0.05));
    Map<String, String> again = fingerprints(Samples.write(folder.resolve("again"), 0.05));

    assertThat(once).hasSize(43).isEqualTo(again);
  }

  @Test
  void theTruthTellsOfEveryPhysicalRowOnce() throws Exception {
    Samples.write(folder, 0.05);

    for (JsonNode file : truth().get("files")) {
      Set<String> told = new HashSet<>();
      file.get("rows")
          .forEach(row -> told.add(row.get("sheet").asString() + "/" + row.get("row").asInt()));

      assertThat(told).as(file.get("file").asString()).hasSize(file.get("rows").size());
      assertThat(physical(folder.resolve(file.get("file").asString()))).isEqualTo(told);
    }
  }

  private JsonNode truth() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("truth.json")));
  }

  private static Map<String, String> fingerprints(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> all.put(file.getFileName().toString(), Fingerprint.of(file)));
    }
    return all;
  }

  private static Set<String> physical(Path file) throws Exception {
    Set<String> rows = new HashSet<>();
    try (Workbook workbook = Workbook.open(file, ReadLimits.defaults())) {
      for (Workbook.Sheet sheet : workbook.sheets()) {
        try (RowStream stream = workbook.rows(sheet.number())) {
          for (var row = stream.next(); row != null; row = stream.next()) {
            rows.add(sheet.name() + "/" + row.row());
          }
        }
      }
    }
    return rows;
  }
}
