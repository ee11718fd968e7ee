package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;

/** How many more cells a workbook may have. */
final class CellBudget {
  private final long limit;
  private long spent;

  CellBudget(long limit) {
    this.limit = limit;
  }

  void spend(long cells) throws FileRefused {
    spent += cells;
    if (spent > limit) {
      throw FileRefused.as(Reason.BERKAS_TERLALU_BESAR, "sel", "batas", limit);
    }
  }
}
