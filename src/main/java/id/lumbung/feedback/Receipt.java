package id.lumbung.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.lumbung.domain.Field;
import id.lumbung.staging.Balance;
import id.lumbung.staging.OutcomeRun;
import id.lumbung.warehouse.Difference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of one arrival is told, for machines; {@link ReceiptText} says the same to
 * people. A public contract: {@code schemas/receipt.schema.json}.
 *
 * @param submission number of the arrival; null in a dry run
 * @param file the name it arrived under
 * @param regency Kemendagri code; null where it could not be told
 * @param status accepted, refused, waiting or known
 * @param sameAs the submission with the same bytes, for known
 * @param reason why it is refused or waits
 * @param outcomes every row that was not loaded
 * @param register what the rows did to the register, or would do
 * @param difference against what counted for the regency and year before; null where nothing did
 * @param effect what a load would make of the figures; only in a dry run
 * @param next the next step, in Bahasa Indonesia
 */
@JsonInclude(Include.ALWAYS)
public record Receipt(
    @JsonInclude(Include.NON_NULL) @Nullable Long submission,
    String file,
    @Nullable String sha256,
    @Nullable String regency,
    @Nullable Integer year,
    @Nullable String kind,
    String status,
    @JsonInclude(Include.NON_NULL) @JsonProperty("same_as") @Nullable Long sameAs,
    @Nullable ReasonLine reason,
    Rows rows,
    List<OutcomeLine> outcomes,
    List<FindingLine> findings,
    Register register,
    @JsonInclude(Include.NON_NULL) @Nullable DifferenceForm difference,
    @JsonInclude(Include.NON_NULL) @Nullable EffectForm effect,
    String next) {

  /** Copies the lists. */
  public Receipt {
    outcomes = List.copyOf(outcomes);
    findings = List.copyOf(findings);
  }

  /** A reason from the closed list with its sentence in Bahasa Indonesia. */
  public record ReasonLine(String code, String sentence) {}

  /** The four outcomes; they add up to the rows seen. */
  @JsonPropertyOrder({"seen", "loaded", "quarantined", "duplicate", "not_data"})
  public record Rows(
      long seen,
      long loaded,
      long quarantined,
      long duplicate,
      @JsonProperty("not_data") long notData) {
    static Rows of(Balance balance) {
      return new Rows(
          balance.seen(),
          balance.loaded(),
          balance.quarantined(),
          balance.duplicate(),
          balance.notData());
    }
  }

  /** Rows {@code row} to {@code to_row} of a sheet with one fate, 1-based. */
  public record OutcomeLine(
      String sheet,
      int row,
      @JsonProperty("to_row") int toRow,
      String outcome,
      @Nullable String because) {
    static OutcomeLine of(OutcomeRun run) {
      return new OutcomeLine(
          run.sheet(), run.row(), run.toRow(), run.outcome().code(), run.because());
    }
  }

  /**
   * One finding with its place, 1-based, the cell as shown (masked) and its sentence.
   *
   * @param rows the rows of the sheet, from {@code row} on, of whose cells in the column the same
   *     is said; left out for one finding alone
   */
  public record FindingLine(
      String code,
      String severity,
      @Nullable String sheet,
      @Nullable Integer row,
      @Nullable Integer column,
      @Nullable String field,
      @Nullable String shown,
      @JsonInclude(Include.NON_NULL) @Nullable List<Integer> rows,
      String message) {
    /** Copies the list. */
    public FindingLine {
      rows = rows == null ? null : List.copyOf(rows);
    }
  }

  /** What the loaded rows did to the register. */
  public record Register(
      @JsonProperty("new") long newBusinesses,
      @JsonProperty("carried_over") long carriedOver,
      long changed,
      long closed) {
    static Register of(Balance balance) {
      return new Register(
          balance.newBusinesses(), balance.carriedOver(), balance.changed(), balance.closed());
    }
  }

  /** What a submission brought against what counted before: businesses, and the largest changes. */
  public record DifferenceForm(
      long previous, long added, long gone, long changed, List<ChangeForm> largest) {
    /** Copies the list. */
    public DifferenceForm {
      largest = List.copyOf(largest);
    }

    static DifferenceForm of(Difference difference) {
      return new DifferenceForm(
          difference.previous(),
          difference.added(),
          difference.gone(),
          difference.changed(),
          difference.largest().stream()
              .map(
                  change ->
                      new ChangeForm(
                          change.sheet(),
                          change.row(),
                          Field.OMZET_TAHUN.code(),
                          change.before(),
                          change.after()))
              .toList());
    }
  }

  /** One change in a row: the field by its canonical name, amounts in rupiah. */
  public record ChangeForm(
      String sheet, int row, String field, BigDecimal before, BigDecimal after) {}

  /** The regency's figures as a load would leave them: businesses, and percent of the base. */
  public record EffectForm(
      long stock,
      @Nullable Long base,
      @JsonProperty("growth_pct") @Nullable BigDecimal growthPct,
      @Nullable String reason,
      @JsonProperty("to_decide") long toDecide,
      @JsonProperty("not_named") @Nullable Long notNamed) {
    static EffectForm of(Answer.Effect effect) {
      return new EffectForm(
          effect.stock(),
          effect.base(),
          effect.growthPct(),
          effect.reason(),
          effect.toDecide(),
          effect.notNamed());
    }
  }
}
