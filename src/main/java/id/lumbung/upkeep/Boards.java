package id.lumbung.upkeep;

import id.lumbung.domain.Office;
import id.lumbung.reference.ReportingDeadlines;
import id.lumbung.settings.SqlModel;
import id.lumbung.statistics.CalendarSettings;
import id.lumbung.upkeep.Board.Place;
import id.lumbung.upkeep.Board.TopFinding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the board, after telling the database the calendar's deadlines. */
public record Boards(JdbcClient db, CalendarSettings calendar, Clock clock) {
  private static final int YEARS = 15;
  private static final int FINDINGS = 10;

  /** Writes the closing days of the years around now; called at every start. */
  void tellDeadlines() {
    int now = ZonedDateTime.now(clock.withZone(Office.ZONE)).getYear();
    Map<Integer, LocalDate> days = new TreeMap<>();
    IntStream.rangeClosed(now - YEARS, now + 1)
        .forEach(year -> days.put(year, calendar.closingDay(year)));
    new ReportingDeadlines(db).tell(days);
  }

  /**
   * The board.
   *
   * @param year of this data year alone; null for all
   * @param regency of this one alone, by code; null for all
   */
  public Board board(@Nullable Integer year, @Nullable String regency) {
    return new Board(
        db.sql(SqlModel.read("upkeep/board.sql"))
            .param("year", year)
            .param("regency", regency)
            .query(Place.class)
            .list(),
        db.sql(SqlModel.read("upkeep/top_findings.sql"))
            .param("year", year)
            .param("regency", regency)
            .param("limit", FINDINGS)
            .query(TopFinding.class)
            .list());
  }
}
