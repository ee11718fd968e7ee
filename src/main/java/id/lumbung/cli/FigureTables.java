package id.lumbung.cli;

import id.lumbung.domain.Office;
import id.lumbung.feedback.Sentences;
import id.lumbung.statistics.Figures;
import id.lumbung.statistics.GrowthRow;
import id.lumbung.statistics.PartsRow;
import id.lumbung.statistics.Publications.Standing;
import id.lumbung.statistics.ShareRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as tables for people, with numbers as the language writes them. */
final class FigureTables {
  private static final String PROVINCE = "province";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Office.ZONE);
  private static final Sentences SENTENCES = CliTexts.sentences();

  private FigureTables() {}

  /**
   * One line a year for the province: businesses, change, growth and base; workers, denominator and
   * share; regencies reported. Where a year lacks regencies its growth is that of the regencies of
   * both years, and a line below says so.
   *
   * @param series the denominator series to show
   */
  static String headline(Figures figures, String series) {
    TextTable table = new TextTable(1, titles("headline"));
    for (GrowthRow row : figures.growth()) {
      if (row.areaLevel().equals(PROVINCE)) {
        Optional<ShareRow> share = share(figures, row, series);
        table.row(
            List.of(
                Integer.toString(row.year()),
                number(row.stock()),
                change(row),
                row.lacksRegencies() && row.likeForLikePct() != null
                    ? percent(row.likeForLikePct()) + " *"
                    : percent(row.growthPct()),
                base(row),
                number(share.map(ShareRow::workers).orElse(null)),
                CliTexts.of("series", series),
                number(share.map(ShareRow::denominator).orElse(null)),
                percent(share.map(ShareRow::sharePct).orElse(null)),
                row.reported() + "/" + row.expected(),
                CliTexts.of("flag", row.flag())));
      }
    }
    return CliTexts.get("headline.title", heading(figures))
        + "\n"
        + CliTexts.of("audience", figures.audience().code())
        + "\n\n"
        + table
        + notes(figures, null);
  }

  /** A change between years that do not compare is none. */
  private static String change(GrowthRow row) {
    return row.lacksRegencies() ? "-" : signed(row.change());
  }

  private static String base(GrowthRow row) {
    if (row.base() == null) {
      return "-";
    }
    String reported =
        row.reportedBefore() < row.expected()
            ? ", " + row.reportedBefore() + "/" + row.expected()
            : "";
    return number(row.base()) + " (" + row.baseYear() + reported + ")";
  }

  private static String why(GrowthRow row) {
    Map<String, String> arguments =
        Map.of(
            "tahun", Integer.toString(row.year()),
            "dasar", Integer.toString(row.baseYear()),
            "melapor", Integer.toString(row.reported()),
            "melapor_dasar", Integer.toString(row.reportedBefore()),
            "seharusnya", Integer.toString(row.expected()),
            "banyak", Integer.toString(row.likeForLikeRegencies()));
    String compared = row.likeForLikePct() == null ? "nothing_compares" : "like_for_like";
    return CliTexts.get("reason." + row.reason() + ".full", arguments)
        + "; "
        + CliTexts.get("growth." + compared, arguments);
  }

  /**
   * Growth of all areas and its parts, shares of the province (of the regency, where only one is
   * given) over every series, and what printed figures reproduce; last, what a person has yet to
   * decide.
   *
   * @param waiting proposals; null for a moment that is past
   * @param standings what is published; empty where that is not told
   */
  static String full(
      Figures figures, @Nullable Integer year, @Nullable Long waiting, List<Standing> standings) {
    StringBuilder text = new StringBuilder();
    text.append(CliTexts.get("figures.title", heading(figures))).append('\n');
    text.append(CliTexts.of("audience", figures.audience().code())).append("\n\n");
    text.append(growth(figures, year)).append(notes(figures, year)).append('\n');
    text.append(CliTexts.get("figures.parts")).append("\n\n");
    text.append(parts(figures, year)).append('\n');
    text.append(CliTexts.get("figures.shares")).append("\n\n");
    text.append(shares(figures, year)).append('\n');
    text.append(CliTexts.get("figures.reconciliation")).append("\n\n");
    text.append(ReconciliationText.of(figures.reconciliation(), year));
    if (waiting != null && waiting > 0) {
      text.append("\n\n")
          .append(CliTexts.get("figures.waiting", Map.of("jumlah", SENTENCES.number(waiting))));
    }
    String unpublished = StandingText.waiting(standings);
    if (!unpublished.isEmpty()) {
      text.append("\n\n").append(unpublished);
    }
    return text.toString();
  }

  private static TextTable growth(Figures figures, @Nullable Integer year) {
    TextTable table = new TextTable(2, titles("growth"));
    for (GrowthRow row : figures.growth()) {
      if (isShown(row.year(), year) && !row.areaLevel().equals("district")) {
        table.row(
            List.of(
                Integer.toString(row.year()),
                row.areaCode(),
                number(row.stock()),
                number(row.owners()),
                number(row.base()),
                change(row),
                percent(row.growthPct()),
                percent(row.likeForLikePct()),
                row.reported() + "/" + row.expected(),
                CliTexts.of("flag", row.flag()),
                row.reason() == null ? "" : CliTexts.of("reason", row.reason())));
      }
    }
    return table;
  }

  /** A line for each area that lacks regencies: why it has no growth, and what can be compared. */
  private static String notes(Figures figures, @Nullable Integer year) {
    StringBuilder notes = new StringBuilder();
    for (GrowthRow row : figures.growth()) {
      if (isShown(row.year(), year) && row.lacksRegencies()) {
        notes.append(notes.isEmpty() ? "\n* " : "* ").append(row.year()).append(": ");
        notes.append(why(row)).append('\n');
      }
    }
    return notes.toString();
  }

  private static TextTable parts(Figures figures, @Nullable Integer year) {
    TextTable table = new TextTable(2, titles("parts"));
    for (PartsRow row : figures.parts()) {
      if (isShown(row.year(), year) && !row.areaLevel().equals("district")) {
        table.row(
            List.of(
                Integer.toString(row.year()),
                row.areaCode(),
                number(row.base()),
                number(row.births()),
                number(row.newlyFound()),
                number(row.unknownFounding()),
                number(row.reactivated()),
                number(row.movedIn()),
                number(row.closed()),
                number(row.lapsed()),
                number(row.movedOut()),
                number(row.unconfirmed()),
                number(row.stock()),
                percent(row.growthWithoutNewlyFoundPct())));
      }
    }
    return table;
  }

  private static TextTable shares(Figures figures, @Nullable Integer year) {
    TextTable table = new TextTable(3, titles("share"));
    boolean ofProvince = figures.shares().stream().anyMatch(r -> r.areaLevel().equals(PROVINCE));
    String level = ofProvince ? PROVINCE : "regency";
    for (ShareRow row : figures.shares()) {
      if (isShown(row.year(), year) && row.areaLevel().equals(level)) {
        table.row(
            List.of(
                Integer.toString(row.year()),
                CliTexts.of("numerator", row.numerator()),
                CliTexts.of("series", row.series()),
                number(row.workers()),
                number(row.workersMissing()),
                decimal(row.workersPerUnit()),
                number(row.denominator()),
                percent(row.sharePct()),
                row.reason() == null ? "" : CliTexts.of("reason", row.reason())));
      }
    }
    return table;
  }

  private static boolean isShown(int year, @Nullable Integer only) {
    return only == null || only == year;
  }

  private static Optional<ShareRow> share(Figures figures, GrowthRow growth, String series) {
    return figures.shares().stream()
        .filter(
            share ->
                share.year() == growth.year()
                    && share.areaCode().equals(growth.areaCode())
                    && share.numerator().equals("all")
                    && share.series().equals(series))
        .findFirst();
  }

  static Map<String, String> heading(Figures figures) {
    return Map.of(
        "saat",
        figures.asOf() == null ? "-" : MOMENT.format(figures.asOf()),
        "vintage",
        Integer.toString(figures.vintage()));
  }

  static List<String> titles(String table) {
    return Stream.of(CliTexts.get("columns." + table).split("\\|", -1)).map(String::strip).toList();
  }

  static String number(@Nullable Long number) {
    return number == null ? "-" : SENTENCES.number(number);
  }

  static String signed(@Nullable Long number) {
    return number == null ? "-" : (number > 0 ? "+" : "") + SENTENCES.number(number);
  }

  static String percent(@Nullable BigDecimal percent) {
    return percent == null ? "-" : decimal(percent) + " %";
  }

  /** Two decimals, rounded half up. */
  private static String decimal(@Nullable BigDecimal number) {
    if (number == null) {
      return "-";
    }
    NumberFormat format = NumberFormat.getNumberInstance(CliTexts.language());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
