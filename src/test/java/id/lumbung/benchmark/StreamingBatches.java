package id.lumbung.benchmark;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Workbook;

/** excel-streaming-reader, a hundred rows in memory, and batches of inserts. */
final class StreamingBatches implements Peer {
  @Override
  public Amount take(List<Path> workbooks, DataSource database) throws IOException {
    RowBatches batches = new RowBatches(database);
    Amount amount = Amount.UNTOLD;
    for (Path file : workbooks) {
      try (Workbook workbook =
          StreamingReader.builder().rowCacheSize(100).bufferSize(4096).open(file.toFile())) {
        amount = amount.plus(batches.add(workbook));
      }
    }
    return amount;
  }
}
