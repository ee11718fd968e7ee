package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A workbook of LibreOffice: a container whose one part has all sheets, one after the other. */
final class OdsSource implements Source {
  private static final String CONTENT = "content.xml";
  private static final String META = "meta.xml";

  /** Where the program keeps what it once read from other files. */
  private static final String OF_ANOTHER_FILE = "'file:";

  /**
   * A table of the content.
   *
   * @param at its position among all tables, from 0
   */
  private record Table(int at, Workbook.Sheet sheet, MergedRanges merges, long rows) {}

  private final OfficePackage pack;
  private final ReadLimits limits;
  private final CellBudget budget;
  private final List<Table> tables = new ArrayList<>();
  private boolean hasLinks;

  private OdsSource(OfficePackage pack, ReadLimits limits) {
    this.pack = pack;
    this.limits = limits;
    this.budget = new CellBudget(limits.maxCells());
  }

  /** The workbook in a container that is open. */
  static OdsSource of(OfficePackage pack, ReadLimits limits) throws FileRefused {
    OdsSource source = new OdsSource(pack, limits);
    source.survey();
    if (source.tables.isEmpty()) {
      throw FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, "dokumen");
    }
    return source;
  }

  /** Reads all once, for merged ranges must be known before the rows that they cover. */
  private void survey() throws FileRefused {
    Watch watch = new Watch(limits.maxSilence());
    Set<String> hiddenStyles = new HashSet<>();
    String style = "";
    try (XmlPart xml = pack.xml(CONTENT, watch)) {
      try {
        int at = 0;
        while (xml.nextElement()) {
          String element = xml.reader().getLocalName();
          if (element.equals("style")) {
            style = orEmpty(xml.attribute("name"));
          } else if (element.equals("table-properties")
              && "false".equals(xml.attribute("display"))) {
            hiddenStyles.add(style);
          } else if (element.equals("table")) {
            String name = orEmpty(xml.attribute("name"));
            boolean isHidden = hiddenStyles.contains(orEmpty(xml.attribute("style-name")));
            add(xml, at++, name, isHidden, watch);
          }
        }
      } catch (XMLStreamException | RuntimeException e) {
        throw xml.refusal(e);
      }
    }
  }

  private void add(XmlPart xml, int at, String name, boolean isHidden, Watch watch)
      throws XMLStreamException, FileRefused {
    if (name.startsWith(OF_ANOTHER_FILE)) {
      hasLinks = true;
      xml.skip();
      return;
    }
    Workbook.Sheet sheet = new Workbook.Sheet(tables.size() + 1, name, isHidden);
    OdsRows rows = new OdsRows(sheet, xml, watch, budget.of(sheet.number()));
    long count = 0;
    while (rows.next() != null) {
      count++;
    }
    tables.add(new Table(at, sheet, rows.merges(), count));
  }

  @Override
  public List<Workbook.Sheet> sheets() {
    return tables.stream().map(Table::sheet).toList();
  }

  @Override
  public RowStream rows(int sheet) throws FileRefused {
    Table table = tables.get(sheet - 1);
    Watch watch = new Watch(limits.maxSilence());
    XmlPart xml = pack.xml(CONTENT, watch);
    try {
      int at = 0;
      while (xml.nextElement()) {
        if (xml.reader().getLocalName().equals("table")) {
          if (at++ == table.at()) {
            return new OdsRows(table.sheet(), xml, watch, budget.of(sheet));
          }
          xml.skip();
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      xml.close();
      throw xml.refusal(e);
    }
    xml.close();
    throw FileRefused.of(Reason.BERKAS_RUSAK, "bagian", CONTENT);
  }

  @Override
  public MergedRanges merges(int sheet) {
    return tables.get(sheet - 1).merges();
  }

  @Override
  public Workbook.@Nullable Parts parts() {
    return null;
  }

  @Override
  public Long rowCount() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  @Override
  public @Nullable Instant changed() {
    return pack.timestamp(META, "date", limits);
  }

  @Override
  public boolean hasMacros() {
    return pack.hasFolder("Basic/") || pack.hasFolder("Scripts/");
  }

  @Override
  public boolean hasLinks() {
    return hasLinks;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public void close() {
    pack.close();
  }
}
