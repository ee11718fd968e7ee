package id.lumbung.judging;

import id.lumbung.domain.Address;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.SheetRows;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.reference.Regency;
import id.lumbung.workbook.Workbook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that can be loaded, open, with what its head says.
 *
 * @param address whose it is
 * @param layouts what its titles mean
 * @param changed when it says it was last changed; null where it does not say
 */
public record OpenWorkbook(
    Workbook workbook,
    Address address,
    Regency regency,
    WorkbookHead head,
    Layouts layouts,
    @Nullable Instant changed)
    implements AutoCloseable {

  /** Its rows, from the first. */
  public SheetRows rows() {
    return SheetRows.of(workbook, layouts);
  }

  @Override
  public void close() {
    workbook.close();
  }
}
