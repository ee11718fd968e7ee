package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.List;

/** Compares all fields of pairs of records. Symmetric. Not for several threads. */
public final class PairComparer {
  private final Records records;
  private final List<Comparison> comparisons = new ArrayList<>();
  private final Agreement agreement = new Agreement();
  private final Value one = new Value();
  private final Value other = new Value();
  private final Evidence evidence;

  /** Compares frozen records. */
  public PairComparer(Records records) {
    this.records = records;
    this.evidence = new Evidence(records.fields());
    for (int f = 0; f < records.fields().size(); f++) {
      comparisons.add(Comparison.of(records.fields().get(f).kind(), records.lexicon(f)));
    }
  }

  /** Compares a pair without weighing it; the result is good until the next comparison. */
  public Evidence compare(int a, int b) {
    for (int f = 0; f < comparisons.size(); f++) {
      compareField(f, a, b);
    }
    return evidence;
  }

  private void compareField(int f, int a, int b) {
    records.read(a, f, one);
    records.read(b, f, other);
    comparisons.get(f).compare(one, other, agreement);
    evidence.set(f, agreement.level(), agreement.bits());
  }

  /** Compares a pair and weighs it; the result is good until the next comparison. */
  public Evidence weigh(int a, int b, Model model) {
    compare(a, b);
    evidence.weigh(model);
    return evidence;
  }

  /**
   * As {@link #weigh}, but gives up as soon as the fields still to be compared cannot lift the
   * weight to the threshold; fields are compared in their order, so the cheap and telling ones come
   * first. Never gives up a pair that reaches the threshold.
   *
   * @return whether the threshold is reached
   */
  public boolean reaches(double threshold, int a, int b, Model model) {
    double hope = model.mostOfAll();
    for (int f = 0; f < comparisons.size(); f++) {
      compareField(f, a, b);
      hope += model.weight(f, agreement.level(), agreement.bits()) - model.most(f);
      if (hope < threshold) {
        return false;
      }
    }
    evidence.weigh(model);
    return evidence.total() >= threshold;
  }

  /** What the last comparison found. */
  public Evidence evidence() {
    return evidence;
  }
}
