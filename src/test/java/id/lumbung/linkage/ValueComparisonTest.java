package id.lumbung.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Years and codes that differ. */
class ValueComparisonTest {
  @Test
  void aYearThatIsOneOffOrHasDigitsSwappedIsASlip() {
    assertThat(level(FieldKind.YEAR, "2011", "2012")).isEqualTo(Levels.VALUE_SLIP);
    assertThat(level(FieldKind.YEAR, "2012", "2021")).isEqualTo(Levels.VALUE_SLIP);
  }

  @Test
  void aRoundYearMayStandForAYearNearby() {
    assertThat(level(FieldKind.YEAR, "2010", "2013")).isEqualTo(Levels.VALUE_PARTLY);
    assertThat(level(FieldKind.YEAR, "2011", "2014")).isEqualTo(Levels.VALUE_NEAR);
  }

  @Test
  void anotherYearIsAnotherThoughOneDigitDiffers() {
    assertThat(level(FieldKind.YEAR, "2010", "2018")).isZero();
    assertThat(level(FieldKind.YEAR, "2010", "2000")).isZero();
  }

  @Test
  void aNeighbouringAreaIsNoSlip() {
    assertThat(level(FieldKind.CODE, "62.01.04", "62.02.04")).isZero();
    assertThat(level(FieldKind.CODE, "62.01.04", "62.01.05")).isEqualTo(Levels.VALUE_PARTLY);
    assertThat(level(FieldKind.CODE, "47112", "74112")).isEqualTo(Levels.VALUE_SLIP);
  }

  private static int level(FieldKind kind, String one, String other) {
    List<ComparedField> fields = List.of(new ComparedField("value", kind));
    Records records = new Records(fields);
    records.add(Prepared.of(fields, List.of(one)));
    records.add(Prepared.of(fields, List.of(other)));
    records.freeze();
    return new PairComparer(records).compare(0, 1).level(0);
  }
}
