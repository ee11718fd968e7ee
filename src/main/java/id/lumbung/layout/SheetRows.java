package id.lumbung.layout;

import id.lumbung.domain.FileRefused;
import id.lumbung.workbook.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every physical row of every sheet of a workbook, once, with its role. The values of a data row
 * include those of cells merged over it from above.
 */
public final class SheetRows implements AutoCloseable {
  private final Workbook workbook;
  private final Layouts titles;
  private @Nullable Layouts layouts;
  private final List<SheetLayout> met = new ArrayList<>();
  private final Map<Integer, Integer> widths = new HashMap<>();
  private @Nullable SheetReader current;
  private int sheetsOpened;
  private int skipSheet;
  private int skipRow;

  private SheetRows(Workbook workbook, Layouts layouts) {
    this.workbook = workbook;
    this.titles = layouts;
  }

  /** The rows of an open workbook, which stays open when they are closed. */
  public static SheetRows of(Workbook workbook, Layouts layouts) {
    return new SheetRows(workbook, layouts);
  }

  /**
   * The next row, or null after the last of the last sheet.
   *
   * @throws FileRefused if the file turns out to be damaged or dangerous further on, or a sheet has
   *     a second header that does not tell what a business needs
   */
  public @Nullable SheetRow next() throws FileRefused {
    while (current != null || openNext()) {
      SheetRow row = current == null || isSkipped(current) ? null : current.next();
      if (row == null) {
        closeCurrent();
      } else if (row.row().sheet() != skipSheet || row.row().row() > skipRow) {
        return row;
      }
    }
    return null;
  }

  /**
   * Makes {@link #next} go on with the first row after a place, as if everything before had been
   * read. Earlier sheets are not read beyond their headers. Never goes back.
   *
   * @param sheet 1-based position among the tabs
   * @param row 1-based row number; 0 is before the first row
   */
  public void skipTo(int sheet, int row) {
    skipSheet = sheet;
    skipRow = row;
  }

  /** The layouts of the sheets met so far, in the order of the tabs. */
  public List<SheetLayout> layouts() {
    return List.copyOf(met);
  }

  /**
   * The last column that cells or merged ranges reach, by sheet, of the sheets read to their end.
   */
  public Map<Integer, Integer> widths() {
    return Map.copyOf(widths);
  }

  private boolean isSkipped(SheetReader reader) {
    return reader.layout().sheet() < skipSheet;
  }

  private boolean openNext() throws FileRefused {
    if (sheetsOpened == workbook.sheets().size()) {
      return false;
    }
    Workbook.Sheet sheet = workbook.sheets().get(sheetsOpened);
    Layouts told = layouts == null ? WorkbookHead.namingHeader(workbook, titles) : layouts;
    layouts = told;
    SheetReader opened = SheetReader.open(workbook, sheet, told);
    sheetsOpened++;
    met.add(opened.layout());
    current = opened;
    return true;
  }

  private void closeCurrent() {
    if (current != null) {
      widths.put(current.layout().sheet(), current.width());
      current.close();
      current = null;
    }
  }

  @Override
  public void close() {
    closeCurrent();
  }
}
