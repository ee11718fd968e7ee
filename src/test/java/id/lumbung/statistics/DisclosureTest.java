package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Register.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept back stays unknown to a reader who adds, subtracts and solves all there is. */
class DisclosureTest {
  private static final String[] REGENCIES = {"62.01", "62.02", "62.03", "62.04", "62.05"};
  private static final List<String> ENTERED =
      List.of("moved_in", "reactivated", "unknown_founding", "births", "newly_found");
  private static final List<String> LEFT = List.of("moved_out", "closed", "lapsed", "unconfirmed");
  private static final List<String> CLASSES =
      List.of("micro", "small", "medium", "large", "unknown");
  private static final List<String> REACHES =
      List.of("local", "province", "national", "international", "unknown");
  private static final List<String> PROGRAMMES =
      List.of("nib", "halal", "pirt", "formal_finance", "mentoring");

  private static final @Nullable String[] HALAL = {"yes", "no", "no", "no", "no", null};

  private final Map<String, Long> published = new HashMap<>();
  private final Set<String> keptBack = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingKeptBackCanBeWorkedOut(long seed) {
    try (Register register = new Register()) {
      fill(register, new Random(seed), seed == 3 ? 60 : 14);
      register.compute();
      Set<String> areas = new HashSet<>(register.rows("select area_code from reference.area"));
      read(register);
      Attack attack = new Attack(published);
      relate(attack, areas);

      assertThat(keptBack).isNotEmpty();
      List<String> solved = new ArrayList<>();
      for (String figure : keptBack) {
        if (attack.freedom(figure) < 0.999) {
          solved.add(figure + " " + attack.freedom(figure));
        }
      }
      assertThat(solved).isEmpty();
      assertThat(published)
          .as("no count of one or two is published")
          .allSatisfy(
              (figure, value) -> {
                if (!figure.startsWith("workers")) {
                  assertThat(value).as(figure).isNotIn(1L, 2L);
                }
              });
    }
  }

  private static void fill(Register register, Random random, int size) {
    String[] classes = {"micro", "micro", "micro", "micro", "small", "small", "medium", "large"};
    String[] reaches = {"local", "local", "local", "province", "national", "international"};
    for (int year = 2020; year <= 2021; year++) {
      for (int r = 0; r < REGENCIES.length; r++) {
        List<Row> rows = new ArrayList<>();
        int count = r == 0 ? 2 : size + 3 * r;
        for (int i = 0; i < count; i++) {
          if (random.nextInt(8) > 0) {
            rows.add(
                business(
                        1000L * r + i,
                        REGENCIES[r] + ".0" + (1 + random.nextInt(random.nextInt(3) + 1)))
                    .status(random.nextInt(12) == 0 ? "closed" : "active")
                    .founded(2015 + random.nextInt(7))
                    .with("class_reported", classes[random.nextInt(8)])
                    .with("class_uu20", classes[random.nextInt(8)])
                    .with("class_pp7", classes[random.nextInt(6)])
                    .with("workers_total", random.nextInt(9))
                    .with("kbli", random.nextBoolean() ? "10710" : "47111")
                    .with("nib", random.nextInt(3) == 0 ? "1234567890123" : null)
                    .with("halal_status", HALAL[random.nextInt(HALAL.length)])
                    .with("has_nib", random.nextInt(4) > 0 ? false : null)
                    .with("market_reach", reaches[random.nextInt(6)]));
          }
        }
        register.submit(year, REGENCIES[r], rows.toArray(Row[]::new));
      }
    }
  }

  /** Everything in mart_public; a listed area's missing class or reach is a known zero. */
  private void read(Register register) {
    read(register, "select 'stock', year, area_code, '', stock from mart_public.growth");
    for (String regime : List.of("reported", "uu20", "pp7", "bps")) {
      zeros(register, "size_class " + regime, CLASSES);
      read(
          register,
          """
          select 'size_class ' || regime, year, area_code, size_class, businesses
          from mart_public.size_class where regime = '%s'
          """
              .formatted(regime));
    }
    zeros(register, "market_reach", REACHES);
    read(
        register,
        """
        select 'market_reach', year, area_code, reach, businesses
        from mart_public.market_reach where destination = 'all' and reach <> 'asean'
        """);
    read(
        register,
        """
        select programme, year, area_code, 'yes', covered
        from mart_public.programme_coverage where denominator = 'all'
        """);
    read(
        register,
        """
        select programme, year, area_code, 'not_told', businesses - told
        from mart_public.programme_coverage where denominator = 'all'
        """);
    for (String part : ENTERED) {
      parts(register, part);
    }
    for (String part : LEFT) {
      parts(register, part);
    }
    read(
        register,
        """
        select 'workers', year, area_code, numerator, workers
        from mart_public.workforce_share where series = 'employed'
        """);
    read(
        register,
        """
        select 'transition ' || regime, year, area_code, from_class || '>' || to_class, businesses
        from mart_public.class_transition
        """);
    for (String regime : List.of("reported", "uu20", "pp7", "bps")) {
      for (String from : List.of("micro", "small", "medium", "large", "unknown", "new")) {
        for (String to :
            List.of("micro", "small", "medium", "large", "unknown", "closed", "not_counted")) {
          if (published.keySet().stream().anyMatch(key -> key.startsWith("transition " + regime))
              && !keptBack.contains(transition(regime, from, to))) {
            published.putIfAbsent(transition(regime, from, to), 0L);
          }
        }
      }
    }
  }

  private void parts(Register register, String part) {
    read(
        register,
        "select 'parts', year, area_code, '%1$s', %1$s from mart_public.growth_parts where year = 2021"
            .formatted(part));
  }

  private void zeros(Register register, String figure, List<String> parts) {
    if (register
        .rows("select 1 from statistics.hidden where part = '*' and figure = '" + figure + "'")
        .isEmpty()) {
      zerosOfListedAreas(register, figure, parts);
    }
  }

  private void zerosOfListedAreas(Register register, String figure, List<String> parts) {
    for (String area :
        register.rows(
            """
            select year || '/' || area_code from mart_public.growth
            where stock is not null and area_level <> 'district'
            """)) {
      for (String part : parts) {
        String[] place = area.split("/", -1);
        published.put(key(figure, Integer.parseInt(place[0]), place[1], part), 0L);
      }
    }
  }

  private void read(Register register, String sql) {
    register
        .db()
        .sql(sql)
        .query(
            row -> {
              String key = key(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
              Long value = row.getObject(5, Long.class);
              if (value != null) {
                published.put(key, value);
              } else if (isReported(row.getString(3))) {
                published.remove(key);
                keptBack.add(key);
              }
            });
  }

  private static boolean isReported(String area) {
    return area.equals("62") || List.of(REGENCIES).contains(area.substring(0, 5));
  }

  private static String key(String figure, int year, String area, String part) {
    return figure + "|" + year + "|" + area + "|" + part;
  }

  private void relate(Attack attack, Set<String> areas) {
    for (int year = 2020; year <= 2021; year++) {
      for (String whole : areas) {
        List<String> below =
            areas.stream()
                .filter(a -> a.length() == whole.length() + 3 && a.startsWith(whole))
                .toList();
        if (!below.isEmpty() && isReported(whole)) {
          add(
              attack,
              key("stock", year, whole, ""),
              below.stream().filter(DisclosureTest::isReported).map(below(year)).toList());
        }
      }
      for (String regime : List.of("reported", "uu20", "pp7", "bps")) {
        relateTable(attack, "size_class " + regime, year, CLASSES);
      }
      relateTable(attack, "market_reach", year, REACHES);
      for (String programme : PROGRAMMES) {
        relateTable(attack, programme, year, List.of("yes", "no", "not_told"));
      }
      relateWorkers(attack, year);
    }
    relateParts(attack);
  }

  private static Function<String, String> below(int year) {
    return area -> key("stock", year, area, "");
  }

  private static void relateTable(Attack attack, String figure, int year, List<String> parts) {
    for (String area : everywhere()) {
      add(
          attack,
          key("stock", year, area, ""),
          parts.stream().map(part -> key(figure, year, area, part)).toList());
    }
    for (String part : parts) {
      addUp(attack, figure, year, part);
    }
  }

  private static void addUp(Attack attack, String figure, int year, String part) {
    add(
        attack,
        key(figure, year, "62", part),
        List.of(REGENCIES).stream().map(area -> key(figure, year, area, part)).toList());
  }

  private static void relateWorkers(Attack attack, int year) {
    for (String area : everywhere()) {
      add(
          attack,
          key("workers", year, area, "all"),
          List.of(key("workers", year, area, "productive"), key("workers", year, area, "other")));
    }
    for (String numerator : List.of("all", "productive", "other")) {
      addUp(attack, "workers", year, numerator);
    }
  }

  private static void relateParts(Attack attack) {
    for (String area : everywhere()) {
      Map<String, Integer> terms = new LinkedHashMap<>();
      terms.put(key("stock", 2021, area, ""), -1);
      terms.put(key("stock", 2020, area, ""), 1);
      ENTERED.forEach(part -> terms.put(key("parts", 2021, area, part), 1));
      LEFT.forEach(part -> terms.put(key("parts", 2021, area, part), -1));
      attack.sum(terms);
    }
    relateTransitions(attack);
    for (String part :
        List.of(
            "reactivated",
            "unknown_founding",
            "births",
            "newly_found",
            "closed",
            "lapsed",
            "unconfirmed")) {
      addUp(attack, "parts", 2021, part);
    }
  }

  /**
   * Classes of the year before are the rows of the province's transitions, this year's the columns.
   */
  private static void relateTransitions(Attack attack) {
    for (String regime : List.of("reported", "uu20", "pp7", "bps")) {
      for (String size : CLASSES) {
        List<String> after = new ArrayList<>(CLASSES);
        after.addAll(List.of("closed", "not_counted"));
        add(
            attack,
            key("size_class " + regime, 2020, "62", size),
            after.stream().map(to -> transition(regime, size, to)).toList());
        List<String> before = new ArrayList<>(CLASSES);
        before.add("new");
        add(
            attack,
            key("size_class " + regime, 2021, "62", size),
            before.stream().map(from -> transition(regime, from, size)).toList());
      }
      add(
          attack,
          key("stock", 2021, "62", "entered"),
          CLASSES.stream().map(to -> transition(regime, "new", to)).toList());
    }
  }

  private static String transition(String regime, String from, String to) {
    return key("transition " + regime, 2021, "62", from + ">" + to);
  }

  private static List<String> everywhere() {
    List<String> areas = new ArrayList<>(List.of(REGENCIES));
    areas.add("62");
    return areas;
  }

  private static void add(Attack attack, String whole, List<String> parts) {
    Map<String, Integer> terms = new LinkedHashMap<>();
    terms.put(whole, -1);
    parts.forEach(part -> terms.put(part, 1));
    attack.sum(terms);
  }
}
