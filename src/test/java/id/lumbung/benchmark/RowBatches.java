package id.lumbung.benchmark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the table as a chunk step does, by {@link JdbcBatchItemWriter}, from POI's interfaces. */
final class RowBatches {
  private static final int CHUNK = 1_000;

  private final JdbcBatchItemWriter<@Nullable String[]> writer = new JdbcBatchItemWriter<>();
  private final TransactionTemplate transaction;
  private final List<@Nullable String[]> rows = new ArrayList<>();

  RowBatches(DataSource database) {
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    writer.setJdbcTemplate(new NamedParameterJdbcTemplate(database));
    writer.setSql(PeerTable.INSERT);
    writer.setItemPreparedStatementSetter(
        (row, statement) -> {
          for (int column = 0; column < row.length; column++) {
            statement.setString(column + 1, row[column]);
          }
        });
    writer.afterPropertiesSet();
  }

  /** Every row of every sheet. */
  Amount add(Workbook workbook) {
    Amount amount = Amount.UNTOLD;
    Iterator<Sheet> sheets = workbook.sheetIterator();
    while (sheets.hasNext()) {
      for (Row row : sheets.next()) {
        amount = amount.plus(1, add(row));
      }
    }
    write();
    return amount;
  }

  private int add(Row row) {
    @Nullable String[] texts = new String[PeerTable.COLUMNS];
    int told = 0;
    for (Cell cell : row) {
      String text = text(cell, cell.getCellType());
      told += text == null ? 0 : 1;
      if (cell.getColumnIndex() < texts.length) {
        texts[cell.getColumnIndex()] = text;
      }
    }
    rows.add(texts);
    if (rows.size() == CHUNK) {
      write();
    }
    return told;
  }

  private static @Nullable String text(Cell cell, CellType type) {
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case FORMULA -> text(cell, cell.getCachedFormulaResultType());
      case BLANK, ERROR, _NONE -> null;
    };
  }

  private void write() {
    transaction.executeWithoutResult(
        status -> {
          try {
            writer.write(new Chunk<>(rows));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    rows.clear();
  }
}
