package id.lumbung.cli;

/** On whose behalf a command acts: the user of the operating system. */
final class Actor {
  private Actor() {}

  static String name() {
    return System.getProperty("user.name", "unknown");
  }
}
