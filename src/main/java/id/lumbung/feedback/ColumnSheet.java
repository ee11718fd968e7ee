package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Field;
import id.lumbung.layout.Column;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.OwnMarks;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.marking.MarkedCopy;
import id.lumbung.marking.Styles;
import id.lumbung.marking.Styles.Face;
import id.lumbung.marking.Tint;
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

  /** The row with the titles of the columns, which is printed on every page. */
  static final int TITLES = 4;

  private static final int FIRST = TITLES + 1;

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
    OwnSheet sheet = OwnSheet.begin(out, styles, WIDTHS, 0, false, LIST, sentences.answer("mark"));
    sheet.begin(24);
    sheet.text(1, sentences.answer("columns.title"), styles.headline(Tint.TITLE));
    sheet.end();
    sheet.wide(Face.BODY, sentences.answer("columns.lead"));
    sheet.begin();
    List<String> titles =
        List.of(
            OwnMarks.HEADING,
            sentences.answer("columns.place"),
            sentences.answer("columns.example"),
            sentences.answer("columns.read"),
            OwnMarks.MEANING);
    for (int i = 0; i < titles.size(); i++) {
      sheet.text(i + 1, titles.get(i), styles.face(Face.COLUMN));
    }
    sheet.end();
    for (int i = 0; i < Math.max(lines.size(), meanings.size()); i++) {
      List<String> texts = i < lines.size() ? texts(lines.get(i)) : List.of();
      sheet.begin(OwnSheet.LINE * deepest(texts));
      for (int column = 1; column <= texts.size(); column++) {
        int style = column == MEANING ? styles.tinted(Tint.PERINGATAN) : styles.wrapped();
        sheet.text(column, texts.get(column - 1), style);
      }
      if (i < meanings.size()) {
        sheet.text(LIST, meanings.get(i).name(), styles.plain());
      }
      sheet.end();
    }
    sheet.close(choices(meanings.size()), false, "");
  }

  /** The list from which a meaning is chosen. */
  private String choices(int meanings) {
    String list = "$" + CellName.of(LIST) + "$";
    return ("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\""
            + " showInputMessage=\"1\" showErrorMessage=\"1\" promptTitle=\"%s\" prompt=\"%s\""
            + " sqref=\"E%d:E%d\"><formula1>%s</formula1></dataValidation></dataValidations>")
        .formatted(
            XmlText.escape(OwnMarks.MEANING),
            XmlText.escape(sentences.answer("columns.hint")),
            FIRST,
            FIRST + lines.size() - 1,
            list + FIRST + ":" + list + (FIRST + meanings - 1));
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
}
