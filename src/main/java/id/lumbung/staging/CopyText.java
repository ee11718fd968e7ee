package id.lumbung.staging;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text format of PostgreSQL's {@code COPY}. */
public final class CopyText {
  private static final int LARGE = 1 << 22;

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean isFirst = true;

  /** Adds a value to the row; null becomes SQL null. */
  public CopyText value(@Nullable Object value) {
    if (!isFirst) {
      text.append('\t');
    }
    isFirst = false;
    if (value == null) {
      text.append("\\N");
    } else {
      escape(value.toString());
    }
    return this;
  }

  /** Ends the row. */
  public void end() {
    text.append('\n');
    isFirst = true;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Copies the rows into a table, in the caller's transaction, and starts afresh.
   *
   * @param columns names of the columns, in the order of the values
   */
  public void into(JdbcTemplate db, String table, String columns) {
    if (isEmpty()) {
      return;
    }
    db.execute(
        (Connection connection) -> {
          try {
            return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "copy " + table + " (" + columns + ") from stdin",
                    new StringReader(text.toString()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    text.setLength(0);
  }

  /** As {@link #into} once enough rows have come together, so that many need no more memory. */
  public void intoWhenLarge(JdbcTemplate db, String table, String columns) {
    if (text.length() >= LARGE) {
      into(db, table, columns);
    }
  }

  /** As {@link #into}, but leaves out rows that a unique key of the table has already. */
  public void intoMissing(JdbcTemplate db, String table, String columns) {
    if (isEmpty()) {
      return;
    }
    String incoming = "incoming_" + table.replace('.', '_');
    db.execute(
        "create temporary table if not exists "
            + incoming
            + " on commit delete rows as select "
            + columns
            + " from "
            + table
            + " where false");
    into(db, incoming, columns);
    db.update(
        String.format(
            Locale.ROOT,
            "insert into %s (%s) select %s from %s on conflict do nothing",
            table,
            columns,
            columns,
            incoming));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append('\uFFFD');
        default -> text.append(c);
      }
    }
  }
}
