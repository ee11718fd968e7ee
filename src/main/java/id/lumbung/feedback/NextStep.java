package id.lumbung.feedback;

import id.lumbung.domain.Coded;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** What the sender of an arrival does next. */
public enum NextStep implements Coded {
  /** Nothing is left to do. */
  NOTHING,
  /** Look at what was warned of; no row is held back. */
  LOOK,
  /** Send what was only checked. */
  SEND,
  /** Mend what was only checked, or send it as it is. */
  MEND_BEFORE,
  /** Mend the rows that are held back and send them alone. */
  MEND_ROWS,
  /** Mend the marked cells and send the whole file. */
  MEND_FILE,
  /** Mend the file where no cell could be marked. */
  MEND_ALL,
  /** Say whether it replaces or adds. */
  ANSWER,
  /** Wait for the operator's word. */
  WAIT,
  /** Send what was only checked, and wait for the operator's word. */
  ASK,
  /** The same was sent before. */
  KNOWN;

  /** The next step after an answer. */
  public static NextStep after(Answer answer) {
    return switch (answer.status()) {
      case ACCEPTED -> afterAcceptance(answer);
      case REFUSED -> hasMarks(answer) ? MEND_FILE : MEND_ALL;
      case WAITING -> answer.isDryRun() ? ASK : isQuestion(answer.reason()) ? ANSWER : WAIT;
      case KNOWN -> KNOWN;
    };
  }

  /** Whether its sender can answer what it waits for. */
  static boolean isQuestion(@Nullable Refusal reason) {
    return reason != null && reason.reason() == Reason.GANTI_ATAU_TAMBAH;
  }

  private static NextStep afterAcceptance(Answer answer) {
    if (answer.balance().quarantined() > 0) {
      return answer.isDryRun() ? MEND_BEFORE : MEND_ROWS;
    }
    return answer.isDryRun() ? SEND : isWarned(answer) ? LOOK : NOTHING;
  }

  /** Whether anything is to be checked. */
  static boolean isWarned(Answer answer) {
    return answer.findings().stream().anyMatch(f -> f.severity().equals("peringatan"));
  }

  /** Whether any cell is coloured in the answer workbook. */
  private static boolean hasMarks(Answer answer) {
    return answer.findings().stream().anyMatch(f -> f.row() != null && f.column() != null);
  }
}
