package id.lumbung.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills the table by {@code COPY}. */
final class RowCopy implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final Connection connection;
  private final CopyIn copy;
  private final StringBuilder text = new StringBuilder(2 * BLOCK);
  private final @Nullable String[] cells = new String[PeerTable.COLUMNS];

  RowCopy(DataSource database) throws SQLException {
    connection = database.getConnection();
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(PeerTable.COPY);
  }

  /**
   * Sets a cell of the row at hand.
   *
   * @param column from 0
   */
  void set(int column, @Nullable String cell) {
    if (column < cells.length) {
      cells[column] = cell;
    }
  }

  /** Ends the row at hand. */
  void endRow() throws SQLException {
    for (int column = 0; column < cells.length; column++) {
      text.append(column == 0 ? "" : "\t");
      append(cells[column]);
    }
    text.append('\n');
    Arrays.fill(cells, null);
    if (text.length() >= BLOCK) {
      flush();
    }
  }

  private void append(@Nullable String cell) {
    if (cell == null) {
      text.append("\\N");
      return;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  @Override
  public void close() throws SQLException {
    flush();
    copy.endCopy();
    connection.close();
  }
}
