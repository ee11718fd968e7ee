package id.lumbung.benchmark;

import id.lumbung.domain.FileRefused;
import id.lumbung.judging.Judging;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.layout.Ditto;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.staging.StagedRow;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.RowStream;
import id.lumbung.workbook.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a row of a workbook costs before it is staged, by the rows of a real one, in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class RowPieces {
  private final OwnParts parts = new OwnParts();
  private final List<SheetRow> rows = new ArrayList<>();
  private @Nullable OpenWorkbook workbook;
  private @Nullable Judging judging;
  private @Nullable RowStream stream;
  private int sheet;
  private int next;

  /** Opens the workbook and keeps its data rows. */
  @Setup
  public void open() throws FileRefused {
    OpenWorkbook opened = parts.open(Path.of(System.getProperty(HotPieces.WORKBOOK)));
    workbook = opened;
    judging = parts.judges(new DriverManagerDataSource()).of(opened);
    try (SheetRows all = opened.rows()) {
      for (SheetRow row = all.next(); row != null; row = all.next()) {
        if (row.role() == RowRole.DATA) {
          rows.add(row);
          sheet = row.row().sheet();
        }
      }
    }
  }

  /** Closes it. */
  @TearDown
  public void close() {
    if (stream != null) {
      stream.close();
    }
    if (workbook != null) {
      workbook.close();
    }
  }

  /** From packed bytes to the cells of a row. */
  @Benchmark
  public @Nullable PhysicalRow decode() throws FileRefused {
    if (stream == null) {
      Workbook opened = workbook == null ? null : workbook.workbook();
      stream = opened == null ? null : opened.rows(sheet);
    }
    PhysicalRow row = stream == null ? null : stream.next();
    if (row == null && stream != null) {
      stream.close();
      stream = null;
    }
    return row;
  }

  /** Whether cells say "as above", all of a row. */
  @Benchmark
  public int ditto() {
    int ditto = 0;
    for (RawCell cell : nextRow().row().cells()) {
      ditto += Ditto.isDitto(cell) ? 1 : 0;
    }
    return ditto;
  }

  /** All rules on a row, and the hashes of its content. */
  @Benchmark
  public @Nullable StagedRow judge() {
    return judging == null ? null : judging.stage(nextRow());
  }

  private SheetRow nextRow() {
    next = next + 1 == rows.size() ? 0 : next + 1;
    return rows.get(next);
  }
}
