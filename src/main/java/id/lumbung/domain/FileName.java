package id.lumbung.domain;

import java.nio.charset.StandardCharsets;

/** The parts of a name under which a file arrived. */
public final class FileName {
  private static final int LONGEST_STEM = 120;
  private static final int LONGEST_ENDING = 10;

  private FileName() {}

  /** The name without folders and without its ending. */
  public static String stem(String name) {
    String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = own.lastIndexOf('.');
    return dot > 0 ? own.substring(0, dot) : own;
  }

  /** The name without its ending, at most 120 bytes in UTF-8: what answers are named after. */
  public static String shortStem(String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEM) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem;
  }

  /** The ending with its dot; empty where there is none of up to 10 characters. */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
  }
}
