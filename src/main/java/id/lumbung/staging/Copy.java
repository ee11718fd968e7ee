package id.lumbung.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL's {@code COPY}. */
final class Copy {
  private Copy() {}

  /** Copies rows in the caller's transaction. */
  static void in(JdbcTemplate db, String what, InputStream rows) {
    db.execute(
        (Connection connection) -> {
          try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + what, rows);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
