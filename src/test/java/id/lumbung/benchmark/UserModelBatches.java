package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** POI's user model, the whole workbook in memory, and batches of inserts. */
final class UserModelBatches implements Peer {
  @Override
  public Amount take(List<Path> workbooks, DataSource database) throws IOException {
    RowBatches batches = new RowBatches(database);
    Amount amount = Amount.UNTOLD;
    for (Path file : workbooks) {
      try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
        amount = amount.plus(batches.add(workbook));
      }
    }
    return amount;
  }
}
