package id.lumbung.settings;

/**
 * A file of the jobs folder that cannot be used. The message names the file, the line, the key,
 * what is there and what would be right, for every problem of the file at once.
 */
public final class SettingsProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A problem told in one sentence. */
  public SettingsProblem(String message) {
    super(message);
  }

  /** A problem with the failure that showed it. */
  public SettingsProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
