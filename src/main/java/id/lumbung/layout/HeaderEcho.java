package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.HeaderBlock.Heading;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises headers below the header: the same one printed again, and different ones. */
final class HeaderEcho {
  private static final int LEAST_ALIKE = 2;
  private static final int LEAST_FIELDS = 4;

  /** Cells with so many digits are no titles. */
  private static final int DIGITS_OF_NO_TITLE = 5;

  private static final int MAX_TITLE = 200;

  private final SheetLayout layout;
  private final Layouts layouts;
  private final List<Map<Integer, String>> keysByLevel = new ArrayList<>();

  HeaderEcho(SheetLayout layout, List<PhysicalRow> header, Layouts layouts) {
    this.layout = layout;
    this.layouts = layouts;
    for (PhysicalRow level : header) {
      Map<Integer, String> keys = new HashMap<>();
      for (RawCell cell : Contents.visible(level)) {
        keys.put(cell.column(), Titles.key(cell.text()));
      }
      keysByLevel.add(keys);
    }
  }

  /** What a row says to the header above it. */
  enum Echo {
    /** It is no header. */
    NONE,
    /** It is the header again, in the same words or others. */
    SAME,
    /** It is a header under which columns mean something else. */
    OTHER
  }

  /** Whether the row is the header again, or another one. */
  Echo of(List<RawCell> visible) {
    if (!mayBeTitles(visible)) {
      return Echo.NONE;
    }
    for (Map<Integer, String> keys : keysByLevel) {
      if (isAlike(visible, keys)) {
        return Echo.SAME;
      }
    }
    List<Column> columns = otherHeader(visible);
    if (columns == null) {
      return Echo.NONE;
    }
    boolean isOther =
        columns.stream()
            .anyMatch(
                column ->
                    column.field() != null && !column.field().equals(fieldAt(column.column())));
    return isOther ? Echo.OTHER : Echo.SAME;
  }

  private static boolean mayBeTitles(List<RawCell> visible) {
    int strangers = 0;
    for (RawCell cell : visible) {
      boolean title =
          cell.kind() == RawCell.Kind.TEXT
              && cell.text().length() <= MAX_TITLE
              && Contents.digits(cell.text()) < DIGITS_OF_NO_TITLE;
      if (!title && ++strangers > 1) {
        return false;
      }
    }
    return visible.size() >= LEAST_ALIKE;
  }

  private boolean isAlike(List<RawCell> visible, Map<Integer, String> keys) {
    int alike = 0;
    int others = 0;
    for (RawCell cell : visible) {
      String key = keys.get(cell.column());
      if (key != null && key.equals(Titles.key(cell.text()))) {
        alike++;
      } else if (++others * 10 > visible.size() * 4) {
        return false;
      }
    }
    return alike >= LEAST_ALIKE && !hasMovedTitle(visible, keys);
  }

  /** Whether a title stands where the header has another: then columns mean something else. */
  private boolean hasMovedTitle(List<RawCell> visible, Map<Integer, String> keys) {
    for (RawCell cell : visible) {
      if (layouts.isTitle(cell.text())
          && !Titles.key(cell.text()).equals(keys.get(cell.column()))) {
        return true;
      }
    }
    return false;
  }

  /** The columns of the row read as a header of its own, or null if it is none. */
  private @Nullable List<Column> otherHeader(List<RawCell> visible) {
    int titles = 0;
    int others = 0;
    List<Heading> headings = new ArrayList<>();
    for (RawCell cell : visible) {
      if (layouts.isTitle(cell.text())) {
        titles++;
      } else if (++others * 10 > visible.size() * 4) {
        return null;
      }
      headings.add(new Heading(cell.column(), List.of(Titles.clean(cell.text()))));
    }
    if (titles < LEAST_FIELDS) {
      return null;
    }
    List<Column> columns = layouts.resolve(headings);
    return Topic.distinctFields(columns) >= LEAST_FIELDS && Topic.speaksOfOneBusiness(columns)
        ? columns
        : null;
  }

  private @Nullable Field fieldAt(int number) {
    for (Column column : layout.columns()) {
      if (column.column() == number) {
        return column.field();
      }
    }
    return null;
  }
}
