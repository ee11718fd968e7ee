package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.JobsFolder;
import id.lumbung.statistics.Register.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the public role may read tells nothing of what is kept back, whatever it asks. The register
 * has a regency of two businesses beside two larger ones, so its cells are hidden.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PublicSchemaTest {
  private static final Pattern SCHEMA = Pattern.compile("\"Schema\": \"(\\w+)\"");

  private final Register register = new Register();
  private final SingleConnectionDataSource source = register.connection();
  private final JdbcTemplate reader = new JdbcTemplate(source);

  @BeforeAll
  void fill() throws java.sql.SQLException {
    for (int year = 2020; year <= 2022; year++) {
      register.submit(
          year,
          "62.01",
          told(1, "62.01.01", 3),
          told(2, "62.01.02", 90).with("halal_status", "yes"));
      register.submit(year, "62.02", several(100, "62.02.06", 21 + year - 2020));
      register.submit(year, "62.03", several(200, "62.03.01", 28 + 2020 - year));
    }
    register.compute().approve();
    register.db().sql("analyze").update();
    String grant =
        "select format('grant temporary on database %I to lumbung_public', current_database())";
    register.db().sql(register.db().sql(grant).query(String.class).single()).update();
    reader.execute("set role lumbung_public");
    reader.execute(
        """
        create function pg_temp.see(text) returns boolean
        language plpgsql immutable cost 0.0000001
        as $$ begin raise notice '%', $1; return true; end $$
        """);
  }

  @AfterAll
  void close() {
    source.destroy();
    register.close();
  }

  private static Row told(long business, String district, int workers) {
    return business(business, district)
        .founded(2020)
        .with("workers_total", workers)
        .with("class_pp7", "micro")
        .with("halal_status", "no")
        .with("kbli", "10710")
        .with("market_reach", "local");
  }

  private static Row[] several(long first, String district, int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          told(first + i, district, 1 + i % 5)
              .with("halal_status", i % 3 == 0 ? "yes" : "no")
              .with("kbli", i == 5 ? "47111" : "10710")
              .with("market_reach", i % 4 == 0 ? "international" : "local")
              .with("export_countries", i % 4 != 0 ? null : i == 4 ? "JP" : "MY"));
    }
    return rows.toArray(Row[]::new);
  }

  @Test
  void keepsSomethingBackHere() {
    assertThat(
            register.rows(
                "select 1 from statistics.hidden where area_code = '62.01' and figure = 'growth'"))
        .isNotEmpty();
    assertThat(register.rows("select stock from mart.growth where area_code = '62.01'"))
        .containsOnly("2");
  }

  /** A condition is evaluated where the planner likes, and may tell what it was given. */
  @Test
  void noConditionOfAReaderIsGivenWhatIsHidden() throws java.sql.SQLException {
    for (String[] column : columns()) {
      String value = "concat_ws(' ', year, area_code, %s::text)".formatted(column[1]);
      Set<String> shown =
          new HashSet<>(
              reader.queryForList("select %s from %s".formatted(value, column[0]), String.class));

      Set<String> seen = told("select 1 from %s where pg_temp.see(%s)".formatted(column[0], value));

      seen.removeAll(shown);
      assertThat(seen).as(column[0] + "." + column[1]).isEmpty();
    }
  }

  @Test
  void noErrorThatAConditionRaisesTellsWhatIsHidden() {
    for (String[] column : columns()) {
      List<String> shown =
          reader.queryForList(
              "select distinct %s::text from %s where area_code = '62.01'"
                  .formatted(column[1], column[0]),
              String.class);

      assertThat(
              failure(
                  "select 1 from %s where area_code = '62.01' and (%s::text || '?')::int = 0",
                  column))
          .as(column[0] + "." + column[1])
          .satisfiesAnyOf(
              text -> assertThat(text).isEmpty(),
              text -> assertThat(shown).contains(text.replaceAll(".*\"(.*)\\?\".*", "$1")));
    }
  }

  /** Estimates come from values of what is read: that must be public too. */
  @Test
  void aPlanReadsPublicTablesAlone() {
    for (String[] column : columns()) {
      String plan =
          reader.queryForObject(
              "explain (verbose, format json) select * from %s where %s is not null"
                  .formatted(column[0], column[1]),
              String.class);
      assertThat(SCHEMA.matcher(String.valueOf(plan)).results().map(found -> found.group(1)))
          .as(column[0])
          .isNotEmpty()
          .containsOnly("mart_public");
    }
  }

  @Test
  void statisticsOfThePlannerTellPublicTablesAlone() {
    assertThat(
            reader.queryForList(
                """
                select distinct schemaname from pg_stats
                where schemaname not in ('pg_catalog', 'information_schema')
                """,
                String.class))
        .containsOnly("mart_public");
  }

  @Test
  void nothingPublicRunsWithTheRightsOfItsOwner() {
    assertThat(
            register.rows(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'mart_public'::regnamespace
                  and c.relkind not in ('r', 'i')
                union all
                select p.proname from pg_proc p where p.pronamespace = 'mart_public'::regnamespace
                union all
                select p.oid::regprocedure::text from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname !~ '^pg_'
                  and has_function_privilege('lumbung_public', p.oid, 'execute')
                union all
                select r.rulename from pg_rewrite r
                join pg_class c on c.oid = r.ev_class
                where c.relnamespace = 'mart_public'::regnamespace
                union all
                select t.tgname from pg_trigger t
                join pg_class c on c.oid = t.tgrelid
                where c.relnamespace = 'mart_public'::regnamespace and not t.tgisinternal
                """))
        .isEmpty();
  }

  /** What a pack or a form prints for everyone is what the public role may read. */
  @Test
  void noDoorForEveryonePrintsWhatIsHidden() {
    ReleaseTables tables =
        new ReleaseTables(
            register.db(),
            register.transaction(),
            StatisticsSettings.read(JobsFolder.locate(null)));
    Figures figures = register.statistics().current(Audience.PUBLIC);

    assertThat(cells(tables, Audience.INTERNAL, "growth", "62.01", "stock")).containsExactly(2L);
    assertThat(cells(tables, Audience.PUBLIC, "growth", "62.01", "stock"))
        .containsExactly((Object) null);
    assertThat(tables.of(2022, Audience.PUBLIC).tables())
        .doesNotContainKeys("revisions", "findings");
    assertThat(figures.growth())
        .filteredOn(row -> row.areaCode().startsWith("62.01"))
        .hasSizeGreaterThan(3)
        .allSatisfy(row -> assertThat(row.stock()).isNotIn(1L, 2L));
    assertThat(figures.parts()).extracting(PartsRow::areaCode).doesNotContain("62.01");
    assertThat(figures.shares()).extracting(ShareRow::areaCode).doesNotContain("62.01");
    assertThat(figures.reconciliation())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.warehouseValue()).isNull());
  }

  private static List<Object> cells(
      ReleaseTables tables, Audience audience, String name, String area, String column) {
    List<Object> cells = new ArrayList<>();
    for (FigureRow row : tables.of(2022, audience).rows(name)) {
      if (area.equals(row.text("area_code"))) {
        cells.add(row.values().get(column));
      }
    }
    return cells;
  }

  /** All businesses less food producers, a cohort of one year less the same a year later. */
  @Test
  void noDifferenceOfTwoPublicCellsIsOneBusinessOrTwo() {
    assertThat(
            reader.queryForList(
                """
                select w.year || ' ' || w.programme
                from mart_public.programme_coverage w
                join mart_public.programme_coverage f using (year, area_code, programme)
                where w.denominator = 'all' and f.denominator = 'food'
                  and (
                    w.businesses - f.businesses in (1, 2)
                    or w.covered - f.covered in (1, 2)
                    or w.told - f.told in (1, 2))
                union all
                select a.year || '/' || b.year || ' ' || a.cohort
                from mart_public.survival a
                join mart_public.survival b
                  on b.area_code = a.area_code and b.cohort = a.cohort and b.year > a.year
                where abs(a.survived - b.survived) in (1, 2)
                union all
                select a.year || ' ' || b.destination
                from mart_public.market_reach a
                join mart_public.market_reach b on b.year = a.year and b.area_code = a.area_code
                where a.destination = 'all' and a.reach in ('international', 'asean')
                  and b.destination <> 'all' and a.businesses - b.businesses in (1, 2)
                """,
                String.class))
        .isEmpty();
    assertThat(register.rows("select 1 from mart.survival where area_code = '62'")).isNotEmpty();
  }

  /** Every column of every public table, with its table. */
  private List<String[]> columns() {
    return reader.query(
        """
        select c.oid::regclass::text, a.attname
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'mart_public'::regnamespace and c.relkind in ('r', 'v')
          and 2 = (
            select count(*) from pg_attribute k
            where k.attrelid = c.oid and k.attname in ('year', 'area_code'))
        """,
        (row, number) -> new String[] {row.getString(1), row.getString(2)});
  }

  private Set<String> told(String sql) throws java.sql.SQLException {
    Set<String> notices = new TreeSet<>();
    try (java.sql.Statement statement = source.getConnection().createStatement()) {
      statement.execute(sql);
      for (java.sql.SQLWarning warning = statement.getWarnings();
          warning != null;
          warning = warning.getNextWarning()) {
        notices.add(warning.getMessage());
      }
    }
    return notices;
  }

  private String failure(String sql, String[] column) {
    try {
      reader.queryForList(sql.formatted(column[0], column[1]));
      return "";
    } catch (DataAccessException e) {
      return String.valueOf(e.getMostSpecificCause().getMessage()).lines().findFirst().orElse("");
    }
  }
}
