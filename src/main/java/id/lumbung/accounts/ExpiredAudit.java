package id.lumbung.accounts;

import id.lumbung.settings.SqlModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lines of the audit that have reached their age. Uses the connection of the caller's transaction.
 */
public record ExpiredAudit(JdbcClient db) {
  /** How many there are. */
  public long count(Instant before) {
    return lines(before).size();
  }

  /** Deletes them with their outcomes. */
  public long delete(Instant before) {
    Long[] lines = lines(before).toArray(Long[]::new);
    db.sql("delete from accounts.audit_outcome where audit_id = any (:lines)")
        .param("lines", lines)
        .update();
    return db.sql("delete from accounts.audit where audit_id = any (:lines)")
        .param("lines", lines)
        .update();
  }

  private List<Long> lines(Instant before) {
    return db.sql(SqlModel.read("accounts/expired_audit.sql"))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .list();
  }
}
