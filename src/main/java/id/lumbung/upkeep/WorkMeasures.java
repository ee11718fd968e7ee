package id.lumbung.upkeep;

import id.lumbung.settings.SqlModel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * What the database knows of the work done, read at most every ten seconds. All nodes tell the
 * same, and a restart of a node forgets nothing. While the database does not answer the last values
 * stay.
 */
final class WorkMeasures {
  private static final Logger log = LoggerFactory.getLogger(WorkMeasures.class);
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final JdbcClient db;
  private Map<Key, Value> values = Map.of();
  private long readAt;

  WorkMeasures(JdbcClient db) {
    this.db = db;
  }

  private record Key(String measure, String label) {}

  /** How often, and how much. */
  record Value(long times, double amount) {
    static final Value NONE = new Value(0, 0);
  }

  synchronized Value of(String measure, String label) {
    long now = System.nanoTime();
    if (readAt == 0 || now - readAt > FRESH.toNanos()) {
      readAt = now;
      read();
    }
    return values.getOrDefault(new Key(measure, label), Value.NONE);
  }

  private void read() {
    try {
      Map<Key, Value> read = new HashMap<>();
      db.sql(SqlModel.read("upkeep/measures.sql"))
          .query(
              row -> {
                read.put(
                    new Key(row.getString("measure"), row.getString("label")),
                    new Value(row.getLong("times"), row.getDouble("amount")));
              });
      values = read;
    } catch (DataAccessException | TransactionException e) {
      log.warn("The measures could not be read: {}", e.getClass().getSimpleName());
    }
  }
}
