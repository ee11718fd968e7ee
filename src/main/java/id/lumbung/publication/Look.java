package id.lumbung.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The one hand of a pack: fonts, colours and number formats. */
final class Look {
  static final String HAIRLINE = "C9D6DC";
  static final String RED = "B3261E";
  static final String TEXT = "10242C";
  private static final String QUIET = "55666E";
  private static final String ZEBRA = "F4F8FA";
  private static final String SHADE = "E6F0F4";
  private static final String FAMILY = "Calibri";

  /**
   * How a cell of a table looks.
   *
   * @param isRight whether it stands at the right, as numbers do
   * @param isFirst whether it begins the line; words after numbers stand a little apart
   * @param isTall whether its row has several lines of text
   */
  record Cell(
      CellKind kind,
      boolean isRight,
      boolean isFirst,
      boolean isTall,
      boolean isTotal,
      boolean isZebra,
      boolean isShaded) {}

  private final XSSFWorkbook workbook;
  private final String region;
  private final Map<Object, XSSFCellStyle> made = new HashMap<>();

  /**
   * @param isEnglish whose marks between thousands and before decimals numbers get where a program
   *     does not ask the machine for its own
   */
  Look(XSSFWorkbook workbook, boolean isEnglish) {
    this.workbook = workbook;
    this.region = isEnglish ? "[$-409]" : "[$-421]";
    XSSFFont usual = workbook.getFontAt(0);
    usual.setFontName(FAMILY);
    usual.setFontHeightInPoints((short) 11);
  }

  XSSFCellStyle of(Face face) {
    return made(
        face,
        key -> {
          XSSFCellStyle style = wrapped(font(points(face), isBold(face), colour(face)));
          style.setVerticalAlignment(
              face == Face.CARD ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
          return style;
        });
  }

  static int points(Face face) {
    return switch (face) {
      case OFFICE, LEAD, BODY, WARNING -> 11;
      case TITLE, HEADLINE -> 16;
      case HEADING -> 12;
      case SMALL -> 9;
      case CARD -> 20;
    };
  }

  static boolean isBold(Face face) {
    return switch (face) {
      case OFFICE, TITLE, HEADLINE, HEADING, WARNING, CARD -> true;
      case LEAD, BODY, SMALL -> false;
    };
  }

  private static String colour(Face face) {
    return switch (face) {
      case OFFICE, TITLE, HEADING, CARD -> Chart.Tone.ACCENT.hex();
      case HEADLINE, BODY -> TEXT;
      case LEAD, SMALL -> QUIET;
      case WARNING -> RED;
    };
  }

  /** The value of a card, a number that stays one. */
  XSSFCellStyle card(CellKind kind) {
    return made(
        "card " + kind,
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(of(Face.CARD));
          style.setWrapText(false);
          style.setAlignment(HorizontalAlignment.LEFT);
          format(style, kind);
          return style;
        });
  }

  /** Small letters at the foot of a tall row, beside a card's value. */
  XSSFCellStyle besideCard() {
    return made(
        "beside card",
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(of(Face.SMALL));
          style.setVerticalAlignment(VerticalAlignment.BOTTOM);
          return style;
        });
  }

  XSSFCellStyle columnTitle(boolean isRight, boolean isFirst) {
    return made(
        "title " + isRight + isFirst,
        key -> {
          XSSFCellStyle style = wrapped(font(9, true, QUIET));
          style.setVerticalAlignment(VerticalAlignment.BOTTOM);
          style.setAlignment(isRight ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
          style.setIndention((short) (isRight || isFirst ? 0 : 1));
          style.setBorderBottom(BorderStyle.THIN);
          style.setBottomBorderColor(ink(HAIRLINE));
          return style;
        });
  }

  XSSFCellStyle of(Cell cell) {
    return made(
        cell,
        key -> {
          XSSFCellStyle style = wrapped(font(11, cell.isTotal(), TEXT));
          style.setVerticalAlignment(
              cell.isTall() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
          style.setIndention((short) (cell.isRight() || cell.isFirst() ? 0 : 1));
          style.setAlignment(cell.isRight() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
          style.setWrapText(!cell.isRight());
          format(style, cell.kind());
          if (cell.isTotal()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(ink(QUIET));
          }
          if (cell.isShaded() || cell.isZebra()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(ink(cell.isShaded() ? SHADE : ZEBRA));
          }
          return style;
        });
  }

  /** A number format as this language writes it, for cells and charts alike. */
  String format(CellKind kind) {
    return kind == CellKind.YEAR ? kind.pattern() : region + kind.pattern();
  }

  private void format(XSSFCellStyle style, CellKind kind) {
    if (kind.isNumber()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(format(kind)));
    }
  }

  private XSSFCellStyle made(Object key, Function<Object, XSSFCellStyle> maker) {
    XSSFCellStyle known = made.get(key);
    if (known != null) {
      return known;
    }
    XSSFCellStyle style = maker.apply(key);
    made.put(key, style);
    return style;
  }

  private XSSFCellStyle wrapped(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    return style;
  }

  private XSSFFont font(int points, boolean isBold, String colour) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FAMILY);
    font.setFontHeightInPoints((short) points);
    font.setBold(isBold);
    font.setColor(ink(colour));
    return font;
  }

  static XSSFColor ink(String hex) {
    return new XSSFColor(bytes(hex), null);
  }

  /** Red, green and blue. */
  static byte[] bytes(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
