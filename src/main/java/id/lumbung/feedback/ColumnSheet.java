package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Field;
import id.lumbung.layout.Column;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.OwnMarks;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.marking.MarkedCopy;
import id.lumbung.marking.PackageNames;
import id.lumbung.marking.SheetMarker;
import id.lumbung.marking.Styles;
import id.lumbung.marking.Styles.Face;
import id.lumbung.marking.Tint;
import id.lumbung.marking.XmlCopy;
import id.lumbung.marking.XmlText;
import id.lumbung.staging.StagedFinding;
import id.lumbung.validation.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet with which an answer closes where headings were not plain: its sender picks what each
 * means from a list and sends the file back.
 */
final class ColumnSheet implements MarkedCopy.Opening {
  private static final int[] WIDTHS = {26, 16, 20, 22, 24};

  /** Where the list to choose from stands, out of sight. */
  private static final int LIST = 8;

  private static final int MEANING = 5;
  private static final int FIRST = 5;
  private static final int POINTS_PER_LINE = 15;

  /** Letters of a text for which a row is made higher. */
  private static final int LONGEST = 120;

  private record Line(SheetLayout sheet, Column column) {}

  private final List<Line> lines = new ArrayList<>();
  private final Sentences sentences;

  /**
   * @param layouts of the sheets as they are read now
   * @param findings of the answer, for what was read by its words when it was judged
   */
  ColumnSheet(List<SheetLayout> layouts, List<StagedFinding> findings, Sentences sentences) {
    this.sentences = sentences;
    Set<String> byWords =
        findings.stream()
            .filter(finding -> finding.code().equals(Rule.JUDUL_DIBACA.name()))
            .map(finding -> place(String.valueOf(finding.sheet()), finding.column()))
            .collect(Collectors.toSet());
    for (SheetLayout layout : layouts) {
      if (layout.kind() == SheetKind.DATA) {
        layout.columns().stream()
            .filter(
                column -> isOpen(column) || byWords.contains(place(layout.name(), column.column())))
            .forEach(column -> lines.add(new Line(layout, column)));
      }
    }
  }

  private static String place(String sheet, @Nullable Integer column) {
    return column + " " + sheet;
  }

  private static boolean isOpen(Column column) {
    return column.told() == Told.UNKNOWN
        && !column.title().isBlank()
        && !column.isBroken()
        && !column.isOfOtherPeriod();
  }

  /** Whether every heading was plain, so that there is nothing to ask. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  @Override
  public void write(Writer out, Styles styles, boolean isLess) throws IOException {
    List<HeadingSchool.Meaning> meanings = HeadingSchool.meanings();
    out.write(XmlCopy.DECLARATION + "<worksheet xmlns=\"" + PackageNames.MAIN + "\">");
    out.write(
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
            + "<sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews><cols>");
    for (int i = 0; i < WIDTHS.length; i++) {
      out.write(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(i + 1, WIDTHS[i]));
    }
    out.write("<col min=\"%1$d\" max=\"%1$d\" width=\"30\" hidden=\"1\"/>".formatted(LIST));
    out.write("</cols><sheetData>");
    // By this hidden row the sheet is known as ours when the workbook comes back.
    row(out, styles, 1, " hidden=\"1\"", styles.plain(), sentences.answer("mark"));
    row(out, styles, 2, height(24), styles.headline(Tint.TITLE), sentences.answer("columns.title"));
    row(
        out,
        styles,
        3,
        height(3 * POINTS_PER_LINE),
        styles.face(Face.BODY),
        sentences.answer("columns.lead"));
    row(
        out,
        styles,
        FIRST - 1,
        "",
        styles.face(Face.COLUMN),
        OwnMarks.HEADING,
        sentences.answer("columns.place"),
        sentences.answer("columns.example"),
        sentences.answer("columns.read"),
        OwnMarks.MEANING);
    for (int i = 0; i < Math.max(lines.size(), meanings.size()); i++) {
      int row = FIRST + i;
      List<String> texts = i < lines.size() ? texts(lines.get(i)) : List.of();
      out.write("<row r=\"" + row + "\"" + height(POINTS_PER_LINE * deepest(texts)) + ">");
      for (int column = 1; column <= texts.size(); column++) {
        int style = column == MEANING ? styles.tinted(Tint.PERINGATAN) : styles.wrapped();
        cell(out, styles, row, column, style, texts.get(column - 1));
      }
      if (i < meanings.size()) {
        cell(out, styles, row, LIST, styles.plain(), meanings.get(i).name());
      }
      out.write("</row>");
    }
    out.write("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A3:E3\"/></mergeCells>");
    String list = "$" + CellName.of(LIST) + "$";
    out.write(
        ("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\""
                + " showInputMessage=\"1\" showErrorMessage=\"1\" promptTitle=\"%s\" prompt=\"%s\""
                + " sqref=\"E%d:E%d\"><formula1>%s</formula1></dataValidation></dataValidations>")
            .formatted(
                XmlText.escape(OwnMarks.MEANING),
                XmlText.escape(sentences.answer("columns.hint")),
                FIRST,
                FIRST + lines.size() - 1,
                list + FIRST + ":" + list + (FIRST + meanings.size() - 1)));
    out.write(
        "<pageMargins left=\"0.59\" right=\"0.59\" top=\"0.59\" bottom=\"0.71\" header=\"0.3\" footer=\"0.35\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"portrait\" fitToHeight=\"0\"/></worksheet>");
  }

  private List<String> texts(Line line) {
    Column column = line.column();
    String example = column.example();
    return List.of(
        column.title(),
        line.sheet().name() + "!" + CellName.of(column.column()) + line.sheet().lastHeaderRow(),
        example == null ? "" : example,
        read(column),
        "");
  }

  /** How many lines the longest of the texts needs in its column. */
  private static int deepest(List<String> texts) {
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      lines = Math.max(lines, 1 + Math.min(texts.get(i).length(), LONGEST) / WIDTHS[i]);
    }
    return lines;
  }

  private static String height(int points) {
    return " ht=\"" + points + "\" customHeight=\"1\"";
  }

  /** What the column was read as, or what it may be. */
  private String read(Column column) {
    Field field = column.field();
    if (field != null) {
      return sentences.field(field.code());
    }
    return column.mayBe().isEmpty()
        ? sentences.answer("columns.unread")
        : column.mayBe().stream()
                .map(may -> sentences.field(may.code()))
                .collect(Collectors.joining(sentences.answer("field.or")))
            + "?";
  }

  private static void row(
      Writer out, Styles styles, int row, String attributes, int style, String... texts)
      throws IOException {
    out.write("<row r=\"" + row + "\"" + attributes + ">");
    for (int i = 0; i < texts.length; i++) {
      cell(out, styles, row, i + 1, style, texts[i]);
    }
    out.write("</row>");
  }

  private static void cell(Writer out, Styles styles, int row, int column, int style, String text)
      throws IOException {
    out.write(
        "<c r=\"%s%d\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            .formatted(CellName.of(column), row, styles.forText(style, text)));
    XmlText.write(out, SheetMarker.cut(text));
    out.write("</t></is></c>");
  }
}
