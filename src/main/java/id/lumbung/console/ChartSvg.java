package id.lumbung.console;

import id.lumbung.publication.CellKind;
import id.lumbung.publication.Chart;
import id.lumbung.publication.Notation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a chart as SVG: no script, no colour of its own (the stylesheet has them for light, dark
 * and paper), every value that is labelled printed on it, gaps left as gaps. A narrow one lays many
 * bars down, so that letters stay as large as those of the text.
 */
final class ChartSvg {
  private static final int LETTER = 7;
  private static final int LINE = 16;
  private static final int GAP = 6;
  private static final int FEW = 5;

  private final Chart chart;
  private final Notation notation;
  private final int width;
  private final boolean isLying;
  private final StringBuilder svg = new StringBuilder();
  private final double low;
  private final double high;

  private ChartSvg(Chart chart, Notation notation, int width) {
    this.chart = chart;
    this.notation = notation;
    this.width = width;
    this.isLying = chart.form().isLying() || (width < 500 && chart.categories().size() > FEW);
    double least = 0;
    double most = 0;
    for (int i = 0; i < chart.categories().size(); i++) {
      double sum = 0;
      for (Chart.Series series : chart.series()) {
        double value = value(series, i);
        sum = chart.form().isStacked() ? sum + value : value;
        least = Math.min(least, sum);
        most = Math.max(most, sum);
      }
    }
    this.low = least;
    this.high = most == least ? least + 1 : most;
  }

  /**
   * Draws.
   *
   * @param width in pixels at which letters have their true size
   * @param label what a screen reader says
   */
  static String draw(Chart chart, Notation notation, int width, String label) {
    ChartSvg drawing = new ChartSvg(chart, notation, width);
    if (drawing.isLying) {
      drawing.lying(label);
    } else {
      drawing.upright(label);
    }
    return drawing.svg.append("</svg>").toString();
  }

  private static double value(Chart.Series series, int category) {
    BigDecimal value = series.values().get(category);
    return value == null ? 0 : value.doubleValue();
  }

  private void begin(int height, String label) {
    svg.append("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" aria-label=\"")
        .append(HtmlUtils.htmlEscape(label))
        .append("\">");
  }

  /** Bars from the left to the right, a category a line, its name at the left or above. */
  private void lying(String label) {
    int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0) * LETTER;
    boolean isAbove = width < 500;
    int names = isAbove ? 0 : Math.min(longest + 12, width / 3);
    int numbers = 12 + LETTER * widestLabel();
    int left = names + (low < 0 ? numbers : 0);
    int right = width - numbers;
    int series = chart.form().isStacked() ? 1 : chart.series().size();
    int bar = series > 1 ? 14 : 18;
    int step = series * bar + (isAbove ? LINE + 10 : 10);
    int height = chart.categories().size() * step + 4;
    begin(height, label);
    double scale = (right - left) / (high - low);
    double zero = left - low * scale;
    int y = 2;
    for (int i = 0; i < chart.categories().size(); i++) {
      String name = chart.categories().get(i);
      if (isAbove) {
        text(0, y + 12, "start", "", name);
      } else {
        text(names - 12, y + series * bar / 2.0 + 5, "end", "", fitted(name, names));
      }
      lyingBars(i, y + (isAbove ? LINE : 0), bar, zero, scale);
      y += step;
    }
    line(zero, 0, zero, height, "axis");
  }

  private void lyingBars(int category, int top, int bar, double zero, double scale) {
    double at = zero;
    int y = top;
    String total = "";
    for (Chart.Series series : chart.series()) {
      BigDecimal told = series.values().get(category);
      if (chart.form().isStacked()) {
        double length = value(series, category) * scale;
        if (series.tone() != Chart.Tone.NONE && told != null) {
          rect(at, y, length, bar, series.tone());
          total = inside(series, told, at, y, length, bar);
        }
        at += length;
        if (!total.isEmpty() && length > 0) {
          text(at + GAP, y + bar / 2.0 + 5, "start", "", total);
          total = "";
        }
      } else {
        if (told == null) {
          text(zero + GAP, y + bar / 2.0 + 5, "start", "quiet", "–");
        } else {
          double length = told.doubleValue() * scale;
          rect(Math.min(zero, zero + length), y, Math.abs(length), bar, series.tone());
          if (series.isLabelled()) {
            boolean isLess = length < 0;
            text(
                zero + length + (isLess ? -GAP : GAP),
                y + bar / 2.0 + 5,
                isLess ? "end" : "start",
                "",
                number(told, chart.kind()));
          }
        }
        y += bar;
      }
    }
  }

  /** Prints a value in its bar; where it does not fit and the bar is a waterfall's, beside it. */
  private String inside(
      Chart.Series series, BigDecimal told, double at, int y, double length, int bar) {
    if (!series.isLabelled() || told.signum() == 0) {
      return "";
    }
    String text = number(told, chart.kind());
    if (length < text.length() * LETTER + 8) {
      return isWaterfall() ? text : "";
    }
    text(
        at + length / 2,
        y + bar / 2.0 + 5,
        "middle",
        series.tone().isDark() ? "on" : "onlight",
        text);
    return "";
  }

  private boolean isWaterfall() {
    return chart.series().stream().anyMatch(series -> series.tone() == Chart.Tone.NONE);
  }

  private int widestLabel() {
    return chart.series().stream()
        .filter(Chart.Series::isLabelled)
        .flatMap(series -> series.values().stream())
        .filter(Objects::nonNull)
        .mapToInt(value -> number(value, chart.kind()).length())
        .max()
        .orElse(2);
  }

  private static String fitted(String name, int room) {
    int letters = (room - 12) / LETTER;
    return name.length() <= letters ? name : name.substring(0, Math.max(1, letters - 1)) + "…";
  }

  /** Bars upright, names of categories below in as many lines as they need. */
  private void upright(String label) {
    Chart.Series over = chart.line();
    int count = Math.max(1, chart.categories().size());
    double step = (double) width / count;
    List<List<String>> names = new ArrayList<>();
    chart.categories().forEach(name -> names.add(wrapped(name, (int) (step / LETTER))));
    int foot = LINE * names.stream().mapToInt(List::size).max().orElse(1) + 8;
    int top = over == null ? 24 : 84;
    int room = 200;
    int height = top + room + foot;
    begin(height, label);
    double scale = room / (high - low);
    double zero = top + high * scale;
    int series = chart.form().isStacked() ? 1 : chart.series().size();
    double bar = Math.min(step * 0.66 / series, 96);
    for (int i = 0; i < chart.categories().size(); i++) {
      double middle = step * i + step / 2;
      if (chart.breaks().contains(i)) {
        line(step * i, 8, step * i, top + room, "break");
      }
      uprightBars(i, middle, bar, zero, scale);
      for (int n = 0; n < names.get(i).size(); n++) {
        text(middle, top + room + 16 + n * LINE, "middle", "", names.get(i).get(n));
      }
    }
    line(0, zero, width, zero, "axis");
    if (over != null) {
      over(over, step);
    }
  }

  private void uprightBars(int category, double middle, double bar, double zero, double scale) {
    int series = chart.form().isStacked() ? 1 : chart.series().size();
    double x = middle - bar * series / 2;
    double at = zero;
    for (Chart.Series one : chart.series()) {
      BigDecimal told = one.values().get(category);
      if (told == null) {
        if (!chart.form().isStacked()) {
          text(x + bar / 2, zero - GAP, "middle", "quiet", "–");
          x += bar;
        }
        continue;
      }
      double length = told.doubleValue() * scale;
      double from = chart.form().isStacked() ? at : zero;
      if (one.tone() != Chart.Tone.NONE) {
        rect(x, Math.min(from, from - length), bar, Math.abs(length), one.tone());
        if (one.isLabelled() && (told.signum() != 0 || isWaterfall())) {
          text(
              x + bar / 2,
              from - Math.max(length, 0) - GAP,
              "middle",
              "",
              number(told, chart.kind()));
        }
      }
      if (chart.form().isStacked()) {
        at -= length;
      } else {
        x += bar;
      }
    }
  }

  /** A line above the bars, over a scale of its own; parted where a value is missing. */
  private void over(Chart.Series series, double step) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (BigDecimal value : series.values()) {
      if (value != null) {
        least = Math.min(least, value.doubleValue());
        most = Math.max(most, value.doubleValue());
      }
    }
    double scale = most > least ? 26 / (most - least) : 0;
    StringBuilder path = new StringBuilder();
    boolean isOpen = false;
    for (int i = 0; i < series.values().size(); i++) {
      BigDecimal value = series.values().get(i);
      if (value == null || chart.breaks().contains(i)) {
        isOpen = false;
      }
      if (value != null) {
        double x = step * i + step / 2;
        double y = 50 - (value.doubleValue() - least) * scale;
        path.append(isOpen ? 'L' : 'M').append(at(x)).append(' ').append(at(y));
        isOpen = true;
        svg.append("<circle class=\"dot\" r=\"4\" cx=\"")
            .append(at(x))
            .append("\" cy=\"")
            .append(at(y))
            .append("\"/>");
        text(x, y - 10, "middle", "", notation.percent(value));
      }
    }
    if (!path.isEmpty()) {
      svg.append("<path class=\"line\" d=\"").append(path).append("\"/>");
    }
  }

  private static List<String> wrapped(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > Math.max(4, letters)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private String number(@Nullable BigDecimal value, CellKind kind) {
    if (value == null) {
      return "–";
    }
    return kind == CellKind.PERCENT ? notation.percent(value) : notation.number(value, kind);
  }

  private void rect(double x, double y, double wide, double tall, Chart.Tone tone) {
    svg.append("<rect class=\"")
        .append(tone(tone))
        .append("\" x=\"")
        .append(at(x))
        .append("\" y=\"")
        .append(at(y))
        .append("\" width=\"")
        .append(at(Math.max(0, wide)))
        .append("\" height=\"")
        .append(at(Math.max(0, tall)))
        .append("\"/>");
  }

  /** The class of a colour. */
  static String tone(Chart.Tone tone) {
    return "t-" + tone.name().toLowerCase(Locale.ROOT);
  }

  private void line(double x1, double y1, double x2, double y2, String kind) {
    svg.append("<line class=\"")
        .append(kind)
        .append("\" x1=\"")
        .append(at(x1))
        .append("\" y1=\"")
        .append(at(y1))
        .append("\" x2=\"")
        .append(at(x2))
        .append("\" y2=\"")
        .append(at(y2))
        .append("\"/>");
  }

  private void text(double x, double y, String anchor, String kind, String text) {
    svg.append("<text x=\"")
        .append(at(x))
        .append("\" y=\"")
        .append(at(y))
        .append("\" text-anchor=\"")
        .append(anchor)
        .append(kind.isEmpty() ? "\"" : "\" class=\"" + kind + "\"")
        .append('>')
        .append(HtmlUtils.htmlEscape(text))
        .append("</text>");
  }

  private static String at(double place) {
    return Long.toString(Math.round(place));
  }
}
