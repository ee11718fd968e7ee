package id.lumbung.validation;

import id.lumbung.domain.Severity;
import java.util.List;

/** A row, typed, with everything noticed about it. */
public record RowJudgement(UmkmRecord record, List<Finding> findings) {

  /** Whether the row is held back. */
  public boolean quarantined() {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.GALAT) {
        return true;
      }
    }
    return false;
  }
}
