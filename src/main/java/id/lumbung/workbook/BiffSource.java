package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** A workbook of the format up to Excel 2003, read record by record. */
final class BiffSource implements Source {
  private static final String STREAM = "Workbook";

  /** What the records before the first sheet say of all of them. */
  static final class Globals {
    final List<Workbook.Sheet> sheets = new ArrayList<>();
    final List<Integer> starts = new ArrayList<>();
    final Set<Integer> dateStyles = new HashSet<>();
    final Map<Integer, LeadingDigits> leading = new HashMap<>();
    @Nullable SSTRecord texts;
    boolean uses1904;
  }

  /** What the records of a sheet say of it that stands behind its cells. */
  private record Outline(MergedRanges merges, BitSet rows, BitSet hidden) {}

  private final POIFSFileSystem files;
  private final ReadLimits limits;
  private final CellBudget budget;
  private final Globals globals;
  private final Map<Integer, Outline> outlines = new HashMap<>();

  private BiffSource(POIFSFileSystem files, ReadLimits limits, Globals globals) {
    this.files = files;
    this.limits = limits;
    this.budget = new CellBudget(limits.maxCells());
    this.globals = globals;
  }

  static BiffSource open(Path file, ReadLimits limits) throws FileRefused {
    POIFSFileSystem files = null;
    boolean isOpen = false;
    try {
      files = new POIFSFileSystem(file.toFile(), true);
      BiffSource source = new BiffSource(files, limits, globals(files));
      for (Workbook.Sheet sheet : source.sheets()) {
        source.outline(sheet.number());
      }
      isOpen = true;
      return source;
    } catch (EncryptedDocumentException e) {
      throw FileRefused.of(Reason.BERKAS_TERKUNCI);
    } catch (OldExcelFormatException e) {
      throw FileRefused.as(Reason.BERKAS_TIDAK_DIDUKUNG, "xls");
    } catch (IOException | RuntimeException e) {
      // A file that is still being copied lacks its end.
      throw FileRefused.as(Reason.BERKAS_BELUM_UTUH, "terpotong");
    } finally {
      if (!isOpen && files != null) {
        close(files);
      }
    }
  }

  private static Globals globals(POIFSFileSystem files) throws IOException {
    Globals globals = new Globals();
    Map<Integer, String> formats = new HashMap<>();
    List<Integer> styles = new ArrayList<>();
    try (InputStream stream = files.createDocumentInputStream(STREAM)) {
      RecordFactoryInputStream records = new RecordFactoryInputStream(stream, false);
      Record each = records.nextRecord();
      while (each != null && !(each instanceof EOFRecord)) {
        if (each instanceof BoundSheetRecord sheet) {
          globals.sheets.add(
              new Workbook.Sheet(
                  globals.sheets.size() + 1,
                  sheet.getSheetname(),
                  sheet.isHidden() || sheet.isVeryHidden()));
          globals.starts.add(sheet.getPositionOfBof());
        } else if (each instanceof SSTRecord texts) {
          globals.texts = texts;
        } else if (each instanceof FormatRecord format) {
          formats.put(format.getIndexCode(), format.getFormatString());
        } else if (each instanceof ExtendedFormatRecord style) {
          styles.add((int) style.getFormatIndex());
        } else if (each instanceof DateWindow1904Record window) {
          globals.uses1904 = window.getWindowing() == 1;
        }
        each = records.nextRecord();
      }
    }
    for (int i = 0; i < styles.size(); i++) {
      int format = styles.get(i);
      String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
      if (code != null && DateUtil.isADateFormat(format, code)) {
        globals.dateStyles.add(i);
      }
      LeadingDigits leading = code == null ? null : LeadingDigits.of(code);
      if (leading != null) {
        globals.leading.put(i, leading);
      }
    }
    if (globals.sheets.isEmpty()) {
      throw new IOException("No sheets");
    }
    return globals;
  }

  @Override
  public List<Workbook.Sheet> sheets() {
    return globals.sheets;
  }

  @Override
  public RowStream rows(int sheet) throws FileRefused {
    Watch watch = new Watch(limits.maxSilence());
    try {
      Outline outline = outline(sheet);
      return new BiffRows(
          globals.sheets.get(sheet - 1),
          stream(sheet),
          globals,
          outline.rows(),
          outline.hidden(),
          watch,
          budget.of(sheet));
    } catch (IOException | RuntimeException e) {
      throw FileRefused.of(Reason.BERKAS_RUSAK, "bagian", STREAM);
    }
  }

  @Override
  public MergedRanges merges(int sheet) {
    Outline outline = outlines.get(sheet);
    return outline == null ? MergedRanges.NONE : outline.merges();
  }

  private Outline outline(int sheet) throws IOException {
    Outline known = outlines.get(sheet);
    if (known != null) {
      return known;
    }
    MergedRanges.Builder merges = new MergedRanges.Builder();
    BitSet rows = new BitSet();
    BitSet hidden = new BitSet();
    try (InputStream stream = stream(sheet)) {
      RecordFactoryInputStream records = new RecordFactoryInputStream(stream, false);
      int depth = 0;
      for (Record each = records.nextRecord(); each != null; each = records.nextRecord()) {
        if (each instanceof BOFRecord) {
          depth++;
        } else if (each instanceof EOFRecord && --depth == 0) {
          break;
        } else if (depth == 1 && each instanceof RowRecord row) {
          rows.set(row.getRowNumber());
          hidden.set(row.getRowNumber(), row.getZeroHeight());
        } else if (depth == 1 && each instanceof MergeCellsRecord merged) {
          for (int i = 0; i < merged.getNumAreas(); i++) {
            var area = merged.getAreaAt(i);
            merges.add(
                area.getFirstRow() + 1,
                area.getFirstColumn() + 1,
                area.getLastRow() + 1,
                area.getLastColumn() + 1);
          }
        }
      }
    }
    Outline outline = new Outline(merges.build(), rows, hidden);
    outlines.put(sheet, outline);
    return outline;
  }

  /** The records of a sheet from its first on. */
  private InputStream stream(int sheet) throws IOException {
    InputStream stream = files.createDocumentInputStream(STREAM);
    stream.skipNBytes(globals.starts.get(sheet - 1));
    return stream;
  }

  /** Cells may stand in rows that no record announces. */
  @Override
  public @Nullable Long rowCount() {
    return null;
  }

  @Override
  public @Nullable Instant changed() {
    try {
      PropertySet properties =
          PropertySetFactory.create(files.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
      Date saved =
          properties instanceof SummaryInformation summary ? summary.getLastSaveDateTime() : null;
      return saved == null ? null : saved.toInstant();
    } catch (IOException | HPSFException | RuntimeException e) {
      return null; // what a file says of itself is no part of its data
    }
  }

  @Override
  public Workbook.@Nullable Parts parts() {
    return null;
  }

  @Override
  public void close() {
    close(files);
  }

  private static void close(POIFSFileSystem files) {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
