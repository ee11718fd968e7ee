package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.publication.FigurePages;
import id.lumbung.publication.Notation;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import id.lumbung.statistics.ReleaseTables;
import id.lumbung.upkeep.Board;
import id.lumbung.upkeep.Boards;
import id.lumbung.upkeep.Quality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is late, what was held back, which columns empty, and figures that look odd. */
@Controller
record QualityPage(
    Desk desk,
    Boards boards,
    Quality quality,
    ReleaseTables releases,
    Publisher publisher,
    Regions regions) {
  private static final int BARS = 8;

  /**
   * A regency's errors: the last submission and those before it.
   *
   * @param bars heights of at most eight bars in percent, oldest first
   */
  public record ErrorView(
      String regency, Quality.ErrorRate last, @Nullable BigDecimal before, List<Integer> bars) {}

  /** A column, of one regency or of all. */
  public record ColumnView(
      String column,
      long rows,
      long filled,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal before,
      boolean isEmptying,
      List<Told> told) {}

  /** A value and how often it was told. */
  public record Told(String value, long businesses) {}

  /** A column that empties in a regency. */
  public record Alarm(String regency, Quality.Fill fill) {}

  @GetMapping("/mutu")
  String show(
      @RequestParam(name = "tahun", required = false) @Nullable Integer asked,
      @RequestParam(name = "wilayah", required = false) @Nullable String area,
      Model model,
      Locale language) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    String regency = own.orElse(area == null || area.isBlank() ? null : area);
    if (regency != null && regions.byCode(regency).isEmpty()) {
      throw new Faults.NotFound();
    }
    Board all = boards.board(null, own.orElse(null));
    List<Integer> years = all.places().stream().map(Board.Place::year).distinct().toList();
    int year = year(asked, years, all);
    List<Board.Place> places = all.places().stream().filter(one -> one.year() == year).toList();
    model.addAttribute("years", years);
    model.addAttribute("year", year);
    model.addAttribute("regencies", own.isPresent() ? List.of() : regions.regencies());
    model.addAttribute("regency", regency);
    model.addAttribute(
        "regencyName",
        Optional.ofNullable(regency)
            .flatMap(regions::byCode)
            .map(Regency::fullName)
            .orElse(Release.Place.PROVINCE.name()));
    model.addAttribute("places", places);
    model.addAttribute(
        "late",
        places.stream()
            .filter(place -> place.status().equals("missing") || place.status().equals("late"))
            .filter(place -> place.received() == null)
            .toList());
    model.addAttribute(
        "tardy", places.stream().filter(place -> place.status().equals("late")).count());
    model.addAttribute("errors", errors(own.orElse(null)));
    List<Quality.Fill> fills = quality.fills(year, own.orElse(null));
    model.addAttribute(
        "alarms",
        fills.stream()
            .filter(Quality.Fill::isEmptying)
            .map(fill -> new Alarm(name(fill.regency()), fill))
            .toList());
    model.addAttribute("columns", columns(fills, regency, language));
    model.addAttribute("findings", findings(year, own.orElse(null), language));
    return "mutu";
  }

  /** The one that is asked for, else the newest of which anybody is late or has sent. */
  private static int year(@Nullable Integer asked, List<Integer> years, Board all) {
    if (asked != null) {
      return asked;
    }
    return all.places().stream()
        .filter(place -> !place.status().equals("not_due"))
        .map(Board.Place::year)
        .findFirst()
        .orElseGet(() -> years.isEmpty() ? 0 : years.get(0));
  }

  private String name(String code) {
    return regions.byCode(code).map(Regency::fullName).orElse(code);
  }

  private List<ErrorView> errors(@Nullable String own) {
    Map<String, List<Quality.ErrorRate>> byRegency = new TreeMap<>();
    quality
        .errorRates(own)
        .forEach(
            rate -> byRegency.computeIfAbsent(rate.regency(), code -> new ArrayList<>()).add(rate));
    List<ErrorView> views = new ArrayList<>();
    byRegency.forEach(
        (code, rates) -> {
          List<Quality.ErrorRate> last =
              rates.subList(Math.max(0, rates.size() - BARS), rates.size());
          views.add(
              new ErrorView(
                  name(code),
                  rates.get(rates.size() - 1),
                  rates.size() < 2 ? null : rates.get(rates.size() - 2).percent(),
                  last.stream().map(rate -> Math.min(100, rate.percent().intValue())).toList()));
        });
    views.sort(Comparator.comparing((ErrorView view) -> view.last().percent()).reversed());
    return views;
  }

  /** Columns of a regency, or of all regencies together, those of which least is told last. */
  private static List<ColumnView> columns(
      List<Quality.Fill> fills, @Nullable String regency, Locale language) {
    Map<String, List<Quality.Fill>> byColumn = new LinkedHashMap<>();
    fills.stream()
        .filter(fill -> regency == null || fill.regency().equals(regency))
        .forEach(
            fill -> byColumn.computeIfAbsent(fill.column(), name -> new ArrayList<>()).add(fill));
    List<ColumnView> views = new ArrayList<>();
    byColumn.forEach((column, of) -> views.add(column(column, of, language)));
    views.sort(
        Comparator.comparing(ColumnView::percent, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(ColumnView::column));
    return views;
  }

  private static ColumnView column(String column, List<Quality.Fill> fills, Locale language) {
    long rows = fills.stream().mapToLong(Quality.Fill::rows).sum();
    long filled = fills.stream().mapToLong(Quality.Fill::filled).sum();
    // A year before is comparable where it is known of all.
    boolean isKnownBefore = fills.stream().allMatch(fill -> fill.rowsBefore() != null);
    Map<String, Long> told = new TreeMap<>();
    fills.forEach(fill -> fill.told().forEach((value, n) -> told.merge(value, n, Long::sum)));
    Quality.Fill sum =
        new Quality.Fill(
            "",
            0,
            column,
            rows,
            filled,
            isKnownBefore ? (Long) sum(fills, Quality.Fill::rowsBefore) : null,
            isKnownBefore ? (Long) sum(fills, Quality.Fill::filledBefore) : null,
            told);
    return new ColumnView(
        column,
        rows,
        filled,
        sum.percent(),
        sum.percentBefore(),
        sum.isEmptying(),
        told.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(
                value ->
                    new Told(PageTexts.word(language, "told", value.getKey()), value.getValue()))
            .toList());
  }

  private static long sum(List<Quality.Fill> fills, Function<Quality.Fill, @Nullable Long> part) {
    long sum = 0;
    for (Quality.Fill fill : fills) {
      Long value = part.apply(fill);
      sum += value == null ? 0 : value;
    }
    return sum;
  }

  /** The page of findings about figures, as the release pack has it. */
  private @Nullable PageView findings(int year, @Nullable String own, Locale language) {
    if (!releases.years(Audience.INTERNAL).contains(year)) {
      return null;
    }
    Release.Place place =
        releases.places().stream()
            .filter(one -> own == null ? one.isProvince() : one.code().equals(own))
            .findFirst()
            .orElse(Release.Place.PROVINCE);
    return FigurePages.of(releases.of(year, Audience.INTERNAL, place), language, publisher).stream()
        .filter(page -> page.name().equals("findings"))
        .findFirst()
        .map(page -> PageView.of(page, new Notation(language)))
        .orElse(null);
  }
}
