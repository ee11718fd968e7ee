package id.lumbung.feedback;

import id.lumbung.marking.FormulaLike;
import id.lumbung.settings.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Pairs that wait for a decision, as a workbook to decide in away from the system. */
public final class ReviewWorkbook {
  private static final List<String> DECISIONS = List.of("same", "same_owner", "different", "later");
  private static final int NUMBER = 0;
  private static final int FIRST = 4;
  private static final int WIDTH = 24 * 256;
  private static final int LARGEST = 20_000_000;

  private final Texts texts;

  /** A workbook in the language of the texts of bundle {@code review}. */
  public ReviewWorkbook(Texts texts) {
    this.texts = texts;
  }

  /**
   * One pair.
   *
   * @param probability 0 to 1
   * @param why reason in words
   * @param fields names of the compared fields
   * @param cells what the one says of each field, and {@code otherCells} the other
   */
  public record Line(
      long number,
      long effect,
      double probability,
      String why,
      List<String> fields,
      List<String> cells,
      List<String> otherCells) {

    /** Copies the lists. */
    public Line {
      fields = List.copyOf(fields);
      cells = List.copyOf(cells);
      otherCells = List.copyOf(otherCells);
    }
  }

  /**
   * What a reviewer wrote into a line.
   *
   * @param row 1-based
   * @param decision same, same_owner, different or later; unknown words come as they are
   */
  public record Word(int row, long number, String decision, String reason) {}

  /** Writes the pairs; the file must not exist yet. */
  public void write(Path file, List<Line> lines) throws IOException {
    try (Workbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      Sheet sheet = workbook.createSheet(texts.get("review.sheet"));
      List<String> fields = lines.isEmpty() ? List.of() : lines.get(0).fields();
      header(workbook, sheet, fields);
      CellStyle quoted = workbook.createCellStyle();
      quoted.setQuotePrefixed(true);
      for (Line line : lines) {
        line(sheet.createRow(sheet.getLastRowNum() + 1), line, quoted);
      }
      choices(sheet, FIRST + 2 * fields.size(), Math.max(1, lines.size()));
      sheet.createFreezePane(1, 1);
      workbook.write(out);
    }
  }

  private void header(Workbook workbook, Sheet sheet, List<String> fields) {
    CellStyle bold = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
    bold.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    bold.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    List<String> titles = new ArrayList<>();
    for (String key : List.of("number", "effect", "probability", "why")) {
      titles.add(texts.get("review." + key));
    }
    for (String field : fields) {
      titles.add(texts.get("field." + field) + " 1");
      titles.add(texts.get("field." + field) + " 2");
    }
    titles.add(texts.get("review.decision"));
    titles.add(texts.get("review.reason"));
    Row row = sheet.createRow(0);
    for (int c = 0; c < titles.size(); c++) {
      row.createCell(c).setCellValue(titles.get(c));
      row.getCell(c).setCellStyle(bold);
      sheet.setColumnWidth(c, WIDTH);
    }
  }

  private static void line(Row row, Line line, CellStyle quoted) {
    row.createCell(NUMBER).setCellValue((double) line.number());
    row.createCell(1).setCellValue((double) line.effect());
    row.createCell(2).setCellValue(Math.round(line.probability() * 1000) / 1000.0);
    row.createCell(3).setCellValue(line.why());
    for (int f = 0; f < line.fields().size(); f++) {
      text(row, FIRST + 2 * f, line.cells().get(f), quoted);
      text(row, FIRST + 2 * f + 1, line.otherCells().get(f), quoted);
    }
  }

  private static void text(Row row, int column, String text, CellStyle quoted) {
    row.createCell(column).setCellValue(text);
    if (FormulaLike.is(text)) {
      row.getCell(column).setCellStyle(quoted);
    }
  }

  private void choices(Sheet sheet, int column, int lines) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] words = DECISIONS.stream().map(this::word).toArray(String[]::new);
    DataValidation choice =
        helper.createValidation(
            helper.createExplicitListConstraint(words),
            new CellRangeAddressList(1, lines, column, column));
    choice.setShowErrorBox(true);
    sheet.addValidationData(choice);
  }

  private String word(String decision) {
    return texts.get("decision." + decision);
  }

  /**
   * Reads what was decided; lines without a decision are left out.
   *
   * @throws IOException if the file is no workbook of this kind
   */
  public List<Word> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(texts.get("review.not_ours"));
    }
    Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    DECISIONS.forEach(decision -> codes.put(word(decision), decision));
    List<Word> words = new ArrayList<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      int decision = column(sheet.getRow(0), formatter);
      for (int r = 1; r <= sheet.getLastRowNum(); r++) {
        Row row = sheet.getRow(r);
        String word = row == null ? "" : formatter.formatCellValue(row.getCell(decision)).strip();
        if (row != null && !word.isEmpty()) {
          words.add(
              new Word(
                  r + 1,
                  number(formatter.formatCellValue(row.getCell(NUMBER))),
                  codes.getOrDefault(word, word),
                  formatter.formatCellValue(row.getCell(decision + 1)).strip()));
        }
      }
    } catch (RuntimeException e) {
      throw new IOException(texts.get("review.not_ours"), e);
    }
    return words;
  }

  private int column(Row header, DataFormatter formatter) {
    for (int c = 0; c < header.getLastCellNum(); c++) {
      if (formatter.formatCellValue(header.getCell(c)).equals(texts.get("review.decision"))) {
        return c;
      }
    }
    throw new IllegalArgumentException("no column of decisions");
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
