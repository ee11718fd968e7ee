package id.lumbung.operations;

import java.util.Map;

/**
 * What an operator asked for cannot be done; the true reason, as a key of the bundle {@code cli}.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> arguments;

  Refused(String key, Map<String, String> arguments) {
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
