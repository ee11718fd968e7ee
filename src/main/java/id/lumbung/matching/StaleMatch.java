package id.lumbung.matching;

/** Another submission was loaded since this one was matched; it has to be matched again. */
public final class StaleMatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleMatch(long submission) {
    super("Submission " + submission + " was matched before another one was loaded");
  }
}
