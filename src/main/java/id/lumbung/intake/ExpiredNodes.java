package id.lumbung.intake;

import id.lumbung.settings.SqlModel;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processes that have been silent for long. Uses the connection of the caller's transaction. */
public record ExpiredNodes(JdbcClient db) {
  /** Forgets those that hold nothing that is under way. */
  public void delete(Instant before) {
    db.sql(SqlModel.read("intake/delete_expired_nodes.sql"))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
