package id.lumbung.domain;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The parts of a name under which a file arrived. */
public final class FileName {
  private static final int LONGEST_STEM = 120;
  private static final int LONGEST_ENDING = 10;

  private static final int LONGEST_NAME = 180;

  /** Folders, what no file system takes, and marks that show a name other than it is. */
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");

  private static final Pattern BETWEEN_CAPITALS =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private FileName() {}

  /**
   * A name as somebody tells it, made one that can do no harm: without folders, without marks that
   * lead or show astray, neither hidden nor too long. Empty where nothing is left.
   */
  public static String harmless(String told) {
    String name = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
    name = HARMFUL.matcher(name).replaceAll("").strip();
    while (name.startsWith(".") || name.startsWith("~")) {
      name = name.substring(1).strip();
    }
    String ending = ending(name);
    String stem = name.substring(0, name.length() - ending.length());
    while (bytes(stem) + bytes(ending) > LONGEST_NAME) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.isBlank() ? "" : stem + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The name without folders and without its ending. */
  public static String stem(String name) {
    String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = own.lastIndexOf('.');
    return dot > 0 ? own.substring(0, dot) : own;
  }

  /** The name with spaces where words are joined by capitals: {@code DataUMKMLamandau2008}. */
  public static String spaced(String name) {
    return BETWEEN_CAPITALS.matcher(name).replaceAll(" ");
  }

  /** The name without its ending, at most 120 bytes in UTF-8: what answers are named after. */
  public static String shortStem(String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    while (bytes(stem) > LONGEST_STEM) {
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
