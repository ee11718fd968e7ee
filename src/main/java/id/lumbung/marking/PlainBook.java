package id.lumbung.marking;

import id.lumbung.domain.CellName;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook of our own row by row, with as much memory as one row needs. Texts are kept as
 * texts in cells of the text format: what begins with an equals sign never becomes a formula, and a
 * NIK keeps its sixteenth digit.
 */
public final class PlainBook implements AutoCloseable {
  /** The time of all parts: the same content makes the same bytes. */
  static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  /** How a cell looks. */
  public enum Look {
    /** As the program likes. */
    GENERAL(0),
    /** Text that stays text when it is edited. */
    TEXT(1),
    /** A day. */
    DATE(2),
    /** The title of a column. */
    TITLE(3),
    /** Text that goes on in the next line. */
    WRAPPED(4),
    /** A whole amount with marks between thousands. */
    AMOUNT(5),
    /** What shows how to fill in. */
    EXAMPLE(6),
    /** The largest letters. */
    HEADLINE(7),
    /** The title of a column that may stay empty. */
    OPTIONAL(8),
    /** Text that is chosen from a list. */
    CHOSEN(9),
    /** Small print beside what it speaks of. */
    NOTE(10),
    /** What a row is about. */
    LABEL(11),
    /** What a cell beside it might be instead. */
    SUGGESTED(12);

    private final int format;

    Look(int format) {
      this.format = format;
    }

    /** The number of its format among the styles. */
    int format() {
      return format;
    }
  }

  /** Where a row is several lines high, its values stand in the first. */
  private static final String TOP = "<alignment vertical=\"top\"/>";

  private static final String TOP_LINES = "<alignment vertical=\"top\" wrapText=\"1\"/>";

  private static final String TITLE_LINES = "<alignment vertical=\"center\" wrapText=\"1\"/>";

  private static final String STYLES =
      XmlCopy.DECLARATION
          + "<styleSheet xmlns=\""
          + PackageNames.MAIN
          + "\"><fonts count=\"6\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/></font>"
          + "<font><i/><sz val=\"11\"/><color rgb=\"FF6B7A80\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"16\"/><color rgb=\"FF0B4A63\"/><name val=\"Calibri\"/></font>"
          + "<font><sz val=\"9\"/><color rgb=\"FF56666D\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><color rgb=\"FF10242C\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"6\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill>"
          + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF0B4A63\"/>"
          + "<bgColor indexed=\"64\"/></patternFill></fill>"
          + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE3E9EC\"/>"
          + "<bgColor indexed=\"64\"/></patternFill></fill>"
          + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFCDEBD3\"/>"
          + "<bgColor indexed=\"64\"/></patternFill></fill>"
          + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEEF5F9\"/>"
          + "<bgColor indexed=\"64\"/></patternFill></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
          + "</cellStyleXfs><cellXfs count=\""
          + 2 * Look.values().length
          + "\">"
          + formats("")
          + formats(" quotePrefix=\"1\"")
          + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
          + "</cellStyles><dxfs count=\"1\"><dxf><font><color rgb=\"FF8C1D18\"/></font><fill>"
          + "<patternFill patternType=\"solid\"><fgColor rgb=\"FFF9DEDC\"/><bgColor rgb=\"FFF9DEDC\"/>"
          + "</patternFill></fill></dxf></dxfs></styleSheet>";

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

  /** A number that was shown with zeros in front loses them in a cell of numbers. */
  private static final Pattern LEADING_ZERO = Pattern.compile("\\s*0[0-9]");

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\]");
  private static final int LONGEST_NAME = 31;
  private static final int TITLE_POINTS = 32;
  private static final int LINE_POINTS = 16;

  /** One cell to write. */
  public record Cell(int column, String text, boolean isNumber, Look look) {
    public static Cell text(int column, String text, Look look) {
      return new Cell(column, text, false, look);
    }

    public static Cell number(int column, long number) {
      return new Cell(column, Long.toString(number), true, Look.GENERAL);
    }

    /** A cell as somebody else's file holds it, at another column. */
    public static Cell of(int column, RawCell raw) {
      LocalDateTime moment = raw.moment();
      if (raw.kind() == RawCell.Kind.DATE && moment != null) {
        double day = DateUtil.getExcelDate(moment);
        if (day > 0) {
          return new Cell(column, Double.toString(day), true, Look.DATE);
        }
      }
      boolean isNumber =
          raw.kind() == RawCell.Kind.NUMBER
              && NUMBER.matcher(raw.text().strip()).matches()
              && !LEADING_ZERO.matcher(raw.text()).lookingAt();
      return isNumber
          ? new Cell(column, raw.text().strip(), true, Look.GENERAL)
          : text(column, raw.text(), Look.TEXT);
    }
  }

  /**
   * A choice or a hint for cells, and what is checked while they are typed.
   *
   * @param range the cells: {@code C3:C5000}
   * @param list where the choices stand, as a formula; null without choices
   * @param check a formula about the first of the cells that must be true, where there are no
   *     choices; null to take everything
   * @param isStrict whether anything else is refused rather than questioned
   */
  public record Choice(
      String range,
      @Nullable String list,
      @Nullable String check,
      boolean isStrict,
      String title,
      String hint) {}

  /**
   * Cells that turn red while something is wrong.
   *
   * @param formula about the first of the cells, true while it is wrong
   */
  public record Alarm(String range, String formula) {}

  /**
   * How wide a column is, and how cells in it look that nobody filled yet.
   *
   * @param width in letters; 0 for a column that nobody sees
   */
  public record Width(int width, Look look) {}

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<String> names = new ArrayList<>();
  private final List<Boolean> hidden = new ArrayList<>();
  private final List<Fixed> fixed = new ArrayList<>();

  public PlainBook(Path target) throws IOException {
    zip = new ZipOutputStream(Files.newOutputStream(target));
    zip.setLevel(3);
    out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
  }

  /** The formats of all looks, in their order. */
  private static String formats(String more) {
    return format(0, 0, 0, more, TOP)
        + format(49, 0, 0, more, TOP)
        + format(14, 0, 0, more, TOP)
        + format(49, 1, 2, more, TITLE_LINES)
        + format(49, 0, 0, more, TOP_LINES)
        + format(3, 0, 0, more, TOP)
        + format(49, 2, 0, more, TOP)
        + format(49, 3, 0, more, "")
        + format(49, 5, 3, more, TITLE_LINES)
        + format(49, 0, 5, more, TOP)
        + format(49, 4, 0, more, TOP_LINES)
        + format(49, 5, 0, more, TOP_LINES)
        + format(49, 0, 4, more, TOP);
  }

  private static String format(int number, int font, int fill, String more, String inside) {
    return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\"%s applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">%s</xf>"
        .formatted(number, font, fill, more, inside);
  }

  /**
   * Begins the next sheet.
   *
   * @param widths of the first columns
   */
  public void begin(String name, boolean isHidden, List<Width> widths, Fixed stays)
      throws IOException {
    names.add(freeName(name));
    hidden.add(isHidden);
    fixed.add(stays);
    part("xl/worksheets/sheet" + names.size() + ".xml");
    out.write(XmlCopy.DECLARATION + "<worksheet xmlns=\"" + PackageNames.MAIN + "\">");
    if (stays.rows() == 0) {
      out.write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    }
    out.write("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
    out.write(stays.markup());
    out.write("</sheetView></sheetViews>");
    if (!widths.isEmpty()) {
      out.write("<cols>");
      for (int i = 0; i < widths.size(); i++) {
        out.write(
            "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" style=\"%3$d\" customWidth=\"1\"%4$s/>"
                .formatted(
                    i + 1,
                    widths.get(i).width(),
                    widths.get(i).look().format(),
                    widths.get(i).width() == 0 ? " hidden=\"1\"" : ""));
      }
      out.write("</cols>");
    }
    out.write("<sheetData>");
  }

  private String freeName(String wanted) {
    String plain = NOT_IN_NAMES.matcher(wanted).replaceAll(" ").strip();
    String base = plain.isEmpty() ? "Lembar" : plain;
    String name = cut(base, LONGEST_NAME);
    for (int n = 2; isTaken(name); n++) {
      String ending = " (" + n + ")";
      name = cut(base, LONGEST_NAME - ending.length()) + ending;
    }
    return name;
  }

  private boolean isTaken(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(taken -> taken.toLowerCase(Locale.ROOT).equals(lower));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).strip();
  }

  /** The name that the sheet begun last really has. */
  String name() {
    return names.get(names.size() - 1);
  }

  /** Writes a row; rows come in ascending order, cells too. */
  public void row(int number, boolean isHidden, List<Cell> cells) throws IOException {
    boolean isOfTitles = number <= fixed.get(fixed.size() - 1).rows();
    row(number, isOfTitles ? TITLE_POINTS : 0, isHidden, cells);
  }

  /**
   * Writes a row of a height.
   *
   * @param lines of text that its highest cell takes
   */
  public void row(int number, int lines, List<Cell> cells) throws IOException {
    row(number, lines * LINE_POINTS, false, cells);
  }

  private void row(int number, int points, boolean isHidden, List<Cell> cells) throws IOException {
    out.write(
        "<row r=\""
            + number
            + (points > 0 ? "\" ht=\"" + points + "\" customHeight=\"1" : "")
            + (isHidden ? "\" hidden=\"1\">" : "\">"));
    for (Cell cell : cells) {
      String address = CellName.of(cell.column()) + number;
      out.write("<c r=\"" + address + "\" s=\"" + format(cell) + "\"");
      if (cell.isNumber()) {
        out.write("><v>" + cell.text() + "</v></c>");
      } else {
        out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XmlText.write(out, SheetMarker.cut(cell.text()));
        out.write("</t></is></c>");
      }
    }
    out.write("</row>");
  }

  /** The number of a cell's format: that of its look, marked as text where it is like a formula. */
  private static int format(Cell cell) {
    boolean isQuoted = !cell.isNumber() && FormulaLike.is(cell.text());
    return cell.look().format() + (isQuoted ? Look.values().length : 0);
  }

  /** Ends the sheet. */
  public void end(List<Choice> choices) throws IOException {
    end(choices, List.of(), List.of());
  }

  /**
   * Ends the sheet.
   *
   * @param alarms what turns red
   * @param merges the ranges that are one cell: {@code A1:A2}
   */
  public void end(List<Choice> choices, List<Alarm> alarms, List<String> merges)
      throws IOException {
    out.write("</sheetData>");
    if (!merges.isEmpty()) {
      out.write("<mergeCells count=\"" + merges.size() + "\">");
      for (String merge : merges) {
        out.write("<mergeCell ref=\"" + merge + "\"/>");
      }
      out.write("</mergeCells>");
    }
    for (int i = 0; i < alarms.size(); i++) {
      out.write(
          "<conditionalFormatting sqref=\"%s\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"%d\"><formula>%s</formula></cfRule></conditionalFormatting>"
              .formatted(alarms.get(i).range(), i + 1, XmlText.escape(alarms.get(i).formula())));
    }
    if (!choices.isEmpty()) {
      out.write("<dataValidations count=\"" + choices.size() + "\">");
      for (Choice choice : choices) {
        write(choice);
      }
      out.write("</dataValidations>");
    }
    boolean isText = fixed.get(fixed.size() - 1).rows() == 0;
    out.write(
        "<pageMargins left=\"0.59\" right=\"0.59\" top=\"0.59\" bottom=\"0.59\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"%s\"%s/></worksheet>"
                .formatted(
                    isText ? "portrait" : "landscape",
                    isText ? " fitToHeight=\"0\"" : " scale=\"82\""));
    out.flush();
    zip.closeEntry();
  }

  private void write(Choice choice) throws IOException {
    String formula = choice.list() == null ? choice.check() : choice.list();
    String title = XmlText.escape(cut(choice.title(), 32));
    String hint = XmlText.escape(cut(choice.hint(), 255));
    String type = choice.list() == null ? "custom" : "list";
    out.write(
        "<dataValidation%s allowBlank=\"1\" showInputMessage=\"1\" promptTitle=\"%s\" prompt=\"%s\" sqref=\"%s\">"
            .formatted(
                formula == null
                    ? ""
                    : " type=\"%s\" showErrorMessage=\"1\" errorStyle=\"%s\" errorTitle=\"%s\" error=\"%s\""
                        .formatted(type, choice.isStrict() ? "stop" : "warning", title, hint),
                title,
                hint,
                choice.range()));
    if (formula != null) {
      out.write("<formula1>" + XmlText.escape(formula) + "</formula1>");
    }
    out.write("</dataValidation>");
  }

  /** The sheets so far, as a reader would see them. */
  public List<Workbook.Sheet> sheets() {
    List<Workbook.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      sheets.add(new Workbook.Sheet(i + 1, names.get(i), hidden.get(i)));
    }
    return sheets;
  }

  /** Where the parts are. */
  public Workbook.Parts parts() {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= names.size(); i++) {
      parts.add("xl/worksheets/sheet" + i + ".xml");
    }
    return new Workbook.Parts("xl/workbook.xml", "xl/styles.xml", parts);
  }

  @Override
  public void close() throws IOException {
    part("xl/styles.xml");
    out.write(STYLES);
    endPart();
    part("xl/workbook.xml");
    out.write(
        XmlCopy.DECLARATION
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
                .formatted(PackageNames.MAIN, PackageNames.RELATIONS));
    for (int i = 0; i < names.size(); i++) {
      out.write(
          "<sheet name=\"%1$s\" sheetId=\"%2$d\"%3$s r:id=\"r%2$d\"/>"
              .formatted(
                  XmlText.escape(names.get(i)), i + 1, hidden.get(i) ? " state=\"hidden\"" : ""));
    }
    out.write("</sheets>" + repeated() + "</workbook>");
    endPart();
    part("xl/_rels/workbook.xml.rels");
    out.write(XmlCopy.DECLARATION + relations());
    endPart();
    part("_rels/.rels");
    out.write(
        XmlCopy.DECLARATION
            + "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                .formatted(PackageNames.PACKAGE_RELATIONS, PackageNames.RELATIONS));
    endPart();
    part("[Content_Types].xml");
    out.write(XmlCopy.DECLARATION + types());
    endPart();
    zip.close();
  }

  /** Titles and names stand on every page that a list takes. */
  private String repeated() {
    StringBuilder markup = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      Fixed stays = fixed.get(i);
      if (stays.rows() > 0) {
        String columns =
            CellName.in(
                names.get(i),
                "$" + CellName.of(stays.columns()) + ":$" + CellName.of(stays.columns()));
        String rows = CellName.in(names.get(i), "$1:$" + stays.rows());
        markup.append(
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s,%s</definedName>"
                .formatted(i, XmlText.escape(columns), XmlText.escape(rows)));
      }
    }
    return markup.isEmpty() ? "" : "<definedNames>" + markup + "</definedNames>";
  }

  private String relations() {
    StringBuilder markup =
        new StringBuilder("<Relationships xmlns=\"" + PackageNames.PACKAGE_RELATIONS + "\">");
    String relation = "<Relationship Id=\"r%s\" Type=\"%s/%s\" Target=\"%s\"/>";
    for (int i = 1; i <= names.size(); i++) {
      markup.append(
          relation.formatted(
              i, PackageNames.RELATIONS, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    markup.append(relation.formatted("s", PackageNames.RELATIONS, "styles", "styles.xml"));
    return markup.append("</Relationships>").toString();
  }

  private String types() {
    StringBuilder markup =
        new StringBuilder(
            "<Types xmlns=\"%s\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                .formatted(PackageNames.CONTENT_TYPES));
    String override = "<Override PartName=\"/xl/%s\" ContentType=\"%s\"/>";
    markup.append(override.formatted("workbook.xml", PackageNames.WORKBOOK_TYPE));
    markup.append(override.formatted("styles.xml", PackageNames.STYLES_TYPE));
    for (int i = 1; i <= names.size(); i++) {
      markup.append(override.formatted("worksheets/sheet" + i + ".xml", PackageNames.SHEET_TYPE));
    }
    return markup.append("</Types>").toString();
  }

  private void part(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  private void endPart() throws IOException {
    out.flush();
    zip.closeEntry();
  }
}
