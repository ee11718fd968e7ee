package id.lumbung.benchmark;

import id.lumbung.domain.FileRefused;
import id.lumbung.judging.Judges;
import id.lumbung.judging.Judging;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagingWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lumbung's step {@code read} alone, one workbook after another: read, judged, staged. */
final class OwnStaging implements Peer {
  private static final int CHUNK = 2_000;

  private final OwnParts parts = new OwnParts();
  private long submission;

  @Override
  public Amount take(List<Path> workbooks, DataSource database) throws FileRefused {
    Judges judges = parts.judges(database);
    StagingWriter writer =
        new StagingWriter(new JdbcTemplate(database), JsonMapper.builder().build());
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    Amount amount = Amount.UNTOLD;
    for (Path file : workbooks) {
      long number = ++submission;
      try (OpenWorkbook workbook = parts.open(file);
          SheetRows rows = workbook.rows()) {
        Judging judging = judges.of(workbook);
        List<StagedRow> chunk = new ArrayList<>(CHUNK);
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
          amount = amount.plus(1, row.row().cells().size());
          chunk.add(judging.stage(row));
          if (chunk.size() == CHUNK) {
            transaction.executeWithoutResult(status -> writer.write(number, chunk));
            chunk.clear();
          }
        }
        transaction.executeWithoutResult(status -> writer.write(number, chunk));
      }
    }
    return amount;
  }
}
