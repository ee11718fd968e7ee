package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publisher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The three forms of Satu Data (Peraturan BPS 5/2020): the statistical activity, its variables, its
 * indicators. What nobody told the program is left to the office, and says so.
 */
final class MetadataForms {
  private static final int ACTIVITY_FIELDS = 34;

  private final Publisher publisher;
  private final OpenFigures.About about;
  private final Wording words;

  MetadataForms(Publisher publisher, OpenFigures.About about, Locale language) {
    this.publisher = publisher;
    this.about = about;
    this.words = new Wording("opendata", language);
  }

  /**
   * Writes {@code metadata.xlsx}.
   *
   * @param cards of the indicators that are published
   */
  void write(Path folder, List<FigureRow> cards) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("metadata.xlsx"))) {
      Look look = new Look(workbook, words.isEnglish());
      activity(new Form(workbook, look, "MS-Keg", List.of(30, 44, 66)));
      variables(
          new Form(
              workbook, look, "MS-Var", List.of(5, 26, 24, 22, 44, 24, 18, 14, 24, 26, 16, 12)));
      indicators(
          new Form(
              workbook,
              look,
              "MS-Ind",
              List.of(
                  5, 30, 30, 36, 36, 34, 14, 12, 22, 10, 18, 18, 24, 12, 30, 14, 12, 24, 14, 12)),
          cards);
      workbook.write(out);
    }
  }

  /** One sheet of a form. */
  private static final class Form {
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Look look;
    private final List<Integer> widths;
    private int row;

    Form(XSSFWorkbook workbook, Look look, String name, List<Integer> widths) {
      this.workbook = workbook;
      this.sheet = workbook.createSheet(name);
      this.look = look;
      this.widths = widths;
      for (int i = 0; i < widths.size(); i++) {
        sheet.setColumnWidth(i, widths.get(i) * 256);
      }
      sheet.setDisplayGridlines(false);
    }

    void title(String text, String note) {
      text(text, Face.TITLE, 24);
      text(note, Face.SMALL, 14);
    }

    private void text(String text, Face face, int points) {
      XSSFRow line = sheet.createRow(row++);
      line.setHeightInPoints(points);
      XSSFCell cell = line.createCell(0);
      cell.setCellValue(text);
      cell.setCellStyle(look.of(face));
      sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, widths.size() - 1));
    }

    void heading(List<String> titles) {
      XSSFRow line = sheet.createRow(row++);
      double highest = Paper.ROW;
      for (int i = 0; i < titles.size(); i++) {
        XSSFCell cell = line.createCell(i);
        cell.setCellValue(titles.get(i));
        cell.setCellStyle(look.columnTitle(false, i == 0));
        highest = Math.max(highest, Paper.height(titles.get(i), widths.get(i), 9, true) + 2);
      }
      line.setHeightInPoints((float) highest);
      sheet.createFreezePane(2, row);
      sheet.setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
    }

    void line(List<String> texts) {
      XSSFRow line = sheet.createRow(row++);
      double highest = Paper.ROW;
      for (int i = 0; i < texts.size(); i++) {
        XSSFCell cell = line.createCell(i);
        cell.setCellValue(texts.get(i));
        cell.setCellStyle(
            look.of(new Look.Cell(CellKind.TEXT, false, i == 0, true, false, false, false)));
        highest = Math.max(highest, Paper.height(texts.get(i), widths.get(i), 11, false));
      }
      line.setHeightInPoints((float) highest);
    }

    void end(String foot) {
      workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, widths.size() - 1, 0, row - 1);
      sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
      sheet.getPrintSetup().setLandscape(true);
      int total = widths.stream().mapToInt(Integer::intValue).sum();
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitWidth((short) Math.max(1, Math.round(total / 145f)));
      sheet.getPrintSetup().setFitHeight((short) 0);
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
      for (PageMargin margin :
          new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
        sheet.setMargin(margin, 15 / 25.4);
      }
      sheet.getFooter().setLeft("&9" + foot.replace("&", "&&"));
      sheet.getFooter().setRight("&9&P/&N");
    }
  }

  /** Field by field, the block before it. */
  private void activity(Form form) {
    form.title(words.get("keg.title"), words.get("forms.note"));
    form.heading(List.of(words.get("keg.block"), words.get("keg.field"), words.get("keg.entry")));
    for (int n = 1; n <= ACTIVITY_FIELDS; n++) {
      String key = String.format(Locale.ROOT, "keg.%02d", n);
      form.line(
          List.of(words.get(key + ".block"), words.get(key + ".field"), filled(key + ".entry")));
    }
    form.end(publisher.office());
  }

  /** A text with what is known of the office; where nothing is, the office fills it in. */
  private String filled(String key) {
    String text =
        words.get(
            key,
            "kantor",
            publisher.office(),
            "unit",
            publisher.unit(),
            "alamat",
            publisher.address(),
            "telepon",
            publisher.phone(),
            "email",
            publisher.email(),
            "situs",
            publisher.website(),
            "lisensi",
            publisher.licence(),
            "frekuensi",
            words.of("frequency", publisher.frequency()),
            "rilis",
            release(),
            "awal",
            year(about.firstYear()),
            "akhir",
            year(about.lastYear()));
    return text.isBlank() ? words.get("forms.open") : text;
  }

  private static String year(@Nullable Integer year) {
    return year == null ? "" : year.toString();
  }

  private String release() {
    return publisher.releaseDay() == null
        ? ""
        : words.get(
            "release.day",
            "hari",
            Integer.toString(publisher.releaseDay().getDayOfMonth()),
            "bulan",
            Integer.toString(publisher.releaseDay().getMonthValue()));
  }

  private void variables(Form form) {
    form.title(words.get("var.title"), words.get("forms.activity", "kantor", publisher.office()));
    form.heading(titles("var.", 12));
    int number = 1;
    for (FigureRow row : about.variables()) {
      String meaning = String.valueOf(row.text(words.isEnglish() ? "english" : "indonesian"));
      String kind = type(String.valueOf(row.text("type")));
      form.line(
          List.of(
              Integer.toString(number++),
              meaning.split("[;:(,]", 2)[0].strip(),
              row.code("attribute"),
              words.get("var.concept"),
              meaning,
              words.get("var.reference"),
              words.get("var.time"),
              words.of("type", kind),
              words.of("filling", kind),
              words.of("validation", kind),
              words.get("var.question"),
              words.get("no")));
    }
    form.end(publisher.office());
  }

  private static String type(String sql) {
    if (sql.startsWith("boolean")) {
      return "yes_no";
    }
    return sql.startsWith("text") || sql.startsWith("char")
        ? "text"
        : sql.startsWith("date") || sql.startsWith("time") ? "date" : "number";
  }

  private void indicators(Form form, List<FigureRow> cards) {
    form.title(words.get("ind.title"), words.get("forms.activity", "kantor", publisher.office()));
    form.heading(titles("ind.", 20));
    int number = 1;
    for (FigureRow card : cards) {
      List<String> cells = new ArrayList<>();
      cells.add(Integer.toString(number++));
      cells.add(side(card, "concept"));
      cells.add(words.get("ind.concept", "pembilang", side(card, "numerator")));
      cells.add(side(card, "concept") + ". " + side(card, "caveat") + ".");
      cells.add(side(card, "interpretation"));
      cells.add(side(card, "formula"));
      cells.add(side(card, "measure"));
      cells.add(side(card, "unit"));
      cells.add(words.get("ind.presentation", "level", side(card, "level")));
      cells.add(words.get("no"));
      cells.add(words.get("ind.none"));
      cells.add(words.get("ind.none"));
      cells.add(words.get("activity"));
      cells.add(words.get("forms.open"));
      cells.add(side(card, "building_variables"));
      cells.add(side(card, "level"));
      cells.add(words.get("yes"));
      cells.add(or(side(card, "producer"), publisher.office()));
      cells.add(or(side(card, "licence"), publisher.licence()));
      cells.add(or(side(card, "frequency"), words.of("frequency", publisher.frequency())));
      form.line(cells);
    }
    form.end(publisher.office());
  }

  private String side(FigureRow card, String column) {
    return words.side(card.text(column));
  }

  private static String or(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }

  private List<String> titles(String prefix, int count) {
    List<String> titles = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      titles.add(words.get(String.format(Locale.ROOT, "%s%02d", prefix, n)));
    }
    return titles;
  }
}
