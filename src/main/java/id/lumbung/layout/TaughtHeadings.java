package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column.Told;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a regency has said that its headings mean, in their own words.
 *
 * @param byKey by {@link #key} the field; nothing for a column that is not wanted
 */
public record TaughtHeadings(Map<String, Optional<Field>> byKey) {
  /** Nothing was said. */
  public static final TaughtHeadings NONE = new TaughtHeadings(Map.of());

  /** Copies them. */
  public TaughtHeadings {
    byKey = Map.copyOf(byKey);
  }

  /** By the headings as they were written. */
  public static TaughtHeadings of(Map<String, Optional<Field>> byHeading) {
    Map<String, Optional<Field>> byKey = new HashMap<>();
    byHeading.forEach((heading, field) -> byKey.put(key(heading), field));
    return new TaughtHeadings(byKey);
  }

  /**
   * Letters and digits in lower case, units left out: equal for headings that are written alike.
   */
  public static String key(String heading) {
    return Titles.key(heading);
  }

  /** These and others, which count where both speak of one heading. */
  public TaughtHeadings and(TaughtHeadings others) {
    Map<String, Optional<Field>> all = new HashMap<>(byKey);
    all.putAll(others.byKey);
    return new TaughtHeadings(all);
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The field that the heading was said to mean; null where nothing was said. */
  @Nullable Meaning of(Heading heading, @Nullable Integer year) {
    Field field = said(heading).orElse(Optional.empty()).orElse(null);
    return field == null || (field.isOfOneYear() && isOfOtherPeriod(heading, year))
        ? null
        : Meaning.of(title(heading), field, Meaning.Rank.TAUGHT, Told.BY_TITLE);
  }

  /** Whether the column was said not to be wanted. */
  boolean setsAside(Heading heading) {
    return said(heading).map(Optional::isEmpty).orElse(false);
  }

  /** Figures of another year stay such, whatever their heading was said to mean. */
  private static boolean isOfOtherPeriod(Heading heading, @Nullable Integer year) {
    return year != null
        && Periods.yearsOfHeading(heading.whole()).stream().anyMatch(said -> !year.equals(said));
  }

  private String title(Heading heading) {
    return byKey.containsKey(key(heading.whole())) ? heading.whole() : heading.own();
  }

  private Optional<Optional<Field>> said(Heading heading) {
    Optional<Field> whole = byKey.get(key(heading.whole()));
    return Optional.ofNullable(whole == null ? byKey.get(key(heading.own())) : whole);
  }
}
