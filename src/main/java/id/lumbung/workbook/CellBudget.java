package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.util.HashMap;
import java.util.Map;

/** How many more cells a workbook may have. A sheet that is read again counts once. */
final class CellBudget {
  private final long limit;
  private final Map<Integer, Long> spent = new HashMap<>();

  CellBudget(long limit) {
    this.limit = limit;
  }

  /** A sheet is read from its first row on. */
  Share of(int sheet) {
    spent.remove(sheet);
    return new Share(spent.values().stream().mapToLong(Long::longValue).sum(), sheet);
  }

  /** What one reading of a sheet spends. */
  final class Share {
    private final long ofOthers;
    private final int sheet;
    private long own;

    private Share(long ofOthers, int sheet) {
      this.ofOthers = ofOthers;
      this.sheet = sheet;
    }

    void spend(long cells) throws FileRefused {
      own += cells;
      if (ofOthers + own > limit) {
        throw FileRefused.as(Reason.BERKAS_TERLALU_BESAR, "sel", "batas", limit);
      }
      spent.put(sheet, own);
    }
  }
}
