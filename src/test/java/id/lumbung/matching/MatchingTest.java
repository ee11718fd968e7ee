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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A carelessly written register of three years, loaded in different ways. */
@TestInstance(Lifecycle.PER_CLASS)
class MatchingTest {
  private Path temp = Path.of("");
  private Path files = Path.of("");
  private TestLumbung lumbung;

  @BeforeAll
  void loadAtOnce(@TempDir Path folder) {
    temp = folder;
    files = temp.resolve("files");
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.KALTENG, 0.02, 9, files, null, null, 0.05, 0.02, Smudge.MEDIUM),
            count -> {});
    lumbung = TestLumbung.start(temp.resolve("data"), eagerToLearn(temp.resolve("jobs")));
    assertThat(lumbung.sweep(files).failed()).isEmpty();
  }

  /** The jobs folder with a model learned from few pairs. */
  private static Path eagerToLearn(Path jobs) {
    try {
      FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
      Path settings = jobs.resolve("matching.yml");
      Files.writeString(
          settings, Files.readString(settings).replace("learn_from: 2000", "learn_from: 500"));
      return jobs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  @Test
  void findsBusinessesAgainUnderAnotherSpelling() {
    ClusterScores scores = new RegisterTruth(files).scores(lumbung);

    assertThat(scores.precision()).isGreaterThanOrEqualTo(0.999);
    assertThat(scores.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void keepsTwoValidNiksApart() {
    assertThat(
            count(
                """
                select count(*) from (
                  select i.business_id from warehouse.identity i
                  join warehouse.observation o using (regency_code, submission_id, sheet, row)
                  where i.nik_key is not null
                  group by i.business_id having count(distinct o.nik_key) > 1
                ) two
                """))
        .isZero();
  }

  @Test
  void keepsTheWeightOfEveryFieldOfAPair() {
    assertThat(count("select count(*) from matching.pair where verdict = 'same'")).isPositive();
    assertThat(
            count(
                "select count(*) from matching.pair"
                    + " where cardinality(levels) <> 11 or cardinality(weights) <> 11"))
        .isZero();
  }

  @Test
  void notesHowManyPairsItComparedAndWhatBlockingMisses() {
    assertThat(
            lumbung
                .db()
                .sql("select avg(blocking_recall) from matching.matched where compared_pairs > 0")
                .query(Double.class)
                .single())
        .isBetween(0.8, 1.0);
  }

  @Test
  void keepsNoPersonalValueInItsKeys() {
    assertThat(
            count(
                """
                select count(*) from matching.block_key
                where key::text in (
                  select nik from matching.profile union all select nib from matching.profile)
                """))
        .isZero();
  }

  @Test
  void comesToTheSameBusinessesYearByYear() throws IOException {
    try (TestLumbung yearly = TestLumbung.start(temp.resolve("yearly"))) {
      for (int year = 2020; year <= 2022; year++) {
        Path folder = Files.createDirectories(temp.resolve("y" + year));
        for (Path file : filesOf("_" + year + ".xlsx")) {
          Files.copy(file, folder.resolve(file.getFileName().toString()));
        }
        assertThat(yearly.sweep(folder).failed()).isEmpty();
      }

      assertThat(agreement(RegisterTruth.businesses(yearly)).bCubedF1()).isGreaterThan(0.999);
    }
  }

  @Test
  void learnsItsWeightsFromPairsThatShareANik() {
    assertThat(count("select count(*) from matching.model where version = 1")).isEqualTo(1);
    assertThat(lumbung.data().resolve("models").resolve("model-1.json")).exists();
  }

  @Test
  void holdsItsProbabilitiesToWhatPersonsDecide() {
    MatchModels models = lumbung.get(MatchModels.class);
    double before = models.current().model().parameters().prior();
    double after =
        lumbung
            .get(TransactionTemplate.class)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  decideAgainst(200);
                  assertThat(lumbung.get(ModelLearner.class).learn("test")).isPresent();
                  return models.current().model().parameters().prior();
                });

    assertThat(after).isLessThan(before / 2);
    assertThat(models.current().model().parameters().prior()).isEqualTo(before);
  }

  /** Lets a person say of so many pairs of great weight that they are two businesses. */
  private void decideAgainst(int pairs) {
    assertThat(
            lumbung
                .db()
                .sql(
                    """
                    insert into matching.proposal (
                      lower_business_id, higher_business_id, submission_id, sheet, row,
                      pair_business_id, why, weight, state, decision, decided_by, decided_at
                    )
                    select distinct on (business_id) business_id, business_id + 1000000, submission_id, sheet, row,
                      business_id, 'weak', weight, 'decided', 'different', 'test', now()
                    from matching.pair p
                    where p.verdict = 'same' and p.profile_id is not null and exists (
                      select from matching.profile own
                      where own.submission_id = p.submission_id and own.sheet = p.sheet
                        and own.row = p.row)
                    limit :pairs
                    """)
                .param("pairs", pairs)
                .update())
        .isEqualTo(pairs);
  }

  @Test
  void changesNothingWhenTheSameFilesComeAgain() {
    Map<String, Long> before = RegisterTruth.businesses(lumbung);

    lumbung.sweep(files);

    assertThat(RegisterTruth.businesses(lumbung)).isEqualTo(before);
  }

  @Test
  void namesTheSourceOfEverySurvivingValue() {
    assertThat(
            count(
                "select count(*) from (select business_id from warehouse.golden_record"
                    + " where field = 'owner_name' group by business_id) known"))
        .isEqualTo(count("select count(distinct business_id) from warehouse.identity"));
    assertThat(
            count(
                "select count(*) from warehouse.golden_record g left join warehouse.observation o"
                    + " using (regency_code, submission_id, sheet, row)"
                    + " where g.field = 'owner_name' and o.owner_name is distinct from g.value"))
        .isZero();
  }

  private List<Path> filesOf(String ending) throws IOException {
    try (var all = Files.list(files)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private ClusterScores agreement(Map<String, Long> other) {
    Map<String, Long> mine = new TreeMap<>(RegisterTruth.businesses(lumbung));
    mine.keySet().retainAll(other.keySet());
    List<Long> found = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    mine.forEach(
        (place, business) -> {
          expected.add(business);
          found.add(other.getOrDefault(place, -1L));
        });
    assertThat(found).hasSizeGreaterThan(1000);
    return ClusterScores.of(found, expected);
  }

  private long count(String sql) {
    return lumbung.db().sql(sql).query(Long.class).single();
  }
}
