package id.lumbung.intake;

import static id.lumbung.intake.Submission.State.ABANDONED;
import static id.lumbung.intake.Submission.State.DONE;
import static id.lumbung.intake.Submission.State.KNOWN;
import static id.lumbung.intake.Submission.State.QUEUED;
import static id.lumbung.intake.Submission.State.REFUSED;
import static id.lumbung.intake.Submission.State.RUNNING;
import static id.lumbung.intake.Submission.State.STOPPED;
import static id.lumbung.intake.Submission.State.WAITING;

import id.lumbung.domain.Coded;
import id.lumbung.intake.Submission.State;
import java.util.EnumMap;
import java.util.Map;

/** What may happen to a submission. With {@link #steps} it is the table of its life. */
enum SubmissionEvent implements Coded {
  /** A process takes it in hand; one that has ended only lacks its answer. */
  BEGIN,
  /** An attempt ended without an end; it keeps its place in the line. */
  RETRY,
  /** Nothing of it may be loaded. */
  REFUSE,
  /** It needs an operator's word. */
  ASK,
  /** It needs the house to be whole again. */
  AWAIT_HOUSE,
  /** It is in the warehouse. */
  LOAD,
  /** An operator stopped it. */
  STOP,
  /** An operator says that it may load. */
  APPROVE,
  /** A person says that it is the whole of its year, not a part. */
  REPLACE,
  /** The house is whole again. */
  RESUME,
  /** An operator lets it go on. */
  RESTART,
  /** An operator gives it up. */
  ABANDON,
  /** Its sender has the answer, or will have none. */
  ANSWER,
  /** Its answer waits until its folder can be written. */
  HOLD_ANSWER,
  /** An operator takes it back. */
  WITHDRAW;

  /** The state it enters from each state in which the event can happen; it cannot in others. */
  Map<State, State> steps() {
    Map<State, State> steps = new EnumMap<>(State.class);
    switch (this) {
      case BEGIN -> {
        enter(steps, RUNNING, QUEUED, RUNNING);
        stay(steps, DONE, REFUSED);
      }
      case RETRY -> {
        enter(steps, QUEUED, QUEUED, RUNNING);
        stay(steps, DONE, REFUSED);
      }
      case RESTART -> {
        enter(steps, QUEUED, QUEUED, RUNNING, STOPPED, WAITING);
        stay(steps, DONE, REFUSED);
      }
      case REFUSE -> enter(steps, REFUSED, QUEUED, RUNNING);
      case ASK -> enter(steps, WAITING, RUNNING);
      case AWAIT_HOUSE -> enter(steps, WAITING, QUEUED, RUNNING);
      case LOAD -> enter(steps, DONE, RUNNING);
      case STOP -> enter(steps, STOPPED, QUEUED, RUNNING);
      case APPROVE, REPLACE, RESUME -> enter(steps, QUEUED, WAITING);
      case ABANDON -> enter(steps, ABANDONED, QUEUED, RUNNING, STOPPED, WAITING);
      case ANSWER -> stay(steps, DONE, REFUSED, KNOWN, ABANDONED);
      case HOLD_ANSWER -> stay(steps, DONE, REFUSED);
      case WITHDRAW -> stay(steps, DONE);
    }
    return steps;
  }

  private static void enter(Map<State, State> steps, State entered, State... from) {
    for (State state : from) {
      steps.put(state, entered);
    }
  }

  private static void stay(Map<State, State> steps, State... in) {
    for (State state : in) {
      steps.put(state, state);
    }
  }
}
