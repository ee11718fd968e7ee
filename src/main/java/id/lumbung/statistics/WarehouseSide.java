package id.lumbung.statistics;

import id.lumbung.reference.SizeClass;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the warehouse says, read from figure tables without a schema. */
final class WarehouseSide {
  private static final String FIGURES =
      """
      select 'total' as subject, year, area_code, 'total' as name, stock as value, 0 as rank
      from growth where stock is not null
      union
      select 'total', v.year, v.area_code, 'earlier_vintage', v.stock, 1
      from mart.growth_vintage v
      join growth g on g.year = v.year and g.area_code = v.area_code and g.stock <> v.stock
      where v.as_of <= :moment
      union all
      select size_class, year, area_code, size_class || '/' || regime, businesses,
        array_position(array['reported', 'uu20', 'pp7', 'bps'], regime)
      from size_class where size_class <> 'unknown'
      union
      select 'workers', year, area_code, numerator, workers, case numerator when 'all' then 0 else 1 end
      from workforce_share where workers is not null
      union all
      select 'financed', year, area_code, programme, covered, 0
      from programme_coverage where programme = 'formal_finance' and denominator = 'all' and told > 0
      order by rank, value
      """;

  private WarehouseSide() {}

  static Side read(JdbcClient db, OffsetDateTime moment) {
    Side side = new Side();
    db.sql(FIGURES).param("moment", moment).query((RowCallbackHandler) row -> tell(side, row));
    return side;
  }

  private static void tell(Side side, ResultSet row) throws SQLException {
    String told = row.getString("subject");
    Side.Subject subject =
        switch (told) {
          case "workers" -> Side.Subject.WORKERS;
          case "financed" -> Side.Subject.FINANCED;
          default -> Side.Subject.STOCK;
        };
    side.tell(
        subject,
        row.getInt("year"),
        row.getString("area_code"),
        SizeClass.ofCode(told).orElse(null),
        Count.of(row.getString("name"), BigDecimal.valueOf(row.getLong("value"))));
  }
}
