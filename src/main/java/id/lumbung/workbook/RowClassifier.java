package id.lumbung.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what each row below a header is for. Where it is in doubt the row is data: a wrong row of
 * data is reported to its sender, a row wrongly put aside is lost.
 */
final class RowClassifier {
  private static final int DIGITS_OF_A_NUMBER_OF_ONE_BUSINESS = 8;
  private static final int LONGEST_NAME = 60;
  private static final int DIGITS_OF_NO_COUNT = 8;
  private static final int MOST_COLUMNS_OF_COUNTS = 6;
  private static final String EXAMPLE = "contoh";

  private final @Nullable String[] fields;
  private final HeaderEcho echo;
  private final Layouts layouts;
  private final SheetPlaces places;
  private boolean numberingMayFollow = true;
  private boolean inSignature;
  private boolean inRecap;

  // What the row at hand holds.
  private int filled;
  private int words;
  private boolean numbered;
  private boolean isCalledExample;
  private boolean tellsOneBusiness;
  private @Nullable RawCell owner;
  private @Nullable RawCell first;

  /**
   * @param places what the sheet has named before; the reader of its rows adds to it
   */
  RowClassifier(SheetLayout layout, List<PhysicalRow> header, Layouts layouts, SheetPlaces places) {
    this.layouts = layouts;
    this.places = places;
    echo = new HeaderEcho(layout, header, layouts);
    int last = 0;
    for (Column column : layout.columns()) {
      last = Math.max(last, column.column());
    }
    fields = new @Nullable String[last + 1];
    for (Column column : layout.columns()) {
      fields[column.column()] = column.field();
    }
  }

  /** The field that a column feeds, or null. */
  @Nullable String fieldOf(int column) {
    return column < fields.length ? fields[column] : null;
  }

  /** The role of the next row of the sheet. */
  RowRole classify(PhysicalRow row) throws UnreadableWorkbook {
    List<RawCell> visible = Contents.visible(row);
    if (visible.isEmpty()) {
      return RowRole.BLANK;
    }
    if (numberingMayFollow && isNumbering(visible)) {
      numberingMayFollow = false;
      return RowRole.NUMBERING;
    }
    numberingMayFollow = false;
    if (echo.isHeaderAgain(row, visible)) {
      numberingMayFollow = true;
      inSignature = false;
      inRecap = false;
      return RowRole.REPEATED_HEADER;
    }
    survey(visible);
    return roleBySurvey(visible);
  }

  private RowRole roleBySurvey(List<RawCell> visible) {
    if (isExample()) {
      return RowRole.EXAMPLE;
    }
    if (numbered && visible.size() == 1) {
      return RowRole.BLANK; // a line numbered in advance and never filled in
    }
    if (isRecap(visible)) {
      return RowRole.RECAP;
    }
    RowRole total = totalRole();
    if (total != null) {
      return total;
    }
    boolean strong = filled >= 4 || (owner != null && numbered);
    if (strong || (owner != null && filled >= 3 && !inSignature)) {
      inSignature = false;
      inRecap = false;
      return RowRole.DATA;
    }
    if (inSignature || opensSignature(visible)) {
      inSignature = true;
      inRecap = false;
      return RowRole.SIGNATURE;
    }
    return isNote(visible) ? RowRole.NOTE : RowRole.DATA;
  }

  /**
   * The row by which a template shows how to fill it in: it says so where the number would be, and
   * its owner is called so. Who writes over it keeps the first word, not the second.
   */
  private boolean isExample() {
    return isCalledExample
        && owner != null
        && Phrases.plain(owner.text()).matches("(?:.* )?" + EXAMPLE + "(?: .*)?");
  }

  /** Whether the row opens a table of counts below the list, or belongs to one. */
  private boolean isRecap(List<RawCell> visible) {
    if (opensRecap(visible)) {
      inRecap = true;
      return true;
    }
    int named = 0;
    int places = 0;
    int counts = 0;
    for (RawCell cell : visible) {
      if (Contents.digits(cell.text()) >= DIGITS_OF_NO_COUNT) {
        return false;
      }
      boolean isNamed = cell.kind() == RawCell.Kind.TEXT && Contents.hasLetter(cell.text());
      String plain = Phrases.plain(cell.text());
      if (!isNamed || Phrases.isCount(plain)) {
        counts++;
      } else {
        named++;
        places += isPlaceOutOfPlace(cell, plain) ? 1 : 0;
      }
    }
    boolean counted = named == 1 && counts >= 1;
    return counted && (inRecap || (places == 1 && !numbered));
  }

  /** Whether a cell names a place of this sheet in a column that holds no places. */
  private boolean isPlaceOutOfPlace(RawCell cell, String plain) {
    String field = fieldOf(cell.column());
    return (field == null || !Fields.isPlace(field)) && places.isName(plain);
  }

  private boolean opensRecap(List<RawCell> visible) {
    if (first == null || numbered || tellsOneBusiness(visible)) {
      return false;
    }
    boolean isTitled = visible.size() == 1 && Phrases.opensRecap(Phrases.plain(first.text()));
    return isTitled || isHeaderOfCounts(visible);
  }

  private static boolean tellsOneBusiness(List<RawCell> visible) {
    return visible.stream().anyMatch(c -> Contents.digits(c.text()) >= DIGITS_OF_NO_COUNT);
  }

  /** Titles of a table of counts: what is counted, then a column called a number or a total. */
  private boolean isHeaderOfCounts(List<RawCell> visible) {
    if (visible.size() < 2 || visible.size() > MOST_COLUMNS_OF_COUNTS) {
      return false;
    }
    boolean hasCounts = false;
    for (int i = 0; i < visible.size(); i++) {
      RawCell cell = visible.get(i);
      if (cell.kind() != RawCell.Kind.TEXT || Contents.digits(cell.text()) > 0) {
        return false;
      }
      hasCounts |= i > 0 && Phrases.isTitleOfCounts(Phrases.plain(cell.text()));
    }
    return hasCounts && visible.subList(0, 2).stream().anyMatch(c -> layouts.isTitle(c.text()));
  }

  private void survey(List<RawCell> visible) {
    filled = 0;
    words = 0;
    numbered = false;
    isCalledExample = false;
    tellsOneBusiness = false;
    owner = null;
    first = null;
    for (RawCell cell : visible) {
      boolean worded = cell.kind() == RawCell.Kind.TEXT && Contents.hasLetter(cell.text());
      boolean leads = worded && first == null;
      if (leads) {
        first = cell;
      }
      String field = fieldOf(cell.column());
      if (field == null) {
        continue;
      }
      if (field.equals(Fields.RUNNING_NUMBER)) {
        numbered = !worded && Contents.digits(cell.text()) > 0;
        isCalledExample = worded && Phrases.plain(cell.text()).equals(EXAMPLE);
        continue;
      }
      filled++;
      if (field.equals(Fields.OWNER) && worded) {
        owner = cell;
      }
      if (!leads && !countsOrPlaces(cell, worded)) {
        words += worded && Contents.digits(cell.text()) == 0 ? 1 : 0;
        tellsOneBusiness |= Fields.isOfOneBusiness(field) && isTelling(cell, worded);
      }
    }
  }

  /** Whether a cell with words says a number of businesses, or a place of this sheet. */
  private boolean countsOrPlaces(RawCell cell, boolean worded) {
    String plain = worded ? Phrases.plain(cell.text()) : "";
    return worded && (Phrases.isCount(plain) || places.isName(plain));
  }

  private static boolean isTelling(RawCell cell, boolean worded) {
    return worded || Contents.digits(cell.text()) >= DIGITS_OF_A_NUMBER_OF_ONE_BUSINESS;
  }

  /**
   * A total says so in the first words of its row and has but figures and places beside them. A
   * business that is called so has an owner, a number or an address.
   */
  private @Nullable RowRole totalRole() {
    if (first == null || numbered || tellsOneBusiness || words >= 2) {
      return null;
    }
    return Phrases.totalRole(Phrases.plain(first.text()), places::isWord);
  }

  private static boolean opensSignature(List<RawCell> visible) {
    for (RawCell cell : visible) {
      if (cell.kind() == RawCell.Kind.TEXT && Phrases.opensSignature(Phrases.plain(cell.text()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNote(List<RawCell> visible) {
    if (filled == 0 || (first != null && Phrases.isNote(Phrases.plain(first.text())))) {
      return true;
    }
    boolean named = owner != null && owner.text().length() <= LONGEST_NAME;
    return visible.size() == 1 && !named;
  }

  /** Whether the cells count columns: 1 2 3 or (1) (2) (3), one in five may say otherwise. */
  private static boolean isNumbering(List<RawCell> visible) {
    if (visible.size() < 3) {
      return false;
    }
    int inTurn = 0;
    int previous = 0;
    for (RawCell cell : visible) {
      int number = ordinal(cell);
      if (number > 0 && (number == previous + 1 || (inTurn == 0 && number <= 2))) {
        inTurn++;
      }
      previous = number > 0 ? number : previous + 1;
    }
    return inTurn * 5 >= visible.size() * 4;
  }

  private static int ordinal(RawCell cell) {
    String text = Titles.clean(cell.text());
    int from = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
    int to = from;
    int number = 0;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9' && to < 4) {
      number = number * 10 + (text.charAt(to) - '0');
      to++;
    }
    String rest = text.substring(to);
    boolean whole =
        rest.isEmpty()
            || rest.equals(")")
            || rest.equals("]")
            || rest.equals(".")
            || rest.equals(".0");
    return whole && to > from ? number : -1;
  }
}
