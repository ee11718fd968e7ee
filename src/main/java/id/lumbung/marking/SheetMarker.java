package id.lumbung.marking;

import id.lumbung.domain.CellName;
import id.lumbung.domain.WordList;
import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.SheetMarks.CellMark;
import id.lumbung.marking.SheetMarks.Fate;
import id.lumbung.marking.SheetMarks.RowMarks;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Copies one sheet and marks it on the way: colours cells, adds columns with a filter, takes out
 * what an earlier answer added, and leaves out formulas and all else that is live. What remains
 * stays as it stands.
 */
public final class SheetMarker {
  /** Children of a sheet that stand before what is seen of it first, and that itself. */
  private static final Set<String> BEFORE_VIEWS = Set.of("sheetPr", "dimension", "sheetViews");

  /** Children of a sheet that may stand between its rows and its filter. */
  private static final Set<String> BEFORE_FILTER =
      Set.of("sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios");

  /** Children of a sheet that stand behind the reference to its comments. */
  private static final Set<String> AFTER_COMMENTS =
      WordList.of(
          """
          legacyDrawingHF, drawingHF, picture, oleObjects, controls, webPublishItems,
          tableParts, extLst, AlternateContent
          """);

  /** Children of a sheet that run, embed or lead somewhere, or that extend what is known here. */
  private static final Set<String> LIVE =
      WordList.of(
          """
          oleObjects, controls, AlternateContent, dataConsolidate, customProperties,
          customSheetViews, legacyDrawingHF, webPublishItems, smartTags, cellWatches, extLst
          """);

  /** Letters that a line of what is to be done holds. */
  public static final int WIDE = 70;

  private final XmlCopy xml;
  private final PlainRows plain;
  private final SheetMarks marks;
  private final Styles styles;
  private final boolean onlyTelling;
  private final boolean isAsking;
  private final int lastOwnColumn;
  private final boolean hasTables;
  private final @Nullable String commentsId;

  private String prefix = "";
  private boolean hasViews;
  private boolean hasColumns;
  private boolean hasFilter;
  private boolean hasComments;
  private boolean isLess;
  private String filtered = "";
  private int lastRow;
  private int row;
  private int column;

  /**
   * @param plain what {@code xml} reads
   * @param onlyTelling leaves out rows of which nothing is said
   * @param hasTables a sheet with tables has filters of its own; a second one would break the file
   * @param commentsId the relation to the drawing of comments, where the sheet has none yet
   */
  SheetMarker(
      XmlCopy xml,
      PlainRows plain,
      SheetMarks marks,
      Styles styles,
      boolean onlyTelling,
      boolean hasTables,
      @Nullable String commentsId) {
    this.xml = xml;
    this.plain = plain;
    this.marks = marks;
    this.isAsking = marks.isAsking();
    this.lastOwnColumn = marks.lastOwnColumn();
    this.styles = styles;
    this.onlyTelling = onlyTelling;
    this.hasTables = hasTables;
    this.commentsId = commentsId;
  }

  /** The range that the filter covers now; empty where none was added or widened. */
  String filtered() {
    return filtered;
  }

  /** Whether something was left out that computes, runs, embeds or leads out of the workbook. */
  boolean isLess() {
    return isLess;
  }

  /** Copies the whole part. */
  void copy() throws IOException, XMLStreamException {
    int depth = 0;
    xml.raw(XmlCopy.DECLARATION);
    while (xml.next()) {
      if (xml.isStart()) {
        if (depth == 0) {
          prefix = xml.prefix();
          xml.copy();
          depth = 1;
        } else {
          child();
        }
      } else if (xml.isEnd()) {
        addFilter();
        addComments();
        xml.copy();
        depth--;
      }
    }
  }

  private void child() throws IOException, XMLStreamException {
    String name = xml.name();
    if (!BEFORE_FILTER.contains(name) && lastRow > 0 && !name.equals("autoFilter")) {
      addFilter();
    }
    if (!hasViews && !BEFORE_VIEWS.contains(name)) {
      addViews();
    }
    if (AFTER_COMMENTS.contains(name)) {
      addComments();
    }
    if (LIVE.contains(name)) {
      isLess |= !name.equals("extLst");
      xml.skipElement();
      return;
    }
    switch (name) {
      case "dimension" -> xml.skipElement();
      case "hyperlinks" -> someOf("hyperlink", link -> !link.markup().contains(":id=\""));
      case "dataValidations" -> someOf("dataValidation", SheetMarker::isHarmless);
      case "conditionalFormatting" -> someOf("cfRule", SheetMarker::isHarmless);
      case "pageSetup" -> {
        xml.copy(Map.of("id", ""));
        xml.skipElement();
        xml.copy();
      }
      case "sheetViews" -> views();
      case "cols" -> columns();
      case "sheetData" -> {
        if (!hasColumns) {
          xml.raw("<" + prefix + "cols>");
          addColumns();
          xml.raw("</" + prefix + "cols>");
        }
        rows();
      }
      case "autoFilter" -> filter();
      case "legacyDrawing" -> {
        hasComments = true;
        xml.copyElement();
      }
      default -> xml.copyElement();
    }
  }

  /** Copies of the children of an element those that may stay, and the element if any does. */
  private void someOf(String child, Predicate<XmlCopy.Taken> mayStay)
      throws IOException, XMLStreamException {
    String parent = xml.name();
    String start = xml.start(Map.of("count", ""));
    String end = "</" + xml.prefix() + parent + ">";
    StringBuilder kept = new StringBuilder();
    while (xml.next() && !xml.isEnd(parent)) {
      if (xml.isStart(child)) {
        XmlCopy.Taken taken = xml.take(Map.of());
        boolean stays = mayStay.test(taken);
        isLess |= !stays;
        kept.append(stays ? taken.markup() : "");
      } else if (xml.isStart()) {
        xml.skipElement();
      }
    }
    if (!kept.isEmpty()) {
      xml.raw(start + kept + end);
    }
  }

  private static boolean isHarmless(XmlCopy.Taken rule) {
    return rule.text().lines().filter(line -> !line.isBlank()).allMatch(LiveContent::isHarmless);
  }

  private void views() throws IOException, XMLStreamException {
    hasViews = true;
    xml.copy();
    while (xml.next() && !xml.isEnd("sheetViews")) {
      if (xml.isStart("sheetView")) {
        view();
      } else if (xml.isStart()) {
        xml.skipElement();
      }
    }
    xml.copy();
  }

  /**
   * The answer opens with another sheet: no sheet of the sender's is selected. Where nothing is to
   * stay in sight by the sheet's own will, our pane comes in, scrolled back to the first cell.
   */
  private void view() throws IOException, XMLStreamException {
    boolean isOfPages = "pageLayout".equals(xml.attribute("view"));
    String asItStands = xml.start(Map.of("tabSelected", ""));
    String scrolledBack = xml.start(Map.of("tabSelected", "", "topLeftCell", ""));
    StringBuilder own = new StringBuilder();
    boolean hasPane = false;
    while (xml.next() && !xml.isEnd("sheetView")) {
      if (xml.isStart("pivotSelection") || xml.isStart("extLst")) {
        xml.skipElement();
      } else if (xml.isStart()) {
        hasPane |= xml.isStart("pane");
        own.append(xml.take(Map.of()).markup());
      }
    }
    String ours = hasPane || isOfPages ? "" : marks.stays().markup(prefix);
    xml.raw(ours.isEmpty() ? asItStands + own : scrolledBack + ours);
    xml.copy();
  }

  private void addViews() throws IOException {
    hasViews = true;
    String pane = marks.stays().markup(prefix);
    if (!pane.isEmpty()) {
      xml.raw(
          "<%1$ssheetViews><%1$ssheetView workbookViewId=\"0\">%2$s</%1$ssheetView></%1$ssheetViews>"
              .formatted(prefix, pane));
    }
  }

  private boolean hasOwnColumns() {
    return marks.headerRow() > 0 && marks.firstOwnColumn() > 0;
  }

  private void columns() throws IOException, XMLStreamException {
    hasColumns = true;
    xml.copy();
    boolean isAdded = false;
    while (xml.next() && !xml.isEnd("cols")) {
      if (xml.isStart("col")) {
        int min = xml.number("min", 1);
        int max = xml.number("max", min);
        int first = marks.firstOwnColumn();
        if (!hasOwnColumns() || max < first) {
          xml.copyElement();
          continue;
        }
        if (min < first) {
          copyColumn(min, first - 1);
        }
        if (!isAdded) {
          addColumns();
          isAdded = true;
        }
        if (max > lastOwnColumn) {
          copyColumn(Math.max(min, lastOwnColumn + 1), max);
        }
        xml.skipElement();
      }
    }
    if (!isAdded) {
      addColumns();
    }
    xml.copy();
  }

  private void copyColumn(int min, int max) throws IOException {
    xml.copy(Map.of("min", Integer.toString(min), "max", Integer.toString(max)));
    xml.raw("</" + prefix + "col>");
  }

  private void addColumns() throws IOException {
    int first = hasOwnColumns() ? marks.firstOwnColumn() : 0;
    if (first > 0) {
      addColumn(first, 16);
      addColumn(first + 1, WIDE);
      addColumn(first + 2, 24);
      if (isAsking) {
        addColumn(first + 3, 36);
      }
    } else if (!hasColumns) {
      addColumn(1, 9);
    }
  }

  private void addColumn(int number, int width) throws IOException {
    xml.raw(
        "<%scol min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
            .formatted(prefix, number, number, width));
  }

  private void rows() throws IOException, XMLStreamException {
    xml.copy();
    while (xml.next() && !xml.isEnd("sheetData")) {
      if (xml.isStart("row")) {
        row = xml.number("r", row + 1);
        String kept = plain.take(xml.attribute(PlainRows.KEPT));
        if (onlyTelling && row > marks.headerRow() && !marks.isTelling(row)) {
          xml.skipElement();
        } else if (kept != null) {
          xml.skipElement();
          plainRow(kept);
        } else {
          row();
        }
      }
    }
    lastRow = Math.max(row, 1);
    xml.copy();
  }

  /** A row of whose cells nothing is said. */
  private void plainRow(String markup) throws IOException {
    xml.raw(markup);
    if (hasOwnColumns()) {
      sayOfRow(null);
    }
    xml.raw("</row>");
  }

  private void row() throws IOException, XMLStreamException {
    RowMarks said = marks.rows().get(row);
    NavigableMap<Integer, CellMark> pending =
        said == null ? new TreeMap<>() : new TreeMap<>(said.cells());
    int usual = xml.number("customFormat", 0) == 1 ? xml.number("s", 0) : 0;
    xml.copy(Map.of("spans", "", "r", Integer.toString(row)));
    boolean isSaid = !hasOwnColumns();
    column = 0;
    while (xml.next() && !xml.isEnd("row")) {
      if (!xml.isStart("c")) {
        if (xml.isStart()) {
          xml.copyElement();
        }
        continue;
      }
      String reference = xml.attribute("r");
      column = reference == null ? column + 1 : CellName.column(reference);
      if (isSetAside(column)) {
        xml.skipElement();
        continue;
      }
      addMissing(pending, column, usual);
      if (!isSaid && column > lastOwnColumn) {
        sayOfRow(said);
        isSaid = true;
      }
      cell(pending.remove(column));
    }
    addMissing(pending, Integer.MAX_VALUE, usual);
    if (!isSaid) {
      sayOfRow(said);
    }
    xml.copy();
  }

  /** A column of an earlier answer, or an empty cell where ours will stand. */
  private boolean isSetAside(int number) {
    return marks.olderColumns().contains(number)
        || (hasOwnColumns() && number >= marks.firstOwnColumn() && number <= lastOwnColumn);
  }

  private void addMissing(NavigableMap<Integer, CellMark> pending, int before, int usual)
      throws IOException {
    while (!pending.isEmpty() && pending.firstKey() < before) {
      Map.Entry<Integer, CellMark> missing = pending.pollFirstEntry();
      if (!isSetAside(missing.getKey())) {
        xml.raw(
            "<%sc r=\"%s%d\" s=\"%d\"/>"
                .formatted(
                    prefix,
                    CellName.of(missing.getKey()),
                    row,
                    styles.marked(usual, missing.getValue().tint())));
      }
    }
  }

  private void cell(@Nullable CellMark mark) throws IOException, XMLStreamException {
    int style = xml.number("s", 0);
    int wanted = mark == null ? styles.clean(style) : styles.marked(style, mark.tint());
    Map<String, String> changed = new HashMap<>();
    changed.put("r", CellName.of(column) + row);
    changed.put("cm", "");
    changed.put("vm", "");
    if (wanted != style) {
      changed.put("s", Integer.toString(wanted));
    }
    xml.copy(changed);
    int depth = 1;
    while (depth > 0 && xml.next()) {
      if (xml.isStart("f") || xml.isStart("extLst")) {
        isLess |= xml.isStart("f");
        xml.skipElement();
        continue;
      }
      depth += xml.isStart() ? 1 : xml.isEnd() ? -1 : 0;
      xml.copy();
    }
  }

  private void sayOfRow(@Nullable RowMarks said) throws IOException {
    if (row == marks.headerRow()) {
      text(0, OwnMarks.STATUS, styles.title());
      text(1, OwnMarks.NOTE, styles.title());
      text(2, OwnMarks.CODE, styles.title());
      if (isAsking) {
        text(3, OwnMarks.REASON, styles.title());
      }
      return;
    }
    Fate fate = marks.fate(row);
    if (fate != null && fate.isOfData()) {
      text(0, fate.status(), styles.tinted(fate.tint()));
    }
    if (said != null && !said.codes().isEmpty() && row > marks.headerRow()) {
      text(1, said.note(), marks.isHigh() ? styles.wrapped() : styles.plain());
      text(2, said.codes(), styles.face(Styles.Face.SMALL));
      String reason = said.reason();
      if (reason != null) {
        text(3, reason, styles.tinted(Tint.PERINGATAN));
      }
    }
  }

  private void text(int place, String text, int style) throws IOException {
    xml.raw("<" + prefix + "c r=\"" + CellName.of(marks.firstOwnColumn() + place) + row);
    xml.raw("\" s=\"" + styles.forText(style, text) + "\" t=\"inlineStr\"><" + prefix + "is><");
    xml.raw(prefix + "t xml:space=\"preserve\">");
    xml.raw(XmlText.escape(cut(text)));
    xml.raw("</" + prefix + "t></" + prefix + "is></" + prefix + "c>");
  }

  /** No cell holds more than 32,767 characters. */
  public static String cut(String text) {
    return text.length() <= 32_000 ? text : text.substring(0, 32_000) + "…";
  }

  private void filter() throws IOException, XMLStreamException {
    hasFilter = true;
    String range = xml.attribute("ref");
    if (!hasOwnColumns() || range == null || range.indexOf(':') < 0) {
      xml.copyElement();
      return;
    }
    String from = range.substring(0, range.indexOf(':'));
    String to = range.substring(range.indexOf(':') + 1);
    int last = Math.max(CellName.column(to), lastOwnColumn);
    filtered = from + ":" + CellName.of(last) + CellName.row(to);
    xml.copy(Map.of("ref", filtered));
    int depth = 1;
    while (depth > 0 && xml.next()) {
      depth += xml.isStart() ? 1 : xml.isEnd() ? -1 : 0;
      xml.copy();
    }
  }

  private void addFilter() throws IOException {
    if (!hasFilter && !hasTables && hasOwnColumns()) {
      hasFilter = true;
      int to = Math.max(lastRow, marks.headerRow());
      filtered = "A" + marks.headerRow() + ":" + CellName.of(lastOwnColumn) + to;
      xml.raw("<%sautoFilter ref=\"%s\"/>".formatted(prefix, filtered));
    }
  }

  private void addComments() throws IOException {
    if (!hasComments && commentsId != null) {
      hasComments = true;
      xml.raw(
          "<%slegacyDrawing xmlns:lr=\"%s\" lr:id=\"%s\"/>"
              .formatted(prefix, PackageNames.RELATIONS, commentsId));
    }
  }
}
