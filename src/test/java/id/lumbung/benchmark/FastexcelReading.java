package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** fastexcel-reader alone: the text of every cell. */
final class FastexcelReading implements Peer {

  /** Takes what fastexcel-reader reads. */
  interface RowTaker {
    /** One cell of the row at hand; the column is counted from 0. */
    void cell(int column, String text) throws Exception;

    /** The row at hand is over. */
    void endRow() throws Exception;
  }

  @Override
  public Amount take(List<Path> workbooks, DataSource database) throws Exception {
    return read(
        workbooks,
        new RowTaker() {
          @Override
          public void cell(int column, String text) {}

          @Override
          public void endRow() {}
        });
  }

  static Amount read(List<Path> workbooks, RowTaker taker) throws Exception {
    Amount amount = Amount.UNTOLD;
    for (Path file : workbooks) {
      try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
        for (Sheet sheet : workbook.getSheets().toList()) {
          amount = amount.plus(read(sheet, taker));
        }
      }
    }
    return amount;
  }

  private static Amount read(Sheet sheet, RowTaker taker) throws Exception, IOException {
    long rows = 0;
    long cells = 0;
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> all = stream.iterator();
      while (all.hasNext()) {
        for (Cell cell : all.next()) {
          if (cell != null && !cell.getText().isEmpty()) {
            taker.cell(cell.getColumnIndex(), cell.getText());
            cells++;
          }
        }
        taker.endRow();
        rows++;
      }
    }
    return new Amount(rows, cells);
  }
}
