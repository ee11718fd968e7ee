package id.lumbung.pipeline;

import id.lumbung.staging.StagedSubmission.Counts;
import java.util.Map;

/**
 * Refuses a whole file of which too much would be held back.
 *
 * @param share part of the data rows that may be held back, 0 to 1
 */
record QuarantineGate(double share) {

  boolean refuses(Counts counts) {
    return counts.quarantined() > share * counts.data();
  }

  /** What fills the sentence of the refusal. */
  Map<String, String> arguments(Counts counts) {
    return Map.of(
        "galat", Long.toString(counts.quarantined()),
        "baris", Long.toString(counts.data()),
        "persen", Long.toString(Math.round(counts.quarantined() * 100.0 / counts.data())),
        "batas", Long.toString(Math.round(share * 100)));
  }
}
