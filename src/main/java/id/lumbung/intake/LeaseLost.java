package id.lumbung.intake;

/** Somebody else has taken the submission over; nothing of this holder may be written any more. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost(long submission) {
    super("Submission " + submission + " was taken over by another process");
  }
}
