package id.lumbung.pipeline;

import id.lumbung.domain.Coded;
import id.lumbung.domain.FirstCause;
import id.lumbung.intake.OriginalLost;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Whose fault a failed attempt is. */
enum Fault implements Coded {
  /** The disk is full or does not answer. */
  DISK_FULL,
  /** The database went away or had no room for the work. */
  DATABASE_GONE,
  /** The folder of an answer may not be written. */
  OUTBOX_CLOSED,
  /** The bytes of the file are nowhere any more. */
  ORIGINAL_LOST,
  /** Another process has taken the work over. */
  TAKEN_OVER,
  /** Our own code failed at this file. */
  PROGRAM_FAULT;

  /** Whether the house is to blame, so that the file waits and never counts as refused. */
  boolean isOfTheHouse() {
    return this == DISK_FULL || this == DATABASE_GONE || this == OUTBOX_CLOSED;
  }

  /**
   * The fault behind failures. A run that ended without telling any lost its last words to the
   * database.
   */
  static Fault of(Collection<Throwable> failures) {
    Fault found = failures.isEmpty() ? DATABASE_GONE : PROGRAM_FAULT;
    for (Throwable failure : failures) {
      Fault fault = of(failure);
      if (fault.compareTo(found) < 0) {
        found = fault;
      }
    }
    return found;
  }

  private static Fault of(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Fault fault = one(cause);
      if (fault != PROGRAM_FAULT) {
        return fault;
      }
    }
    return PROGRAM_FAULT;
  }

  private static Fault one(Throwable cause) {
    if (cause instanceof HandOut.TakenOver) {
      return TAKEN_OVER;
    }
    if (cause instanceof OutboxClosed) {
      return OUTBOX_CLOSED;
    }
    if (cause instanceof OriginalLost) {
      return ORIGINAL_LOST;
    }
    if (cause instanceof SQLException sql) {
      return ofState(sql.getSQLState());
    }
    if (cause instanceof FileSystemException || isDiskFull(cause)) {
      return DISK_FULL;
    }
    boolean isDatabase =
        cause instanceof TransactionException
            || cause instanceof JobExecutionException
            || cause instanceof DataAccessResourceFailureException
            || cause instanceof TransientDataAccessException;
    return isDatabase ? DATABASE_GONE : PROGRAM_FAULT;
  }

  /**
   * Connection lost, no room, ended by an operator, fault of the system, a transaction that lost a
   * race. A pool that finds its connection closed tells no state at all.
   */
  private static Fault ofState(@Nullable String state) {
    if (state == null) {
      return DATABASE_GONE;
    }
    if (state.equals("53100")) {
      return DISK_FULL;
    }
    return List.of("08", "25", "40", "53", "55", "57", "58", "XX")
            .contains(state.substring(0, Math.min(2, state.length())))
        ? DATABASE_GONE
        : PROGRAM_FAULT;
  }

  static boolean isDiskFull(@Nullable Throwable cause) {
    String message = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "";
    return message.contains("No space left") || message.contains("quota exceeded");
  }

  /** Keeps the first cause of a run that failed, in place of texts that may quote rows. */
  static JobExecutionListener keeping() {
    return new JobExecutionListener() {
      @Override
      public void afterJob(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        if (!failures.isEmpty()) {
          execution.setExitStatus(
              new ExitStatus(
                  execution.getExitStatus().getExitCode(), FirstCause.of(failures.get(0)).text()));
        }
      }
    };
  }

  /** The kinds of a failure and its causes; their texts may quote rows. */
  static String describe(Throwable failure) {
    List<String> kinds = new ArrayList<>();
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      kinds.add(
          cause instanceof SQLException sql
              ? cause.getClass().getSimpleName() + " " + sql.getSQLState()
              : cause.getClass().getSimpleName());
    }
    return String.join(" < ", kinds);
  }
}
