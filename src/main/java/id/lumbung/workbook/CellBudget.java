package id.lumbung.workbook;

/** How many more cells a workbook may have. */
final class CellBudget {
  private final long limit;
  private long spent;

  CellBudget(long limit) {
    this.limit = limit;
  }

  void spend(long cells) throws UnreadableWorkbook {
    spent += cells;
    if (spent > limit) {
      throw Refusal.BERKAS_TERLALU_BESAR.as("sel", "batas", limit);
    }
  }
}
