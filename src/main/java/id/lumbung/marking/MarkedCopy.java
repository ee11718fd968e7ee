package id.lumbung.marking;

import id.lumbung.domain.CellName;
import id.lumbung.domain.WordList;
import id.lumbung.marking.Relations.Relation;
import id.lumbung.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Copies a workbook part by part and marks it on the way, so that everything that is not marked
 * looks as its sender made it: formats, widths, pictures, charts, comments. What is live stays
 * behind ({@link LiveContent}): formulas leave their values. No part is held in memory but the
 * styles and the drawings of comments.
 */
public final class MarkedCopy {
  private static final SheetMarks NO_MARKS =
      new SheetMarks(
          0,
          0,
          List.of(),
          Fixed.NONE,
          Collections.unmodifiableNavigableMap(new TreeMap<>()),
          Collections.unmodifiableNavigableMap(new TreeMap<>()),
          null,
          false);

  /** Children of a workbook that lead elsewhere or know the machine it was made on. */
  private static final Set<String> LIVE =
      WordList.of(
          """
          externalReferences, pivotCaches, functionGroups, webPublishing, webPublishObjects,
          customWorkbookViews, smartTagPr, smartTagTypes, fileRecoveryPr, oleSize,
          AlternateContent, extLst
          """);

  /** A quick compression: people wait for the answer. */
  private static final int COMPRESSION = 1;

  /**
   * What to mark.
   *
   * @param marks by 1-based sheet
   * @param onlyTelling leaves out rows of which nothing is said
   * @param comments how many cells of a sheet get a comment at most
   */
  public record Plan(Map<Integer, SheetMarks> marks, boolean onlyTelling, int comments) {}

  /**
   * A sheet of ours that the copy has besides those of its source.
   *
   * @param older the sheet of an earlier answer whose place it takes; null for a new one
   * @param titles the row that is printed on every page; 0 for none
   */
  public record Added(String name, Opening content, @Nullable Integer older, int titles) {
    private String part() {
      return "xl/worksheets/lumbung-" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".xml";
    }
  }

  /** A sheet of ours, with which the copy opens or closes. */
  public interface Opening {
    /**
     * Writes the part.
     *
     * @param isLess whether the copy lacks something live that the workbook had
     */
    void write(Writer out, Styles styles, boolean isLess) throws IOException;
  }

  private final ZipFile zip;
  private final UntouchedParts untouched;
  private final ZipArchiveOutputStream out;
  private final Writer text;
  private final Workbook.Parts parts;
  private final List<Workbook.Sheet> sheets;
  private final Plan plan;
  private final Map<String, String> entries = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final Map<String, String> newTypes = new TreeMap<>();
  private final Map<Integer, String> filters = new HashMap<>();
  private final @Nullable Added opening;
  private final List<Added> closings;

  /** The relations to sheets of ours that are new. */
  private final Map<Added, String> ids = new LinkedHashMap<>();

  private boolean isLess;

  private MarkedCopy(
      ZipFile zip,
      UntouchedParts untouched,
      ZipArchiveOutputStream out,
      Workbook.Parts parts,
      List<Workbook.Sheet> sheets,
      Plan plan,
      @Nullable Added opening,
      List<Added> closings) {
    this.zip = zip;
    this.untouched = untouched;
    this.out = out;
    this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.parts = parts;
    this.sheets = sheets;
    this.plan = plan;
    this.opening = opening;
    this.closings = List.copyOf(closings);
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry.getName()));
  }

  /**
   * Writes the marked copy.
   *
   * @param opening the first sheet; null for a copy without one
   * @param closings the last sheets
   * @throws XMLStreamException if a part is written in a way that cannot be marked
   */
  public static void write(
      Path source,
      Workbook.Parts parts,
      List<Workbook.Sheet> sheets,
      Plan plan,
      @Nullable Added opening,
      List<Added> closings,
      Path target)
      throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(source.toFile());
        UntouchedParts untouched = new UntouchedParts(source);
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
      out.setLevel(COMPRESSION);
      out.setUseZip64(Zip64Mode.Never);
      new MarkedCopy(zip, untouched, out, parts, sheets, plan, opening, closings).write();
    }
  }

  private void write() throws IOException, XMLStreamException {
    Styles styles = readStyles();
    Relations relations = relations(parts.main());
    requireWorksheets();
    for (Workbook.Sheet sheet : sheets) {
      if (!isOlder(sheet.number())) {
        copySheet(sheet, styles);
      }
    }
    Relations root = relations("");
    copyTargets(root);
    copyTargets(relations);
    for (Added added : added()) {
      own(added, styles, relations);
    }
    String stylesPart = parts.styles();
    if (stylesPart == null) {
      stylesPart = "xl/styles.xml";
      relations.add("styles", stylesPart);
      newTypes.put(stylesPart, PackageNames.STYLES_TYPE);
    }
    begin(stylesPart);
    styles.write(text);
    end();
    copyMain();
    writeRelations(parts.main(), relations);
    writeRelations("", root);
    copyTypes();
  }

  private List<Added> added() {
    return Stream.concat(Stream.ofNullable(opening), closings.stream()).toList();
  }

  /** Writes a sheet of ours, and the relation to it where it is new. */
  private void own(Added sheet, Styles styles, Relations relations) throws IOException {
    Integer older = sheet.older();
    String part = older == null ? sheet.part() : parts.sheets().get(older - 1);
    begin(part);
    sheet.content().write(text, styles, isLess);
    end();
    if (older == null) {
      newTypes.put(part, PackageNames.SHEET_TYPE);
      ids.put(sheet, relations.add("worksheet", part));
    }
  }

  /** Sheets of macros in the old language cannot be told from values by their parts. */
  private void requireWorksheets() throws IOException, XMLStreamException {
    Relations all = unfiltered(parts.main());
    if (all.has("xlMacrosheet") || all.has("xlIntlMacrosheet") || all.has("dialogsheet")) {
      throw new XMLStreamException("A sheet of macros is not copied");
    }
  }

  /** Copies the parts that relations lead to, as far as they are not written, and theirs. */
  private void copyTargets(Relations relations) throws IOException, XMLStreamException {
    for (Relation relation : relations.all()) {
      String part = relation.target();
      boolean isOpen =
          entries.containsKey(key(part))
              && !written.contains(key(part))
              && !key(part).equals(key(parts.main()))
              && !part.equals(parts.styles());
      if (isOpen && !isOlder(part)) {
        copyPart(relation.type(), part);
      }
    }
  }

  private boolean isOlder(String part) {
    return added().stream()
        .map(Added::older)
        .filter(Objects::nonNull)
        .anyMatch(sheet -> key(part).equals(key(parts.sheets().get(sheet - 1))));
  }

  private boolean isOlder(int sheet) {
    return added().stream().anyMatch(added -> Objects.equals(added.older(), sheet));
  }

  private void copyPart(String type, String part) throws IOException, XMLStreamException {
    Relations relations = relations(part);
    begin(part);
    try (InputStream source = open(part)) {
      switch (type) {
        case "drawing", "chart", "chartUserShapes", "chartsheet", "table" -> {
          try (XmlCopy xml = new XmlCopy(source, text)) {
            isLess |= InertPart.copy(xml, relations);
          }
        }
        case "vmlDrawing" ->
            text.write(
                InertPart.ofShapes(new String(source.readAllBytes(), StandardCharsets.UTF_8)));
        default -> source.transferTo(out);
      }
    }
    end();
    if (!relations.all().isEmpty()) {
      copyTargets(relations);
      writeRelations(part, relations);
    }
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
    if (isUntouched(sheet, part, styles)) {
      written.add(key(part));
      return;
    }
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
        PlainRows plain = plainRows(source, marks, styles);
        XmlCopy xml = new XmlCopy(plain, text)) {
      SheetMarker marker =
          new SheetMarker(
              xml, plain, marks, styles, plan.onlyTelling(), relations.has("table"), commentsId);
      marker.copy();
      isLess |= marker.isLess();
      if (!marker.filtered().isEmpty()) {
        filters.put(sheet.number(), marker.filtered());
      }
    }
    end();
    copyTargets(relations);
    if (!relations.all().isEmpty()) {
      writeRelations(part, relations);
    }
  }

  /** Copies a sheet of which nothing is said as it is, if it may go so; whether it did. */
  private boolean isUntouched(Workbook.Sheet sheet, String part, Styles styles)
      throws IOException, XMLStreamException {
    String name = entries.get(key(part));
    return name != null
        && !plan.marks().containsKey(sheet.number())
        && !styles.hasOlderMarks()
        && !entries.containsKey(key(PackageNames.relationsOf(part)))
        && untouched.copy(name, styles.count(), out);
  }

  /** The rows of a sheet, those apart in which only a word about the row is added. */
  private static PlainRows plainRows(InputStream source, SheetMarks marks, Styles styles) {
    boolean isMarkedBefore = styles.hasOlderMarks() || !marks.olderColumns().isEmpty();
    int first = marks.headerRow() > 0 ? marks.firstOwnColumn() : 0;
    return new PlainRows(
        source,
        row -> !isMarkedBefore && !marks.rows().containsKey(row),
        first > 0 ? first - 1 : Integer.MAX_VALUE,
        styles.count());
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
      newTypes.put(part, PackageNames.COMMENTS_TYPE);
    }
    begin(part);
    try (InputStream source = isNew ? null : open(part)) {
      comments.writeTexts(source, text);
    }
    end();
    String existing = null;
    if (drawing != null && entries.containsKey(key(drawing))) {
      try (InputStream source = open(drawing)) {
        existing = InertPart.ofShapes(new String(source.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    begin(drawing == null ? drawingOf(sheet) : drawing);
    comments.writeShapes(existing, text);
    end();
    if (drawing != null) {
      Relations pictures = relations(drawing);
      copyTargets(pictures);
      if (!pictures.all().isEmpty()) {
        writeRelations(drawing, pictures);
      }
    }
  }

  /** Adds the opening sheet as the first; whatever counts sheets counts one more. */
  private void copyMain() throws IOException, XMLStreamException {
    int shift = opening == null || opening.older() != null ? 0 : 1;
    begin(parts.main());
    text.write(XmlCopy.DECLARATION);
    int nextId = 1;
    boolean hasNames = false;
    try (InputStream source = open(parts.main());
        XmlCopy xml = new XmlCopy(source, Writer.nullWriter())) {
      while (xml.next()) {
        nextId = xml.isStart("sheet") ? Math.max(nextId, xml.number("sheetId", 0) + 1) : nextId;
        hasNames |= xml.isStart("definedNames");
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
        } else if (xml.isStart("definedNames")) {
          definedNames(xml, shift);
        } else if (xml.isStart() && LIVE.contains(xml.name())) {
          xml.skipElement();
        } else if (xml.isEnd("sheets")) {
          for (Added closing : closings) {
            nextId = sheet(xml, closing, nextId);
          }
          xml.copy();
          String names = hasNames ? "" : printedTitles(xml.prefix(), shift);
          if (!names.isEmpty()) {
            xml.raw("<%1$sdefinedNames>%2$s</%1$sdefinedNames>".formatted(xml.prefix(), names));
          }
        } else {
          xml.copy();
          if (xml.isStart("sheets") && opening != null) {
            nextId = sheet(xml, opening, nextId);
          }
        }
      }
    }
    end();
  }

  /** Adds a sheet of ours where it is new; gives the next free number of a sheet. */
  private int sheet(XmlCopy xml, Added added, int number) throws IOException {
    String id = ids.get(added);
    if (id == null) {
      return number;
    }
    xml.raw(
        "<%ssheet name=\"%s\" sheetId=\"%d\" xmlns:lr=\"%s\" lr:id=\"%s\"/>"
            .formatted(
                xml.prefix(),
                XmlText.escape(freeName(added.name())),
                number,
                PackageNames.RELATIONS,
                id));
    return number + 1;
  }

  /** Names the rows of our sheets that are printed on every page. */
  private String printedTitles(String prefix, int shift) {
    StringBuilder names = new StringBuilder();
    int next = sheets.size() + shift;
    for (Added added : closings) {
      Integer older = added.older();
      int index = older == null ? next++ : older - 1 + shift;
      if (added.titles() > 0) {
        String name = older == null ? freeName(added.name()) : sheets.get(older - 1).name();
        names.append(
            "<%1$sdefinedName name=\"_xlnm.Print_Titles\" localSheetId=\"%2$d\">%3$s</%1$sdefinedName>"
                .formatted(
                    prefix,
                    index,
                    XmlText.escape(CellName.in(name, "$%1$d:$%1$d".formatted(added.titles())))));
      }
    }
    return names.toString();
  }

  /** Names of cells; a name may hold a formula too, or run a macro. */
  private void definedNames(XmlCopy xml, int shift) throws IOException, XMLStreamException {
    String start = xml.start(Map.of());
    String end = "</" + xml.prefix() + "definedNames>";
    StringBuilder kept = new StringBuilder();
    while (xml.next() && !xml.isEnd("definedNames")) {
      if (xml.isStart("definedName")) {
        kept.append(definedName(xml, shift));
      }
    }
    kept.append(printedTitles(xml.prefix(), shift));
    if (!kept.isEmpty()) {
      xml.raw(start + kept + end);
    }
  }

  private String definedName(XmlCopy xml, int shift) throws IOException, XMLStreamException {
    int sheet = xml.number("localSheetId", -1);
    String filter =
        "_xlnm._FilterDatabase".equals(xml.attribute("name")) ? filters.get(sheet + 1) : null;
    boolean isMacro =
        xml.number("function", 0) + xml.number("vbProcedure", 0) + xml.number("xlm", 0) > 0
            || xml.attribute("macro") != null;
    Map<String, String> changed =
        sheet < 0 ? Map.of() : Map.of("localSheetId", Integer.toString(sheet + shift));
    String start = xml.start(changed);
    String end = "</" + xml.prefix() + "definedName>";
    String cells = xml.take(changed).text().strip();
    if (sheet >= 0 && isOlder(sheet + 1)) {
      return "";
    }
    if (filter != null) {
      String[] ends = filter.split(":", 2);
      cells = CellName.in(sheets.get(sheet).name(), fixed(ends[0]) + ":" + fixed(ends[1]));
    } else if (isMacro || !LiveContent.isRange(cells)) {
      isLess |= !cells.contains("#REF!");
      return "";
    }
    return start + XmlText.escape(cells) + end;
  }

  private static String fixed(String address) {
    return "$" + CellName.of(CellName.column(address)) + "$" + CellName.row(address);
  }

  private String freeName(String wanted) {
    List<String> taken = new ArrayList<>();
    sheets.forEach(sheet -> taken.add(sheet.name().toLowerCase(Locale.ROOT)));
    String name = wanted;
    for (int n = 2; taken.contains(name.toLowerCase(Locale.ROOT)); n++) {
      name = wanted + " (" + n + ")";
    }
    return name;
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
          if (!written.contains(name)) {
            xml.skipElement();
            continue;
          }
          xml.copy(
              name.equals(key(parts.main()))
                  ? Map.of("ContentType", PackageNames.WORKBOOK_TYPE)
                  : Map.of());
          continue;
        }
        if (xml.isStart("Default") && !isWritten(orEmpty(xml.attribute("Extension")))) {
          xml.skipElement();
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

  /** Whether a part with this ending goes along. */
  private boolean isWritten(String ending) {
    String dotted = "." + ending.toLowerCase(Locale.ROOT);
    return written.stream().anyMatch(part -> part.endsWith(dotted));
  }

  private void addTypes(boolean knowsDrawings) throws IOException {
    if (!knowsDrawings) {
      text.write("<Default Extension=\"vml\" ContentType=\"" + PackageNames.DRAWING_TYPE + "\"/>");
    }
    for (Map.Entry<String, String> type : newTypes.entrySet()) {
      text.write(
          "<Override PartName=\"/%s\" ContentType=\"%s\"/>"
              .formatted(XmlText.escape(type.getKey()), type.getValue()));
    }
  }

  /** The relations of a part to what may go back. */
  private Relations relations(String part) throws IOException, XMLStreamException {
    Relations relations = unfiltered(part);
    isLess |= relations.all().stream().anyMatch(LiveContent::isMissed);
    relations.keepInert();
    return relations;
  }

  private Relations unfiltered(String part) throws IOException, XMLStreamException {
    String name = PackageNames.relationsOf(part);
    try (InputStream source = entries.containsKey(key(name)) ? open(name) : null) {
      return Relations.read(part, source);
    }
  }

  private void writeRelations(String part, Relations relations) throws IOException {
    begin(PackageNames.relationsOf(part));
    relations.write(text);
    end();
  }

  private void begin(String part) throws IOException {
    written.add(key(part));
    ZipArchiveEntry entry = new ZipArchiveEntry(entries.getOrDefault(key(part), part));
    entry.setTimeLocal(PlainBook.TIME);
    out.putArchiveEntry(entry);
  }

  private void end() throws IOException {
    text.flush();
    out.closeArchiveEntry();
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
