package id.lumbung.statistics;

import id.lumbung.domain.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kind of figure that can be walked down to the rows behind it, and the parts that name one of
 * its figures, as its table has them: {@code pp7/micro/small} of a transition.
 */
public enum Explained implements Coded {
  STOCK,
  /** Distinct owners: of one's rows the first adds one. */
  OWNERS,
  WORKERS("all|productive"),
  WORKERS_BY_SEX("female|male|unknown"),
  CLASS(Words.REGIME, Words.SIZE),
  PROGRAMME("nib|halal|pirt|formal_finance|mentoring", "all|food"),
  MARKET("local|province|national|international|asean|unknown", "all|[A-Z]{2}"),
  OWNERSHIP("female|male|unknown", "all|[A-V]|unknown", "all|" + Words.SIZE),
  SECTOR("[A-V]|unknown", "all|[0-9]{2}|unknown", "businesses|workers"),
  SALES_BAND("up_to_50m|50m_to_300m|300m_to_2b|2b_to_15b|15b_to_50b|over_50b|unknown"),
  DIGITAL("any|social_media|marketplace"),
  /** What the stock grew and shrank by. */
  PARTS(
      "births|newly_found|unknown_founding|reactivated|moved_in|entered|moved_out|closed|lapsed"
          + "|unconfirmed|left_stock"),
  TRANSITION(
      Words.REGIME + "|law_change",
      "new|" + Words.SIZE,
      Words.SIZE + "|closed|not_counted",
      "all|female|male|unknown"),
  /** Those born in a year that are still in the stock. */
  SURVIVAL("[0-9]{4}");

  private static final int MOST_PARTS = 4;

  private final String allowed;

  /**
   * @param allowed what may stand for each part, the usual first; none of them has a slash
   */
  Explained(String... allowed) {
    this.allowed = String.join("/", allowed);
  }

  private static final class Words {
    static final String REGIME = "reported|uu20|pp7|bps";
    static final String SIZE = "micro|small|medium|large|unknown";
  }

  /** Whether it compares years, and needs the movements between them. */
  boolean isMovement() {
    return this == PARTS || this == TRANSITION || this == SURVIVAL;
  }

  /** What may stand for each part, with bars between; empty where there are none. */
  public List<String> allowed() {
    return allowed.isEmpty() ? List.of() : List.of(allowed.split("/", -1));
  }

  /**
   * Reads the parts of a figure; one left out at the end is the first that may stand there, such as
   * {@code all}.
   *
   * @param text with slashes between
   * @return always four, the unused ones empty; nothing where a word may not stand in its place
   */
  Optional<List<String>> parts(String text) {
    List<String> places = allowed();
    List<String> parts = new ArrayList<>();
    List<String> said = text.isEmpty() ? List.of() : List.of(text.split("/", -1));
    if (said.size() > places.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < places.size(); i++) {
      String part = i < said.size() ? said.get(i) : places.get(i).substring(0, end(places.get(i)));
      if (!part.matches(places.get(i))) {
        return Optional.empty();
      }
      parts.add(part);
    }
    while (parts.size() < MOST_PARTS) {
      parts.add("");
    }
    return Optional.of(parts);
  }

  private static int end(String words) {
    int bar = words.indexOf('|');
    return bar < 0 ? words.length() : bar;
  }

  /** Whether these parts name one of its figures. */
  public boolean accepts(String text) {
    return parts(text).isPresent();
  }
}
