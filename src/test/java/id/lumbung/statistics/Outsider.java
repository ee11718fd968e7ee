package id.lumbung.statistics;

import id.lumbung.disclosure.Attack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reader of {@code mart_public} who notes every number, every zero and every sum that is told or
 * follows from what the tables mean, over all publications seen. Numbers that did not change
 * between two publications are known to be the same, which is more than a reader can know.
 */
final class Outsider {
  private static final List<String> CLASSES =
      List.of("micro", "small", "medium", "large", "unknown");
  private static final List<String> REACHES =
      List.of("local", "province", "national", "international", "unknown");
  private static final List<String> ENTERED =
      List.of("moved_in", "reactivated", "unknown_founding", "births", "newly_found");
  private static final List<String> LEFT = List.of("moved_out", "closed", "lapsed", "unconfirmed");

  private static final double MILLION = 1e6;

  private final JdbcClient db;
  private final Attack attack = new Attack();
  private final Map<String, Integer> editions = new HashMap<>();
  private final Map<String, Map<String, Double>> seen = new HashMap<>();
  private final Map<String, Double> sizes = new HashMap<>();
  private final List<String> untrue = new ArrayList<>();
  private final Set<String> magnitudes = new HashSet<>();
  private final List<String> regencies;

  // What is being read: which areas are told.
  private final Set<String> listed = new HashSet<>();
  private final Set<String> absent = new HashSet<>();

  Outsider(JdbcClient db) {
    this.db = db;
    this.regencies =
        db.sql("select area_code from reference.area where area_level = 'regency'")
            .query(String.class)
            .list();
  }

  /** Reads all there is now. */
  void read() {
    listed.clear();
    absent.clear();
    noteTruth();
    readStocks();
    for (int year : years()) {
      for (String regime : List.of("reported", "uu20", "pp7", "bps")) {
        breakdown("size_class " + regime, year, CLASSES, "size_class", regime);
        across("size_class " + regime, year, CLASSES);
        transitions(regime, year);
      }
      transitions("law_change", year);
      breakdown("market_reach", year, REACHES, "market_reach", "all");
      across("market_reach", year, REACHES);
      destinations(year);
      programmes(year);
      parts(year);
      survival(year);
      workers(year);
      owners(year);
      sectors(year);
      sales(year);
      channels(year);
      counted(year);
    }
  }

  private List<Integer> years() {
    return db.sql("select year::integer from mart_public.publication order by 1")
        .query(Integer.class)
        .list();
  }

  /** Where anything changed is looked up where readers cannot. */
  private void noteTruth() {
    Map<String, Map<String, Double>> now = new HashMap<>();
    Map<String, Boolean> kinds = new HashMap<>();
    Set<String> following = new HashSet<>();
    db.sql(
            """
            select c.figure, c.year, c.area_code, c.part, c.value, c.is_magnitude,
              c.is_secret and c.state = 'implied'
            from statistics.published_cell c
            join statistics.in_force f on f.year = c.year and f.publication_id = c.publication_id
            """)
        .query(
            row -> {
              String key = key(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
              if (row.getDouble(5) > 0) {
                now.computeIfAbsent(place(key), p -> new HashMap<>())
                    .put(key, row.getDouble(5) / unit(row.getString(1)));
              }
              kinds.put(key, row.getBoolean(6));
              if (row.getBoolean(7)) {
                following.add(key);
              }
            });
    Set<String> places = new HashSet<>(now.keySet());
    places.addAll(seen.keySet());
    for (String place : places) {
      Map<String, Double> values = now.getOrDefault(place, Map.of());
      if (!values.equals(seen.get(place))) {
        editions.merge(place, 1, Integer::sum);
        seen.put(place, values);
      }
      values.forEach((key, value) -> sizes.put(name(key), value));
    }
    kinds.forEach(
        (key, isMagnitude) -> {
          if (isMagnitude) {
            magnitudes.add(name(key));
          }
        });
    // Secret numbers that no table has must not follow from those that tables have.
    following.forEach(key -> attack.keepBack(name(key), 0));
  }

  /** Year and area of a key. */
  private static String place(String key) {
    String[] parts = key.split("\\|", -1);
    return parts[1] + "|" + parts[2];
  }

  /** The same in every publication until something changes in the area. */
  private String name(String key) {
    return key + "|" + editions.getOrDefault(place(key), 1);
  }

  /** Money is reckoned in millions, lest it swamps what is reckoned with it. */
  private static double unit(String figure) {
    return figure.equals("sector_sales") ? MILLION : 1;
  }

  private boolean isCounted(String key) {
    return sizes.containsKey(name(key));
  }

  private static String key(String figure, int year, String area, String part) {
    return figure + "|" + year + "|" + area + "|" + part;
  }

  private void know(String key, double value) {
    attack.know(name(key), value);
  }

  private void keepBack(String key) {
    if (sizes.getOrDefault(name(key), 0.0) < 1) {
      untrue.add(key + " is kept back, but none");
    }
    attack.keepBack(name(key), 1);
  }

  private void readStocks() {
    Map<String, Set<String>> below = new HashMap<>();
    db.sql("select year, area_code, stock, coalesce(reason, ''), flag from mart_public.growth")
        .query(
            row -> {
              String area = row.getString(2);
              String key = key("growth", row.getInt(1), area, "");
              Long stock = row.getObject(3, Long.class);
              if (stock != null) {
                know(key, stock);
                listed.add(row.getInt(1) + area);
              } else if (row.getString(5).equals("suppressed")) {
                keepBack(key);
              } else {
                know(key, 0);
                absent.add(row.getInt(1) + area);
              }
              if (!area.equals("62")) {
                String whole = area.length() == 5 ? "62" : area.substring(0, 5);
                below
                    .computeIfAbsent(key("growth", row.getInt(1), whole, ""), k -> new HashSet<>())
                    .add(key);
              }
            });
    below.forEach((whole, keys) -> sum(Map.of(whole, -1), keys));
  }

  private void sum(Map<String, Integer> whole, Iterable<String> keys) {
    Map<String, Integer> terms = new LinkedHashMap<>();
    whole.forEach((key, times) -> terms.merge(name(key), times, Integer::sum));
    keys.forEach(key -> terms.merge(name(key), 1, Integer::sum));
    double rest = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      rest += term.getValue() * sizes.getOrDefault(term.getKey(), 0.0);
    }
    if (Math.abs(rest) < 0.5) {
      attack.sum(terms);
    } else {
      untrue.add(terms.toString());
    }
  }

  private List<String> everywhere() {
    List<String> areas = new ArrayList<>(regencies);
    areas.add("62");
    return areas;
  }

  /** A row that is not there is a zero, where the area and the table are published. */
  private void zeros(String figure, int year, List<String> parts, boolean isWithheld) {
    for (String area : everywhere()) {
      boolean isZero =
          absent.contains(year + area) || (listed.contains(year + area) && !isWithheld);
      for (String part : parts) {
        String key = key(figure, year, area, part);
        if (isZero && !isSeen(key)) {
          know(key, 0);
        }
      }
    }
  }

  private boolean isSeen(String key) {
    return attack.known().containsKey(name(key)) || attack.keptBack().contains(name(key));
  }

  private boolean isWithheld(int year, String relation, String subject) {
    return db.sql(
                """
                select count(*) from mart_public.withheld
                where year = :year and relation = :relation and subject in (:subject, 'all')
                """)
            .param("year", year)
            .param("relation", relation)
            .param("subject", subject)
            .query(Long.class)
            .single()
        > 0;
  }

  private void breakdown(
      String figure, int year, List<String> parts, String relation, String subject) {
    note(
        figure,
        year,
        relation.equals("size_class")
            ? "select area_code, size_class, businesses from mart_public.size_class"
                + " where regime = '%s' and year = ".formatted(subject)
            : "select area_code, reach, businesses from mart_public.market_reach where"
                + " destination = 'all' and reach <> 'asean' and year = ");
    zeros(figure, year, parts, isWithheld(year, relation, subject));
    overAreas(figure, year, parts);
  }

  private void note(String figure, int year, String sql) {
    db.sql(sql + year)
        .query(
            row -> {
              String key = key(figure, year, row.getString(1), row.getString(2));
              Long value = row.getObject(3, Long.class);
              if (value == null) {
                keepBack(key);
              } else {
                know(key, value);
              }
            });
  }

  private void overAreas(String figure, int year, List<String> parts) {
    for (String part : parts) {
      sum(
          Map.of(key(figure, year, "62", part), -1),
          regencies.stream().map(area -> key(figure, year, area, part)).toList());
    }
  }

  private void across(String figure, int year, List<String> parts) {
    for (String area : everywhere()) {
      sum(
          Map.of(key("growth", year, area, ""), -1),
          parts.stream().map(part -> key(figure, year, area, part)).toList());
    }
  }

  private void transitions(String regime, int year) {
    String figure = "class_transition " + regime;
    note(
        figure,
        year,
        "select area_code, from_class || '>' || to_class, businesses from"
            + " mart_public.class_transition where regime = '%s' and year = ".formatted(regime));
    boolean isLaw = regime.equals("law_change");
    List<String> from = new ArrayList<>(CLASSES);
    List<String> to = new ArrayList<>(CLASSES);
    if (!isLaw) {
      from.add("new");
      to.addAll(List.of("closed", "not_counted"));
    }
    boolean isThere =
        db.sql("select count(*) from mart_public.class_transition where year = :y and regime = :r")
                .param("y", year)
                .param("r", regime)
                .query(Long.class)
                .single()
            > 0;
    if (!isThere) {
      return;
    }
    for (String one : from) {
      for (String other : to) {
        String key = key(figure, year, "62", one + ">" + other);
        if (!isSeen(key)) {
          know(key, 0);
        }
      }
    }
    for (String one : from) {
      List<String> row =
          to.stream().map(other -> key(figure, year, "62", one + ">" + other)).toList();
      if (one.equals("new")) {
        Map<String, Integer> entered = new LinkedHashMap<>();
        ENTERED.forEach(part -> entered.put(key("growth_parts", year, "62", part), -1));
        sum(entered, row);
      } else {
        sum(Map.of(classOf(isLaw ? "uu20" : regime, isLaw ? year : year - 1, one), -1), row);
      }
    }
    for (String other : to) {
      List<String> column =
          from.stream().map(one -> key(figure, year, "62", one + ">" + other)).toList();
      switch (other) {
        case "closed" ->
            sum(
                Map.of(
                    key("growth_parts", year, "62", "closed"),
                    -1,
                    key("growth_parts", year, "62", "lapsed"),
                    -1),
                column);
        case "not_counted" ->
            sum(
                Map.of(
                    key("growth_parts", year, "62", "moved_out"),
                    -1,
                    key("growth_parts", year, "62", "unconfirmed"),
                    -1),
                column);
        default -> sum(Map.of(classOf(isLaw ? "pp7" : regime, year, other), -1), column);
      }
    }
  }

  private static String classOf(String regime, int year, String size) {
    return key("size_class " + regime, year, "62", size);
  }

  /** What does not go to a country, or not to ASEAN, of what goes abroad. */
  private void destinations(int year) {
    note(
        "destination",
        year,
        "select area_code, case destination when 'all' then 'asean' else destination end,"
            + " businesses from mart_public.market_reach where (reach = 'international' and"
            + " destination <> 'all' or reach = 'asean' and destination = 'all') and year = ");
    String abroad = key("market_reach", year, "62", "international");
    for (String part :
        db.sql(
                """
                select distinct case destination when 'all' then 'asean' else destination end
                from mart_public.market_reach
                where year = :year
                  and (reach = 'international' and destination <> 'all'
                    or reach = 'asean' and destination = 'all')
                """)
            .param("year", year)
            .query(String.class)
            .list()) {
      sum(
          Map.of(abroad, -1),
          List.of(
              key("destination", year, "62", part),
              key("destination", year, "62", "outside " + part)));
    }
  }

  private void programmes(int year) {
    Set<String> programmes = new HashSet<>();
    db.sql("select * from mart_public.programme_coverage where year = " + year)
        .query(
            row -> {
              String area = row.getString("area_code");
              String denominator = row.getString("denominator");
              programmes.add(row.getString("programme"));
              String figure = "programme " + row.getString("programme") + " " + denominator;
              shown(key(figure, year, area, "yes"), row.getObject("covered", Long.class));
              shown(key(figure, year, area, "not_told"), row.getObject("not_told", Long.class));
              if (denominator.equals("food")) {
                shown(key("food", year, area, "food"), row.getObject("businesses", Long.class));
              }
            });
    zeros("food", year, List.of("food"), isWithheld(year, "programme_coverage", "food"));
    for (String area : everywhere()) {
      sum(
          Map.of(key("growth", year, area, ""), -1),
          List.of(key("food", year, area, "food"), key("food", year, area, "other")));
    }
    overAreas("food", year, List.of("food", "other"));
    for (String programme : programmes) {
      for (String denominator : List.of("all", "food", "other")) {
        String figure = "programme " + programme + " " + denominator;
        if (!denominator.equals("other")) {
          zeros(
              figure,
              year,
              List.of("yes", "not_told"),
              isWithheld(year, "programme_coverage", programme + " " + denominator));
        }
        for (String area : everywhere()) {
          sum(
              Map.of(
                  denominator.equals("all")
                      ? key("growth", year, area, "")
                      : key("food", year, area, denominator),
                  -1),
              List.of("yes", "no", "not_told").stream()
                  .map(part -> key(figure, year, area, part))
                  .toList());
        }
        overAreas(figure, year, List.of("yes", "no", "not_told"));
      }
      for (String area : everywhere()) {
        for (String part : List.of("yes", "no", "not_told")) {
          sum(
              Map.of(key("programme " + programme + " all", year, area, part), -1),
              List.of(
                  key("programme " + programme + " food", year, area, part),
                  key("programme " + programme + " other", year, area, part)));
        }
      }
    }
  }

  private void shown(String key, @org.jspecify.annotations.Nullable Long value) {
    if (value == null) {
      keepBack(key);
    } else {
      know(key, value);
    }
  }

  private void parts(int year) {
    List<String> all = new ArrayList<>(ENTERED);
    all.addAll(LEFT);
    Set<String> rows = new HashSet<>();
    db.sql(
            "select * from mart_public.growth_parts where base is not null and stock is not null and year = "
                + year)
        .query(
            row -> {
              rows.add(row.getString("area_code"));
              for (String part : all) {
                shown(
                    key("growth_parts", year, row.getString("area_code"), part),
                    row.getObject(part, Long.class));
              }
            });
    for (String area : rows) {
      Map<String, Integer> terms = new LinkedHashMap<>();
      terms.put(key("growth", year, area, ""), -1);
      terms.put(key("growth", year - 1, area, ""), 1);
      ENTERED.forEach(part -> terms.put(key("growth_parts", year, area, part), 1));
      LEFT.forEach(part -> terms.put(key("growth_parts", year, area, part), -1));
      sum(terms, List.of());
    }
    boolean isWhole =
        regencies.stream()
            .noneMatch(r -> absent.contains(year + r) || absent.contains(year - 1 + r));
    if (rows.contains("62") && isWhole) {
      overAreas(
          "growth_parts", year, all.stream().filter(part -> !part.startsWith("moved")).toList());
    }
  }

  private void survival(int year) {
    Map<String, Set<Integer>> cohorts = new TreeMap<>();
    db.sql("select * from mart_public.survival where year = " + year)
        .query(
            row -> {
              String cohort = row.getString("cohort");
              cohorts.computeIfAbsent(cohort, c -> new HashSet<>()).add(year);
              shown(
                  key("survival", year, "62", cohort + " born"), row.getObject("born", Long.class));
              shown(
                  key("survival", year, "62", cohort + " alive"),
                  row.getObject("survived", Long.class));
            });
    for (String cohort : cohorts.keySet()) {
      String born = key("survival", year, "62", cohort + " born");
      sum(
          Map.of(born, -1),
          List.of(
              key("survival", year, "62", cohort + " alive"),
              key("survival", year, "62", cohort + " lost")));
      if (isCounted(key("survival", year - 1, "62", cohort + " born"))) {
        sum(Map.of(born, -1), List.of(key("survival", year - 1, "62", cohort + " born")));
      }
      if (isCounted(key("growth_parts", Integer.parseInt(cohort), "62", "births"))) {
        sum(
            Map.of(born, -1),
            List.of(key("growth_parts", Integer.parseInt(cohort), "62", "births")));
      }
    }
  }

  private void workers(int year) {
    db.sql(
            """
            select distinct area_code, numerator, workers, workers_missing, businesses
            from mart_public.workforce_share
            where year = %d and reported > 0
            """
                .formatted(year))
        .query(
            row -> {
              String area = row.getString(1);
              String numerator = row.getString(2);
              if (isCounted(key("workers", year, area, numerator))) {
                shown(key("workers", year, area, numerator), row.getObject(3, Long.class));
              }
              shown(
                  key("workers_told " + numerator, year, area, "not_told"),
                  row.getObject(4, Long.class));
              if (numerator.equals("productive")) {
                shown(key("sector_group", year, area, "productive"), row.getObject(5, Long.class));
              }
            });
    boolean isWithheld = isWithheld(year, "workforce_share", "none");
    zeros("workers", year, List.of("all", "productive"), isWithheld);
    for (String part : List.of("all", "productive", "other")) {
      overAreas("workers", year, List.of(part));
      overAreas("workers_told " + part, year, List.of("told", "not_told"));
    }
    for (String area : everywhere()) {
      sum(
          Map.of(key("workers", year, area, "all"), -1),
          List.of(key("workers", year, area, "productive"), key("workers", year, area, "other")));
      sum(
          Map.of(key("growth", year, area, ""), -1),
          List.of(
              key("sector_group", year, area, "productive"),
              key("sector_group", year, area, "other")));
      for (String numerator : List.of("all", "productive", "other")) {
        sum(
            Map.of(
                numerator.equals("all")
                    ? key("growth", year, area, "")
                    : key("sector_group", year, area, numerator),
                -1),
            List.of(
                key("workers_told " + numerator, year, area, "told"),
                key("workers_told " + numerator, year, area, "not_told")));
      }
    }
  }

  private static final List<String> SEXES = List.of("female", "male", "unknown");

  private void owners(int year) {
    note(
        "ownership",
        year,
        "select area_code, sex, businesses from mart_public.ownership where kbli_section = 'all' and"
            + " size_class = 'all' and year = ");
    zeros("ownership", year, SEXES, isWithheld(year, "ownership", "all"));
    overAreas("ownership", year, SEXES);
    across("ownership", year, SEXES);
    crossed("ownership_section", "kbli_section", "size_class", "sector", year);
    crossed("ownership_class", "size_class", "kbli_section", "size_class pp7", year);
    for (String regime : List.of("pp7", "reported")) {
      String figure = "transition_by_sex " + regime;
      note(
          figure,
          year,
          "select area_code, sex || '/' || from_class || '>' || to_class, businesses from"
              + " mart_public.class_transition_by_sex where regime = '%s' and year = "
                  .formatted(regime));
      Map<String, List<String>> moves = new TreeMap<>();
      for (String part : partsOf(figure, year)) {
        moves
            .computeIfAbsent(part.substring(part.indexOf('/') + 1), m -> new ArrayList<>())
            .add(part);
      }
      moves.forEach(
          (move, parts) ->
              sum(
                  Map.of(key("class_transition " + regime, year, "62", move), -1),
                  parts.stream().map(part -> key(figure, year, "62", part)).toList()));
    }
    note(
        "workers_by_sex",
        year,
        "select area_code, sex, workers from mart_public.workers_by_sex where reason is distinct from"
            + " 'not_told' and reason is distinct from 'no_submission' and year = ");
    zeros("workers_by_sex", year, SEXES, isWithheld(year, "workers_by_sex", "all"));
    overAreas("workers_by_sex", year, SEXES);
    for (String area : everywhere()) {
      sum(
          Map.of(key("workers", year, area, "all"), -1),
          SEXES.stream().map(sex -> key("workers_by_sex", year, area, sex)).toList());
    }
  }

  /** The province's owners by something else. */
  private void crossed(String figure, String by, String other, String whole, int year) {
    note(
        figure,
        year,
        "select area_code, sex || '/' || %1$s, businesses from mart_public.ownership where %1$s <>"
                .formatted(by)
            + " 'all' and %s = 'all' and year = ".formatted(other));
    Map<String, List<String>> bySex = new TreeMap<>();
    Map<String, List<String>> byOther = new TreeMap<>();
    for (String part : partsOf(figure, year)) {
      int slash = part.indexOf('/');
      bySex.computeIfAbsent(part.substring(0, slash), s -> new ArrayList<>()).add(part);
      byOther.computeIfAbsent(part.substring(slash + 1), o -> new ArrayList<>()).add(part);
    }
    bySex.forEach(
        (sex, parts) ->
            sum(
                Map.of(key("ownership", year, "62", sex), -1),
                parts.stream().map(part -> key(figure, year, "62", part)).toList()));
    byOther.forEach(
        (one, parts) ->
            sum(
                Map.of(key(whole, year, "62", one), -1),
                parts.stream().map(part -> key(figure, year, "62", part)).toList()));
  }

  /** What is known to be counted of the province's table; a reader knows what a table lists. */
  private List<String> partsOf(String figure, int year) {
    String begin = figure + "|" + year + "|62|";
    return sizes.keySet().stream()
        .filter(name -> name.startsWith(begin) && name.endsWith("|" + edition(year)))
        .map(name -> name.substring(begin.length(), name.lastIndexOf('|')))
        .toList();
  }

  private int edition(int year) {
    return editions.getOrDefault(year + "|62", 1);
  }

  private void sectors(int year) {
    note(
        "sector",
        year,
        "select area_code, kbli_section, businesses from mart_public.sector where kbli_division ="
            + " 'all' and year = ");
    List<String> sections = partsOf("sector", year);
    zeros("sector", year, sections, isWithheld(year, "sector", "all"));
    overAreas("sector", year, sections);
    across("sector", year, sections);
    note(
        "division",
        year,
        "select area_code, kbli_section || '/' || kbli_division, businesses from mart_public.sector"
            + " where kbli_division <> 'all' and year = ");
    List<String> divisions = partsOf("division", year);
    for (String section : sections) {
      sum(
          Map.of(key("sector", year, "62", section), -1),
          divisions.stream()
              .filter(part -> part.startsWith(section + "/"))
              .map(part -> key("division", year, "62", part))
              .toList());
    }
    sum(
        Map.of(key("food", year, "62", "food"), -1),
        divisions.stream()
            .filter(
                part -> List.of("10", "11", "56").contains(part.substring(part.indexOf('/') + 1)))
            .map(part -> key("division", year, "62", part))
            .toList());
    sum(
        Map.of(key("sector_group", year, "62", "productive"), -1),
        sections.stream()
            .filter(section -> !List.of("G", "unknown").contains(section))
            .map(section -> key("sector", year, "62", section))
            .toList());
    told(year, sections, "workers");
    told(year, sections, "sales");
    noteMagnitude(year, "sector_workers", "workers");
    noteMagnitude(year, "sector_sales", "sales_idr");
    sum(
        Map.of(key("workers", year, "62", "all"), -1),
        partsOf("sector_workers", year).stream()
            .map(part -> key("sector_workers", year, "62", part))
            .toList());
    sum(
        Map.of(key("sector_sales", year, "62", "all"), -1),
        partsOf("sector_sales", year).stream()
            .filter(part -> !part.equals("all"))
            .map(part -> key("sector_sales", year, "62", part))
            .toList());
  }

  private void told(int year, List<String> sections, String what) {
    note(
        "sector_told " + what,
        year,
        "select area_code, kbli_section || ' told', %s_told from mart_public.sector".formatted(what)
            + " where kbli_division = 'all' and area_level = 'province' and year = ");
    for (String section : sections) {
      sum(
          Map.of(key("sector", year, "62", section), -1),
          List.of(
              key("sector_told " + what, year, "62", section + " told"),
              key("sector_told " + what, year, "62", section + " silent")));
    }
  }

  private void noteMagnitude(int year, String figure, String column) {
    db.sql(
            "select kbli_section, %s from mart_public.sector where kbli_division = 'all' and"
                    .formatted(column)
                + " area_level = 'province' and year = "
                + year)
        .query(
            row -> {
              String key = key(figure, year, "62", row.getString(1));
              java.math.BigDecimal value = row.getBigDecimal(2);
              if (value != null) {
                know(key, value.doubleValue() / unit(figure));
              } else if (isCounted(key)) {
                keepBack(key);
              }
            });
    db.sql(
            "select numerator from mart_public.relative_size where area_level = 'province' and"
                + " indicator = 'sales_share_of_grdp_pct' and numerator is not null and year = "
                + year)
        .query(
            row -> {
              know(key("sector_sales", year, "62", "all"), row.getDouble("numerator") / MILLION);
            });
  }

  private void sales(int year) {
    note(
        "sales_band",
        year,
        "select area_code, band, businesses from mart_public.sales_band where year = ");
    List<String> bands = partsOf("sales_band", year);
    zeros("sales_band", year, bands, isWithheld(year, "sales_band", "all"));
    overAreas("sales_band", year, bands);
    across("sales_band", year, bands);
  }

  private void channels(int year) {
    for (String channel : List.of("social_media", "marketplace", "any")) {
      answers("digital " + channel, year, "digital where channel = '%s' and".formatted(channel));
      if (!channel.equals("any")) {
        for (String area : everywhere()) {
          sum(
              Map.of(key("digital any", year, area, "yes"), -1),
              List.of(
                  key("digital " + channel, year, area, "yes"),
                  key("digital beyond", year, area, channel)));
        }
        overAreas("digital beyond", year, List.of(channel));
      }
    }
    answers("disability", year, "disability where");
  }

  private void answers(String figure, int year, String from) {
    note(figure, year, "select area_code, 'yes', covered from mart_public." + from + " year = ");
    note(
        figure,
        year,
        "select area_code, 'not_told', not_told from mart_public." + from + " year = ");
    List<String> answers = List.of("yes", "no", "not_told");
    overAreas(figure, year, answers);
    across(figure, year, answers);
  }

  /** Owners beside businesses, classes that sales lead to, and what every regime counts alike. */
  private void counted(int year) {
    db.sql(
            "select area_code, owners from mart_public.growth where area_level <> 'district' and stock"
                + " is not null and year = "
                + year)
        .query(
            row -> {
              String key = key("owners", year, row.getString(1), "owners");
              if (isCounted(key)) {
                shown(key, row.getObject(2, Long.class));
              }
            });
    for (String area : everywhere()) {
      sum(
          Map.of(key("growth", year, area, ""), -1),
          List.of(key("owners", year, area, "owners"), key("owners", year, area, "more")));
      sum(
          Map.of(key("size_class pp7", year, area, "micro"), -1),
          List.of(
              key("sales_band", year, area, "up_to_50m"),
              key("sales_band", year, area, "50m_to_300m"),
              key("sales_band", year, area, "300m_to_2b"),
              key("class_band pp7", year, area, "micro")));
      sum(
          Map.of(key("size_class pp7", year, area, "small"), -1),
          List.of(
              key("sales_band", year, area, "2b_to_15b"),
              key("class_band pp7", year, area, "small")));
      sum(
          Map.of(key("size_class uu20", year, area, "micro"), -1),
          List.of(
              key("sales_band", year, area, "up_to_50m"),
              key("sales_band", year, area, "50m_to_300m"),
              key("class_band uu20", year, area, "micro")));
    }
    List<String> owners =
        new ArrayList<>(regencies.stream().map(r -> key("owners", year, r, "owners")).toList());
    sum(
        Map.of(key("owners", year, "62", "owners"), -1, key("owners", year, "62", "shared"), -1),
        owners);
    for (String sex : SEXES) {
      for (String regime : List.of("pp7", "reported")) {
        String figure = "transition_by_sex " + regime;
        List<String> standing = new ArrayList<>();
        Map<String, List<String>> moved = new TreeMap<>();
        for (String part : partsOf(figure, year)) {
          String[] ends = part.split("[/>]", -1);
          if (ends[0].equals(sex)) {
            boolean isLeaving = List.of("closed", "not_counted").contains(ends[2]);
            if (!isLeaving) {
              standing.add(key(figure, year, "62", part));
            }
            if (isLeaving || ends[1].equals("new")) {
              moved
                  .computeIfAbsent(isLeaving ? ends[2] : "new", m -> new ArrayList<>())
                  .add(key(figure, year, "62", part));
            }
          }
        }
        if (!standing.isEmpty()) {
          sum(Map.of(key("ownership", year, "62", sex), -1), standing);
        }
        moved.forEach(
            (what, keys) ->
                sum(Map.of(key("moved_by_sex", year, "62", sex + " " + what), -1), keys));
      }
    }
    sum(
        Map.of(key("growth", year, "62", ""), -1, key("sales_band", year, "62", "unknown"), 1),
        partsOf("sector_told sales", year).stream()
            .filter(part -> part.endsWith(" told"))
            .map(part -> key("sector_told sales", year, "62", part))
            .toList());
  }

  /** Numbers kept back that can be told to less than the margins, with what can be told. */
  Map<String, Attack.Range> recovered() {
    return attack.recovered(this::isWide);
  }

  private boolean isWide(String figure, Attack.Range range) {
    double size = sizes.getOrDefault(figure, 0.0);
    return magnitudes.contains(figure)
        ? range.to() - size >= 0.0999 * size
            && size - range.from() >= Math.min(0.0999 * size, size - 1) - 1e-4
        : range.to() - range.from() >= 2.999;
  }

  /** Secret counts that are published, and numbers told that are not true. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    attack
        .known()
        .forEach(
            (figure, value) -> {
              if (value > 0 && value < 3 && !magnitudes.contains(figure)) {
                told.add(figure);
              }
              if (sizes.containsKey(figure)
                  && Math.abs(sizes.getOrDefault(figure, 0.0) - value) > 0.5) {
                told.add(figure + " said to be " + value);
              }
            });
    return told;
  }

  /** Sums that do not hold: a reader would not have taken them for true. */
  List<String> untrue() {
    return untrue;
  }

  int keptBack() {
    return attack.keptBack().size();
  }

  int shown() {
    return attack.known().size();
  }
}
