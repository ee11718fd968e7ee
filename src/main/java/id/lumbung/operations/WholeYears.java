package id.lumbung.operations;

import id.lumbung.settings.Refused;
import id.lumbung.warehouse.PartYears;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets years that came in parts count as whole. */
record WholeYears(PartYears parts, TransactionTemplate transaction) {
  /**
   * Takes a person's word that with a submission its regency's year is whole.
   *
   * @throws Refused where it is not the last part that counts
   */
  void make(long submission, String reason, String actor) {
    boolean isDone =
        Objects.requireNonNull(
            transaction.execute(status -> parts.makeWhole(submission, reason, actor)));
    if (!isDone) {
      throw refused(submission);
    }
  }

  boolean isPart(long submission) {
    return parts.isPart(submission);
  }

  /**
   * Asks whether {@link #make} would do it.
   *
   * @throws Refused where not
   */
  void require(long submission) {
    if (!parts.isPart(submission)) {
      throw refused(submission);
    }
  }

  private static Refused refused(long submission) {
    return new Refused("refused.no_part", Map.of("submission", Long.toString(submission)));
  }
}
