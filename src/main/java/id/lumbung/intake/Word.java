package id.lumbung.intake;

/** What a person says of a submission that waits for a word. */
public enum Word {
  /** It may load as it is, whatever else speaks against it. */
  ACCEPT,
  /** It may load beside what counts, as an addendum. */
  ADD,
  /** It is a whole and replaces what counts; what else speaks against it may hold it still. */
  REPLACE;
}
