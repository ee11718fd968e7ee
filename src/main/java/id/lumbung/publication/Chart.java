package id.lumbung.publication;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows.
 *
 * @param title the name of what is shown
 * @param statement what it says, in a sentence; the title where its figures allow none
 * @param form its kind
 * @param categories in the order in which they are read
 * @param categoryTitle what the categories are
 * @param valueTitle what is measured, with its unit
 * @param kind of the values
 * @param series one after the other
 * @param line over a second axis; null for none
 * @param breaks places of the categories, 0-based, that are not to be compared with those before
 */
public record Chart(
    String title,
    String statement,
    Form form,
    List<String> categories,
    String categoryTitle,
    String valueTitle,
    CellKind kind,
    List<Series> series,
    @Nullable Series line,
    List<Integer> breaks) {

  /** Copies the lists. */
  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    breaks = List.copyOf(breaks);
  }

  /** One that says no more than its title, and has neither line nor break. */
  Chart(
      String title,
      Form form,
      List<String> categories,
      String categoryTitle,
      String valueTitle,
      CellKind kind,
      List<Series> series) {
    this(title, title, form, categories, categoryTitle, valueTitle, kind, series, null, List.of());
  }

  Chart saying(String sentence) {
    return new Chart(
        title, sentence, form, categories, categoryTitle, valueTitle, kind, series, line, breaks);
  }

  Chart under(@Nullable Series above) {
    return new Chart(
        title, statement, form, categories, categoryTitle, valueTitle, kind, series, above, breaks);
  }

  Chart brokenBefore(List<Integer> places) {
    return new Chart(
        title, statement, form, categories, categoryTitle, valueTitle, kind, series, line, places);
  }

  /** How series stand to each other. */
  public enum Form {
    /** Upright, side by side. */
    COLUMNS(false, false),
    /** Upright, one on the other. */
    STACKED_COLUMNS(false, true),
    /** Lying, side by side. */
    BARS(true, false),
    /** Lying, one after the other. */
    STACKED_BARS(true, true);

    private final boolean isLying;
    private final boolean isStacked;

    Form(boolean isLying, boolean isStacked) {
      this.isLying = isLying;
      this.isStacked = isStacked;
    }

    /** Whether bars go from the left to the right. */
    public boolean isLying() {
      return isLying;
    }

    /** Whether series of a category make one bar. */
    public boolean isStacked() {
      return isStacked;
    }
  }

  /** Colours by what they are for; a dark page has others for the same. */
  public enum Tone {
    /** What matters. */
    ACCENT("0B4A63"),
    /** The next. */
    MIDDLE("2C7A99"),
    /** And the next. */
    LIGHT("7FB6CB"),
    /** What is a no. */
    PALE("B7D7E3"),
    /** What is not known. */
    GREY("C4CCD0"),
    /** What goes the other way. */
    ORANGE("B35806"),
    /** Not drawn, as the ground under a bar of a waterfall. */
    NONE("");

    private final String hex;

    Tone(String hex) {
      this.hex = hex;
    }

    /** Red, green and blue on white paper; empty where nothing is drawn. */
    public String hex() {
      return hex;
    }

    /** Whether letters on it are white. */
    public boolean isDark() {
      return this == ACCENT || this == MIDDLE;
    }
  }

  /**
   * A series.
   *
   * @param values one for each category; null leaves a gap
   * @param isLabelled whether values are printed on it
   */
  public record Series(
      String title, List<@Nullable BigDecimal> values, Tone tone, boolean isLabelled) {
    /** Keeps the values as they are. */
    public Series {
      values = Collections.unmodifiableList(values);
    }
  }

  /** Whether bars may stand on zero, as they must where none goes below it. */
  boolean isNowhereNegative() {
    return series.stream()
        .allMatch(s -> s.values().stream().allMatch(v -> v == null || v.signum() >= 0));
  }

  /** Whether there is anything to draw. */
  boolean isEmpty() {
    return series.stream().allMatch(s -> s.values().stream().allMatch(v -> v == null));
  }
}
