package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook of the present format: a container of XML parts. */
final class PackageSource implements Source {
  private final OfficePackage pack;
  private static final String PROPERTIES = "docProps/core.xml";

  private final WorkbookParts parts;
  private final ReadLimits limits;
  private final CellBudget budget;
  private @Nullable StringStore texts;
  private @Nullable CellStyles styles;

  private PackageSource(OfficePackage pack, WorkbookParts parts, ReadLimits limits) {
    this.pack = pack;
    this.parts = parts;
    this.limits = limits;
    this.budget = new CellBudget(limits.maxCells());
  }

  /** Opens a container of either kind: of Excel or of LibreOffice. */
  static Source open(Path file, ReadLimits limits) throws FileRefused {
    OfficePackage pack = OfficePackage.open(file, limits);
    boolean isOpen = false;
    try {
      Source source =
          pack.isOpenDocument()
              ? OdsSource.of(pack, limits)
              : new PackageSource(pack, WorkbookParts.read(pack), limits);
      isOpen = true;
      return source;
    } finally {
      if (!isOpen) {
        pack.close();
      }
    }
  }

  @Override
  public List<Workbook.Sheet> sheets() {
    return parts.sheets();
  }

  @Override
  public RowStream rows(int sheet) throws FileRefused {
    if (texts == null) {
      texts = SharedStrings.read(pack, parts.sharedStrings(), limits);
    }
    if (styles == null) {
      styles = CellStyles.read(pack, parts.styles(), limits);
    }
    Watch watch = new Watch(limits.maxSilence());
    XmlPart xml = pack.xml(parts.sheetParts().get(sheet - 1), watch);
    CellReader cells = new CellReader(xml, texts, styles, parts.uses1904());
    return new XmlRows(sheets().get(sheet - 1), xml, cells, watch, budget.of(sheet));
  }

  @Override
  public MergedRanges merges(int sheet) {
    return pack.outline(parts.sheetParts().get(sheet - 1)).merges();
  }

  @Override
  public @Nullable Integer lastColumn(int sheet) {
    return pack.outline(parts.sheetParts().get(sheet - 1)).lastColumn();
  }

  @Override
  public Long rowCount() {
    return parts.sheetParts().stream().mapToLong(part -> pack.outline(part).rows()).sum();
  }

  @Override
  public @Nullable Instant changed() {
    return pack.timestamp(PROPERTIES, "modified", limits);
  }

  @Override
  public boolean hasMacros() {
    return pack.has("xl/vbaProject.bin") || pack.hasFolder("xl/macrosheets/");
  }

  @Override
  public boolean hasLinks() {
    return pack.hasFolder("xl/externalLinks/");
  }

  @Override
  public Workbook.Parts parts() {
    return new Workbook.Parts(parts.main(), parts.styles(), parts.sheetParts());
  }

  @Override
  public void close() {
    try {
      if (texts != null) {
        texts.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      pack.close();
    }
  }
}
