package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.layout.SheetRow;
import id.lumbung.settings.Texts;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the lines of totals of a sheet say against the rows above them, both sums and counts,
 * since the line before and since the top. A number that fits any of these is taken for right: only
 * what nothing explains is reported. Its state goes into one text, so that a reader that goes on
 * later goes on counting.
 */
public final class ControlTotals {
  private static final Set<Field> SUMMED =
      EnumSet.of(
          Field.TK_L,
          Field.TK_P,
          Field.TK_TOTAL,
          Field.TK_DIBAYAR,
          Field.TK_TIDAK_DIBAYAR,
          Field.MODAL_SENDIRI,
          Field.MODAL_LUAR,
          Field.MODAL,
          Field.ASET,
          Field.OMZET_TAHUN,
          Field.OMZET_BULAN);

  /** Fields in whose columns a line of totals says how many rows there are. */
  private static final Set<Field> COUNTED =
      EnumSet.of(
          Field.NO_URUT, Field.NAMA_PEMILIK, Field.NAMA_USAHA, Field.KECAMATAN, Field.DESA_KEL);

  private static final String BUSINESSES = "(?:umkm|ukm|ikm|usaha|pelaku usaha|unit(?: usaha)?)";
  private static final String COUNT = "[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,9}";

  private static final Pattern COUNT_IN_WORDS =
      Pattern.compile(
          "(?:(?:grand total|sub ?total|total|jumlah|jml)\\b[a-z .]*?)?(?:"
              + BUSINESSES
              + "[a-z .]*[:=]? ?(?<after>"
              + COUNT
              + ")(?: [a-z ]+)?|[:=]? ?(?<before>"
              + COUNT
              + ") "
              + BUSINESSES
              + ")\\W*");

  private static final BigDecimal TOLERANCE = BigDecimal.ONE;

  private final RuleBook rules;
  private final ColumnFacts facts;
  private final Map<Integer, Sum> sums = new TreeMap<>();
  private final Map<Integer, Field> columns = new HashMap<>();
  private int sheet;
  private long sinceLine;
  private long sinceTop;

  /** The sums of one column; not to be trusted once a cell could not be read. */
  private static final class Sum {
    private BigDecimal sinceLine = BigDecimal.ZERO;
    private BigDecimal sinceTop = BigDecimal.ZERO;
    private boolean isSure = true;
  }

  /** Counts from nothing. */
  public ControlTotals(RuleBook rules, ColumnFacts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /** Counts a row of data. */
  public void count(SheetRow row) {
    if (row.row().sheet() != sheet) {
      begin(row.row().sheet());
    }
    if (columns.isEmpty()) {
      row.columns().forEach((field, column) -> columns.put(column, field));
    }
    sinceLine++;
    sinceTop++;
    for (Map.Entry<Integer, Field> column : columns.entrySet()) {
      if (SUMMED.contains(column.getValue())) {
        add(column.getKey(), column.getValue(), row);
      }
    }
  }

  private void begin(int number) {
    sheet = number;
    sums.clear();
    columns.clear();
    sinceLine = 0;
    sinceTop = 0;
  }

  private void add(int column, Field field, SheetRow row) {
    Sum sum = sums.computeIfAbsent(column, number -> new Sum());
    for (RawCell cell : row.values().getOrDefault(field, List.of())) {
      if (cell.column() == column && sum.isSure && !CellText.blank(cell)) {
        BigDecimal value = number(cell);
        if (value == null) {
          sum.isSure = false;
        } else {
          sum.sinceLine = sum.sinceLine.add(value);
          sum.sinceTop = sum.sinceTop.add(value);
        }
      }
    }
  }

  private @Nullable BigDecimal number(RawCell cell) {
    if (cell.kind() == RawCell.Kind.NUMBER) {
      return CellText.decimal(cell.text().strip());
    }
    if (cell.kind() != RawCell.Kind.TEXT) {
      return null;
    }
    Amount amount = AmountReader.money(cell, facts.style(sheet, cell.column()), 0, Period.YEAR);
    return amount.doubt() ? null : amount.value();
  }

  /** What a line of totals says that nothing above it explains; then counts from here. */
  public List<Finding> check(PhysicalRow line) {
    List<Finding> findings = new ArrayList<>();
    if (line.sheet() == sheet && sinceTop > 0) {
      for (RawCell cell : line.cells()) {
        Field field = columns.get(cell.column());
        Long inWords = countInWords(cell);
        if (inWords != null && !isCount(BigDecimal.valueOf(inWords))) {
          findings.add(finding(line, cell, inWords.toString(), Long.toString(sinceTop), "baris"));
        } else if (inWords == null && field != null) {
          check(line, cell, field, findings);
        }
      }
      sinceLine = 0;
      sums.values().forEach(sum -> sum.sinceLine = BigDecimal.ZERO);
    }
    return findings;
  }

  /** The number of businesses that a line says in words, {@code Jumlah UMKM: 25 unit}, or null. */
  private static @Nullable Long countInWords(RawCell cell) {
    if (cell.kind() != RawCell.Kind.TEXT) {
      return null;
    }
    Matcher said = COUNT_IN_WORDS.matcher(CellText.of(cell).toLowerCase(Locale.ROOT));
    if (!said.matches()) {
      return null;
    }
    String number = said.group("after") == null ? said.group("before") : said.group("after");
    return Long.valueOf(number.replace(".", ""));
  }

  private void check(PhysicalRow line, RawCell cell, Field field, List<Finding> findings) {
    boolean isNumber = cell.kind() == RawCell.Kind.NUMBER || CellText.digitsOnly(CellText.of(cell));
    BigDecimal said = isNumber || SUMMED.contains(field) ? number(cell) : null;
    if (said == null || isCount(said)) {
      return;
    }
    if (COUNTED.contains(field)) {
      findings.add(finding(line, cell, Long.toString(sinceTop), "baris"));
      return;
    }
    Sum sum = sums.get(cell.column());
    if (SUMMED.contains(field) && sum != null && sum.isSure) {
      boolean isSum = isNear(said, sum.sinceLine) || isNear(said, sum.sinceTop);
      if (!isSum) {
        findings.add(finding(line, cell, AmountReader.shown(sum.sinceTop), "kolom"));
      }
    }
  }

  private boolean isCount(BigDecimal said) {
    return isNear(said, BigDecimal.valueOf(sinceLine))
        || isNear(said, BigDecimal.valueOf(sinceTop));
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(TOLERANCE) < 0;
  }

  private Finding finding(PhysicalRow line, RawCell cell, String counted, String variant) {
    return finding(line, cell, Mask.amount(CellText.of(cell)), counted, variant);
  }

  private Finding finding(
      PhysicalRow line, RawCell cell, String shown, String counted, String variant) {
    return new Finding(
        Rule.JUMLAH_TIDAK_COCOK.name(),
        rules.severity(Rule.JUMLAH_TIDAK_COCOK),
        line.sheet(),
        line.row(),
        cell.column(),
        null,
        shown,
        Map.of(
            "baris",
            Integer.toString(line.row()),
            "tertulis",
            shown,
            "terhitung",
            counted,
            Texts.VARIANT,
            variant));
  }

  /** The state as one text. */
  public String state() {
    StringBuilder state = new StringBuilder(sheet + " " + sinceLine + " " + sinceTop);
    columns.forEach(
        (column, field) -> {
          Sum sum = sums.getOrDefault(column, new Sum());
          state
              .append(' ')
              .append(column)
              .append('=')
              .append(field.code())
              .append('=')
              .append(sum.isSure ? sum.sinceLine.toPlainString() : "?")
              .append('=')
              .append(sum.sinceTop.toPlainString());
        });
    return state.toString();
  }

  /** Goes on from a state. */
  public void restore(String state) {
    String[] parts = state.split(" ", -1);
    begin(Integer.parseInt(parts[0]));
    sinceLine = Long.parseLong(parts[1]);
    sinceTop = Long.parseLong(parts[2]);
    for (int i = 3; i < parts.length; i++) {
      String[] column = parts[i].split("=", 4);
      Field field = Field.ofCode(column[1]).orElseThrow();
      int number = Integer.parseInt(column[0]);
      columns.put(number, field);
      if (SUMMED.contains(field)) {
        Sum sum = new Sum();
        sum.isSure = !column[2].equals("?");
        sum.sinceLine = sum.isSure ? new BigDecimal(column[2]) : BigDecimal.ZERO;
        sum.sinceTop = new BigDecimal(column[3]);
        sums.put(number, sum);
      }
    }
  }
}
