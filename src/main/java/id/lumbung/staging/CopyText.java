package id.lumbung.staging;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text format of PostgreSQL's {@code COPY}, in UTF-8. */
public final class CopyText {
  private static final int LARGE = 1 << 22;
  private static final byte[] NULL = bytes("\\N");
  private static final byte[] BACKSLASH = bytes("\\\\");
  private static final byte[] TAB = bytes("\\t");
  private static final byte[] LINE_FEED = bytes("\\n");
  private static final byte[] CARRIAGE_RETURN = bytes("\\r");

  /** In place of what PostgreSQL cannot hold. */
  private static final byte[] REPLACEMENT = bytes("\uFFFD");

  private final UnsynchronizedByteArrayOutputStream text =
      UnsynchronizedByteArrayOutputStream.builder().setBufferSize(1 << 16).get();
  private boolean isFirst = true;

  /** Adds a value to the row; null becomes SQL null. */
  public CopyText value(@Nullable Object value) {
    begin();
    if (value == null) {
      append(NULL);
    } else {
      escape(bytes(value.toString()));
    }
    return this;
  }

  private void begin() {
    if (!isFirst) {
      text.write('\t');
    }
    isFirst = false;
  }

  /** Ends the row. */
  public void end() {
    text.write('\n');
    isFirst = true;
  }

  private boolean isEmpty() {
    return size() == 0;
  }

  /** Bytes written so far. */
  int size() {
    return text.size();
  }

  /** What is written so far, to be read before anything else is written. */
  InputStream written() {
    return text.toInputStream();
  }

  /** Forgets what is written. */
  void reset() {
    text.reset();
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
    Copy.in(db, table + " (" + columns + ") from stdin", written());
    reset();
  }

  /** As {@link #into} once enough rows have come together, so that many need no more memory. */
  public void intoWhenLarge(JdbcTemplate db, String table, String columns) {
    if (text.size() >= LARGE) {
      into(db, table, columns);
    }
  }

  /**
   * Copies a row for each of many things, in the caller's transaction; while PostgreSQL takes in
   * some, the next are written.
   *
   * @param columns names of the columns, in the order of the values
   * @param writer writes the row of one, without using the connection
   */
  public static <T> void stream(
      JdbcTemplate db,
      String table,
      String columns,
      Iterator<T> many,
      BiConsumer<CopyText, T> writer) {
    Copy.in(db, table + " (" + columns + ") from stdin", new StreamedRows<>(many, writer));
  }

  /**
   * As {@link #into}, but leaves out rows that a unique key of the table has already. Only where
   * there are such rows are they copied beside the table first: a write is repeated seldom.
   */
  public void intoMissing(JdbcTemplate db, String table, String columns) {
    if (isEmpty()) {
      return;
    }
    db.execute("savepoint before_copy");
    try {
      into(db, table, columns);
      db.execute("release savepoint before_copy");
    } catch (DuplicateKeyException e) {
      db.execute("rollback to savepoint before_copy");
      intoMissingByTheSide(db, table, columns);
    }
  }

  private void intoMissingByTheSide(JdbcTemplate db, String table, String columns) {
    String incoming = "incoming_" + table.replace('.', '_');
    db.execute(
        "create temporary table if not exists "
            + incoming
            + " on commit delete rows as select "
            + columns
            + " from "
            + table
            + " where false");
    empty(db, incoming);
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

  /** Forgets what an earlier write of the same transaction left. */
  private static void empty(JdbcTemplate db, String table) {
    boolean isEmpty =
        Boolean.FALSE.equals(
            db.queryForObject("select exists (select from " + table + ")", Boolean.class));
    if (!isEmpty) {
      db.execute("truncate " + table);
    }
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private void append(byte[] bytes) {
    text.write(bytes, 0, bytes.length);
  }

  /** What must be escaped is ASCII, and in UTF-8 never a part of another character. */
  private void escape(byte[] value) {
    int written = 0;
    for (int i = 0; i < value.length; i++) {
      byte @Nullable [] escaped = escaped(value[i]);
      if (escaped != null) {
        text.write(value, written, i - written);
        append(escaped);
        written = i + 1;
      }
    }
    text.write(value, written, value.length - written);
  }

  private static byte @Nullable [] escaped(byte b) {
    return switch (b) {
      case '\\' -> BACKSLASH;
      case '\t' -> TAB;
      case '\n' -> LINE_FEED;
      case '\r' -> CARRIAGE_RETURN;
      case 0 -> REPLACEMENT;
      default -> null;
    };
  }
}
