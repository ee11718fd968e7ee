package id.lumbung.feedback;

import id.lumbung.workbook.OwnMarks;
import id.lumbung.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Copies a workbook part by part and marks it on the way, so that everything that is not marked
 * stays as its sender made it: formats, formulas, widths, pictures, charts, comments. No part is
 * held in memory but the styles and the drawings of comments.
 */
final class MarkedCopy {
  private static final SheetMarks NO_MARKS =
      new SheetMarks(
          0,
          0,
          List.of(),
          Collections.unmodifiableNavigableMap(new TreeMap<>()),
          Collections.unmodifiableNavigableMap(new TreeMap<>()),
          null);
  private static final String SUMMARY_PART = "xl/worksheets/lumbung-ringkasan.xml";

  /** A quick compression: people wait for the answer. */
  private static final int COMPRESSION = 3;

  /**
   * What to mark.
   *
   * @param marks by 1-based sheet
   * @param olderSummary the sheet with which an earlier answer opened; null if there is none
   * @param onlyTelling leaves out rows of which nothing is said
   * @param comments how many cells of a sheet get a comment at most
   */
  record Plan(
      Map<Integer, SheetMarks> marks,
      @Nullable Integer olderSummary,
      boolean onlyTelling,
      int comments) {}

  /** The sheet with which the copy opens. */
  interface Opening {
    /** Writes the part. */
    void write(Writer out, Styles styles) throws IOException;
  }

  private final ZipFile zip;
  private final ZipOutputStream out;
  private final Writer text;
  private final Workbook.Parts parts;
  private final List<Workbook.Sheet> sheets;
  private final Plan plan;
  private final Map<String, String> entries = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final Map<String, String> newTypes = new TreeMap<>();
  private final Map<Integer, String> filters = new HashMap<>();

  private MarkedCopy(
      ZipFile zip,
      ZipOutputStream out,
      Workbook.Parts parts,
      List<Workbook.Sheet> sheets,
      Plan plan) {
    this.zip = zip;
    this.out = out;
    this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.parts = parts;
    this.sheets = sheets;
    this.plan = plan;
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry.getName()));
  }

  /**
   * Writes the marked copy.
   *
   * @param opening the first sheet; null for a copy without one
   * @throws XMLStreamException if a part is written in a way that cannot be marked
   */
  static void write(
      Path source,
      Workbook.Parts parts,
      List<Workbook.Sheet> sheets,
      Plan plan,
      @Nullable Opening opening,
      Path target)
      throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(source.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      out.setLevel(Math.max(Deflater.BEST_SPEED, COMPRESSION));
      new MarkedCopy(zip, out, parts, sheets, plan).write(opening);
    }
  }

  private void write(@Nullable Opening opening) throws IOException, XMLStreamException {
    Styles styles = readStyles();
    for (Workbook.Sheet sheet : sheets) {
      if (!Integer.valueOf(sheet.number()).equals(plan.olderSummary())) {
        copySheet(sheet, styles);
      }
    }
    Relations relations = relations(parts.main());
    String openingId = null;
    if (opening != null) {
      String part =
          plan.olderSummary() == null ? SUMMARY_PART : parts.sheets().get(plan.olderSummary() - 1);
      begin(part);
      opening.write(text, styles);
      end();
      if (plan.olderSummary() == null) {
        openingId = relations.add("worksheet", part);
        newTypes.put(part, Container.SHEET_TYPE);
      }
    }
    String stylesPart = parts.styles();
    if (stylesPart == null) {
      stylesPart = "xl/styles.xml";
      relations.add("styles", stylesPart);
      newTypes.put(stylesPart, Container.STYLES_TYPE);
    }
    begin(stylesPart);
    styles.write(text);
    end();
    copyMain(openingId);
    writeRelations(parts.main(), relations);
    copyTypes();
    copyRest();
  }

  private Styles readStyles() throws IOException, XMLStreamException {
    String part = parts.styles();
    try (InputStream source = part == null ? null : open(part)) {
      return Styles.read(source);
    }
  }

  private void copySheet(Workbook.Sheet sheet, Styles styles)
      throws IOException, XMLStreamException {
    String part = parts.sheets().get(sheet.number() - 1);
    SheetMarks marks = plan.marks().getOrDefault(sheet.number(), NO_MARKS);
    Relations relations = relations(part);
    Comments comments = new Comments(marks, plan.comments());
    String drawing = relations.target("vmlDrawing");
    String commentsId = null;
    boolean isCommented = !comments.isEmpty() || relations.has("comments");
    if (isCommented) {
      copyComments(sheet.number(), relations, comments);
      if (drawing == null) {
        commentsId = relations.add("vmlDrawing", drawingOf(sheet.number()));
      }
    }
    begin(part);
    try (InputStream source = open(part);
        XmlCopy xml = new XmlCopy(source, text)) {
      SheetMarker marker =
          new SheetMarker(
              xml, marks, styles, plan.onlyTelling(), relations.has("table"), commentsId);
      marker.copy();
      if (!marker.filtered().isEmpty()) {
        filters.put(sheet.number(), marker.filtered());
      }
    }
    end();
    if (isCommented) {
      writeRelations(part, relations);
    }
  }

  private static String drawingOf(int sheet) {
    return "xl/drawings/lumbung-vml" + sheet + ".vml";
  }

  private void copyComments(int sheet, Relations relations, Comments comments)
      throws IOException, XMLStreamException {
    String part = relations.target("comments");
    String drawing = relations.target("vmlDrawing");
    boolean isNew = part == null;
    if (part == null) {
      part = "xl/lumbung-comments" + sheet + ".xml";
      relations.add("comments", part);
      newTypes.put(part, Container.COMMENTS_TYPE);
    }
    begin(part);
    try (InputStream source = isNew ? null : open(part)) {
      comments.writeTexts(source, text);
    }
    end();
    String existing = null;
    if (drawing != null && entries.containsKey(key(drawing))) {
      try (InputStream source = open(drawing)) {
        existing = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    begin(drawing == null ? drawingOf(sheet) : drawing);
    comments.writeShapes(existing, text);
    end();
  }

  /** Adds the opening sheet as the first; whatever counts sheets counts one more. */
  private void copyMain(@Nullable String openingId) throws IOException, XMLStreamException {
    int shift = openingId == null ? 0 : 1;
    begin(parts.main());
    text.write(XmlCopy.DECLARATION);
    int nextId = 1;
    try (InputStream source = open(parts.main());
        XmlCopy xml = new XmlCopy(source, Writer.nullWriter())) {
      while (xml.next()) {
        nextId = xml.isStart("sheet") ? Math.max(nextId, xml.number("sheetId", 0) + 1) : nextId;
      }
    }
    try (InputStream source = open(parts.main());
        XmlCopy xml = new XmlCopy(source, text)) {
      while (xml.next()) {
        if (xml.isStart("workbook") && xml.namespace().contains("purl.oclc.org")) {
          throw new XMLStreamException("The strict vocabulary is not marked");
        }
        if (xml.isStart("workbookView")) {
          xml.copy(Map.of("activeTab", "0", "firstSheet", "0"));
        } else if (xml.isStart("definedName")) {
          definedName(xml, shift);
        } else {
          xml.copy();
          if (xml.isStart("sheets") && openingId != null) {
            xml.raw(
                "<%ssheet name=\"%s\" sheetId=\"%d\" xmlns:lr=\"%s\" lr:id=\"%s\"/>"
                    .formatted(xml.prefix(), freeName(), nextId, Container.RELATIONS, openingId));
          }
        }
      }
    }
    end();
  }

  private void definedName(XmlCopy xml, int shift) throws IOException, XMLStreamException {
    int sheet = xml.number("localSheetId", -1);
    String filter =
        "_xlnm._FilterDatabase".equals(xml.attribute("name")) ? filters.get(sheet + 1) : null;
    if (sheet >= 0) {
      xml.copy(Map.of("localSheetId", Integer.toString(sheet + shift)));
    } else {
      xml.copy();
    }
    if (filter != null) {
      String[] ends = filter.split(":", 2);
      xml.raw(
          XmlText.escape(
              Letters.in(sheets.get(sheet).name(), fixed(ends[0]) + ":" + fixed(ends[1]))));
      xml.skipElement();
      xml.copy();
    }
  }

  private static String fixed(String address) {
    return "$" + Letters.of(Letters.column(address)) + "$" + Letters.row(address);
  }

  private String freeName() {
    List<String> taken = new ArrayList<>();
    sheets.forEach(sheet -> taken.add(sheet.name().toLowerCase(Locale.ROOT)));
    String name = OwnMarks.SUMMARY;
    for (int n = 2; taken.contains(name.toLowerCase(Locale.ROOT)); n++) {
      name = OwnMarks.SUMMARY + " (" + n + ")";
    }
    return XmlText.escape(name);
  }

  private void copyTypes() throws IOException, XMLStreamException {
    String part = "[Content_Types].xml";
    begin(part);
    text.write(XmlCopy.DECLARATION);
    boolean knowsDrawings = false;
    try (InputStream source = open(part);
        XmlCopy xml = new XmlCopy(source, text)) {
      while (xml.next()) {
        if (xml.isStart("Override")) {
          String name = key(orEmpty(xml.attribute("PartName")));
          if (isLeftOut(name)) {
            xml.skipElement();
            continue;
          }
          xml.copy(
              name.equals(key(parts.main()))
                  ? Map.of("ContentType", Container.WORKBOOK_TYPE)
                  : Map.of());
          continue;
        }
        if (xml.isStart("Default")) {
          knowsDrawings |= "vml".equalsIgnoreCase(xml.attribute("Extension"));
        } else if (xml.isEnd("Types")) {
          addTypes(knowsDrawings);
        }
        xml.copy();
      }
    }
    end();
  }

  private void addTypes(boolean knowsDrawings) throws IOException {
    if (!knowsDrawings) {
      text.write("<Default Extension=\"vml\" ContentType=\"" + Container.DRAWING_TYPE + "\"/>");
    }
    for (Map.Entry<String, String> type : newTypes.entrySet()) {
      text.write(
          "<Override PartName=\"/%s\" ContentType=\"%s\"/>"
              .formatted(XmlText.escape(type.getKey()), type.getValue()));
    }
  }

  /** Macros do not go back with an answer; a chain of formulas not with an excerpt. */
  private boolean isLeftOut(String key) {
    return key.endsWith("vbaproject.bin")
        || key.endsWith("vbadata.xml")
        || key.endsWith("vbaprojectsignature.bin")
        || (plan.onlyTelling() && key.endsWith("calcchain.xml"));
  }

  private void copyRest() throws IOException {
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      if (!written.contains(entry.getKey()) && !isLeftOut(entry.getKey())) {
        begin(entry.getValue());
        try (InputStream source = open(entry.getValue())) {
          source.transferTo(out);
        }
        end();
      }
    }
  }

  private Relations relations(String part) throws IOException, XMLStreamException {
    String name = Container.relationsOf(part);
    try (InputStream source = entries.containsKey(key(name)) ? open(name) : null) {
      return Relations.read(part, source);
    }
  }

  private void writeRelations(String part, Relations relations) throws IOException {
    relations.remove("vbaProject");
    if (plan.onlyTelling()) {
      relations.remove("calcChain");
    }
    begin(Container.relationsOf(part));
    relations.write(text);
    end();
  }

  private void begin(String part) throws IOException {
    written.add(key(part));
    ZipEntry entry = new ZipEntry(entries.getOrDefault(key(part), part));
    entry.setTimeLocal(PlainBook.TIME);
    out.putNextEntry(entry);
  }

  private void end() throws IOException {
    text.flush();
    out.closeEntry();
  }

  private InputStream open(String part) throws IOException {
    String name = entries.get(key(part));
    if (name == null) {
      throw new IOException("The container has no part " + part);
    }
    return zip.getInputStream(zip.getEntry(name));
  }

  private static String key(String part) {
    return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
