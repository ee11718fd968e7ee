package id.lumbung.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class CopyTextTest {
  private final TestDatabase database = TestDatabase.fresh();
  private SingleConnectionDataSource session;
  private JdbcTemplate db;

  @BeforeEach
  void makeTheTable() throws SQLException {
    session = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    db = new JdbcTemplate(session);
    db.execute("create temporary table copied (number integer, name text, note text)");
  }

  @AfterEach
  void close() {
    session.destroy();
    database.close();
  }

  @Test
  void streamsManyRowsInTheirOrder() {
    CopyText.stream(
        db,
        "copied",
        "number, name",
        IntStream.range(0, 50_000).iterator(),
        (text, n) -> text.value(n).value("warung " + n).end());

    assertThat(
            db.queryForObject(
                "select count(*) || ' ' || sum(number) || ' ' || count(*) filter"
                    + " (where name = 'warung ' || number) from copied",
                String.class))
        .isEqualTo("50000 1249975000 50000");
  }

  @Test
  void streamsWhatMustBeEscapedAndWhatIsMissing() {
    String hostile = "a\\b\tc\nd\re\\N \u0000 \ud83c\udf3e";
    CopyText.stream(
        db,
        "copied",
        "number, name, note",
        List.of(hostile, "\\.").iterator(),
        (text, name) -> text.value(name.length()).value(name).value(null).end());

    assertThat(db.queryForList("select name from copied order by number desc", String.class))
        .containsExactly(hostile.replace('\u0000', '\uFFFD'), "\\.");
    assertThat(db.queryForObject("select count(note) from copied", Long.class)).isZero();
  }

  @Test
  void takesOfAWriteWhatIsMissingAndNothingOfTheOnesBeforeInTheTransaction() {
    db.execute("create unique index on copied (number)");
    db.execute("begin");
    new Rows().with(1, "a").with(2, "b").into(db);
    db.execute("delete from copied where number = 1");
    new Rows().with(2, "other").with(3, "c").into(db);
    db.execute("commit");

    assertThat(db.queryForList("select number || name from copied order by number", String.class))
        .containsExactly("2b", "3c");
  }

  private static final class Rows {
    private final CopyText text = new CopyText();

    Rows with(int number, String name) {
      text.value(number).value(name).end();
      return this;
    }

    void into(JdbcTemplate db) {
      text.intoMissing(db, "copied", "number, name");
    }
  }

  @Test
  void streamsNothingWhereThereIsNothing() {
    CopyText.stream(
        db, "copied", "number", List.<Integer>of().iterator(), (text, n) -> text.value(n).end());

    assertThat(db.queryForObject("select count(*) from copied", Long.class)).isZero();
  }

  @Test
  void leavesNoRowAndAUsableConnectionWhereWritingFails() {
    assertThatThrownBy(
            () ->
                CopyText.stream(
                    db,
                    "copied",
                    "number",
                    IntStream.range(0, 50_000).iterator(),
                    (text, n) -> text.value(100 / (40_000 - n)).end()))
        .isInstanceOf(ArithmeticException.class);

    assertThat(db.queryForObject("select count(*) from copied", Long.class)).isZero();
  }
}
