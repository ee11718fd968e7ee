package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A workbook of the present format: a container of XML parts. */
final class PackageSource implements Source {
  private final OfficePackage pack;
  private static final String PROPERTIES = "docProps/core.xml";

  private final ReadLimits limits;
  private final CellBudget budget;
  private @Nullable StringStore texts;
  private @Nullable CellStyles styles;

  private PackageSource(OfficePackage pack, ReadLimits limits) {
    this.pack = pack;
    this.limits = limits;
    this.budget = new CellBudget(limits.maxCells());
  }

  static PackageSource open(Path file, ReadLimits limits) throws FileRefused {
    return new PackageSource(OfficePackage.open(file, limits), limits);
  }

  @Override
  public List<Workbook.Sheet> sheets() {
    return pack.workbookParts().sheets();
  }

  @Override
  public RowStream rows(int sheet) throws FileRefused {
    WorkbookParts parts = pack.workbookParts();
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
    return pack.merges(pack.workbookParts().sheetParts().get(sheet - 1));
  }

  @Override
  public Long rowCount() {
    return pack.workbookParts().sheetParts().stream().mapToLong(pack::rows).sum();
  }

  @Override
  public @Nullable Instant changed() {
    if (!pack.has(PROPERTIES)) {
      return null;
    }
    try (XmlPart xml = pack.xml(PROPERTIES, new Watch(limits.maxSilence()))) {
      TextBuffer text = new TextBuffer();
      while (xml.nextElement()) {
        if (xml.reader().getLocalName().equals("modified")) {
          text.readElement(xml);
          return SerialDates.ofTimestamp(text.trimmed());
        }
      }
      return null;
    } catch (XMLStreamException | FileRefused e) {
      return null; // what a file says of itself is no part of its data
    }
  }

  @Override
  public Workbook.Parts parts() {
    WorkbookParts parts = pack.workbookParts();
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
