package id.lumbung.upkeep;

import id.lumbung.settings.SqlModel;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each failure and each overdue report once a channel, whichever node comes first: what is
 * new is written and told in one transaction, so what could not be told is new again.
 */
final class Notices {
  private static final Logger log = LoggerFactory.getLogger(Notices.class);

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final NoticeSettings settings;
  private final List<Channel> channels;

  Notices(
      JdbcClient db,
      TransactionTemplate transaction,
      NoticeSettings settings,
      List<Channel> channels) {
    this.db = db;
    this.transaction = transaction;
    this.settings = settings;
    this.channels = List.copyOf(channels);
  }

  /** Looks once at what there is to tell. A channel that fails does not keep the others back. */
  void look() {
    for (Channel channel : channels) {
      if (settings.onFailure()) {
        tell(channel, "failure");
      }
      if (settings.onOverdue()) {
        tell(channel, "overdue");
      }
    }
  }

  private void tell(Channel channel, String kind) {
    try {
      transaction.executeWithoutResult(
          status -> {
            List<Map<String, String>> found = found(channel, kind);
            List<Map<String, String>> fresh =
                found.stream().filter(thing -> isFresh(channel, kind, thing)).toList();
            if (!fresh.isEmpty()) {
              send(channel, new Notice(kind, fresh));
            }
          });
    } catch (NotTold e) {
      log.warn("A notice by {} was not taken: {}", channel.name(), e.getMessage());
    } catch (DataAccessException | TransactionException e) {
      log.warn("Notices have to wait: {}", e.getClass().getSimpleName());
    }
  }

  private List<Map<String, String>> found(Channel channel, String kind) {
    return db.sql(SqlModel.read("upkeep/" + kind + "_to_tell.sql"))
        .param("channel", channel.name())
        .query((row, n) -> thing(row))
        .list();
  }

  private static Map<String, String> thing(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> thing = new LinkedHashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      thing.put(columns.getColumnLabel(column), row.getString(column));
    }
    return thing;
  }

  private boolean isFresh(Channel channel, String kind, Map<String, String> thing) {
    return db.sql(
                """
                insert into upkeep.notice (channel, kind, subject)
                values (:channel, :kind, :subject) on conflict do nothing
                """)
            .param("channel", channel.name())
            .param("kind", kind)
            .param("subject", thing.get("subject"))
            .update()
        > 0;
  }

  private static void send(Channel channel, Notice notice) {
    try {
      channel.tell(notice);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotTold("interrupted");
    } catch (Exception e) {
      throw new NotTold(e.getClass().getSimpleName());
    }
  }

  /** Rolls the transaction back; only the name of the cause, for a message may hold an address. */
  private static final class NotTold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTold(String cause) {
      super(cause);
    }
  }
}
