package id.lumbung.domain;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure without its texts, which may quote rows: the kinds of what was thrown, the first cause
 * before its consequences, and the places in the program that led to the first.
 *
 * @param kinds of the causes, the first one first
 * @param places where the first one came from, the nearest first
 */
public record FirstCause(List<String> kinds, List<String> places) {
  /** Nothing is known. */
  public static final FirstCause NONE = new FirstCause(List.of(), List.of());

  private static final int MOST_PLACES = 24;
  private static final int NEAREST = 6;
  private static final String HOUSE = "id.lumbung.";
  private static final String KIND = "((?:[a-z_][\\w]*\\.)+[A-Z][\\w$]*(?: [0-9A-Z]{5})?)";
  private static final Pattern THROWN = Pattern.compile("(Caused by: |< )?" + KIND + "(?::.*)?");
  private static final Pattern PLACE =
      Pattern.compile("\\s+at (?:[\\w.@-]+/+)*([\\w.$<>]+\\([\\w.$ ]+(?::\\d+)?\\))");

  /** Copies the lists. */
  public FirstCause {
    kinds = List.copyOf(kinds);
    places = List.copyOf(places);
  }

  /** Of something that was thrown. */
  public static FirstCause of(Throwable failure) {
    List<String> kinds = new ArrayList<>();
    Throwable first = failure;
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      kinds.add(0, kind(cause));
      first = cause;
    }
    List<StackTraceElement> way = Arrays.asList(first.getStackTrace());
    List<String> places = new ArrayList<>();
    for (int i = 0; i < way.size() && places.size() < MOST_PLACES; i++) {
      if (i < NEAREST || way.get(i).getClassName().startsWith(HOUSE)) {
        places.add(place(way.get(i)));
      }
    }
    return new FirstCause(kinds, places);
  }

  private static String kind(Throwable cause) {
    String name = cause.getClass().getName();
    String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
    return state == null ? name : name + " " + state;
  }

  private static String place(StackTraceElement at) {
    return at.getClassName()
        + "."
        + at.getMethodName()
        + "("
        + (at.getFileName() == null ? "Unknown Source" : at.getFileName())
        + (at.getLineNumber() < 0 ? "" : ":" + at.getLineNumber())
        + ")";
  }

  /** As it is kept, to be read by {@link #read}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < kinds.size(); i++) {
      text.append(i == 0 ? "" : "< ").append(kinds.get(i)).append('\n');
      if (i == 0) {
        places.forEach(place -> text.append("\tat ").append(place).append('\n'));
      }
    }
    return text.toString();
  }

  /**
   * Reads what was kept, or a trace as Java prints it; whatever is neither a kind nor a place is
   * left out.
   */
  public static FirstCause read(String text) {
    List<String> kinds = new ArrayList<>();
    List<String> places = new ArrayList<>();
    boolean isFirstLast = false;
    for (String line : text.lines().toList()) {
      Matcher thrown = THROWN.matcher(line);
      Matcher place = PLACE.matcher(line);
      if (thrown.matches()) {
        kinds.add(thrown.group(2));
        if (line.startsWith("Caused by")) {
          isFirstLast = true;
          places.clear();
        }
      } else if (place.matches()) {
        places.add(place.group(1));
      }
    }
    if (isFirstLast) {
      Collections.reverse(kinds);
    }
    return new FirstCause(kinds, places);
  }
}
