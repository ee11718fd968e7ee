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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    areas.forEach((area, own) -> new Area(year, area).within(figure, own));
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

  /** Who owns in several regencies is one owner of the province. */
  private void overOwners(int year, Set<String> areas) {
    Sum sum = new Sum();
    plus(sum, -1, new CellKey("owners", year, PROVINCE, "shared"));
    for (String area : areas) {
      plus(sum, area.equals(PROVINCE) ? -1 : 1, new CellKey("owners", year, area, "owners"));
    }
    sums.add(sum);
  }

  private void plus(Sum sum, int times, CellKey key) {
    Cell cell = cells.apply(key);
    if (cell != null) {
      sum.plus(times, cell);
    }
  }

  private static List<String> without(Collection<String> parts, String one) {
    return parts.stream().filter(part -> !part.equals(one)).toList();
  }

  private static Map<String, List<String>> grouped(Set<String> parts, UnaryOperator<String> by) {
    return parts.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }

  /** The sums of one area and data year. */
  private final class Area {
    private final int year;
    private final String area;

    Area(int year, String area) {
      this.year = year;
      this.area = area;
    }

    /** The sums over parts of one area, and what those parts are in other tables. */
    void within(String figure, Set<String> own) {
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
            equal(stock(), figure, own);
        case "workers" -> equal(at(figure, "all"), figure, List.of("productive", "other"));
        case "workers_by_sex" -> equal(at("workers", "all"), figure, own);
        case "sector_workers" -> sectorWorkers(own);
        case "sector_sales" -> equal(at(figure, "all"), figure, without(own, "all"));
        case "sector_told" -> told(words[1], own);
        case "division" -> divisions(own);
        case "ownership_section" -> owners(figure, "sector", own);
        case "ownership_class" -> owners(figure, "size_class pp7", own);
        case "transition_by_sex" -> transitionsBySex(words[1], own);
        case "digital" -> channel(words[1], own);
        case "owners" -> equal(stock(), figure, without(own, "shared"));
        case "class_band" -> bands(words[1], own);
        case "workers_told" -> group(words, own, "sector_group", "productive");
        case "programme" -> programme(words, own);
        case "destination" -> destinations(own);
        case "survival" -> cohorts(own);
        case "growth_parts" -> growth();
        case "class_transition" -> transitions(words[1], own);
        default -> {}
      }
    }

    private CellKey at(String figure, String part) {
      return new CellKey(figure, year, area, part);
    }

    private CellKey before(String figure, String part) {
      return new CellKey(figure, year - 1, area, part);
    }

    /** A whole is the sum of its parts. */
    private void sum(CellKey whole, CellKey... parts) {
      Sum sum = new Sum();
      plus(sum, -1, whole);
      for (CellKey part : parts) {
        plus(sum, 1, part);
      }
      sums.add(sum);
    }

    private CellKey stock() {
      return at("growth", "");
    }

    private void equal(CellKey whole, String figure, Collection<String> own) {
      Sum sum = new Sum();
      plus(sum, -1, whole);
      own.forEach(part -> plus(sum, 1, at(figure, part)));
      sums.add(sum);
    }

    /** Answers of all, and of a group and of the others in it. */
    private void programme(String[] words, Set<String> own) {
      String figure = String.join(" ", words);
      switch (words[2]) {
        case "all" -> {
          equal(stock(), figure, own);
          for (String answer : List.of("yes", "no", "not_told")) {
            sum(
                at(figure, answer),
                at("programme " + words[1] + " food", answer),
                at("programme " + words[1] + " other", answer));
          }
        }
        default -> equal(at("food", words[2]), figure, own);
      }
    }

    private void group(String[] words, Set<String> own, String population, String group) {
      String figure = String.join(" ", words);
      if (words[1].equals("all")) {
        equal(stock(), figure, own);
        for (String answer : List.of("told", "not_told")) {
          sum(
              at(figure, answer),
              at(words[0] + " " + group, answer),
              at(words[0] + " other", answer));
        }
      } else {
        equal(at(population, words[1]), figure, own);
      }
    }

    private void destinations(Set<String> own) {
      CellKey international = at("market_reach", "international");
      CellKey asean = at("destination", "asean");
      for (String part : own) {
        if (!part.contains("outside ")) {
          equal(international, "destination", List.of(part, "outside " + part));
          if (own.contains("asean outside " + part)) {
            equal(asean, "destination", List.of(part, "asean outside " + part));
          }
        }
      }
      for (String part : own) {
        if (part.startsWith("asean outside ")) {
          equal(asean, "destination", List.of(part, part.substring("asean outside ".length())));
        }
      }
    }

    private void cohorts(Set<String> own) {
      for (String part : own) {
        if (part.endsWith(" born")) {
          String cohort = part.substring(0, 4);
          CellKey born = at("survival", part);
          equal(born, "survival", List.of(cohort + " alive", cohort + " lost"));
          same(born, new CellKey("growth_parts", Integer.parseInt(cohort), area, "births"));
          same(born, before("survival", part));
          equal(
              before("survival", cohort + " alive"),
              "survival",
              List.of(cohort + " alive", cohort + " lost since"));
        }
      }
    }

    private void same(CellKey one, CellKey other) {
      if (cells.apply(other) != null) {
        sum(one, other);
      }
    }

    private void growth() {
      Sum sum = new Sum();
      plus(sum, -1, stock());
      plus(sum, 1, before("growth", ""));
      ENTERED.forEach(part -> plus(sum, 1, at("growth_parts", part)));
      LEFT.forEach(part -> plus(sum, -1, at("growth_parts", part)));
      sums.add(sum);
    }

    /** Classes of the year before are the rows, this year's the columns. */
    private void transitions(String regime, Set<String> own) {
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
              equalParts(ENTERED, figure, row);
            } else {
              String before = isLaw ? "uu20" : regime;
              int yearBefore = isLaw ? year : year - 1;
              equal(new CellKey("size_class " + before, yearBefore, area, from), figure, row);
            }
          });
      columns.forEach(
          (to, column) -> {
            switch (to) {
              case "closed" -> equalParts(List.of("closed", "lapsed"), figure, column);
              case "not_counted" -> equalParts(List.of("moved_out", "unconfirmed"), figure, column);
              default -> equal(at("size_class " + (isLaw ? "pp7" : regime), to), figure, column);
            }
          });
    }

    private void equalParts(List<String> whole, String figure, List<String> own) {
      Sum sum = new Sum();
      whole.forEach(part -> plus(sum, -1, at("growth_parts", part)));
      own.forEach(part -> plus(sum, 1, at(figure, part)));
      sums.add(sum);
    }

    /** Workers of all sections are all workers; of the productive ones, the productive. */
    private void sectorWorkers(Set<String> own) {
      equal(at("workers", "all"), "sector_workers", own);
      List<String> group = own.stream().filter(productive::contains).toList();
      equal(at("workers", "productive"), "sector_workers", group);
    }

    private void told(String what, Set<String> own) {
      String figure = "sector_told " + what;
      List<String> all = new ArrayList<>();
      for (String part : own) {
        if (part.endsWith(" told")) {
          String section = part.substring(0, part.length() - " told".length());
          all.add(part);
          equal(at("sector", section), figure, List.of(part, section + " silent"));
        }
      }
      if (what.equals("workers")) {
        equal(at("workers_told all", "told"), figure, all);
        equal(
            at("workers_told productive", "told"),
            figure,
            all.stream()
                .filter(part -> productive.contains(part.substring(0, part.indexOf(' '))))
                .toList());
      } else {
        Sum sum = new Sum();
        plus(sum, -1, stock());
        plus(sum, 1, at("sales_band", "unknown"));
        all.forEach(part -> plus(sum, 1, at(figure, part)));
        sums.add(sum);
      }
    }

    /** Divisions add up to their section, some to the producers of food and drink. */
    private void divisions(Set<String> own) {
      Map<String, List<String>> bySection = new TreeMap<>();
      List<String> food = new ArrayList<>();
      for (String part : own) {
        String[] names = part.split("/", -1);
        bySection.computeIfAbsent(names[0], section -> new ArrayList<>()).add(part);
        if (FOOD.contains(names[1])) {
          food.add(part);
        }
      }
      bySection.forEach((section, all) -> equal(at("sector", section), "division", all));
      equal(at("food", "food"), "division", food);
      Sum sum = new Sum();
      plus(sum, -1, at("sector_group", "productive"));
      bySection.keySet().stream()
          .filter(productive::contains)
          .forEach(section -> plus(sum, 1, at("sector", section)));
      sums.add(sum);
    }

    /**
     * Of both sexes and of those not told are all of a section or class, and of a sex all of it.
     */
    private void owners(String figure, String whole, Set<String> own) {
      Map<String, List<String>> bySex = grouped(own, part -> part.split("/", 2)[0]);
      Map<String, List<String>> byOther = grouped(own, part -> part.split("/", 2)[1]);
      bySex.forEach((sex, all) -> equal(at("ownership", sex), figure, all));
      byOther.forEach((other, all) -> equal(at(whole, other), figure, all));
    }

    private void transitionsBySex(String regime, Set<String> own) {
      String figure = "transition_by_sex " + regime;
      Map<String, List<String>> byMove = grouped(own, part -> part.split("/", 2)[1]);
      Map<String, List<String>> byClass = grouped(own, part -> part.replaceAll("/.*>", "/"));
      Map<String, List<String>> byClassBefore = grouped(own, part -> part.replaceAll(">.*", ""));
      byMove.forEach((move, all) -> equal(at("class_transition " + regime, move), figure, all));
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
      standing.forEach((sex, all) -> equal(at("ownership", sex), figure, all));
      others.forEach((group, all) -> equal(at("moved_by_sex", group), figure, all));
      if (regime.equals("pp7")) {
        byClass.forEach((size, all) -> equalIfThere(at("ownership_class", size), figure, all));
        byClassBefore.forEach(
            (size, all) -> equalIfThere(before("ownership_class", size), figure, all));
      }
    }

    private void equalIfThere(CellKey whole, String figure, List<String> own) {
      if (cells.apply(whole) != null) {
        equal(whole, figure, own);
      }
    }

    /** What one channel has is part of what any has. */
    private void channel(String channel, Set<String> own) {
      if (channel.equals("beyond")) {
        for (String one : own) {
          sum(at("digital any", "yes"), at("digital " + one, "yes"), at("digital beyond", one));
        }
      } else {
        equal(stock(), "digital " + channel, own);
      }
    }

    /** Who tells sales has the class that they lead to; others may have it too. */
    private void bands(String regime, Set<String> own) {
      for (String size : own) {
        Sum sum = new Sum();
        plus(sum, -1, at("size_class " + regime, size));
        plus(sum, 1, at("class_band " + regime, size));
        BANDS
            .getOrDefault(regime + " " + size, List.of())
            .forEach(band -> plus(sum, 1, at("sales_band", band)));
        sums.add(sum);
      }
    }
  }
}
