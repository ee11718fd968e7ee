package id.lumbung.settings;

import java.util.Map;

/** What a person asked for cannot be done, or not by that person; the true reason. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> arguments;

  /**
   * A refusal.
   *
   * @param key of a sentence of the bundle {@code cli}
   * @param arguments what fills it
   */
  public Refused(String key, Map<String, String> arguments) {
    super(key);
    this.key = key;
    this.arguments = Map.copyOf(arguments);
  }

  /** Key of the sentence. */
  public String key() {
    return key;
  }

  /** What fills the sentence. */
  public Map<String, String> arguments() {
    return arguments;
  }
}
