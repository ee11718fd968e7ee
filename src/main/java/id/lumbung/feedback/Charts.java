package id.lumbung.feedback;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Native charts of a table on its own sheet. Fills are said explicitly: without them some programs
 * draw nothing.
 */
final class Charts {
  private static final int WIDTH = 8;
  private static final int HEIGHT = 18;
  private static final byte[] TEAL = {0, 102, 102};
  private static final byte[] ORANGE = {(byte) 204, 102, 0};

  private final XSSFSheet sheet;
  private final int first;
  private final int last;
  private final int top;

  /**
   * @param first row of the first value, 0-based
   * @param last row of the last value, 0-based
   * @param top row at which charts begin, 0-based
   */
  Charts(XSSFSheet sheet, int first, int last, int top) {
    this.sheet = sheet;
    this.first = first;
    this.last = last;
    this.top = top;
  }

  void bars(String title, int categories, int values, int left) {
    XSSFChart chart = chart(title, left);
    XDDFBarChartData data =
        (XDDFBarChartData) data(chart, ChartTypes.BAR, AxisCrossBetween.BETWEEN);
    data.setBarDirection(BarDirection.COL);
    XDDFChartData.Series series = data.addSeries(categories(categories), values(values));
    series.setTitle(title, null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(TEAL)));
    chart.plot(data);
  }

  void line(String title, int categories, int values, int left) {
    XSSFChart chart = chart(title, left);
    XDDFLineChartData data =
        (XDDFLineChartData) data(chart, ChartTypes.LINE, AxisCrossBetween.BETWEEN);
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series) data.addSeries(categories(categories), values(values));
    series.setTitle(title, null);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    series.setLineProperties(
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(ORANGE))));
    chart.plot(data);
  }

  private XSSFChart chart(String title, int left) {
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(
                sheet
                    .createDrawingPatriarch()
                    .createAnchor(0, 0, 0, 0, left, top, left + WIDTH, top + HEIGHT));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    return chart;
  }

  private static XDDFChartData data(XSSFChart chart, ChartTypes type, AxisCrossBetween between) {
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis side = chart.createValueAxis(AxisPosition.LEFT);
    side.setCrosses(AxisCrosses.AUTO_ZERO);
    side.setCrossBetween(between);
    return chart.createData(type, bottom, side);
  }

  private XDDFDataSource<String> categories(int column) {
    String[] names = new String[last - first + 1];
    for (int i = 0; i < names.length; i++) {
      Cell cell = sheet.getRow(first + i).getCell(column);
      names[i] =
          cell.getCellType() == CellType.NUMERIC
              ? Long.toString((long) cell.getNumericCellValue())
              : cell.getStringCellValue();
    }
    return XDDFDataSourcesFactory.fromArray(names, range(column).formatAsString(), column);
  }

  private XDDFNumericalDataSource<Double> values(int column) {
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column));
  }

  private CellRangeAddress range(int column) {
    return new CellRangeAddress(first, last, column, column);
  }
}
