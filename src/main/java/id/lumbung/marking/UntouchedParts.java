package id.lumbung.marking;

import id.lumbung.domain.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Sheets of a workbook that may go into its copy as the compressed bytes they are. */
final class UntouchedParts implements AutoCloseable {
  /** Elements of a sheet, but for its rows, that neither lead, run nor compute anything. */
  private static final Set<String> INERT =
      WordList.of(
          """
          worksheet, sheetPr, tabColor, outlinePr, pageSetUpPr, dimension, sheetViews, sheetView,
          pane, selection, sheetFormatPr, cols, col, sheetData, row, mergeCells, mergeCell,
          printOptions, pageMargins, pageSetup, headerFooter, oddHeader, oddFooter
          """);

  private final ZipFile zip;

  UntouchedParts(Path source) throws IOException {
    zip = ZipFile.builder().setPath(source).get();
  }

  /**
   * Copies a sheet without unpacking it, where nothing in it is live, nothing leads out of it and
   * it is not the one that a program shows first.
   *
   * @param styles how many the workbook has
   * @return whether it was copied
   */
  boolean copy(String name, int styles, ZipArchiveOutputStream out)
      throws IOException, XMLStreamException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null || !zip.canReadEntryData(entry) || !isInert(entry, styles)) {
      return false;
    }
    ZipArchiveEntry copy = new ZipArchiveEntry(name);
    copy.setMethod(entry.getMethod() == ZipEntry.STORED ? ZipEntry.STORED : ZipEntry.DEFLATED);
    copy.setSize(entry.getSize());
    copy.setCompressedSize(entry.getCompressedSize());
    copy.setCrc(entry.getCrc());
    copy.setTimeLocal(PlainBook.TIME);
    try (InputStream packed = zip.getRawInputStream(entry)) {
      out.addRawArchiveEntry(copy, packed);
    }
    return true;
  }

  private boolean isInert(ZipArchiveEntry entry, int styles)
      throws IOException, XMLStreamException {
    try (InputStream part = zip.getInputStream(entry);
        PlainRows rows = new PlainRows(part, row -> true, Integer.MAX_VALUE, styles);
        XmlCopy xml = new XmlCopy(rows, Writer.nullWriter())) {
      while (xml.next()) {
        if (xml.isStart("row") && rows.take(xml.attribute(PlainRows.KEPT)) == null) {
          return false;
        }
        if (xml.isStart()
            && (!INERT.contains(xml.name())
                || xml.attribute("id") != null
                || xml.number("tabSelected", 0) != 0)) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
