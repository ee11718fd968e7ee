package id.lumbung.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.reference.SizeClasses.Classification;
import id.lumbung.reference.SizeClasses.Criterion;
import id.lumbung.reference.SizeClasses.Regime;
import id.lumbung.settings.JobsFolder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassesTest {
  private static final SizeClasses CLASSES = SizeClasses.read(JobsFolder.locate(null));

  @ParameterizedTest
  @CsvSource({
    "UU20, 300000000, MIKRO",
    "UU20, 300000001, KECIL",
    "UU20, 2500000000, KECIL",
    "UU20, 50000000000, MENENGAH",
    "UU20, 50000000001, BESAR",
    "PP7, 2000000000, MIKRO",
    "PP7, 2000000001, KECIL",
    "PP7, 15000000000, KECIL",
    "PP7, 15000000001, MENENGAH",
    "PP7, 50000000000, MENENGAH",
    "PP7, 50000000001, BESAR",
    "PP7, 0, MIKRO"
  })
  void upperBoundsOfSalesAreInclusive(Regime regime, BigDecimal sales, SizeClass expected) {
    assertThat(CLASSES.classify(regime, sales, null))
        .contains(new Classification(expected, Criterion.SALES));
  }

  @Test
  void salesDecideAndCapitalOnlyWhereSalesAreMissing() {
    BigDecimal capital = new BigDecimal("1000000001");
    assertThat(CLASSES.classify(Regime.PP7, BigDecimal.ONE, capital))
        .contains(new Classification(SizeClass.MIKRO, Criterion.SALES));
    assertThat(CLASSES.classify(Regime.PP7, null, capital))
        .contains(new Classification(SizeClass.KECIL, Criterion.CAPITAL));
    assertThat(CLASSES.classify(Regime.PP7, null, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, MIKRO", "4, MIKRO", "5, KECIL", "19, KECIL", "20, MENENGAH", "100, BESAR"})
  void bandsOfWorkersAreThoseOfBps(int workers, SizeClass expected) {
    assertThat(CLASSES.byWorkers(workers)).contains(expected);
  }
}
