package id.lumbung.staging;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class CopyBinaryTest {
  private static final String COLUMNS = "big, whole, small, id, bigs, wholes";
  private static final UUID ID = UUID.fromString("fedcba98-7654-3210-0123-456789abcdef");

  private final TestDatabase database = TestDatabase.fresh();
  private SingleConnectionDataSource session;
  private JdbcTemplate db;

  @BeforeEach
  void makeTheTable() throws SQLException {
    session = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    db = new JdbcTemplate(session);
    db.execute(
        """
        create temporary table copied (
          big bigint, whole integer, small smallint, id uuid, bigs bigint[], wholes integer[])
        """);
  }

  @AfterEach
  void close() {
    session.destroy();
    database.close();
  }

  @Test
  void whatIsCopiedIsWhatPostgresqlReads() {
    CopyBinary rows = new CopyBinary();
    add(rows, Long.MIN_VALUE, new long[] {-1, Long.MAX_VALUE}, new int[] {Integer.MIN_VALUE, 7});
    add(rows, 5, new long[0], new int[0]);
    rows.into(db, "copied", COLUMNS);

    assertThat(db.queryForList("select copied::text from copied order by big", String.class))
        .containsExactly(
            "(-9223372036854775808,-2,-3,"
                + ID
                + ",\"{-1,9223372036854775807}\",\"{-2147483648,7}\")",
            "(5,-2,-3," + ID + ",{},{})");
  }

  @Test
  void moreThanOnePortionArrivesWhole() {
    int count = 100_000;
    CopyBinary rows = new CopyBinary();
    for (int i = 0; i < count; i++) {
      add(rows, i, new long[] {i}, new int[] {i});
      rows.intoWhenLarge(db, "copied", COLUMNS);
    }
    assertThat(copied()).as("before the last portion").isBetween(1, count - 1);
    rows.into(db, "copied", COLUMNS);

    assertThat(copied()).isEqualTo(count);
  }

  private static void add(CopyBinary rows, long big, long[] bigs, int[] wholes) {
    rows.row(6).bigint(big).integer(-2).smallint(-3).uuid(ID).bigints(bigs).integers(wholes);
  }

  private int copied() {
    return db.queryForList(
            "select 1 from copied where bigs = array[big] or bigs = '{}'", Integer.class)
        .size();
  }
}
