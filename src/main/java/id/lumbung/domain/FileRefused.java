package id.lumbung.domain;

/** A file of which nothing can be loaded. */
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** For the reason given. */
  public FileRefused(Refusal refusal) {
    super(refusal.code() + " " + refusal.arguments());
    this.refusal = refusal;
  }

  /**
   * A file that is refused.
   *
   * @param namesAndValues what fills the sentence: name, value, name, value …
   */
  public static FileRefused of(Reason reason, Object... namesAndValues) {
    return new FileRefused(Refusal.of(reason, namesAndValues));
  }

  /**
   * A file that is refused, with the sentence that says what exactly is wrong.
   *
   * @param variant the part of the sentence's key after the reason
   */
  public static FileRefused as(Reason reason, String variant, Object... namesAndValues) {
    return new FileRefused(Refusal.as(reason, variant, namesAndValues));
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }

  /** Whether the container is not whole, so that the rest of the file may still come. */
  public boolean isIncomplete() {
    return refusal.reason() == Reason.BERKAS_BELUM_UTUH;
  }

  /** The same where the rest will not come: the file is damaged. */
  public FileRefused asFinal() {
    return isIncomplete()
        ? new FileRefused(new Refusal(Reason.BERKAS_RUSAK, refusal.arguments()))
        : this;
  }
}
