package id.lumbung.judging;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.staging.StagedSubmission.Counts;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a whole file of which too much would be held back.
 *
 * @param share part of the data rows that may be held back, 0 to 1
 */
public record QuarantineGate(double share) {

  /** Why the file is refused, if it is; there is at least one data row. */
  Optional<Refusal> refusal(Counts counts) {
    if (counts.quarantined() <= share * counts.data()) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            Reason.TERLALU_BANYAK_GALAT,
            Map.of(
                "galat", Long.toString(counts.quarantined()),
                "baris", Long.toString(counts.data()),
                "persen", Long.toString(Math.round(counts.quarantined() * 100.0 / counts.data())),
                "batas", Long.toString(Math.round(share * 100)))));
  }
}
