package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Register.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept back stays unknown to a reader who adds, subtracts and solves all there is. */
class DisclosureTest {
  private static final String[] REGENCIES = {"62.01", "62.02", "62.03", "62.04", "62.05"};
  private static final @Nullable String[] SEXES = {"female", "female", "male", null};
  private static final @Nullable String[] HALAL = {"yes", "no", "no", "no", "no", null};

  /**
   * Regencies of a few businesses, the smallest of two, published, corrected and published again.
   */
  @Test
  void nothingKeptBackCanBeWorkedOut() {
    attack(1, 2021);
  }

  /**
   * Publishes small regencies, corrects two of them, publishes them again, and looks what can be
   * worked out each time.
   */
  static void attack(long seed, int firstYear) {
    try (Register register = new Register()) {
      Random random = new Random(seed);
      int size = seed == 3 ? 60 : 14;
      for (int year = firstYear; year <= 2022; year++) {
        for (int regency = 0; regency < REGENCIES.length; regency++) {
          register.submit(year, REGENCIES[regency], rows(random, regency, size));
        }
      }
      Outsider outsider = new Outsider(register.compute().approve().db());
      outsider.read();
      assertThat(outsider.untrue()).isEmpty();
      assertThat(outsider.told()).isEmpty();
      assertThat(outsider.keptBack()).isPositive();
      assertThat(outsider.recovered()).isEmpty();

      register.submit(2021, "62.04", rows(random, 3, size));
      register.submit(2022, "62.05", rows(random, 4, size));
      register.compute().approve();
      outsider.read();
      assertThat(outsider.untrue()).isEmpty();
      assertThat(outsider.told()).isEmpty();
      assertThat(outsider.recovered()).isEmpty();
    }
  }

  private static Row[] rows(Random random, int regency, int size) {
    String[] classes = {"micro", "micro", "micro", "micro", "small", "small", "medium", "large"};
    String[] reaches = {"local", "local", "local", "province", "national", "international"};
    List<Row> rows = new ArrayList<>();
    int count = regency == 0 ? 2 : size + 3 * regency;
    for (int i = 0; i < count; i++) {
      if (random.nextInt(8) > 0) {
        String reach = reaches[random.nextInt(6)];
        int millions = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2600);
        boolean isTold = millions > 0;
        boolean tellsWorkers = random.nextInt(5) > 0;
        boolean tellsWomen = tellsWorkers && random.nextInt(3) > 0;
        rows.add(
            business(
                    1000L * regency + i,
                    REGENCIES[regency] + ".0" + (1 + random.nextInt(random.nextInt(3) + 1)))
                .status(random.nextInt(12) == 0 ? "closed" : "active")
                .founded(2015 + random.nextInt(7))
                .with("class_reported", classes[random.nextInt(8)])
                .with("class_uu20", isTold ? uu20(millions) : classes[random.nextInt(8)])
                .with("class_pp7", isTold ? pp7(millions) : classes[random.nextInt(6)])
                .with("workers_total", tellsWorkers ? random.nextInt(2, 9) : null)
                .with("kbli", random.nextBoolean() ? "10710" : "47111")
                .with("nib", random.nextInt(3) == 0 ? "1234567890123" : null)
                .with("halal_status", HALAL[random.nextInt(HALAL.length)])
                .with("has_nib", random.nextInt(4) > 0 ? false : null)
                .with("sex", SEXES[random.nextInt(SEXES.length)])
                .with("workers_female", tellsWomen ? random.nextInt(3) : null)
                .with("has_disability", random.nextInt(9) == 0)
                .with("has_social_media", random.nextInt(3) == 0 ? null : random.nextBoolean())
                .with("annual_sales_idr", isTold ? 1_000_000L * millions : null)
                .with("market_reach", reach)
                .with(
                    "export_countries",
                    reach.equals("international") ? (random.nextBoolean() ? "MY" : "JP") : null));
      }
    }
    return rows.toArray(Row[]::new);
  }

  /** Sales lead to a class, as the product reads them. */
  private static String pp7(int millions) {
    return millions <= 2000 ? "micro" : "small";
  }

  private static String uu20(int millions) {
    return millions <= 300 ? "micro" : millions <= 2500 ? "small" : "medium";
  }
}
