package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTotalsTest {
  private final RuleBook rules = RuleBook.read(Rows.JOBS);

  @Test
  void goesOnCountingFromItsStateAsIfItHadNeverStopped() {
    ControlTotals first = totals();
    first.count(row(2, "5"));
    first.count(row(3, "7"));
    ControlTotals later = totals();
    later.restore(first.state());
    later.count(row(4, "1"));

    assertThat(later.check(line(5, "13"))).isEmpty();
    assertThat(later.check(line(6, "14"))).hasSize(1);
    assertThat(totals().state()).isEqualTo("0 0 0");
  }

  @Test
  void saysNothingOfAColumnThatItCouldNotReadWholly() {
    ControlTotals totals = totals();
    totals.count(row(2, "5"));
    totals.count(row(3, "tiga"));
    ControlTotals later = totals();
    later.restore(totals.state());

    assertThat(later.check(line(4, "99"))).isEmpty();
  }

  private ControlTotals totals() {
    return new ControlTotals(rules, ColumnFacts.of(List.of(), rules));
  }

  private static SheetRow row(int number, String workers) {
    RawCell cell =
        workers.matches("[0-9]+") ? RawCell.number(3, workers) : RawCell.text(3, workers);
    return new SheetRow(
        new PhysicalRow(1, number, false, List.of(cell)),
        RowRole.DATA,
        Map.of(Field.TK_TOTAL, List.of(cell)),
        Map.of(Field.TK_TOTAL, 3));
  }

  private static PhysicalRow line(int number, String said) {
    return new PhysicalRow(
        1, number, false, List.of(RawCell.text(1, "JUMLAH"), RawCell.number(3, said)));
  }
}
