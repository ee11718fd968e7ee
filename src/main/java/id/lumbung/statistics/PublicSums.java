package id.lumbung.statistics;

import id.lumbung.disclosure.Cell;
import id.lumbung.disclosure.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a reader of {@code mart_public} knows: over areas, over the parts of a table, and
 * between tables and years. A number that no table has is zero.
 */
final class PublicSums {
  static final String PROVINCE = "62";

  private static final List<String> ENTERED =
      List.of("moved_in", "reactivated", "unknown_founding", "births", "newly_found");
  private static final List<String> LEFT = List.of("moved_out", "closed", "lapsed", "unconfirmed");

  /** Moves between regencies are none for the province. */
  private static final Set<String> NOT_ADDED_OVER_AREAS = Set.of("moved_in", "moved_out");

  /** KBLI divisions of the producers of food and drink. */
  private static final Set<String> FOOD = Set.of("10", "11", "56");

  /** Bands of sales that lead to a class whose bounds are theirs. */
  private static final Map<String, List<String>> BANDS =
      Map.of(
          "pp7 micro", List.of("up_to_50m", "50m_to_300m", "300m_to_2b"),
          "pp7 small", List.of("2b_to_15b"),
          "pp7 medium", List.of("15b_to_50b"),
          "pp7 large", List.of("over_50b"),
          "uu20 micro", List.of("up_to_50m", "50m_to_300m"),
          "uu20 large", List.of("over_50b"));

  private final Set<String> productive;
  private final Function<CellKey, @Nullable Cell> cells;
  private final Map<String, Map<Integer, Map<String, Set<String>>>> parts = new TreeMap<>();
  private final List<Sum> sums = new ArrayList<>();

  private PublicSums(
      Set<String> productive, Collection<CellKey> keys, Function<CellKey, @Nullable Cell> cells) {
    this.productive = productive;
    this.cells = cells;
    for (CellKey key : keys) {
      parts
          .computeIfAbsent(key.figure(), figure -> new TreeMap<>())
          .computeIfAbsent(key.year(), year -> new TreeMap<>())
          .computeIfAbsent(key.area(), area -> new TreeSet<>())
          .add(key.part());
    }
  }

  /**
   * All sums among the cells of keys; some may not be true, where parts overlap.
   *
   * @param productive KBLI sections of the productive sectors
   */
  static List<Sum> of(
      Set<String> productive, Collection<CellKey> keys, Function<CellKey, @Nullable Cell> cells) {
    PublicSums all = new PublicSums(productive, keys, cells);
    all.parts.forEach(
        (figure, years) -> years.forEach((year, areas) -> all.add(figure, year, areas)));
    return all.sums;
  }

  private void add(String figure, int year, Map<String, Set<String>> areas) {
    if (figure.equals("growth")) {
      overTree(year, areas.keySet());
      return;
    }
    overAreas(figure, year, areas);
    areas.keySet().forEach(area -> within(figure, year, area, areas.getOrDefault(area, Set.of())));
  }

  private void overTree(int year, Set<String> areas) {
    for (String whole : areas) {
      Sum sum = new Sum();
      plus(sum, -1, new CellKey("growth", year, whole, ""));
      for (String area : areas) {
        if (area.length() == whole.length() + 3 && area.startsWith(whole)) {
          plus(sum, 1, new CellKey("growth", year, area, ""));
        }
      }
      sums.add(sum);
    }
  }

  private void overAreas(String figure, int year, Map<String, Set<String>> areas) {
    if (areas.keySet().equals(Set.of(PROVINCE))) {
      return;
    }
    if (figure.equals("owners")) {
      overOwners(year, areas.keySet());
      return;
    }
    Set<String> all = new TreeSet<>();
    areas.values().forEach(all::addAll);
    for (String part : all) {
      if (!NOT_ADDED_OVER_AREAS.contains(part)) {
        Sum sum = new Sum();
        areas
            .keySet()
            .forEach(
                area ->
                    plus(
                        sum,
                        area.equals(PROVINCE) ? -1 : 1,
                        new CellKey(figure, year, area, part)));
        sums.add(sum);
      }
    }
    if (figure.equals("growth_parts")) {
      Sum moves = new Sum();
      for (String area : areas.keySet()) {
        int sign = area.equals(PROVINCE) ? -1 : 1;
        plus(moves, sign, new CellKey(figure, year, area, "moved_out"));
        plus(moves, -sign, new CellKey(figure, year, area, "moved_in"));
      }
      sums.add(moves);
    }
  }

  /** The sums over parts of one area, and what those parts are in other tables. */
  private void within(String figure, int year, String area, Set<String> own) {
    String[] words = figure.split(" ", -1);
    switch (words[0]) {
      case "size_class",
          "market_reach",
          "food",
          "sector_group",
          "ownership",
          "sector",
          "sales_band",
          "disability" ->
          equal(stock(year, area), 1, figure, year, area, own);
      case "workers" -> parts(figure, year, area, "all", List.of("productive", "other"));
      case "workers_by_sex" -> equal(workers(year, area, "all"), 1, figure, year, area, own);
      case "sector_workers" -> sectorWorkers(year, area, own);
      case "sector_sales" -> parts(figure, year, area, "all", without(own, "all"));
      case "sector_told" -> told(words[1], year, area, own);
      case "division" -> divisions(year, area, own);
      case "ownership_section" -> owners(figure, "sector", year, area, own);
      case "ownership_class" -> owners(figure, "size_class pp7", year, area, own);
      case "transition_by_sex" -> transitionsBySex(words[1], year, area, own);
      case "digital" -> channel(words[1], year, area, own);
      case "owners" -> equal(stock(year, area), 1, figure, year, area, without(own, "shared"));
      case "class_band" -> bands(words[1], year, area, own);
      case "workers_told" -> group(words, year, area, own, "sector_group", "productive");
      case "programme" -> programme(words, year, area, own);
      case "destination" -> destinations(year, area, own);
      case "survival" -> cohorts(year, area, own);
      case "growth_parts" -> growth(year, area);
      case "class_transition" -> transitions(words[1], year, area, own);
      default -> {}
    }
  }

  private static CellKey stock(int year, String area) {
    return new CellKey("growth", year, area, "");
  }

  private void equal(
      CellKey whole, int sign, String figure, int year, String area, Collection<String> own) {
    Sum sum = new Sum();
    plus(sum, -1, whole);
    own.forEach(part -> plus(sum, sign, new CellKey(figure, year, area, part)));
    sums.add(sum);
  }

  private void parts(String figure, int year, String area, String whole, List<String> own) {
    equal(new CellKey(figure, year, area, whole), 1, figure, year, area, own);
  }

  /** Answers of all, and of a group and of the others in it. */
  private void programme(String[] words, int year, String area, Set<String> own) {
    String figure = String.join(" ", words);
    switch (words[2]) {
      case "all" -> {
        equal(stock(year, area), 1, figure, year, area, own);
        for (String answer : List.of("yes", "no", "not_told")) {
          Sum sum = new Sum();
          plus(sum, -1, new CellKey(figure, year, area, answer));
          plus(sum, 1, new CellKey("programme " + words[1] + " food", year, area, answer));
          plus(sum, 1, new CellKey("programme " + words[1] + " other", year, area, answer));
          sums.add(sum);
        }
      }
      default -> equal(new CellKey("food", year, area, words[2]), 1, figure, year, area, own);
    }
  }

  private void group(
      String[] words, int year, String area, Set<String> own, String population, String group) {
    String figure = String.join(" ", words);
    if (words[1].equals("all")) {
      equal(stock(year, area), 1, figure, year, area, own);
      for (String answer : List.of("told", "not_told")) {
        Sum sum = new Sum();
        plus(sum, -1, new CellKey(figure, year, area, answer));
        plus(sum, 1, new CellKey(words[0] + " " + group, year, area, answer));
        plus(sum, 1, new CellKey(words[0] + " other", year, area, answer));
        sums.add(sum);
      }
    } else {
      equal(new CellKey(population, year, area, words[1]), 1, figure, year, area, own);
    }
  }

  private void destinations(int year, String area, Set<String> own) {
    CellKey international = new CellKey("market_reach", year, area, "international");
    CellKey asean = new CellKey("destination", year, area, "asean");
    for (String part : own) {
      if (!part.contains("outside ")) {
        equal(international, 1, "destination", year, area, List.of(part, "outside " + part));
        if (own.contains("asean outside " + part)) {
          equal(asean, 1, "destination", year, area, List.of(part, "asean outside " + part));
        }
      }
    }
    for (String part : own) {
      if (part.startsWith("asean outside ")) {
        equal(
            asean,
            1,
            "destination",
            year,
            area,
            List.of(part, part.substring("asean outside ".length())));
      }
    }
  }

  private void cohorts(int year, String area, Set<String> own) {
    for (String part : own) {
      if (part.endsWith(" born")) {
        String cohort = part.substring(0, 4);
        CellKey born = new CellKey("survival", year, area, part);
        equal(born, 1, "survival", year, area, List.of(cohort + " alive", cohort + " lost"));
        same(born, new CellKey("growth_parts", Integer.parseInt(cohort), area, "births"));
        same(born, new CellKey("survival", year - 1, area, part));
        equal(
            new CellKey("survival", year - 1, area, cohort + " alive"),
            1,
            "survival",
            year,
            area,
            List.of(cohort + " alive", cohort + " lost since"));
      }
    }
  }

  private void same(CellKey one, CellKey other) {
    if (cells.apply(other) != null) {
      Sum sum = new Sum();
      plus(sum, -1, one);
      plus(sum, 1, other);
      sums.add(sum);
    }
  }

  private void growth(int year, String area) {
    Sum sum = new Sum();
    plus(sum, -1, stock(year, area));
    plus(sum, 1, stock(year - 1, area));
    ENTERED.forEach(part -> plus(sum, 1, new CellKey("growth_parts", year, area, part)));
    LEFT.forEach(part -> plus(sum, -1, new CellKey("growth_parts", year, area, part)));
    sums.add(sum);
  }

  /** Classes of the year before are the rows, this year's the columns. */
  private void transitions(String regime, int year, String area, Set<String> own) {
    boolean isLaw = regime.equals("law_change");
    String figure = "class_transition " + regime;
    Map<String, List<String>> rows = new HashMap<>();
    Map<String, List<String>> columns = new HashMap<>();
    for (String part : own) {
      String[] ends = part.split(">", -1);
      rows.computeIfAbsent(ends[0], end -> new ArrayList<>()).add(part);
      columns.computeIfAbsent(ends[1], end -> new ArrayList<>()).add(part);
    }
    rows.forEach(
        (from, row) -> {
          if (from.equals("new")) {
            equalParts(ENTERED, figure, year, area, row);
          } else {
            String before = isLaw ? "uu20" : regime;
            int yearBefore = isLaw ? year : year - 1;
            equal(
                new CellKey("size_class " + before, yearBefore, area, from),
                1,
                figure,
                year,
                area,
                row);
          }
        });
    columns.forEach(
        (to, column) -> {
          switch (to) {
            case "closed" -> equalParts(List.of("closed", "lapsed"), figure, year, area, column);
            case "not_counted" ->
                equalParts(List.of("moved_out", "unconfirmed"), figure, year, area, column);
            default ->
                equal(
                    new CellKey("size_class " + (isLaw ? "pp7" : regime), year, area, to),
                    1,
                    figure,
                    year,
                    area,
                    column);
          }
        });
  }

  private void equalParts(
      List<String> whole, String figure, int year, String area, List<String> own) {
    Sum sum = new Sum();
    whole.forEach(part -> plus(sum, -1, new CellKey("growth_parts", year, area, part)));
    own.forEach(part -> plus(sum, 1, new CellKey(figure, year, area, part)));
    sums.add(sum);
  }

  private void plus(Sum sum, int times, CellKey key) {
    Cell cell = cells.apply(key);
    if (cell != null) {
      sum.plus(times, cell);
    }
  }

  private static CellKey workers(int year, String area, String part) {
    return new CellKey("workers", year, area, part);
  }

  private static List<String> without(Collection<String> parts, String one) {
    return parts.stream().filter(part -> !part.equals(one)).toList();
  }

  /** Workers of all sections are all workers; of the productive ones, the productive. */
  private void sectorWorkers(int year, String area, Set<String> own) {
    equal(workers(year, area, "all"), 1, "sector_workers", year, area, own);
    List<String> group = own.stream().filter(productive::contains).toList();
    equal(workers(year, area, "productive"), 1, "sector_workers", year, area, group);
  }

  private void told(String what, int year, String area, Set<String> own) {
    String figure = "sector_told " + what;
    List<String> all = new ArrayList<>();
    for (String part : own) {
      if (part.endsWith(" told")) {
        String section = part.substring(0, part.length() - " told".length());
        all.add(part);
        equal(
            new CellKey("sector", year, area, section),
            1,
            figure,
            year,
            area,
            List.of(part, section + " silent"));
      }
    }
    if (what.equals("workers")) {
      equal(new CellKey("workers_told all", year, area, "told"), 1, figure, year, area, all);
      equal(
          new CellKey("workers_told productive", year, area, "told"),
          1,
          figure,
          year,
          area,
          all.stream()
              .filter(part -> productive.contains(part.substring(0, part.indexOf(' '))))
              .toList());
    } else {
      Sum sum = new Sum();
      plus(sum, -1, stock(year, area));
      plus(sum, 1, new CellKey("sales_band", year, area, "unknown"));
      all.forEach(part -> plus(sum, 1, new CellKey(figure, year, area, part)));
      sums.add(sum);
    }
  }

  /** Divisions add up to their section, some to the producers of food and drink. */
  private void divisions(int year, String area, Set<String> own) {
    Map<String, List<String>> bySection = new TreeMap<>();
    List<String> food = new ArrayList<>();
    for (String part : own) {
      String[] names = part.split("/", -1);
      bySection.computeIfAbsent(names[0], section -> new ArrayList<>()).add(part);
      if (FOOD.contains(names[1])) {
        food.add(part);
      }
    }
    bySection.forEach(
        (section, all) ->
            equal(new CellKey("sector", year, area, section), 1, "division", year, area, all));
    equal(new CellKey("food", year, area, "food"), 1, "division", year, area, food);
    Sum sum = new Sum();
    plus(sum, -1, new CellKey("sector_group", year, area, "productive"));
    bySection.keySet().stream()
        .filter(productive::contains)
        .forEach(section -> plus(sum, 1, new CellKey("sector", year, area, section)));
    sums.add(sum);
  }

  /** Of both sexes and of those not told are all of a section or class, and of a sex all of it. */
  private void owners(String figure, String whole, int year, String area, Set<String> own) {
    Map<String, List<String>> bySex = new TreeMap<>();
    Map<String, List<String>> byOther = new TreeMap<>();
    for (String part : own) {
      int slash = part.indexOf('/');
      bySex.computeIfAbsent(part.substring(0, slash), sex -> new ArrayList<>()).add(part);
      byOther.computeIfAbsent(part.substring(slash + 1), other -> new ArrayList<>()).add(part);
    }
    bySex.forEach(
        (sex, all) -> equal(new CellKey("ownership", year, area, sex), 1, figure, year, area, all));
    byOther.forEach(
        (other, all) -> equal(new CellKey(whole, year, area, other), 1, figure, year, area, all));
  }

  private void transitionsBySex(String regime, int year, String area, Set<String> own) {
    String figure = "transition_by_sex " + regime;
    Map<String, List<String>> byMove = new TreeMap<>();
    Map<String, List<String>> byClass = new TreeMap<>();
    Map<String, List<String>> byClassBefore = new TreeMap<>();
    for (String part : own) {
      int slash = part.indexOf('/');
      String sex = part.substring(0, slash);
      String move = part.substring(slash + 1);
      int ends = move.indexOf('>');
      byMove.computeIfAbsent(move, m -> new ArrayList<>()).add(part);
      byClass
          .computeIfAbsent(sex + "/" + move.substring(ends + 1), c -> new ArrayList<>())
          .add(part);
      byClassBefore
          .computeIfAbsent(sex + "/" + move.substring(0, ends), c -> new ArrayList<>())
          .add(part);
    }
    byMove.forEach(
        (move, all) ->
            equal(
                new CellKey("class_transition " + regime, year, area, move),
                1,
                figure,
                year,
                area,
                all));
    Map<String, List<String>> standing = new TreeMap<>();
    Map<String, List<String>> others = new TreeMap<>();
    for (String part : own) {
      String[] ends = part.split("[/>]", -1);
      boolean isLeaving = ends[2].equals("closed") || ends[2].equals("not_counted");
      if (isLeaving) {
        others.computeIfAbsent(ends[0] + " " + ends[2], o -> new ArrayList<>()).add(part);
      } else {
        standing.computeIfAbsent(ends[0], sex -> new ArrayList<>()).add(part);
        if (ends[1].equals("new")) {
          others.computeIfAbsent(ends[0] + " new", o -> new ArrayList<>()).add(part);
        }
      }
    }
    standing.forEach(
        (sex, all) -> equal(new CellKey("ownership", year, area, sex), 1, figure, year, area, all));
    others.forEach(
        (group, all) ->
            equal(new CellKey("moved_by_sex", year, area, group), 1, figure, year, area, all));
    if (regime.equals("pp7")) {
      byClass.forEach(
          (size, all) ->
              equalIfThere(new CellKey("ownership_class", year, area, size), figure, year, all));
      byClassBefore.forEach(
          (size, all) ->
              equalIfThere(
                  new CellKey("ownership_class", year - 1, area, size), figure, year, all));
    }
  }

  private void equalIfThere(CellKey whole, String figure, int year, List<String> own) {
    if (cells.apply(whole) != null) {
      equal(whole, 1, figure, year, whole.area(), own);
    }
  }

  /** What one channel has is part of what any has. */
  private void channel(String channel, int year, String area, Set<String> own) {
    if (channel.equals("beyond")) {
      for (String one : own) {
        Sum sum = new Sum();
        plus(sum, -1, new CellKey("digital any", year, area, "yes"));
        plus(sum, 1, new CellKey("digital " + one, year, area, "yes"));
        plus(sum, 1, new CellKey("digital beyond", year, area, one));
        sums.add(sum);
      }
    } else {
      equal(stock(year, area), 1, "digital " + channel, year, area, own);
    }
  }

  /** Who owns in several regencies is one owner of the province. */
  private void overOwners(int year, Set<String> areas) {
    Sum sum = new Sum();
    plus(sum, -1, new CellKey("owners", year, PROVINCE, "shared"));
    for (String area : areas) {
      plus(sum, area.equals(PROVINCE) ? -1 : 1, new CellKey("owners", year, area, "owners"));
    }
    sums.add(sum);
  }

  /** Who tells sales has the class that they lead to; others may have it too. */
  private void bands(String regime, int year, String area, Set<String> own) {
    for (String size : own) {
      Sum sum = new Sum();
      plus(sum, -1, new CellKey("size_class " + regime, year, area, size));
      plus(sum, 1, new CellKey("class_band " + regime, year, area, size));
      BANDS
          .getOrDefault(regime + " " + size, List.of())
          .forEach(band -> plus(sum, 1, new CellKey("sales_band", year, area, band)));
      sums.add(sum);
    }
  }
}
