package id.lumbung.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.lumbung.linkage.Calibration.Decided;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void fewDecisionsMoveNothing() {
    assertThat(Calibration.shift(decisions(-3, Calibration.FROM - 1))).isZero();
  }

  @Test
  void weightsThatAreRightStay() {
    assertThat(Calibration.shift(decisions(0, 4000))).isCloseTo(0, within(0.1));
  }

  @Test
  void weightsThatPromiseTooMuchAreLowered() {
    assertThat(Calibration.shift(decisions(-3, 4000))).isCloseTo(-3, within(0.2));
  }

  @Test
  void weightsThatPromiseTooLittleAreRaised() {
    assertThat(Calibration.shift(decisions(2, 4000))).isCloseTo(2, within(0.2));
  }

  @Test
  void oneSidedDecisionsMoveOnlySoFar() {
    List<Decided> refused = new ArrayList<>();
    for (int i = 0; i < Calibration.FROM; i++) {
      refused.add(new Decided(3, false));
    }

    assertThat(Calibration.shift(refused)).isBetween(-10.0, -4.0);
  }

  /** Pairs of weights from -4 to 8, one business as often as their weight moved by so much says. */
  private static List<Decided> decisions(double truth, int count) {
    List<Decided> decisions = new ArrayList<>();
    int perWeight = Math.max(1, count / 13);
    for (int i = 0; i < count; i++) {
      double weight = -4 + i / perWeight;
      double share = Model.probability(weight + truth);
      decisions.add(new Decided(weight, i % perWeight < Math.round(share * perWeight)));
    }
    return decisions;
  }
}
