package id.lumbung.domain;

import org.jspecify.annotations.Nullable;

/** A file of which nothing can be loaded. */
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final @Nullable String regency;
  private final @Nullable Integer year;

  /** For the reason given. */
  public FileRefused(Refusal refusal) {
    this(refusal, null, null);
  }

  private FileRefused(Refusal refusal, @Nullable String regency, @Nullable Integer year) {
    super(refusal.code() + " " + refusal.arguments());
    this.refusal = refusal;
    this.regency = regency;
    this.year = year;
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

  /** The same of a file of which is known whose it is, where that was not known yet. */
  public FileRefused from(@Nullable String code, @Nullable Integer ofYear) {
    return regency == null ? new FileRefused(refusal, code, ofYear) : this;
  }

  /** The code of the regency that sent the file; null where that could not be told. */
  public @Nullable String regency() {
    return regency;
  }

  /** The data year of the file; null where that could not be told. */
  public @Nullable Integer year() {
    return year;
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
        ? new FileRefused(new Refusal(Reason.BERKAS_RUSAK, refusal.arguments()), regency, year)
        : this;
  }
}
