package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A spreadsheet file, open for reading its physical rows sheet by sheet: {@code .xlsx}, {@code
 * .xlsm}, {@code .ods}, {@code .xls} or {@code .csv}, told by its bytes. Not for several threads.
 */
public final class Workbook implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workbook.class);

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

  private final Source source;

  private Workbook(Source source) {
    this.source = source;
  }

  /**
   * Opens a file that is a whole, sound and harmless workbook; nothing of this room reads a file
   * that did not pass this gate. Its bytes decide, not its name. Every part of a container is
   * inflated once and its checksum compared; of an old workbook the directory of its sheets is
   * read, of text its letters.
   *
   * @throws FileRefused with {@code BERKAS_BELUM_UTUH} if the file looks cut off, as one that is
   *     still being copied does
   */
  public static Workbook open(Path file, ReadLimits limits) throws FileRefused {
    Workbook opened = new Workbook(Source.open(file, limits));
    log.debug("Opened a workbook of {} sheets", opened.sheets().size());
    return opened;
  }

  /** All sheets in the order of the tabs. */
  public List<Sheet> sheets() {
    return source.sheets();
  }

  /**
   * The rows of a sheet from its first on.
   *
   * @param sheetNumber 1-based
   */
  public RowStream rows(int sheetNumber) throws FileRefused {
    return source.rows(sheetNumber);
  }

  /** Where the parts are in the container; null for a file that is none. */
  public @Nullable Parts parts() {
    return source.parts();
  }

  /**
   * When the workbook says it was last changed, by the clock of who did; null where it does not
   * say, as a table of text never does.
   */
  public @Nullable Instant changed() {
    return source.changed();
  }

  /**
   * How many physical rows there are in all sheets together, known before any is read: exactly for
   * a container, at most so many for text; null for an old workbook, which does not say.
   */
  public @Nullable Long rowCount() {
    return source.rowCount();
  }

  /** Whether the file holds programs, which are never run nor sent back. */
  public boolean hasMacros() {
    return source.hasMacros();
  }

  /** Whether the file has values that it takes from other workbooks. */
  public boolean hasLinks() {
    return source.hasLinks();
  }

  /**
   * The last column of a sheet in which anything stands, merged ranges left out, known before a row
   * is read; null where only the rows tell.
   */
  public @Nullable Integer lastColumn(int sheetNumber) {
    return source.lastColumn(sheetNumber);
  }

  /** The merged ranges of a sheet. */
  public MergedRanges merges(int sheetNumber) {
    return source.merges(sheetNumber);
  }

  @Override
  public void close() {
    source.close();
  }
}
