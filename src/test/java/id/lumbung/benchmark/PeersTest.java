package id.lumbung.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Peers are measured on the same work: all of them see every row and keep every cell. */
class PeersTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final SingleConnectionDataSource CONNECTION = connection();
  private static final int ROWS = 1_234;
  private static final int CELLS = ROWS * 5;

  @TempDir Path temp;

  private static SingleConnectionDataSource connection() {
    try {
      return new SingleConnectionDataSource(DATABASE.dataSource().getConnection(), true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void makeTable() {
    PeerTable.make(CONNECTION);
  }

  @AfterAll
  static void close() {
    CONNECTION.destroy();
    DATABASE.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    PeerTable.empty(CONNECTION);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {FastexcelReading.class, EventReading.class, Tokenising.class, OwnReading.class})
  void readersSeeEveryRowAndCell(Class<? extends Peer> reader) throws Exception {
    assertThat(taken(reader)).isEqualTo(new Amount(ROWS, CELLS));
  }

  @ParameterizedTest
  @ValueSource(classes = {FastexcelCopy.class, UserModelBatches.class, StreamingBatches.class})
  void loadersKeepWhatTheySee(Class<? extends Peer> loader) throws Exception {
    assertThat(taken(loader)).isEqualTo(new Amount(ROWS, CELLS));

    JdbcClient db = JdbcClient.create(CONNECTION);
    assertThat(db.sql("select count(*) from peer_row").query(Long.class).single()).isEqualTo(ROWS);
    assertThat(
            db.sql("select c1, c2, c3, c4, c5, c6 from peer_row where c1 = '7'")
                .query()
                .singleRow()
                .values())
        .containsExactly("7", "6203015512800007", "Siti 7\t\\", "Warung 7", "Selat", null);
  }

  @Test
  void lumbungsReadingStagesEveryRow() throws Exception {
    assertThat(taken(OwnStaging.class)).isEqualTo(new Amount(ROWS, CELLS));

    assertThat(
            JdbcClient.create(CONNECTION)
                .sql("select verdict, count(*) as n from staging.staged_row group by 1 order by 1")
                .query((row, number) -> row.getString("verdict") + " " + row.getLong("n"))
                .list())
        .containsExactly("loadable " + (ROWS - 1), "not_data 1");
  }

  private Amount taken(Class<? extends Peer> peer) throws Exception {
    return peer.getDeclaredConstructor().newInstance().take(List.of(workbook()), CONNECTION);
  }

  private Path workbook() throws IOException {
    Path file = temp.resolve("UMKM_62.03_Kapuas_2022.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Lumbung", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("UMKM");
      List<String> titles = List.of("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan");
      for (int i = 0; i < titles.size(); i++) {
        sheet.value(0, i, titles.get(i));
      }
      for (int row = 1; row < ROWS; row++) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, "620301551280%04d".formatted(row));
        sheet.value(row, 2, "Siti " + row + "\t\\");
        sheet.value(row, 3, "Warung " + row);
        sheet.value(row, 4, "Selat");
      }
    }
    return file;
  }
}
