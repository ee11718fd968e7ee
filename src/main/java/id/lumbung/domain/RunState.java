package id.lumbung.domain;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a run stands, in the words of operators. */
public enum RunState implements Coded {
  /** Its submission waits for its first run. */
  QUEUED,
  /** A process works on it. */
  RUNNING,
  /** It was asked to stop and ends at its next chunk. */
  STOPPING,
  /** An operator stopped it. */
  STOPPED,
  /** It broke off. */
  FAILED,
  /** Its process is gone; another takes it over. */
  RECOVERING,
  /** It waits for an operator's word, or for the house to be whole again. */
  WAITING,
  /** It did all of its work. */
  DONE,
  /** Its submission is not loaded, for the reason given. */
  REFUSED,
  /** An operator gave it up. */
  ABANDONED;

  @Override
  @JsonValue
  public String code() {
    return Coded.super.code();
  }

  /** Whether a process works on it, or worked until it died. */
  public boolean isUnderWay() {
    return this == RUNNING || this == STOPPING || this == RECOVERING;
  }

  @Override
  public String toString() {
    return code();
  }
}
