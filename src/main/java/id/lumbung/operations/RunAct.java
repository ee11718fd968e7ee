package id.lumbung.operations;

import id.lumbung.accounts.Action;

/** What an operator can do with a run. */
public enum RunAct {
  /** Let it go on where it was. */
  RESTART(Action.RESTART),
  /** Let its submission load although it waits for a word. */
  ACCEPT(Action.ACCEPT),
  /** Have it stop after its present chunk. */
  STOP(Action.STOP),
  /** Give it up. */
  ABANDON(Action.ABANDON),
  /** Take its submission back. */
  WITHDRAW(Action.WITHDRAW);

  private final Action action;

  RunAct(Action action) {
    this.action = action;
  }

  /** What a person needs a right to. */
  public Action action() {
    return action;
  }
}
