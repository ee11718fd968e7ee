package id.lumbung.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** fastexcel-reader into {@code COPY}, no rules: the least that loads. */
final class FastexcelCopy implements Peer {
  @Override
  public Amount take(List<Path> workbooks, DataSource database) throws Exception {
    try (RowCopy copy = new RowCopy(database)) {
      return FastexcelReading.read(
          workbooks,
          new FastexcelReading.RowTaker() {
            @Override
            public void cell(int column, String text) {
              copy.set(column, text);
            }

            @Override
            public void endRow() throws SQLException {
              copy.endRow();
            }
          });
    }
  }
}
