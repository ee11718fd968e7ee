package id.lumbung.judging;

import id.lumbung.matching.MatchKeys;
import id.lumbung.matching.MatchSecret;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.validation.ColumnFacts;
import id.lumbung.validation.RuleBook;
import java.util.Map;

/**
 * Gives each workbook its judge.
 *
 * @param skipsHiddenRows whether rows that the sender hid are no data
 * @param gate refuses whole files
 */
public record Judges(
    Regions regions,
    Kbli kbli,
    SizeClasses sizeClasses,
    RuleBook rules,
    MatchSecret secret,
    boolean skipsHiddenRows,
    QuarantineGate gate) {

  /** A judge for a workbook from its first row on. */
  public Judging of(OpenWorkbook workbook) {
    return new Judging(
        this, workbook, MatchKeys.of(secret), ColumnFacts.of(workbook.head().sample(), rules));
  }

  /**
   * A judge that goes on where another was left.
   *
   * @param state what {@link Judging#state} said there
   */
  public Judging resumed(OpenWorkbook workbook, Map<String, String> state) {
    Judging judging = new Judging(this, workbook, MatchKeys.of(secret), ColumnFacts.fromMap(state));
    judging.restore(state);
    return judging;
  }
}
