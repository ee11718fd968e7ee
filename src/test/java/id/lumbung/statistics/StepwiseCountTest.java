package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Register.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts that are brought up to date by what changed alone. */
class StepwiseCountTest {
  private static final int TURNS = 24;
  private static final int BUSINESSES = 30;
  private static final String[] DISTRICTS = {
    "62.01.01", "62.01.02", "62.02.06", "62.03.01", "62.03.02"
  };
  private static final String[] STATUSES = {"active", "active", "active", "closed", "moved"};
  private static final Integer[] WORKERS = {null, null, 0, 1, 2, 7};
  private static final String[] CLASSES = {null, "micro", "small"};
  private static final String[] ANSWERS = {null, "yes", "no"};
  private static final Boolean[] YES_OR_NO = {null, true, false};
  private static final String[] ACTIVITIES = {null, "10710", "47111"};
  private static final String[] SEXES = {null, "male", "female"};
  private static final Long[] SALES = {null, 40_000_000L, 900_000_000L};
  private static final String[] MARKETS = {null, "local", "international"};

  private final Register register = new Register();

  @AfterEach
  void close() {
    register.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void areWhatCountingEverythingGivesWhateverHappens(long seed) {
    Random random = new Random(seed);
    List<Long> submissions = new ArrayList<>();
    submit(random, submissions);
    for (int turn = 0; turn < TURNS; turn++) {
      switch (random.nextInt(4)) {
        case 0 -> register.withdraw(submissions.get(random.nextInt(submissions.size())));
        case 1 -> decide(random);
        default -> submit(random, submissions);
      }
      if (random.nextBoolean()) {
        holdAgainstCountingEverything("turn " + turn);
      }
    }
    submit(random, submissions);
    holdAgainstCountingEverything("the end");
    assertThat(counts()).anyMatch(count -> count.contains("owner_sex"));
  }

  @Test
  void keepWhatANewYearSaysNothingOf() {
    register.submit(2021, "62.01", business(1, "62.01.01"));
    register.submit(2021, "62.02", business(1, "62.02.06"));
    register.compute();
    assertThat(counts()).filteredOn(count -> count.contains("several")).hasSize(1);
    register.submit(2022, "62.03", business(2, "62.03.01"));

    holdAgainstCountingEverything("a new year");
  }

  private void holdAgainstCountingEverything(String when) {
    register.compute();
    List<String> stepwise = counts();
    register.db().sql("update statistics.computed_from set method = ''").update();
    register.compute();
    assertThat(stepwise).as(when).isEqualTo(counts());
  }

  private void submit(Random random, List<Long> submissions) {
    String first = DISTRICTS[random.nextInt(DISTRICTS.length)];
    String regency = first.substring(0, "62.01".length());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < BUSINESSES; i++) {
      String district = DISTRICTS[random.nextInt(DISTRICTS.length)];
      long number = random.nextInt(BUSINESSES);
      register.own(number, random.nextInt(BUSINESSES / 2));
      if (district.startsWith(regency)) {
        rows.add(
            business(number, district)
                .status(STATUSES[random.nextInt(STATUSES.length)])
                .founded(2016 + random.nextInt(9))
                .with("workers_total", WORKERS[random.nextInt(WORKERS.length)])
                .with("workers_male", WORKERS[random.nextInt(WORKERS.length)])
                .with("class_pp7", CLASSES[random.nextInt(CLASSES.length)])
                .with("halal_status", ANSWERS[random.nextInt(ANSWERS.length)])
                .with("has_nib", YES_OR_NO[random.nextInt(YES_OR_NO.length)])
                .with("has_mentoring", YES_OR_NO[random.nextInt(YES_OR_NO.length)])
                .with("has_social_media", YES_OR_NO[random.nextInt(YES_OR_NO.length)])
                .with("has_disability", YES_OR_NO[random.nextInt(YES_OR_NO.length)])
                .with("sex", SEXES[random.nextInt(SEXES.length)])
                .with("annual_sales_idr", SALES[random.nextInt(SALES.length)])
                .with("kbli", ACTIVITIES[random.nextInt(ACTIVITIES.length)])
                .with("market_reach", MARKETS[random.nextInt(MARKETS.length)]));
      }
    }
    submissions.add(register.submit(2019 + random.nextInt(4), regency, rows.toArray(Row[]::new)));
  }

  /** A row of any submission turns out to be of another business. */
  private void decide(Random random) {
    List<String> rows =
        register.rows(
            """
            select regency_code, submission_id, row
            from warehouse.identity where known_to = 'infinity' order by 1, 2, 3
            """);
    String[] row = rows.get(random.nextInt(rows.size())).split("\\|", -1);
    register.decide(
        row[0], Long.parseLong(row[1]), Integer.parseInt(row[2]), random.nextInt(BUSINESSES));
  }

  private List<String> counts() {
    return register.rows(
        """
        select regency_code, year, area_code, measure, a, b, value, businesses
        from statistics.tally order by 1, 2, 3, 4, 5, 6
        """);
  }
}
