package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
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

  private final @Nullable Field[] fields;
  private final HeaderEcho echo;
  private final SheetPlaces places;
  private final RecapRows recaps;
  private boolean numberingMayFollow = true;
  private boolean inSignature;
  private boolean meetsOtherHeader;

  // What the row at hand holds.
  private int filled;
  private boolean numbered;
  private int number;
  private boolean isCalledExample;
  private @Nullable RawCell owner;
  private @Nullable RawCell first;

  /**
   * @param places what the sheet has named before; the reader of its rows adds to it
   */
  RowClassifier(SheetLayout layout, List<PhysicalRow> header, Layouts layouts, SheetPlaces places) {
    this.places = places;
    echo = new HeaderEcho(layout, header, layouts);
    int last = 0;
    for (Column column : layout.columns()) {
      last = Math.max(last, column.column());
    }
    fields = new @Nullable Field[last + 1];
    for (Column column : layout.columns()) {
      fields[column.column()] = column.field();
    }
    recaps = new RecapRows(layouts, places, this::fieldOf);
  }

  /** The field that a column feeds, or null. */
  @Nullable Field fieldOf(int column) {
    return column < fields.length ? fields[column] : null;
  }

  /** Whether an owner is told in the row, or a number that one has, and something beside. */
  boolean tellsOwner(PhysicalRow row) {
    List<RawCell> visible = Contents.visible(row);
    return visible.size() >= 3
        && visible.stream()
            .anyMatch(
                cell -> {
                  Field field = fieldOf(cell.column());
                  return Field.NAMA_PEMILIK.equals(field) || Field.NIK.equals(field);
                });
  }

  /** Says that a line names the district of the rows that follow. */
  void beginDistrict() {
    recaps.end();
    inSignature = false;
  }

  /** Whether the row classified last is a header under which columns mean something else. */
  boolean meetsOtherHeader() {
    return meetsOtherHeader;
  }

  /** The role of the next row of the sheet. */
  RowRole classify(PhysicalRow row) {
    List<RawCell> visible = Contents.visible(row);
    meetsOtherHeader = false;
    if (visible.isEmpty()) {
      recaps.pause();
      return RowRole.BLANK;
    }
    if (numberingMayFollow && isNumbering(visible)) {
      numberingMayFollow = false;
      return RowRole.NUMBERING;
    }
    numberingMayFollow = false;
    HeaderEcho.Echo heard = echo.of(visible);
    meetsOtherHeader = heard == HeaderEcho.Echo.OTHER;
    if (heard != HeaderEcho.Echo.NONE) {
      numberingMayFollow = true;
      inSignature = false;
      recaps.end();
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
    if (recaps.have(visible, numbered ? number : 0)) {
      return RowRole.RECAP;
    }
    RowRole total = totalRole(visible);
    if (total != null) {
      return total;
    }
    if (isData(visible)) {
      inSignature = false;
      recaps.listGoesOn(numbered ? number : 0);
      return RowRole.DATA;
    }
    if (inSignature || opensSignature(visible)) {
      inSignature = true;
      recaps.end();
      return RowRole.SIGNATURE;
    }
    return isNote(visible) ? RowRole.NOTE : RowRole.DATA;
  }

  /**
   * Whether enough is said of one business; below signatures more is asked, for names stand there.
   */
  private boolean isData(List<RawCell> visible) {
    if (filled >= 4 || (owner != null && (numbered || (filled >= 3 && !inSignature)))) {
      return true;
    }
    return inSignature && tellsOneBusiness(visible);
  }

  /**
   * Whether a row tells a Field.NIK, a number with something beside, or an owner with a place or
   * figure.
   */
  private boolean tellsOneBusiness(List<RawCell> visible) {
    boolean hasMore = false;
    for (RawCell cell : visible) {
      Field field = fieldOf(cell.column());
      if (Field.NIK.equals(field) && isLikeNik(cell)) {
        return true;
      }
      boolean isWorded = Contents.hasLetter(cell.text());
      boolean isBare = cell.text().indexOf(',') < 0 && cell.text().indexOf('.') < 0;
      boolean isPlace = places.isName(cell.text()) || (filled >= 3 && isBare);
      hasMore |= Field.KECAMATAN.equals(field) && isWorded && isPlace;
      hasMore |= Field.ALAMAT.equals(field) && isWorded && filled >= 3;
      hasMore |= field != null && !isWorded && Contents.digits(cell.text()) > 0;
    }
    return (numbered && filled >= 2) || (owner != null && hasMore);
  }

  private static boolean isLikeNik(RawCell cell) {
    int digits = Contents.digits(cell.text());
    return digits >= 14 && digits <= 17 && !Contents.hasLetter(cell.text());
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

  private void survey(List<RawCell> visible) {
    filled = 0;
    numbered = false;
    number = 0;
    isCalledExample = false;
    owner = null;
    first = null;
    for (RawCell cell : visible) {
      boolean worded = cell.kind() == RawCell.Kind.TEXT && Contents.hasLetter(cell.text());
      first = worded && first == null ? cell : first;
      Field field = fieldOf(cell.column());
      if (field == null) {
        continue;
      }
      if (field.equals(Field.NO_URUT)) {
        numbered = !worded && Contents.digits(cell.text()) > 0;
        number = Math.max(0, ordinal(cell));
        isCalledExample = worded && Phrases.plain(cell.text()).equals(EXAMPLE);
        continue;
      }
      filled++;
      if (field.equals(Field.NAMA_PEMILIK) && worded) {
        owner = cell;
      }
    }
  }

  /**
   * A total says so in the first words of its row and has but figures and places beside them. A
   * business that is called so has an owner, a number or an address.
   */
  private @Nullable RowRole totalRole(List<RawCell> visible) {
    RawCell leading = first;
    RowRole role =
        leading == null || numbered
            ? null
            : Phrases.totalRole(Phrases.plain(leading.text()), places::isWord);
    return role != null && hasOnlyFigures(visible) ? role : null;
  }

  /** Whether nothing beside the first words tells one business from another. */
  private boolean hasOnlyFigures(List<RawCell> visible) {
    int words = 0;
    for (RawCell cell : visible) {
      Field field = fieldOf(cell.column());
      boolean worded = cell.kind() == RawCell.Kind.TEXT && Contents.hasLetter(cell.text());
      boolean isOther =
          field != null
              && !field.equals(Field.NO_URUT)
              && !cell.equals(first)
              && !(worded && isCountOrPlace(cell));
      if (isOther && (field != null && field.isOfOneBusiness()) && isTelling(cell, worded)) {
        return false;
      }
      words += isOther && worded && Contents.digits(cell.text()) == 0 ? 1 : 0;
    }
    return words < 2;
  }

  /** Whether a cell says a number of businesses, or a place of this sheet. */
  private boolean isCountOrPlace(RawCell cell) {
    return Phrases.isCount(Phrases.plain(cell.text())) || places.isName(cell.text());
  }

  private static boolean isTelling(RawCell cell, boolean worded) {
    return worded || Contents.digits(cell.text()) >= DIGITS_OF_A_NUMBER_OF_ONE_BUSINESS;
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
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9' && to < 8) {
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
