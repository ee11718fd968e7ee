package id.lumbung.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet file, open for reading its physical rows sheet by sheet. Not for several threads.
 */
public final class Workbook implements AutoCloseable {

  /**
   * One sheet.
   *
   * @param number 1-based position among the tabs, hidden ones counted
   * @param hidden whether the program shows no tab for it, by whatever degree of hiding
   */
  public record Sheet(int number, String name, boolean hidden) {}

  /**
   * The names of the parts of a container that somebody may want to copy.
   *
   * @param main the part that lists the sheets
   * @param styles the styles of cells, if there are any
   * @param sheets the part of each sheet in the order of the tabs
   */
  public record Parts(String main, @Nullable String styles, List<String> sheets) {}

  private final OfficePackage pack;
  private final ReadLimits limits;
  private final CellBudget budget;
  private @Nullable StringStore texts;
  private @Nullable DateStyles styles;

  private Workbook(OfficePackage pack, ReadLimits limits) {
    this.pack = pack;
    this.limits = limits;
    this.budget = new CellBudget(limits.maxCells());
  }

  /** Opens a file after the whole of {@link Container#check}. */
  public static Workbook open(Path file, ReadLimits limits) throws UnreadableWorkbook {
    return new Workbook(OfficePackage.open(file, limits), limits);
  }

  /** All sheets in the order of the tabs. */
  public List<Sheet> sheets() {
    return pack.workbookParts().sheets();
  }

  /**
   * The rows of a sheet from its first on.
   *
   * @param sheetNumber 1-based
   */
  public RowStream rows(int sheetNumber) throws UnreadableWorkbook {
    WorkbookParts parts = pack.workbookParts();
    if (texts == null) {
      texts = SharedStrings.read(pack, parts.sharedStrings(), limits);
    }
    if (styles == null) {
      styles = DateStyles.read(pack, parts.styles(), limits);
    }
    Watch watch = new Watch(limits.maxSilence());
    XmlPart xml = pack.xml(parts.sheetParts().get(sheetNumber - 1), watch);
    CellReader cells = new CellReader(xml, texts, styles, parts.uses1904());
    return new RowStream(sheets().get(sheetNumber - 1), xml, cells, watch, budget);
  }

  /** Where the parts are in the container; null for a file that is none. */
  public @Nullable Parts parts() {
    WorkbookParts parts = pack.workbookParts();
    return new Parts(parts.main(), parts.styles(), parts.sheetParts());
  }

  /** The merged ranges of a sheet. */
  MergedRanges merges(int sheetNumber) {
    return pack.merges(pack.workbookParts().sheetParts().get(sheetNumber - 1));
  }

  @Override
  public void close() {
    try {
      if (texts != null) {
        texts.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      pack.close();
    }
  }
}
