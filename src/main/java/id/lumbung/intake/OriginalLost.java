package id.lumbung.intake;

/** The bytes of a submission are nowhere any more: neither in the spool, nor claimed, nor kept. */
public final class OriginalLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OriginalLost(long submission) {
    super("The original of submission " + submission + " is lost");
  }
}
