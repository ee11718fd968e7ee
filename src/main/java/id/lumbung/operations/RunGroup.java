package id.lumbung.operations;

import id.lumbung.domain.Coded;

/** The three questions of an operator: what runs, what failed, what waits for me. */
public enum RunGroup implements Coded {
  /** What runs, or does as soon as a process is free. */
  UNDER_WAY,
  /** What broke off, was stopped or waits for the house, and nobody goes on with. */
  BROKEN,
  /** What waits for an operator's word. */
  FOR_ME;

  /** Whether a run belongs to it. */
  public boolean has(Run run) {
    boolean isLast = run.restartedAs() == null;
    return switch (this) {
      case UNDER_WAY ->
          switch (run.state()) {
            case QUEUED, RUNNING, STOPPING -> true;
            case STOPPED, FAILED -> run.isInLine();
            case RECOVERING, WAITING, DONE, REFUSED, ABANDONED -> false;
          };
      case BROKEN ->
          switch (run.state()) {
            case STOPPED, FAILED -> isLast && !run.isInLine();
            case RECOVERING -> true;
            case WAITING -> isLast && !run.needsWord();
            case QUEUED, RUNNING, STOPPING, DONE, REFUSED, ABANDONED -> false;
          };
      case FOR_ME -> run.needsWord();
    };
  }
}
