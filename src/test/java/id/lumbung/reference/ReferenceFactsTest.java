package id.lumbung.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.JobsFolder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFactsTest {
  private static final JobsFolder JOBS = JobsFolder.locate(null);

  @Test
  void theLetterOfADivisionDependsOnTheVersion() {
    Kbli kbli = Kbli.read(JOBS);
    assertThat(kbli.division("2020", "64190")).map(Kbli.Division::section).contains("K");
    assertThat(kbli.division("2025", "61100")).map(Kbli.Division::section).contains("K");
    assertThat(kbli.division("2020", "04111")).isEmpty();
    assertThat(kbli.divisions()).filteredOn(each -> each.version().equals("2020")).hasSize(88);
  }

  @Test
  void labourForceIsMoreThanTheEmployedInEveryYear() {
    List<Denominator> all = Denominator.read(JOBS);
    assertThat(of(all, 2022, "employed")).isEqualByComparingTo("1344475");
    for (int year = 2020; year <= 2022; year++) {
      assertThat(of(all, year, "labour_force"))
          .isGreaterThan(of(all, year, "employed"))
          .isLessThan(of(all, year, "working_age"));
    }
  }

  @Test
  void publishedStockOf2021IsTheSumOfItsClasses() {
    List<PublishedFigure> stock =
        PublishedFigure.read(JOBS).stream()
            .filter(each -> each.year() == 2021 && each.measure().equals("stock"))
            .toList();
    BigDecimal sum =
        stock.stream()
            .filter(each -> each.sizeClass() != null)
            .map(PublishedFigure::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(stock)
        .filteredOn(each -> each.sizeClass() == null)
        .extracting(PublishedFigure::value)
        .containsExactly(sum);
  }

  @Test
  void residentsOfTheRegenciesAddUpToTheProvinceAndEveryCountHasASource() {
    List<Population> register =
        Population.read(JOBS).stream().filter(each -> each.year() == 2025).toList();
    assertThat(register).hasSize(15).noneMatch(each -> each.source().isBlank());
    assertThat(
            register.stream()
                .filter(each -> !each.areaCode().equals("62"))
                .map(Population::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("2825290");
  }

  @Test
  void noGrossProductIsInvented() {
    assertThat(GrossProduct.read(JOBS)).isEmpty();
  }

  private static BigDecimal of(List<Denominator> all, int year, String series) {
    return all.stream()
        .filter(each -> each.areaCode().equals("62") && each.year() == year)
        .filter(each -> Integer.valueOf(8).equals(each.month()) && each.series().equals(series))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
