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
  private static final String EXAMPLE = "contoh";

  private final @Nullable String[] fields;
  private final HeaderEcho echo;
  private boolean numberingMayFollow = true;
  private boolean inSignature;

  // What the row at hand holds.
  private int filled;
  private int words;
  private boolean numbered;
  private boolean isExample;
  private boolean tellsOneBusiness;
  private @Nullable RawCell owner;
  private @Nullable RawCell first;

  RowClassifier(SheetLayout layout, List<PhysicalRow> header, Layouts layouts) {
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
      return RowRole.REPEATED_HEADER;
    }
    survey(visible);
    return roleBySurvey(visible);
  }

  private RowRole roleBySurvey(List<RawCell> visible) {
    if (isExample) {
      return RowRole.NOTE; // the row by which a template shows how to fill it in
    }
    if (numbered && visible.size() == 1) {
      return RowRole.BLANK; // a line numbered in advance and never filled in
    }
    RowRole total = totalRole();
    if (total != null) {
      return total;
    }
    boolean data = filled >= 4 || (owner != null && (filled >= 3 || numbered));
    if (data) {
      inSignature = false;
      return RowRole.DATA;
    }
    if (inSignature || opensSignature(visible)) {
      inSignature = true;
      return RowRole.SIGNATURE;
    }
    return isNote(visible) ? RowRole.NOTE : RowRole.DATA;
  }

  private void survey(List<RawCell> visible) {
    filled = 0;
    words = 0;
    numbered = false;
    isExample = false;
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
        isExample = worded && Phrases.plain(cell.text()).equals(EXAMPLE);
        continue;
      }
      filled++;
      if (field.equals(Fields.OWNER) && worded) {
        owner = cell;
      }
      if (!leads) {
        words += worded && Contents.digits(cell.text()) == 0 ? 1 : 0;
        tellsOneBusiness |= Fields.isOfOneBusiness(field) && isTelling(cell, worded);
      }
    }
  }

  private static boolean isTelling(RawCell cell, boolean worded) {
    return worded || Contents.digits(cell.text()) >= DIGITS_OF_A_NUMBER_OF_ONE_BUSINESS;
  }

  /**
   * A total says so in the first words of its row and has but figures beside them. A business that
   * is called so has an owner, a number or an address.
   */
  private @Nullable RowRole totalRole() {
    if (first == null || numbered || tellsOneBusiness || words >= 2) {
      return null;
    }
    String plain = Phrases.plain(first.text());
    if (!Phrases.beginsLikeTotal(plain)) {
      return null;
    }
    return Phrases.totalRole(plain);
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
