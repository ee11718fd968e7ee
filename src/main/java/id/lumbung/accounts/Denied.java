package id.lumbung.accounts;

import java.util.Map;

/**
 * A person may not, or an account cannot be; the true reason, as a key of the bundle {@code cli}.
 */
public final class Denied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> arguments;

  Denied(String key, Map<String, String> arguments) {
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
