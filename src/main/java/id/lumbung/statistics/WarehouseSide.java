package id.lumbung.statistics;

import id.lumbung.reference.SizeClass;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the warehouse says, read from figure tables without a schema. Size classes are those that
 * offices reported, which is what they printed: one regime for all that is compared.
 */
final class WarehouseSide {
  private static final String FIGURES =
      """
      select 'total' as subject, year, area_code, 'total' as name, stock::numeric as value, 0 as rank,
        null as formula
      from growth where stock is not null
      union
      select 'total', v.year, v.area_code, 'earlier_vintage', v.stock, 1, null
      from mart.growth_vintage v
      join growth g on g.year = v.year and g.area_code = v.area_code and g.stock <> v.stock
      where v.as_of <= :moment
      union all
      select size_class, year, area_code, size_class || '/' || regime, businesses, 0, null
      from size_class where size_class <> 'unknown' and regime = 'reported'
      union
      select 'workers', year, area_code, numerator, workers,
        case numerator when 'all' then 0 else 1 end, null
      from workforce_share where workers is not null
      union all
      select 'financed', year, area_code, programme, covered, 0, null
      from programme_coverage where programme = 'formal_finance' and denominator = 'all' and told > 0
      union all
      select 'change', year, area_code, 'total', change, 0, stock || ' - ' || base
      from growth where change is not null
      union all
      select 'growth_pct', year, area_code, 'total/previous_base', growth_pct, 0,
        '(' || stock || ' - ' || base || ') / ' || base || ' x 100'
      from growth where growth_pct is not null
      union all
      select 'share_pct', year, area_code, 'all/labour_force', share_pct, 0,
        workers || ' / ' || denominator || ' x 100'
      from workforce_share
      where numerator = 'all' and series = 'labour_force' and share_pct is not null
      union all
      select 'incomplete', year, area_code, '', reported, 0, null
      from growth where reported < expected
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
    if (told.equals("incomplete")) {
      side.tellIncomplete(row.getInt("year"), row.getString("area_code"));
      return;
    }
    Side.Subject subject =
        switch (told) {
          case "workers" -> Side.Subject.WORKERS;
          case "financed" -> Side.Subject.FINANCED;
          case "change" -> Side.Subject.CHANGE;
          case "growth_pct" -> Side.Subject.GROWTH_PCT;
          case "share_pct" -> Side.Subject.SHARE_PCT;
          default -> Side.Subject.STOCK;
        };
    side.tell(
        subject,
        row.getInt("year"),
        row.getString("area_code"),
        SizeClass.ofCode(told).orElse(null),
        count(row.getString("name"), row.getBigDecimal("value"), row.getString("formula")));
  }

  private static Count count(String name, BigDecimal value, @Nullable String formula) {
    return formula == null ? Count.of(name, value) : new Count(name, value, formula);
  }
}
