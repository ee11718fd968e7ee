package id.lumbung.operations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.lumbung.domain.Reason;
import id.lumbung.domain.RunState;
import id.lumbung.retention.RetentionJob;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a job, as operators see it.
 *
 * @param run its number; null for a submission that is queued
 * @param job submission, statistics or retention
 * @param submission number of the submission; null for other jobs
 * @param regency code of the submission's regency; null where it could not be told
 * @param year the submission's data year; null where it could not be told
 * @param step the last step it began
 * @param rows rows staged in this attempt
 * @param started UTC, ISO 8601
 * @param ended UTC, ISO 8601
 * @param cause why it failed, waits or is refused: a code
 * @param next the command to type next; null where nothing is needed
 * @param attempt which attempt at the same work this is, from 1
 * @param restartedAs the last later attempt at the same work
 * @param handledBy who dealt with a failure: the run that ended well, or a person
 * @param isInLine whether it ended early and the next process that is free goes on with it
 */
public record Run(
    @Nullable Long run,
    String job,
    @Nullable Long submission,
    @Nullable String file,
    @Nullable String regency,
    @Nullable Integer year,
    RunState state,
    @Nullable String step,
    long rows,
    @Nullable String started,
    @Nullable String ended,
    @Nullable String cause,
    @Nullable String next,
    int attempt,
    @JsonProperty("restarted_as") @Nullable Long restartedAs,
    @JsonProperty("handled_by") @Nullable String handledBy,
    @JsonIgnore boolean isInLine) {

  /** Waits until database and disk are whole again. */
  static final String HOUSE = Reason.PRASARANA.name();

  /** Whether this is the last attempt and it may go on without anybody's word. */
  @JsonIgnore
  public boolean canRestart() {
    return restartedAs == null
        && !isRetention()
        && (state == RunState.FAILED
            || state == RunState.STOPPED
            || (state == RunState.WAITING && HOUSE.equals(cause)));
  }

  /** Whether it deletes by age: begun anew it does what is left, so it is never restarted. */
  @JsonIgnore
  boolean isRetention() {
    return job.equals(RetentionJob.NAME);
  }

  /** Whether it waits for an operator's word. */
  @JsonIgnore
  public boolean needsWord() {
    return restartedAs == null && state == RunState.WAITING && !HOUSE.equals(cause);
  }
}
