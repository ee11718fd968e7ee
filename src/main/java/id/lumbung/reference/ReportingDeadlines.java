package id.lumbung.reference;

import id.lumbung.settings.SqlModel;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The closing days of data years, as the database knows them. */
public record ReportingDeadlines(JdbcClient db) {
  /** Writes closing days by data year. */
  public void tell(Map<Integer, LocalDate> days) {
    db.sql(SqlModel.read("reference/tell_deadlines.sql"))
        .param("years", days.keySet().toArray(Integer[]::new))
        .param(
            "closingDays", days.values().stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }
}
