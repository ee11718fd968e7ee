package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.RawCell;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of a table of counts that stands below a list or beside its end: titles of counts,
 * then lines with names under their titles and numbers under those of counts.
 */
final class RecapRows {
  private static final int DIGITS_OF_A_NIK = 14;
  private static final int DIGITS_OF_NO_COUNT = 8;
  private static final int MOST_COLUMNS = 8;

  private final Layouts layouts;
  private final SheetPlaces places;
  private final IntFunction<@Nullable Field> fieldOf;
  private final Set<Integer> countColumns = new HashSet<>();
  private final Set<Integer> columns = new HashSet<>();
  private boolean isWithin;
  private boolean hasLines;
  private int lastOfList;
  private int lastOfRecap;

  /**
   * @param fieldOf the field that a column feeds
   */
  RecapRows(Layouts layouts, SheetPlaces places, IntFunction<@Nullable Field> fieldOf) {
    this.layouts = layouts;
    this.places = places;
    this.fieldOf = fieldOf;
  }

  /** Says that something else begins. */
  void end() {
    isWithin = false;
    hasLines = false;
    columns.clear();
    countColumns.clear();
    lastOfRecap = 0;
  }

  /** Says that a row is blank: it ends a table that has lines. */
  void pause() {
    if (hasLines) {
      end();
    }
  }

  /**
   * Says that the list goes on.
   *
   * @param number the running number of its row; 0 without one
   */
  void listGoesOn(int number) {
    end();
    lastOfList = number;
  }

  /**
   * Whether the row opens a table of counts, or belongs to one.
   *
   * @param number the running number that leads the row; 0 without one
   */
  boolean have(List<RawCell> visible, int number) {
    if (visible.size() > MOST_COLUMNS || visible.stream().anyMatch(RecapRows::isLikeNik)) {
      return false;
    }
    if (number == 0 && (isTitle(visible) || isHeader(visible))) {
      isWithin = true;
      return true;
    }
    boolean goesOn = number > 0 && number == lastOfList + 1 && number != lastOfRecap + 1;
    if (goesOn || !isLine(visible, number > 0)) {
      return false;
    }
    hasLines = true;
    lastOfRecap = number;
    return true;
  }

  private static boolean isLikeNik(RawCell cell) {
    return Contents.digits(cell.text()) >= DIGITS_OF_A_NIK;
  }

  private static boolean isTitle(List<RawCell> visible) {
    return visible.size() == 1 && Phrases.opensRecap(Phrases.plain(visible.get(0).text()));
  }

  /** Titles of a table of counts: what is counted, then a column called a number or a total. */
  private boolean isHeader(List<RawCell> visible) {
    Set<Integer> counts = new HashSet<>();
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < visible.size(); i++) {
      RawCell cell = visible.get(i);
      if (cell.kind() != RawCell.Kind.TEXT || Contents.digits(cell.text()) > 0) {
        return false;
      }
      all.add(cell.column());
      if (i > 0 && Phrases.isTitleOfCounts(Phrases.plain(cell.text()))) {
        counts.add(cell.column());
      }
    }
    boolean isHeader =
        !counts.isEmpty()
            && visible.subList(0, 2).stream().anyMatch(c -> layouts.isTitle(c.text()));
    if (isHeader) {
      columns.addAll(all);
      countColumns.addAll(counts);
    }
    return isHeader;
  }

  private boolean isLine(List<RawCell> visible, boolean isNumbered) {
    return visible.size() > 1
        && (isUnderTitles(visible)
            || (isOneNameAndCounts(visible)
                && (isWithin || (!isNumbered && isPlaceOutOfPlace(visible)))));
  }

  /** Whether every cell stands under a title of the table, and numbers alone under counts. */
  private boolean isUnderTitles(List<RawCell> visible) {
    boolean hasCount = false;
    for (RawCell cell : visible) {
      boolean isCount = countColumns.contains(cell.column());
      if (!columns.contains(cell.column()) || (isCount && isName(cell))) {
        return false;
      }
      hasCount |= isCount;
    }
    return hasCount;
  }

  private static boolean isOneNameAndCounts(List<RawCell> visible) {
    return visible.stream().filter(RecapRows::isName).count() == 1
        && visible.stream().allMatch(c -> Contents.digits(c.text()) < DIGITS_OF_NO_COUNT);
  }

  private static boolean isName(RawCell cell) {
    return cell.kind() == RawCell.Kind.TEXT
        && Contents.hasLetter(cell.text())
        && !Phrases.isCount(Phrases.plain(cell.text()));
  }

  /** Whether the name is that of a place of this sheet in a column that holds no places. */
  private boolean isPlaceOutOfPlace(List<RawCell> visible) {
    RawCell named = visible.stream().filter(RecapRows::isName).findFirst().orElseThrow();
    Field field = fieldOf.apply(named.column());
    return (field == null || !field.isPlace()) && places.isName(named.text());
  }
}
