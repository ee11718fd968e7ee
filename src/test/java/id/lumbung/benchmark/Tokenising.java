package id.lumbung.benchmark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Unpacks and tokenises sheets and shared texts with Aalto, and keeps nothing. */
final class Tokenising implements Peer {
  private final InputFactoryImpl xml = new InputFactoryImpl();

  @Override
  public Amount take(List<Path> workbooks, DataSource database)
      throws IOException, XMLStreamException {
    Amount amount = Amount.UNTOLD;
    for (Path workbook : workbooks) {
      try (ZipFile zip = new ZipFile(workbook.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          if (entry.getName().matches("xl/(worksheets/[^/]+|sharedStrings)\\.xml")) {
            amount = amount.plus(tokenised(zip, entry));
          }
        }
      }
    }
    return amount;
  }

  private Amount tokenised(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
    long rows = 0;
    long values = 0;
    try (InputStream part = zip.getInputStream(entry)) {
      XMLStreamReader reader = xml.createXMLStreamReader(part);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = reader.getLocalName();
          rows += name.equals("row") ? 1 : 0;
          values += name.equals("v") || name.equals("is") ? 1 : 0;
        } else if (event == XMLStreamConstants.CHARACTERS) {
          reader.getTextLength();
        }
      }
      reader.close();
    }
    return new Amount(rows, values);
  }
}
