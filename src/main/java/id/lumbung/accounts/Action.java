package id.lumbung.accounts;

import id.lumbung.domain.Coded;

/** What a person can ask for. */
public enum Action implements Coded {
  /** Read growth, shares and their explanation. */
  READ_FIGURES,
  /** See runs, what waits, and who has reported. */
  READ_STATUS,
  /** See rows of persons: reviews, explained rows, prefilled templates. */
  READ_PERSONS,
  /** Send a workbook, or check one. */
  SUBMIT,
  /** Say why what a submission was warned of is right as it is. */
  GIVE_REASON,
  /** Say what a heading of a regency means, or take that back. */
  TEACH_HEADING,
  /**
   * Say whether a workbook that looks like a part of its year adds, replaces, or makes it whole.
   */
  TELL_SCOPE,
  /** Write the release pack. */
  REPORT,
  /** Make figures public, or take that back. */
  APPROVE,
  /** Write the open data. */
  EXPORT,
  /** Begin a sweep, or let the program serve. */
  RUN,
  /** Let a run go on. */
  RESTART,
  /** Stop a run. */
  STOP,
  /** Give a run up. */
  ABANDON,
  /** Take a submission back. */
  WITHDRAW,
  /** Have archived originals judged again, and send those that come out otherwise. */
  REPLAY,
  /** Let a submission load that takes many businesses away. */
  ACCEPT,
  /** Decide whether two businesses are one. */
  DECIDE,
  /** Part what was taken for one business. */
  SPLIT,
  /** Take such a decision back. */
  UNDO,
  /** Open the database to other programs. */
  CONNECT,
  /** Delete what is old. */
  RETAIN,
  /** Edit a file of settings; done outside, and seen by the program. */
  EDIT_SETTINGS,
  /** Add a user. */
  USER_ADD,
  /** Give a user another role. */
  USER_ROLE,
  /** Give a user another password. */
  USER_PASSWORD,
  /** Come in to the pages. */
  SIGN_IN,
  /** Give oneself another password. */
  OWN_PASSWORD,
  /** Keep a user out. */
  USER_DISABLE,
  /** Let a user in again. */
  USER_ENABLE,
  /** See users. */
  READ_USERS,
  /** See who did what. */
  READ_AUDIT;
}
