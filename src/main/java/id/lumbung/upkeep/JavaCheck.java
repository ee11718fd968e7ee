package id.lumbung.upkeep;

import java.util.Map;

/** Whether this Java is the one Lumbung was built for, with memory enough. */
final class JavaCheck {
  private static final int OLDEST = 17;
  private static final long ENOUGH_MEGABYTES = 512;

  private JavaCheck() {}

  static Check look() {
    return judge(Runtime.version().feature(), Runtime.getRuntime().maxMemory() >> 20);
  }

  /**
   * @param feature the first number of the version
   * @param megabytes the most that the heap may take
   */
  static Check judge(int feature, long megabytes) {
    Map<String, String> arguments =
        Map.of(
            "versi", Integer.toString(feature),
            "memori", Long.toString(megabytes),
            "cukup", Long.toString(ENOUGH_MEGABYTES),
            "terlama", Integer.toString(OLDEST));
    if (feature < OLDEST) {
      return Check.bad("java", "old", arguments);
    }
    return megabytes < ENOUGH_MEGABYTES
        ? Check.warn("java", "small", arguments)
        : Check.ok("java", "fits", arguments);
  }
}
