package id.lumbung.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the printed figures and their readings in {@code mart.reconciliation}. */
final class ReconciliationTable {
  private static final String ROW =
      """
      insert into reconciliation (line, published_on, year, area_code, area_level, measure, size_class,
        value, printed, precision, source, verdict, published_verdict, published_reading,
        published_value, published_formula, warehouse_verdict, warehouse_reading, warehouse_value,
        warehouse_formula, implied_low, implied_high, completeness, flag, as_of, vintage)
      select :line, :publishedOn, :year, a.area_code, a.area_level, :measure, :sizeClass, :value,
        :printed, :precision, :source, :verdict, :publishedVerdict, :publishedReading, :publishedValue,
        :publishedFormula, :warehouseVerdict, :warehouseReading, :warehouseValue, :warehouseFormula,
        :impliedLow, :impliedHigh, coalesce(g.completeness, 0), coalesce(g.flag, 'provisional'),
        v.as_of, v.vintage
      from reference.area a
      cross join (select * from vintage order by vintage desc limit 1) v
      left join growth g on g.area_code = a.area_code and g.year = :year
      where a.area_code = :areaCode
      """;

  private static final String READING =
      """
      insert into reconciliation_reading (line, number, year, area_code, area_level, against, reading,
        reading_value, formula, difference, is_reproduced, completeness, flag, as_of, vintage)
      select line, :number, year, area_code, area_level, :against, :reading, :readingValue, :formula,
        :difference, :isReproduced, completeness, flag, as_of, vintage
      from reconciliation where line = :line
      """;

  private final JdbcClient db;

  ReconciliationTable(JdbcClient db) {
    this.db = db;
  }

  /** Replaces what is kept. */
  void keep(List<ReconciliationRow> rows) {
    db.sql("delete from reconciliation_reading").update();
    db.sql("delete from reconciliation").update();
    for (ReconciliationRow row : rows) {
      db.sql(ROW).paramSource(row).update();
      for (int i = 0; i < row.readings().size(); i++) {
        ReconciliationRow.Tried tried = row.readings().get(i);
        db.sql(READING)
            .param("line", row.line())
            .param("number", i + 1)
            .param("against", tried.against())
            .param("reading", tried.reading())
            .param("readingValue", tried.readingValue())
            .param("formula", tried.formula())
            .param("difference", tried.difference())
            .param("isReproduced", tried.isReproduced())
            .update();
      }
    }
  }
}
