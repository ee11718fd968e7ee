package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import org.jspecify.annotations.Nullable;

/** The physical rows of one sheet in ascending order of their numbers. */
public interface RowStream extends AutoCloseable {
  /**
   * The next row, or null after the last.
   *
   * @throws FileRefused if the sheet is damaged from here on or grows beyond a limit; no content of
   *     a single cell brings this about
   */
  @Nullable PhysicalRow next() throws FileRefused;

  @Override
  void close();
}
