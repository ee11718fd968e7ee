package id.lumbung.benchmark;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.linkage.ComparedField;
import id.lumbung.linkage.Evidence;
import id.lumbung.linkage.FieldKind;
import id.lumbung.linkage.PairComparer;
import id.lumbung.linkage.Prepared;
import id.lumbung.linkage.Records;
import id.lumbung.matching.KeyCutting;
import id.lumbung.workbook.RawCell;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What matching costs for a row and for a pair of rows, by the rows of a real workbook, in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PairPieces {
  private static final List<Field> TOLD =
      List.of(
          Field.NIK,
          Field.HP,
          Field.NAMA_PEMILIK,
          Field.NAMA_USAHA,
          Field.DESA_KEL,
          Field.ALAMAT,
          Field.PRODUK);

  private static final List<ComparedField> FIELDS =
      List.of(
          new ComparedField("nik", FieldKind.NIK),
          new ComparedField("phone", FieldKind.PHONE),
          new ComparedField("owner", FieldKind.PERSON_NAME),
          new ComparedField("business", FieldKind.ORGANISATION_NAME),
          new ComparedField("village", FieldKind.PLACE),
          new ComparedField("address", FieldKind.STREET),
          new ComparedField("product", FieldKind.TEXT));

  private static final List<ComparedField> NAMES = FIELDS.subList(2, 4);

  private final OwnParts parts = new OwnParts();
  private final KeyCutting keys = new KeyCutting(parts.secret(new DriverManagerDataSource()));
  private final List<List<@Nullable String>> values = new ArrayList<>();
  private final PairComparer names;
  private final PairComparer all;
  private int next;

  /** Keeps the data rows of the workbook. */
  public PairPieces() {
    Records everything = new Records(FIELDS);
    Records namesOnly = new Records(NAMES);
    names = new PairComparer(namesOnly);
    all = new PairComparer(everything);
    try (OpenWorkbook workbook = parts.open(Path.of(System.getProperty(HotPieces.WORKBOOK)));
        SheetRows rows = workbook.rows()) {
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        if (row.role() == RowRole.DATA) {
          add(row, everything, namesOnly);
        }
      }
    } catch (FileRefused e) {
      throw new IllegalStateException(e);
    }
    everything.freeze();
    namesOnly.freeze();
  }

  private void add(SheetRow row, Records everything, Records namesOnly) {
    List<@Nullable String> told = new ArrayList<>();
    for (Field field : TOLD) {
      List<RawCell> cells = row.values().getOrDefault(field, List.of());
      told.add(cells.isEmpty() ? null : cells.get(0).text());
    }
    values.add(told);
    keys.add(told);
    everything.add(Prepared.of(FIELDS, told));
    namesOnly.add(Prepared.of(NAMES, told.subList(2, 4)));
  }

  /** The fields of a row in comparable form. */
  @Benchmark
  public Prepared prepare() {
    return Prepared.of(FIELDS, values.get(nextRow()));
  }

  /** The blocking keys of a row, hashed, and its signature. */
  @Benchmark
  public Object cutKeys() {
    return keys.cut(nextRow());
  }

  /** The names of owner and business of two rows. */
  @Benchmark
  public Evidence compareNames() {
    int one = nextRow();
    return names.compare(one, one / 2);
  }

  /** All fields of two rows. */
  @Benchmark
  public Evidence compareAll() {
    int one = nextRow();
    return all.compare(one, one / 2);
  }

  private int nextRow() {
    next = next + 1 == values.size() ? 0 : next + 1;
    return next;
  }
}
