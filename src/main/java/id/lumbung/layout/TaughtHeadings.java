package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.HeaderBlock.Heading;
import id.lumbung.workbook.PhysicalRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a regency has said that its headings mean, in their own words.
 *
 * @param byKey by {@link #key} the field; nothing for a column that is not wanted
 */
public record TaughtHeadings(Map<String, Optional<Field>> byKey) {
  private static final int MOST_ROWS = 1_000;

  /** Nothing was said. */
  public static final TaughtHeadings NONE = new TaughtHeadings(Map.of());

  /** Copies them. */
  public TaughtHeadings {
    byKey = Map.copyOf(byKey);
  }

  /**
   * What the sender chose on the sheet {@link OwnMarks#COLUMNS} of an answer of ours: by the
   * heading as it stands its field; nothing for a column that is not wanted.
   */
  static Map<String, Optional<Field>> read(SheetReader reader) throws FileRefused {
    Map<String, Optional<Field>> said = new LinkedHashMap<>();
    Integer headings = null;
    Integer meanings = null;
    for (int i = 0; i < MOST_ROWS; i++) {
      SheetRow next = reader.next();
      if (next == null) {
        return said;
      }
      PhysicalRow row = next.row();
      if (headings == null || meanings == null) {
        headings = columnOf(row, OwnMarks.HEADING);
        meanings = columnOf(row, OwnMarks.MEANING);
      } else {
        take(Contents.textAt(row, headings), Contents.textAt(row, meanings), said);
      }
    }
    return said;
  }

  private static @Nullable Integer columnOf(PhysicalRow row, String title) {
    return Contents.visible(row).stream()
        .filter(cell -> Titles.clean(cell.text()).equals(title))
        .map(cell -> cell.column())
        .findFirst()
        .orElse(null);
  }

  private static void take(
      @Nullable String heading, @Nullable String meaning, Map<String, Optional<Field>> said) {
    if (heading == null || meaning == null) {
      return;
    }
    if (meaning.equals(OwnMarks.NOT_WANTED)) {
      said.put(heading, Optional.empty());
    } else {
      FieldNames.meant(meaning).ifPresent(field -> said.put(heading, Optional.of(field)));
    }
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
