package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Refusal;
import id.lumbung.marking.MarkedCopy;
import id.lumbung.marking.PackageNames;
import id.lumbung.marking.SheetMarker;
import id.lumbung.marking.Styles;
import id.lumbung.marking.Tint;
import id.lumbung.marking.XmlCopy;
import id.lumbung.marking.XmlText;
import id.lumbung.reference.Regions;
import id.lumbung.staging.Balance;
import id.lumbung.staging.StagedFinding;
import id.lumbung.warehouse.Difference;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheet with which an answer opens: one sentence that adds up, the four outcomes, what the
 * submission did to the register, and every kind of finding with links to its cells.
 */
final class Summary implements MarkedCopy.Opening {
  private static final int LINKS = 10;
  private static final int FIRST_LINK = 8;
  private static final int[] WIDTHS = {26, 14, 12, 70, 70, 34, 26};

  private final Answer answer;
  private final Receipt receipt;
  private final Causes causes;
  private final boolean isPartial;
  private final Sentences indonesian;
  private final Sentences english;
  private final List<String> links = new ArrayList<>();
  private int row;

  /**
   * @param isPartial whether the copy holds only the rows that need a look
   */
  Summary(Answer answer, Receipt receipt, Regions regions, boolean isPartial) {
    this.answer = answer;
    this.receipt = receipt;
    this.causes = new Causes(regions);
    this.isPartial = isPartial;
    this.indonesian = Sentences.indonesian();
    this.english = Sentences.english();
  }

  @Override
  public void write(Writer out, Styles styles, boolean isLess) throws IOException {
    row = 0;
    links.clear();
    out.write(XmlCopy.DECLARATION + "<worksheet xmlns=\"" + PackageNames.MAIN + "\"><sheetViews>");
    out.write(
        "<sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews><cols>");
    for (int i = 0; i < WIDTHS.length; i++) {
      out.write(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(i + 1, WIDTHS[i]));
    }
    out.write("</cols><sheetData>");
    Sheet sheet = new Sheet(out, styles);
    head(sheet);
    if (isLess) {
      sheet.line(sheet.styles.plain(), indonesian.answer("less"));
      sheet.line(sheet.styles.plain(), english.answer("less"));
    }
    outcomes(sheet);
    register(sheet);
    difference(sheet);
    effect(sheet);
    findings(sheet);
    out.write("</sheetData>");
    if (!links.isEmpty()) {
      out.write("<hyperlinks>");
      for (String link : links) {
        out.write(link);
      }
      out.write("</hyperlinks>");
    }
    out.write(
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>");
  }

  private void head(Sheet sheet) throws IOException {
    sheet.line(
        sheet.styles.headline(),
        indonesian.answer(
            answer.isDryRun() ? "title.dry" : "title",
            Map.of("kiriman", String.valueOf(answer.submission()))));
    sheet.line(sheet.styles.plain(), indonesian.answer("file", Map.of("berkas", answer.file())));
    sheet.line(sheet.styles.plain(), place());
    row++;
    sheet.line(sheet.styles.plain(), ReceiptText.status(answer, indonesian));
    sheet.line(sheet.styles.plain(), ReceiptText.status(answer, english));
    Refusal reason = answer.reason();
    if (reason != null) {
      sheet.line(
          sheet.styles.plain(),
          reason.code() + ": " + indonesian.reason(reason.code(), reason.arguments()));
      sheet.line(sheet.styles.plain(), english.reason(reason.code(), reason.arguments()));
    }
    if (answer.balance().seen() > 0) {
      sheet.line(sheet.styles.plain(), ReceiptText.balance(answer, indonesian));
      sheet.line(sheet.styles.plain(), ReceiptText.balance(answer, english));
    }
    sheet.line(sheet.styles.plain(), indonesian.get("next", Map.of("langkah", receipt.next())));
    if (isPartial) {
      sheet.line(sheet.styles.plain(), indonesian.answer("partial"));
      sheet.line(sheet.styles.plain(), english.answer("partial"));
      sheet.cells(
          sheet.styles.plain(),
          indonesian.answer("identity.kind"),
          indonesian.answer("identity.kind.addendum"));
      sheet.cells(
          sheet.styles.plain(),
          indonesian.answer("identity.parent"),
          String.valueOf(answer.submission()));
    }
  }

  private String place() {
    Answer.Place place = answer.place();
    return indonesian.answer(
        "place",
        Map.of(
            "kab", orDash(place.regencyName()),
            "kode", orDash(place.regency()),
            "tahun", place.year() == null ? "-" : place.year().toString(),
            "jenis", indonesian.get("kind." + place.kind(), Map.of())));
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }

  private void outcomes(Sheet sheet) throws IOException {
    Balance balance = answer.balance();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("seen", balance.seen());
    counts.put("loaded", balance.loaded());
    counts.put("quarantined", balance.quarantined());
    counts.put("duplicate", balance.duplicate());
    counts.put("not_data", balance.notData());
    row++;
    sheet.cells(
        sheet.styles.title(),
        indonesian.answer("outcomes"),
        indonesian.answer("outcomes.count"),
        "",
        indonesian.answer("outcomes.meaning"),
        english.answer("outcomes.meaning"));
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      sheet.begin();
      sheet.text(1, indonesian.answer("outcome." + count.getKey()), sheet.styles.plain());
      sheet.number(2, count.getValue());
      sheet.text(4, indonesian.answer("meaning." + count.getKey()), sheet.styles.plain());
      sheet.text(5, english.answer("meaning." + count.getKey()), sheet.styles.plain());
      sheet.end();
    }
  }

  private void register(Sheet sheet) throws IOException {
    Balance balance = answer.balance();
    if (balance.loaded() == 0) {
      return;
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("new", balance.newBusinesses());
    counts.put("carried_over", balance.carriedOver());
    counts.put("changed", balance.changed());
    counts.put("closed", balance.closed());
    counts.put("duplicate", balance.duplicate());
    row++;
    sheet.cells(
        sheet.styles.title(),
        indonesian.answer("register"),
        indonesian.answer("outcomes.count"),
        "",
        "",
        english.answer("register"));
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      sheet.begin();
      sheet.text(1, indonesian.answer("register." + count.getKey()), sheet.styles.plain());
      sheet.number(2, count.getValue());
      sheet.text(5, english.answer("register." + count.getKey()), sheet.styles.plain());
      sheet.end();
    }
  }

  private void difference(Sheet sheet) throws IOException {
    Difference difference = answer.difference();
    if (difference == null) {
      return;
    }
    row++;
    for (String line : indonesian.difference(difference)) {
      sheet.line(sheet.styles.plain(), line);
    }
    for (String line : english.difference(difference)) {
      sheet.line(sheet.styles.plain(), line);
    }
  }

  private void effect(Sheet sheet) throws IOException {
    Answer.Effect effect = answer.effect();
    Integer year = answer.place().year();
    if (effect == null || year == null) {
      return;
    }
    row++;
    for (String line : indonesian.effect(effect, year)) {
      sheet.line(sheet.styles.plain(), line);
    }
    for (String line : english.effect(effect, year)) {
      sheet.line(sheet.styles.plain(), line);
    }
  }

  private void findings(Sheet sheet) throws IOException {
    row++;
    if (answer.findings().isEmpty()) {
      sheet.cells(sheet.styles.title(), indonesian.answer("findings"), english.answer("findings"));
      sheet.line(sheet.styles.plain(), indonesian.answer("findings.none"));
      return;
    }
    sheet.cells(
        sheet.styles.title(),
        indonesian.answer("column.code"),
        indonesian.answer("column.severity"),
        indonesian.answer("column.count"),
        indonesian.answer("column.what"),
        indonesian.answer("column.english"),
        indonesian.answer("column.allowed"),
        indonesian.answer("column.examples"),
        indonesian.answer("column.cells"));
    for (List<StagedFinding> found : Causes.byCode(answer.findings())) {
      finding(sheet, found);
    }
  }

  private void finding(Sheet sheet, List<StagedFinding> found) throws IOException {
    StagedFinding first = found.get(0);
    sheet.begin();
    sheet.text(1, first.code(), sheet.styles.tinted(Tint.of(first.severity())));
    sheet.text(2, indonesian.answer("severity." + first.severity()), sheet.styles.wrapped());
    sheet.number(3, found.size());
    sheet.text(4, indonesian.finding(first), sheet.styles.wrapped());
    sheet.text(5, english.finding(first), sheet.styles.wrapped());
    sheet.text(6, causes.expected(answer, first.field(), indonesian), sheet.styles.wrapped());
    sheet.text(7, String.join("; ", Causes.samples(found)), sheet.styles.wrapped());
    int column = FIRST_LINK;
    for (StagedFinding finding : found.subList(0, Math.min(LINKS, found.size()))) {
      link(sheet, column, finding);
      column++;
    }
    if (found.size() > LINKS) {
      sheet.text(
          column,
          indonesian.answer("more", Map.of("banyak", indonesian.number(found.size() - LINKS))),
          sheet.styles.plain());
    }
    sheet.end();
  }

  private void link(Sheet sheet, int column, StagedFinding finding) throws IOException {
    String shown = ReceiptText.place(finding);
    if (shown.isEmpty()) {
      return;
    }
    sheet.text(column, shown, sheet.styles.link());
    Integer row = finding.row();
    String address =
        (finding.column() == null ? "A" : CellName.of(finding.column())) + (row == null ? 1 : row);
    links.add(
        "<hyperlink ref=\"%s%d\" location=\"%s\" display=\"%s\"/>"
            .formatted(
                CellName.of(column),
                this.row,
                XmlText.escape(CellName.in(String.valueOf(finding.sheet()), address)),
                XmlText.escape(shown)));
  }

  /** Writes rows under each other. */
  private final class Sheet {
    private final Writer out;
    private final Styles styles;

    Sheet(Writer out, Styles styles) {
      this.out = out;
      this.styles = styles;
    }

    void line(int style, String text) throws IOException {
      cells(style, text);
    }

    void cells(int style, String... texts) throws IOException {
      begin();
      for (int i = 0; i < texts.length; i++) {
        text(i + 1, texts[i], style);
      }
      end();
    }

    void begin() throws IOException {
      out.write("<row r=\"" + ++row + "\">");
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

    void number(int column, long number) throws IOException {
      out.write(
          "<c r=\"%s%d\" s=\"%d\"><v>%d</v></c>"
              .formatted(CellName.of(column), row, styles.number(), number));
    }
  }
}
