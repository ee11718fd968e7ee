package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.PackageNames;
import id.lumbung.marking.SheetMarker;
import id.lumbung.marking.Styles;
import id.lumbung.marking.Styles.Face;
import id.lumbung.marking.XmlCopy;
import id.lumbung.marking.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sheet of ours in an answer while it is written, row under row: one page wide on A4, without
 * grid lines, every row as high as its text, for programs do not say how high that is.
 */
final class OwnSheet {
  /** Points of a line of body text. */
  static final int LINE = 15;

  private final Writer out;
  private final Styles styles;
  private final int[] widths;
  private final List<String> merged = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private int row;

  private OwnSheet(Writer out, Styles styles, int[] widths) {
    this.out = out;
    this.styles = styles;
    this.widths = widths;
  }

  /**
   * Begins a sheet with the hidden row by which it is known as ours when the workbook comes back.
   *
   * @param widths of its columns in characters
   * @param frozen how many rows stay in sight; 0 for none
   * @param isFirst whether the workbook opens with it
   * @param hidden a column out of sight, counted from 1; 0 for none
   * @param mark what stands in the hidden row
   */
  static OwnSheet begin(
      Writer out, Styles styles, int[] widths, int frozen, boolean isFirst, int hidden, String mark)
      throws IOException {
    out.write(XmlCopy.DECLARATION + "<worksheet xmlns=\"" + PackageNames.MAIN + "\">");
    out.write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
    out.write(
        "<sheetView showGridLines=\"0\"%s workbookViewId=\"0\">%s</sheetView></sheetViews><cols>"
            .formatted(isFirst ? " tabSelected=\"1\"" : "", new Fixed(frozen, 0).markup()));
    for (int i = 0; i < widths.length; i++) {
      out.write(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(i + 1, widths[i]));
    }
    if (hidden > 0) {
      out.write("<col min=\"%1$d\" max=\"%1$d\" width=\"30\" hidden=\"1\"/>".formatted(hidden));
    }
    out.write("</cols><sheetData>");
    OwnSheet sheet = new OwnSheet(out, styles, widths);
    sheet.begin(" hidden=\"1\"");
    sheet.text(1, mark, styles.face(Face.SMALL));
    sheet.end();
    return sheet;
  }

  Styles styles() {
    return styles;
  }

  /** The row under way. */
  int row() {
    return row;
  }

  void gap() throws IOException {
    begin(9);
    end();
  }

  /** A text over all columns. */
  void wide(Face face, String text) throws IOException {
    int all = Arrays.stream(widths).sum();
    int perLine = face == Face.SMALL ? all * 12 / 10 : all;
    int points = face == Face.SMALL ? 13 : LINE;
    wide(styles.face(face), lines(text, perLine) * points + (face == Face.SECTION ? 4 : 1), text);
  }

  /** A text over all columns in a row of a height in points. */
  void wide(int style, int points, String text) throws IOException {
    begin(points);
    text(1, text, style);
    end();
    merged.add("<mergeCell ref=\"A%1$d:%2$s%1$d\"/>".formatted(row, CellName.of(widths.length)));
  }

  /** Begins a row that the program makes as high as a line. */
  void begin() throws IOException {
    begin("");
  }

  /** Begins a row of a height in points. */
  void begin(int points) throws IOException {
    begin(" ht=\"%d\" customHeight=\"1\"".formatted(points));
  }

  private void begin(String attributes) throws IOException {
    out.write("<row r=\"" + ++row + "\"" + attributes + ">");
  }

  void end() throws IOException {
    out.write("</row>");
  }

  void text(int column, String text, int style) throws IOException {
    out.write(
        "<c r=\"%s%d\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            .formatted(CellName.of(column), row, styles.forText(style, text)));
    XmlText.write(out, SheetMarker.cut(text));
    out.write("</t></is></c>");
  }

  void number(int column, long number, int style) throws IOException {
    out.write(
        "<c r=\"%s%d\" s=\"%d\"><v>%d</v></c>".formatted(CellName.of(column), row, style, number));
  }

  /** Lets a cell of the row under way lead to another. */
  void link(int column, String location) {
    links.add(
        "<hyperlink ref=\"%s%d\" location=\"%s\"/>"
            .formatted(CellName.of(column), row, XmlText.escape(location)));
  }

  /**
   * Ends the sheet.
   *
   * @param choices the element with the lists to choose from; empty for none
   * @param foot what stands below each printed page; empty for nothing
   */
  void close(String choices, boolean isLandscape, String foot) throws IOException {
    out.write("</sheetData>");
    elements("mergeCells", merged);
    out.write(choices);
    elements("hyperlinks", links);
    out.write(
        "<pageMargins left=\"0.59\" right=\"0.59\" top=\"0.59\" bottom=\"0.71\" header=\"0.3\" footer=\"0.35\"/>");
    out.write(
        "<pageSetup paperSize=\"9\" orientation=\"%s\" fitToHeight=\"0\"/>"
            .formatted(isLandscape ? "landscape" : "portrait"));
    if (!foot.isEmpty()) {
      out.write("<headerFooter><oddFooter>");
      XmlText.write(out, "&L&9" + foot);
      out.write("</oddFooter></headerFooter>");
    }
    out.write("</worksheet>");
  }

  private void elements(String name, List<String> elements) throws IOException {
    if (!elements.isEmpty()) {
      out.write("<" + name + ">" + String.join("", elements) + "</" + name + ">");
    }
  }

  /** How many lines a text takes in a column of a width in characters. */
  static int lines(String text, int width) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      int used = 0;
      lines++;
      for (String word : paragraph.split(" ", -1)) {
        int length = word.length();
        if (used > 0 && used + 1 + length > width) {
          lines++;
          used = 0;
        }
        used += (used > 0 ? 1 : 0) + length;
        lines += (used - 1) / width;
        used = used > width ? used % width : used;
      }
    }
    return lines;
  }
}
