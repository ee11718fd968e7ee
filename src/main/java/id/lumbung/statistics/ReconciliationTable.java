package id.lumbung.statistics;

import id.lumbung.statistics.ReconciliationRow.Tried;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Keeps the printed figures and their readings in {@code mart.reconciliation}. */
record ReconciliationTable(NamedParameterJdbcOperations db) {
  private static final String ROW =
      """
      insert into reconciliation (line, published_on, year, area_code, area_level, measure, size_class,
        value, printed, precision, source, plain_reading, plain_value, plain_formula, verdict, published_verdict, published_reading,
        published_value, published_formula, warehouse_verdict, warehouse_reading, warehouse_value,
        warehouse_formula, implied_low, implied_high, completeness, flag, as_of, vintage)
      select :line, :publishedOn, :year, a.area_code, a.area_level, :measure, :sizeClass, :value,
        :printed, :precision, :source, :plainReading, :plainValue, :plainFormula, :verdict, :publishedVerdict, :publishedReading, :publishedValue,
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

  /** Replaces what is kept. */
  void keep(List<ReconciliationRow> rows) {
    List<SqlParameterSource> figures = new ArrayList<>();
    List<SqlParameterSource> readings = new ArrayList<>();
    for (ReconciliationRow row : rows) {
      figures.add(new SimplePropertySqlParameterSource(row));
      for (int i = 0; i < row.readings().size(); i++) {
        readings.add(reading(row.line(), i + 1, row.readings().get(i)));
      }
    }
    db.getJdbcOperations().update("delete from reconciliation_reading");
    db.getJdbcOperations().update("delete from reconciliation");
    db.batchUpdate(ROW, figures.toArray(SqlParameterSource[]::new));
    db.batchUpdate(READING, readings.toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource reading(int line, int number, Tried tried) {
    return new MapSqlParameterSource()
        .addValue("line", line)
        .addValue("number", number)
        .addValue("against", tried.against())
        .addValue("reading", tried.reading())
        .addValue("readingValue", tried.readingValue())
        .addValue("formula", tried.formula())
        .addValue("difference", tried.difference())
        .addValue("isReproduced", tried.isReproduced());
  }
}
