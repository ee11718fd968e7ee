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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is decided about pairs that are hard to tell, kind by kind: businesses that look like
 * another, and rows of one business that hardly look like it. Writes {@code target/lookalikes.csv}.
 */
@Tag("linkage")
class LookalikesTest {
  private static final Logger log = LoggerFactory.getLogger(LookalikesTest.class);
  private static final Path TABLE = Path.of("target", "lookalikes.csv");
  private static final String HEADER = "level,kind,truth,pairs,joined,asked,apart,right_share";

  /** What a hand does to rows of one business; every other kind is of two. */
  private static final Set<String> OF_ONE =
      Set.of("nameless", "slip", "clerks_phone", "two_regencies");

  @TempDir private Path temp;

  /** A row with what is true of it and the business that the register holds it for. */
  private record Placed(long entity, List<String> traits, long business) {}

  /** How pairs of one kind were decided. */
  private static final class Counts {
    private long joined;
    private long asked;
    private long apart;

    private String line(String level, String kind) {
      boolean isOne = OF_ONE.contains(kind);
      long pairs = joined + asked + apart;
      return String.format(
          Locale.ROOT,
          "%s,%s,%s,%d,%d,%d,%d,%.4f",
          level,
          kind,
          isOne ? "one" : "two",
          pairs,
          joined,
          asked,
          apart,
          pairs == 0 ? 1.0 : (isOne ? joined : apart) / (double) pairs);
    }

    private double joinedShare() {
      long pairs = joined + asked + apart;
      return pairs == 0 ? 0 : joined / (double) pairs;
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void fewOfThoseThatLookAlikeAreTakenForOne(Smudge smudge) throws IOException {
    Path files = temp.resolve("files");
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.LOOKALIKES, 0.1, 7, files, null, null, 0.05, 0, smudge), count -> {});
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files).failed()).isEmpty();
      Map<Long, List<Placed>> rows = rows(files, lumbung);
      Set<String> asked = asked(lumbung);
      Map<String, Counts> table = new TreeMap<>();
      rows.forEach(
          (entity, own) -> {
            for (int i = 0; i < own.size(); i++) {
              countOne(own.get(i), own.subList(i + 1, own.size()), asked, table);
              countOther(own.get(i), rows.getOrDefault(entity - 1, List.of()), asked, table);
            }
          });
      String level = smudge.name().toLowerCase(Locale.ROOT);
      write(level, table);
      log.warn("{}: {}", level, review(lumbung, rows));

      assertThat(table.keySet()).containsAll(OF_ONE).hasSize(10);
      table.forEach(
          (kind, counts) -> {
            if (!OF_ONE.contains(kind)) {
              assertThat(counts.joinedShare()).as(kind).isLessThan(0.05);
            }
          });
    }
  }

  private static void countOne(
      Placed row, List<Placed> others, Set<String> asked, Map<String, Counts> table) {
    for (Placed other : others) {
      Set<String> traits = new HashSet<>(row.traits());
      traits.addAll(other.traits());
      traits.retainAll(OF_ONE);
      traits.forEach(
          trait -> count(row, other, asked, table.computeIfAbsent(trait, none -> new Counts())));
    }
  }

  private static void countOther(
      Placed row, List<Placed> before, Set<String> asked, Map<String, Counts> table) {
    row.traits().stream()
        .filter(trait -> !OF_ONE.contains(trait))
        .map(trait -> table.computeIfAbsent(trait, none -> new Counts()))
        .forEach(counts -> before.forEach(other -> count(row, other, asked, counts)));
  }

  private static void count(Placed one, Placed other, Set<String> asked, Counts counts) {
    if (one.business() == other.business()) {
      counts.joined++;
    } else if (asked.contains(pair(one.business(), other.business()))) {
      counts.asked++;
    } else {
      counts.apart++;
    }
  }

  private static String pair(long one, long other) {
    return Math.min(one, other) + " " + Math.max(one, other);
  }

  private static Map<Long, List<Placed>> rows(Path files, TestLumbung lumbung) {
    Map<String, Long> businesses = RegisterTruth.businesses(lumbung);
    Map<Long, List<Placed>> rows = new HashMap<>();
    JsonNode truth = JsonMapper.builder().build().readTree(files.resolve("truth.json").toFile());
    for (JsonNode file : truth.get("files")) {
      for (JsonNode row : file.get("rows")) {
        String place =
            file.get("file").asString()
                + "|"
                + row.get("sheet").asString()
                + "|"
                + row.get("row").asInt();
        Long business = businesses.get(place);
        if (row.has("business") && business != null) {
          List<String> traits = new ArrayList<>();
          row.path("traits").forEach(trait -> traits.add(trait.asString()));
          long entity = row.get("business").asLong();
          rows.computeIfAbsent(entity, none -> new ArrayList<>())
              .add(new Placed(entity, traits, business));
        }
      }
    }
    return rows;
  }

  private static Set<String> asked(TestLumbung lumbung) {
    return new HashSet<>(
        lumbung
            .db()
            .sql(
                """
                select least(a, b) || ' ' || greatest(a, b)
                from (
                  select warehouse.current_business(lower_business_id) as a,
                    warehouse.current_business(higher_business_id) as b
                  from matching.waiting_proposal
                ) waiting
                """)
            .query(String.class)
            .list());
  }

  /** How much is put to persons, and how much of it is worth their time. */
  private static String review(TestLumbung lumbung, Map<Long, List<Placed>> rows) {
    Map<Long, Set<Long>> entities = new HashMap<>();
    rows.forEach(
        (entity, own) ->
            own.forEach(
                row ->
                    entities.computeIfAbsent(row.business(), none -> new HashSet<>()).add(entity)));
    Set<String> asked = asked(lumbung);
    long isOne =
        asked.stream()
            .filter(
                pair -> {
                  List<Long> sides =
                      List.of(pair.split(" ", 2)).stream().map(Long::valueOf).toList();
                  Set<Long> both = new HashSet<>(entities.getOrDefault(sides.get(0), Set.of()));
                  both.retainAll(entities.getOrDefault(sides.get(1), Set.of()));
                  return !both.isEmpty();
                })
            .count();
    long all = rows.values().stream().mapToLong(List::size).sum();
    return "review %d pairs, %.2f %% of rows, %.1f %% of them one business"
        .formatted(
            asked.size(), 100.0 * asked.size() / all, 100.0 * isOne / Math.max(1, asked.size()));
  }

  private static void write(String level, Map<String, Counts> table) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    if (Files.exists(TABLE)) {
      Files.readAllLines(TABLE).stream()
          .skip(1)
          .filter(line -> !line.startsWith(level + ","))
          .forEach(lines::add);
    }
    table.forEach((kind, counts) -> lines.add(counts.line(level, kind)));
    Files.write(TABLE, lines);
    log.warn("\n{}", String.join("\n", lines));
  }
}
