package id.lumbung.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** POI's event reader alone: every cell as it is shown. */
final class EventReading implements Peer {
  @Override
  public Amount take(List<Path> workbooks, DataSource database)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    Amount amount = Amount.UNTOLD;
    for (Path workbook : workbooks) {
      try (OPCPackage parts = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
        amount = amount.plus(read(parts));
      }
    }
    return amount;
  }

  private static Amount read(OPCPackage parts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(parts);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts);
    Counting counting = new Counting();
    Iterator<InputStream> sheets = reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(
            new XSSFSheetXMLHandler(reader.getStylesTable(), strings, counting, false));
        xml.parse(new InputSource(sheet));
      }
    }
    return counting.amount;
  }

  private static final class Counting implements SheetContentsHandler {
    private Amount amount = Amount.UNTOLD;

    @Override
    public void startRow(int row) {
      amount = amount.plus(1, 0);
    }

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(
        @Nullable String place, @Nullable String shown, @Nullable XSSFComment comment) {
      amount = amount.plus(0, shown == null || shown.isEmpty() ? 0 : 1);
    }
  }
}
