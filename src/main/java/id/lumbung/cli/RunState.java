package id.lumbung.cli;

/** States that {@code status --state} knows, as they are typed. */
enum RunState {
  queued,
  running,
  stopping,
  stopped,
  failed,
  recovering,
  waiting,
  done,
  refused,
  abandoned
}
