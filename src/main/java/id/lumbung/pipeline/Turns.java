package id.lumbung.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the submissions of a sweep match and load one after another in the order their content
 * fixes, so that two of them never miss each other's duplicates and arrival order does not matter.
 * One database lock keeps the processes apart.
 */
final class Turns {
  private static final Logger log = LoggerFactory.getLogger(Turns.class);
  private static final String LOCK = "pg_advisory_lock(hashtextextended('lumbung.load', 0))";

  private final DataSource database;
  private final List<Long> queue = new ArrayList<>();
  private @Nullable Connection lock;

  Turns(DataSource database) {
    this.database = database;
  }

  /** Queues the submissions of a sweep in their order. */
  synchronized void queue(List<Long> submissions) {
    queue.addAll(submissions);
  }

  /** Waits until all submissions before this one have loaded or ended, and takes the lock. */
  synchronized void await(long submission) throws InterruptedException, SQLException {
    if (!queue.contains(submission)) {
      queue.add(submission);
    }
    while (queue.get(0) != submission) {
      wait();
    }
    if (lock == null) {
      Connection connection = database.getConnection();
      lock = connection;
      try (Statement statement = connection.createStatement()) {
        statement.execute("select " + LOCK);
      }
    }
  }

  /** Ends the turn of a submission, or takes it out of the queue. Repeating it changes nothing. */
  synchronized void end(long submission) {
    boolean hadTurn = !queue.isEmpty() && queue.get(0) == submission;
    queue.remove(submission);
    if (hadTurn && lock != null) {
      unlock(lock);
      lock = null;
    }
    notifyAll();
  }

  private static void unlock(Connection connection) {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      log.info("The load lock went with its connection: {}", e.getSQLState());
    }
  }
}
