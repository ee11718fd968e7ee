package id.lumbung.warehouse;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The moments at which something becomes known, later and later; one transaction at a time. Uses
 * the connection of the caller's transaction.
 */
public record Moments(JdbcClient db) {
  /** Waits until nobody else makes anything known, and keeps it so until the transaction ends. */
  public void lock() {
    db.sql("select moment from warehouse.last_moment for update").query(rs -> {});
  }

  /** The next moment; takes the lock. */
  OffsetDateTime next() {
    lock();
    return db.sql("select warehouse.next_moment()").query(OffsetDateTime.class).single();
  }
}
