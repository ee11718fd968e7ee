package id.lumbung.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table that peers fill: one row per row of a sheet, its cells as texts. */
final class PeerTable {
  /** Cells further to the right are left out. */
  static final int COLUMNS = 40;

  static final String INSERT =
      "insert into peer_row values (" + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ")";

  static final String COPY = "copy peer_row from stdin";

  static final String COPY_CSV = "copy peer_row from stdin (format csv)";

  private PeerTable() {}

  static void make(DataSource database) {
    new JdbcTemplate(database)
        .execute(
            IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(column -> "c" + column + " text")
                .collect(Collectors.joining(", ", "create table peer_row (", ")")));
  }

  static void empty(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate peer_row");
    }
  }
}
