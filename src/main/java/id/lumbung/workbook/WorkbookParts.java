package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook are, by following the relations of the package.
 *
 * @param main the part that lists the sheets
 * @param sheets in the order of the tabs
 * @param sheetParts the part of each sheet, in the same order
 * @param uses1904 whether day 0 of date numbers is 1904-01-01
 */
record WorkbookParts(
    String main,
    List<Workbook.Sheet> sheets,
    List<String> sheetParts,
    @Nullable String sharedStrings,
    @Nullable String styles,
    boolean uses1904) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MAX_RELATIONS = 10_000;
  private static final int MAX_NAME = 255;

  private record Relation(String type, String target) {}

  /** Reads them, or refuses a package that is no workbook. */
  static WorkbookParts read(OfficePackage pack) throws FileRefused {
    String main = "";
    for (Relation relation : relations(pack, "").values()) {
      if (relation.type().equals("officeDocument")) {
        main = relation.target();
      }
    }
    if (main.isEmpty() || !pack.has(main)) {
      throw FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, "dokumen");
    }
    if (main.toLowerCase(Locale.ROOT).endsWith(".bin")) {
      throw FileRefused.as(Reason.BERKAS_TIDAK_DIDUKUNG, "xlsb");
    }
    try (XmlPart xml = pack.xml(main, new Watch(PATIENCE))) {
      try {
        return read(main, xml, relations(pack, main));
      } catch (XMLStreamException | RuntimeException e) {
        throw xml.refusal(e);
      }
    }
  }

  private static WorkbookParts read(String main, XmlPart xml, Map<String, Relation> relations)
      throws XMLStreamException, FileRefused {
    if (!xml.nextElement() || !isWorkbook(xml)) {
      throw FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, "dokumen");
    }
    List<Workbook.Sheet> sheets = new ArrayList<>();
    List<String> sheetParts = new ArrayList<>();
    boolean uses1904 = false;
    while (xml.nextElement()) {
      String element = xml.reader().getLocalName();
      if (element.equals("workbookPr")) {
        uses1904 |= XmlPart.isTrue(xml.attribute("date1904"));
      } else if (element.equals("sheet")) {
        Relation relation = relations.get(orEmpty(xml.attribute("id")));
        if (relation == null) {
          throw FileRefused.of(Reason.BERKAS_RUSAK, "bagian", "workbook");
        }
        String state = orEmpty(xml.attribute("state"));
        String name = orEmpty(xml.attribute("name"));
        sheets.add(
            new Workbook.Sheet(
                sheets.size() + 1,
                name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name,
                state.equals("hidden") || state.equals("veryHidden")));
        sheetParts.add(relation.target());
      }
    }
    Set<String> distinct = new HashSet<>(sheetParts);
    if (sheets.isEmpty() || distinct.size() < sheetParts.size()) {
      throw FileRefused.of(Reason.BERKAS_RUSAK, "bagian", "workbook");
    }
    return new WorkbookParts(
        main,
        List.copyOf(sheets),
        List.copyOf(sheetParts),
        target(relations, "sharedStrings"),
        target(relations, "styles"),
        uses1904);
  }

  /** Transitional and strict names of the spreadsheet vocabulary. */
  private static boolean isWorkbook(XmlPart xml) {
    String namespace = orEmpty(xml.reader().getNamespaceURI());
    return xml.reader().getLocalName().equals("workbook")
        && (namespace.equals("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
            || namespace.equals("http://purl.oclc.org/ooxml/spreadsheetml/main"));
  }

  private static @Nullable String target(Map<String, Relation> relations, String type) {
    for (Relation relation : relations.values()) {
      if (relation.type().equals(type)) {
        return relation.target();
      }
    }
    return null;
  }

  /** The relations of a part by id; of the package itself if the name is empty. */
  private static Map<String, Relation> relations(OfficePackage pack, String part)
      throws FileRefused {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String file = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    if (!pack.has(file)) {
      return relations;
    }
    try (XmlPart xml = pack.xml(file, new Watch(PATIENCE))) {
      try {
        while (xml.nextElement()) {
          String target = xml.attribute("Target");
          if (target == null || "External".equals(xml.attribute("TargetMode"))) {
            continue;
          }
          if (relations.size() == MAX_RELATIONS) {
            throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "relasi");
          }
          String type = orEmpty(xml.attribute("Type"));
          relations.put(
              orEmpty(xml.attribute("Id")),
              new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
        }
      } catch (XMLStreamException | RuntimeException e) {
        throw xml.refusal(e);
      }
    }
    return relations;
  }

  private static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target : folder + target;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
