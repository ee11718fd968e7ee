package id.lumbung.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;

/**
 * Native charts of a sheet. What they show stands in hidden columns at the right of the printed
 * ones: in a table a missing number is a sign, and programs draw a sign as zero; here it is an
 * empty cell, which they leave out.
 */
final class Drawing {
  /** Before the name of a category that is not to be compared with those before it. */
  private static final String BREAK = "‖ ";

  private final XSSFSheet sheet;
  private final Look look;
  private final int columns;
  private int hidden;

  /**
   * @param columns of the printed page
   */
  Drawing(XSSFSheet sheet, Look look, int columns) {
    this.sheet = sheet;
    this.look = look;
    this.columns = columns;
    this.hidden = columns + 1;
  }

  /**
   * Draws.
   *
   * @param top first row, 0-based
   * @param bottom row below the last
   */
  void draw(Chart chart, int top, int bottom) {
    XSSFDrawing patriarch = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor = patriarch.createAnchor(0, 0, 0, 0, 0, top, columns, bottom);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_AND_RESIZE);
    XSSFChart drawn = patriarch.createChart(anchor);
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    letters(drawn.getTitle().getBody(), 11, true);
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    drawn.getCTChart().getPlotVisOnly().setVal(false);
    Source source = source(chart);
    bars(drawn, chart, source);
    boolean isWaterfall = chart.series().stream().anyMatch(s -> s.tone() == Chart.Tone.NONE);
    if (!isWaterfall && (chart.series().size() > 1 || chart.line() != null)) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    letters(drawn);
    ground(drawn);
  }

  /** Where the chart's data stand. */
  private record Source(int column, int last) {
    CellRangeAddress values(int series) {
      return new CellRangeAddress(1, last, column + series, column + series);
    }
  }

  private Source source(Chart chart) {
    int column = hidden;
    text(0, column, chart.categoryTitle());
    for (int i = 0; i < chart.categories().size(); i++) {
      text(1 + i, column, (chart.breaks().contains(i) ? BREAK : "") + chart.categories().get(i));
    }
    int next = column + 1;
    for (Chart.Series series : chart.series()) {
      put(series, next++, chart.kind());
    }
    if (chart.line() != null) {
      put(chart.line(), next++, CellKind.PERCENT);
    }
    for (int i = column; i < next; i++) {
      sheet.setColumnHidden(i, true);
    }
    hidden = next + 1;
    return new Source(column, chart.categories().size());
  }

  private void put(Chart.Series series, int column, CellKind kind) {
    text(0, column, series.title());
    for (int i = 0; i < series.values().size(); i++) {
      BigDecimal value = series.values().get(i);
      if (value != null) {
        var cell = row(1 + i).createCell(column);
        cell.setCellValue(value.doubleValue());
        cell.setCellStyle(look.of(new Look.Cell(kind, true, true, false, false, false, false)));
      }
    }
  }

  private void text(int row, int column, String text) {
    row(row).createCell(column).setCellValue(text);
  }

  private XSSFRow row(int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }

  private void bars(XSSFChart drawn, Chart chart, Source source) {
    boolean isLying = chart.form().isLying();
    XDDFCategoryAxis categories =
        drawn.createCategoryAxis(isLying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = drawn.createValueAxis(isLying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axis(categories, chart.categoryTitle());
    axis(values, chart.valueTitle());
    values.setNumberFormat(
        look.format(chart.kind() == CellKind.PERCENT ? CellKind.UNITS : chart.kind()));
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setCrosses(isLying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    line(values.getOrAddMajorGridProperties(), "E6ECEF");
    if (chart.isNowhereNegative()) {
      values.setMinimum(0d);
    }
    if (isLying) {
      categories.setOrientation(AxisOrientation.MAX_MIN);
    }
    XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(isLying ? BarDirection.BAR : BarDirection.COL);
    data.setBarGrouping(chart.form().isStacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    data.setVaryColors(false);
    XDDFDataSource<String> names =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, source.values(0));
    for (int i = 0; i < chart.series().size(); i++) {
      Chart.Series series = chart.series().get(i);
      XDDFBarChartData.Series bars =
          (XDDFBarChartData.Series) data.addSeries(names, numbers(source, i + 1, chart.kind()));
      bars.setTitle(series.title(), reference(source, i + 1));
      bars.setInvertIfNegative(false);
      if (series.tone() == Chart.Tone.NONE) {
        bars.setFillProperties(new XDDFNoFillProperties());
      } else {
        bars.setFillProperties(fill(series.tone().hex()));
      }
    }
    drawn.plot(data);
    CTBarChart plotted = drawn.getCTChart().getPlotArea().getBarChartArray(0);
    value(plotted.isSetGapWidth() ? plotted.getGapWidth() : plotted.addNewGapWidth(), "50");
    if (chart.form().isStacked()) {
      value(plotted.isSetOverlap() ? plotted.getOverlap() : plotted.addNewOverlap(), "100");
    }
    for (int i = 0; i < chart.series().size(); i++) {
      if (chart.series().get(i).isLabelled()) {
        labels(
            plotted.getSerArray(i).addNewDLbls(),
            chart.kind(),
            chart.form().isStacked() ? STDLblPos.CTR : STDLblPos.OUT_END,
            chart.form().isStacked() && chart.series().get(i).tone().isDark());
      }
    }
    if (chart.line() != null) {
      overlay(drawn, chart, source, names, values);
    }
  }

  /** Sets what the library has no type for. */
  private static void value(XmlObject element, String value) {
    try (XmlCursor cursor = element.newCursor()) {
      cursor.setAttributeText(new QName("val"), value);
    }
  }

  /** The room that values take. */
  private record Range(double low, double high) {
    static Range of(List<@Nullable BigDecimal> values) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (BigDecimal value : values) {
        if (value != null) {
          low = Math.min(low, value.doubleValue());
          high = Math.max(high, value.doubleValue());
        }
      }
      return low > high ? new Range(0, 1) : new Range(low, high);
    }

    double span() {
      return Math.max(Math.max(high - low, Math.abs(high)), 1);
    }
  }

  /** The next number that an axis may end with. */
  private static double nice(double value) {
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1)))) / 2;
    return Math.ceil(value / step) * step;
  }

  /** A line in the upper part, over an axis of its own whose values are printed on the line. */
  private void overlay(
      XSSFChart drawn,
      Chart chart,
      Source source,
      XDDFDataSource<String> names,
      XDDFValueAxis left) {
    Chart.Series line = Objects.requireNonNull(chart.line());
    int column = chart.series().size() + 1;
    XDDFCategoryAxis bottom = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    bottom.setVisible(false);
    XDDFValueAxis right = drawn.createValueAxis(AxisPosition.RIGHT);
    axis(right, line.title());
    right.setCrosses(AxisCrosses.MAX);
    right.setCrossBetween(AxisCrossBetween.BETWEEN);
    right.setTickLabelPosition(AxisTickLabelPosition.NONE);
    Range range = Range.of(line.values());
    right.setMinimum(range.low() - 2 * range.span());
    right.setMaximum(range.high() + 0.4 * range.span());
    right.crossAxis(bottom);
    bottom.crossAxis(right);
    XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, bottom, right);
    data.setVaryColors(false);
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series) data.addSeries(names, numbers(source, column, CellKind.PERCENT));
    series.setTitle(line.title(), reference(source, column));
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    XDDFLineProperties drawnAs = new XDDFLineProperties(fill(line.tone().hex()));
    drawnAs.setWidth(2.25);
    series.setLineProperties(drawnAs);
    XDDFShapeProperties marker = new XDDFShapeProperties();
    marker.setFillProperties(fill(line.tone().hex()));
    marker.setLineProperties(new XDDFLineProperties(fill(line.tone().hex())));
    drawn.plot(data);
    Range bars = Range.of(chart.series().get(0).values());
    left.setMinimum(0d);
    left.setMaximum(nice(bars.high() * 1.75));
    var ser = drawn.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(0);
    ser.getMarker().setSpPr(marker.getXmlObject());
    if (line.isLabelled()) {
      labels(ser.addNewDLbls(), CellKind.PERCENT, STDLblPos.T, false);
    }
  }

  private XDDFNumericalDataSource<Double> numbers(Source source, int series, CellKind kind) {
    XDDFNumericalDataSource<Double> numbers =
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, source.values(series));
    numbers.setFormatCode(look.format(kind));
    return numbers;
  }

  private CellReference reference(Source source, int series) {
    return new CellReference(sheet.getSheetName(), 0, source.column() + series, true, true);
  }

  private void labels(CTDLbls labels, CellKind kind, STDLblPos.Enum position, boolean isWhite) {
    String format = look.format(kind);
    var number = labels.addNewNumFmt();
    number.setFormatCode(format + ";-" + format + ";;");
    number.setSourceLinked(false);
    var body = labels.addNewTxPr();
    body.addNewBodyPr();
    CTTextParagraphProperties letters = body.addNewP().addNewPPr();
    var run = letters.addNewDefRPr();
    run.setSz(900);
    run.addNewSolidFill().addNewSrgbClr().setVal(Look.bytes(isWhite ? "FFFFFF" : Look.TEXT));
    labels.addNewDLblPos().setVal(position);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static void axis(XDDFChartAxis axis, String title) {
    axis.setTitle(title);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setMinorTickMark(AxisTickMark.NONE);
    line(axis.getOrAddShapeProperties(), Look.HAIRLINE);
  }

  private static void line(XDDFShapeProperties shape, String colour) {
    XDDFLineProperties line = new XDDFLineProperties(fill(colour));
    line.setWidth(0.5);
    shape.setLineProperties(line);
  }

  private static void letters(@Nullable XDDFTextBody body, int points, boolean isBold) {
    if (body == null) {
      return;
    }
    for (CTTextParagraph paragraph : body.getXmlObject().getPArray()) {
      for (var run : paragraph.getRArray()) {
        var letters = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        letters.setSz(points * 100);
        letters.setB(isBold);
        letters.addNewSolidFill().addNewSrgbClr().setVal(Look.bytes(Chart.Tone.ACCENT.hex()));
      }
    }
  }

  /** White without a border: white space parts it from what stands around. */
  private static void ground(XSSFChart drawn) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill("FFFFFF"));
    shape.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    drawn.getCTChartSpace().setSpPr(shape.getXmlObject());
  }

  /** Small letters on axes and legend, and axis titles no louder than they. */
  private static void letters(XSSFChart drawn) {
    CTTextBody body = drawn.getCTChartSpace().addNewTxPr();
    body.addNewBodyPr();
    CTTextCharacterProperties usual = body.addNewP().addNewPPr().addNewDefRPr();
    usual.setSz(900);
    usual.addNewSolidFill().addNewSrgbClr().setVal(Look.bytes(Look.TEXT));
    usual.addNewLatin().setTypeface("Calibri");
    for (var axis : drawn.getCTChart().getPlotArea().getCatAxArray()) {
      quiet(axis.getTitle());
    }
    for (var axis : drawn.getCTChart().getPlotArea().getValAxArray()) {
      quiet(axis.getTitle());
    }
  }

  private static void quiet(@Nullable CTTitle title) {
    if (title == null) {
      return;
    }
    for (CTTextParagraph paragraph : title.getTx().getRich().getPArray()) {
      for (var run : paragraph.getRArray()) {
        var letters = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        letters.setSz(900);
        letters.setB(false);
      }
    }
  }

  private static XDDFSolidFillProperties fill(String colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(Look.bytes(colour)));
  }
}
