package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.workbook.RawCell;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only a whole column can tell, decided once on the first rows: which mark groups thousands,
 * and whether Excel cut the NIK. Kept with the restart position, so that a restarted run decides
 * the same.
 */
public final class ColumnFacts {
  private static final List<Field> NUMBERS =
      List.of(
          Field.MODAL,
          Field.MODAL_SENDIRI,
          Field.MODAL_LUAR,
          Field.ASET,
          Field.OMZET_TAHUN,
          Field.OMZET_BULAN);

  private static final Pattern TOKEN = Pattern.compile("[0-9][0-9.,]*[0-9]");
  private static final String STYLE = "style.";
  private static final String CUT = "nik_cut.";
  private static final String USUAL = "style";
  private static final String MARK = "mark.";
  private static final String DATES = "dates.";
  private static final String DAY_FIRST = "day";
  private static final String MONTH_FIRST = "month";

  private final Map<String, String> facts;
  private final boolean hasMarks;

  private ColumnFacts(Map<String, String> facts) {
    this.facts = Map.copyOf(facts);
    this.hasMarks = facts.keySet().stream().anyMatch(key -> key.startsWith(MARK));
  }

  /**
   * Decides on a sample.
   *
   * @param sample the first rows of the file, 2,000 data rows are enough; others are passed over
   */
  public static ColumnFacts of(List<SheetRow> sample, RuleBook rules) {
    Map<String, int[]> styles = new TreeMap<>();
    Map<String, int[]> endings = new TreeMap<>();
    Map<String, int[]> orders = new TreeMap<>();
    for (SheetRow row : sample) {
      if (row.role() == RowRole.DATA) {
        for (Field field : NUMBERS) {
          for (RawCell cell : row.values().getOrDefault(field, List.of())) {
            countStyle(cell, styles, key(row, cell));
          }
        }
        for (RawCell cell : row.values().getOrDefault(Field.TANGGAL_LAHIR, List.of())) {
          countOrder(cell, orders.computeIfAbsent(key(row, cell), none -> new int[2]));
        }
        for (RawCell cell : row.values().getOrDefault(Field.NIK, List.of())) {
          countEnding(cell, endings, key(row, cell));
        }
      }
    }
    Map<String, String> facts = new HashMap<>();
    int[] all = new int[2];
    styles.forEach(
        (key, votes) -> {
          all[0] += votes[0];
          all[1] += votes[1];
          if (votes[0] != votes[1]) {
            facts.put(STYLE + key, word(votes));
          }
        });
    facts.put(USUAL, word(all));
    endings.forEach(
        (key, counts) -> {
          if (counts[1] >= rules.truncatedFrom
              && counts[0] * 100 > counts[1] * rules.truncatedSharePct) {
            facts.put(CUT + key, "true");
          }
        });
    orders.forEach(
        (key, votes) -> {
          if ((votes[0] == 0) != (votes[1] == 0)) {
            facts.put(DATES + key, votes[0] > 0 ? DAY_FIRST : MONTH_FIRST);
          }
        });
    MarkPairs.of(sample).forEach((key, meant) -> facts.put(MARK + key, meant));
    return new ColumnFacts(facts);
  }

  /** Facts kept by {@link #toMap()}. */
  public static ColumnFacts fromMap(Map<String, String> kept) {
    return new ColumnFacts(kept);
  }

  /** The facts as short texts, to be kept with a restart position. */
  public Map<String, String> toMap() {
    return facts;
  }

  NumberStyle style(int sheet, int column) {
    String own = facts.get(STYLE + sheet + "." + column);
    String style = own == null ? facts.getOrDefault(USUAL, "dot") : own;
    return style.equals("comma") ? NumberStyle.COMMA_THOUSANDS : NumberStyle.DOT_THOUSANDS;
  }

  /** Whether Excel cut the last digit of this column's NIK, even of those stored as text. */
  boolean nikCut(int sheet, int column) {
    return facts.containsKey(CUT + sheet + "." + column);
  }

  /** Whether marks of some column mean something else than usual. */
  boolean hasMarks() {
    return hasMarks;
  }

  /** What a mark in a column of yes and no means there, as a word; null where as usual. */
  @Nullable String meantBy(int sheet, RawCell cell) {
    if (cell.text().length() > 2) {
      return null;
    }
    String mark = CellText.of(cell).toLowerCase(Locale.ROOT);
    return facts.get(MARK + sheet + "." + cell.column() + "." + mark);
  }

  /** Whether other dates of the column show that it puts the day first. */
  boolean isDayFirst(int sheet, int column) {
    return DAY_FIRST.equals(facts.get(DATES + sheet + "." + column));
  }

  /** Whether other dates of the column show that it puts the month first. */
  boolean isMonthFirst(int sheet, int column) {
    return MONTH_FIRST.equals(facts.get(DATES + sheet + "." + column));
  }

  private static void countOrder(RawCell cell, int[] votes) {
    Dates.Reading reading = cell.kind() == RawCell.Kind.TEXT ? Dates.read(cell) : null;
    if (reading != null && reading.isInNumbers() && !reading.isOpen()) {
      votes[reading.doubt() ? 1 : 0]++;
    }
  }

  private static void countStyle(RawCell cell, Map<String, int[]> styles, String key) {
    if (cell.kind() != RawCell.Kind.TEXT || cell.text().length() > 100) {
      return;
    }
    Matcher token = TOKEN.matcher(cell.text().toLowerCase(Locale.ROOT));
    if (!token.find()) {
      return;
    }
    NumberToken number = NumberToken.of(token.group());
    NumberStyle style = number.ambiguous() ? asThousands(number.mark()) : number.evidence();
    if (style != null) {
      // What can be read both ways is a weak sign of grouping: rupiah have no thousandths.
      styles.computeIfAbsent(key, none -> new int[2])[style == NumberStyle.DOT_THOUSANDS ? 0 : 1] +=
          number.ambiguous() ? 1 : 3;
    }
  }

  private static NumberStyle asThousands(char mark) {
    return mark == '.' ? NumberStyle.DOT_THOUSANDS : NumberStyle.COMMA_THOUSANDS;
  }

  private static void countEnding(RawCell cell, Map<String, int[]> endings, String key) {
    String digits = NikRule.digits(CellText.of(cell));
    if (digits != null && digits.length() == 16) {
      int[] counts = endings.computeIfAbsent(key, none -> new int[2]);
      counts[1]++;
      if (digits.endsWith("0")) {
        counts[0]++;
      }
    }
  }

  private static String key(SheetRow row, RawCell cell) {
    return row.row().sheet() + "." + cell.column();
  }

  private static String word(int[] votes) {
    return votes[1] > votes[0] ? "comma" : "dot";
  }
}
