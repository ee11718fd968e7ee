package id.lumbung.staging;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of numbers in the binary format of PostgreSQL's {@code COPY}: for arrays of numbers much
 * cheaper to write and to read than text. The types must be exactly those of the columns; text and
 * nulls are for {@link CopyText}.
 */
public final class CopyBinary {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final short END = -1;
  private static final int BIGINT_OID = 20;
  private static final int INTEGER_OID = 23;
  private static final int ARRAY_HEADER = 5 * Integer.BYTES;

  private static final int LARGE = 1 << 20;

  /** Bytes that a row may take. */
  private static final int ROW = 1 << 16;

  private final ByteBuffer rows = ByteBuffer.allocate(LARGE + ROW);

  /** No rows yet. */
  public CopyBinary() {
    start();
  }

  private void start() {
    rows.clear();
    rows.put(SIGNATURE).putInt(0).putInt(0);
  }

  /** Begins a row of so many columns, of up to 64 kB. */
  public CopyBinary row(int columns) {
    rows.putShort((short) columns);
    return this;
  }

  /** Adds a bigint to the row. */
  public CopyBinary bigint(long value) {
    rows.putInt(Long.BYTES).putLong(value);
    return this;
  }

  /** Adds an integer to the row. */
  public CopyBinary integer(int value) {
    rows.putInt(Integer.BYTES).putInt(value);
    return this;
  }

  /** Adds a smallint to the row. */
  public CopyBinary smallint(int value) {
    rows.putInt(Short.BYTES).putShort((short) value);
    return this;
  }

  /** Adds a uuid to the row. */
  public CopyBinary uuid(UUID value) {
    rows.putInt(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  /** Adds a bigint[] to the row. */
  public CopyBinary bigints(long[] values) {
    array(BIGINT_OID, values.length, Long.BYTES);
    for (long value : values) {
      bigint(value);
    }
    return this;
  }

  /** Adds an integer[] to the row. */
  public CopyBinary integers(int[] values) {
    array(INTEGER_OID, values.length, Integer.BYTES);
    for (int value : values) {
      integer(value);
    }
    return this;
  }

  /** One dimension without nulls, counted from 1; an empty array has no dimension. */
  private void array(int type, int length, int bytes) {
    int dimensions = length == 0 ? 0 : 1;
    int header = length == 0 ? 3 * Integer.BYTES : ARRAY_HEADER;
    rows.putInt(header + length * (Integer.BYTES + bytes))
        .putInt(dimensions)
        .putInt(0)
        .putInt(type);
    if (length > 0) {
      rows.putInt(length).putInt(1);
    }
  }

  /**
   * Copies the rows into a table, in the caller's transaction, and starts afresh.
   *
   * @param columns names of the columns, in the order of the values
   */
  public void into(JdbcTemplate db, String table, String columns) {
    rows.putShort(END);
    Copy.in(
        db,
        table + " (" + columns + ") from stdin (format binary)",
        new ByteArrayInputStream(rows.array(), 0, rows.position()));
    start();
  }

  /** As {@link #into} once enough rows have come together, so that many need no more memory. */
  public void intoWhenLarge(JdbcTemplate db, String table, String columns) {
    if (rows.position() >= LARGE) {
      into(db, table, columns);
    }
  }
}
