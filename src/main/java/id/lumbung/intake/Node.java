package id.lumbung.intake;

import java.util.UUID;

/**
 * This process among all that share one database.
 *
 * @param id names the process; new at every start
 */
public record Node(UUID id) {
  /** The name its database sessions carry, so that others can end them when it is dead. */
  public String sessionName() {
    return sessionName(id);
  }

  static String sessionName(UUID id) {
    return "lumbung " + id;
  }
}
