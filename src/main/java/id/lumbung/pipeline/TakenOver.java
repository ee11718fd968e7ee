package id.lumbung.pipeline;

/** This process was taken for dead; another one goes on with its submission. */
final class TakenOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TakenOver(long submission) {
    super("Submission " + submission + " is in other hands");
  }
}
