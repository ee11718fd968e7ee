package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Publications;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The questions that offices are asked every year, as the analyst's page answers them: over a
 * register in which Lamandau reported 2022 alone, Murung Raya did not report it, and Sukamara's
 * 2021 came late.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TwelveQuestionsTest {
  private static final Path QUERIES = Path.of("src", "docs", "queries");
  private static final Path PAGE = Path.of("src", "docs", "analyst.md");
  private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

  private final Path temp;
  private final TestDatabase database = TestDatabase.fresh();
  private final TestLumbung lumbung;

  TwelveQuestionsTest(@TempDir Path temp) throws IOException {
    this.temp = temp;
    this.lumbung = TestLumbung.start(temp.resolve("data"), database, jobs(temp.resolve("jobs")));
  }

  /**
   * The jobs folder with residents and a gross regional product, of which few are known as it is.
   */
  private static Path jobs(Path jobs) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
    append(
        jobs.resolve("reference/population.csv"),
        "62.71.03,2022,150000,test,,,\n62.01.02,2022,80000,test,,,\n");
    append(
        jobs.resolve("reference/grdp.csv"),
        "62,2022,200000000000000,current,test,,,\n62.01,2022,20000000000000,current,test,,,\n");
    return jobs;
  }

  private static void append(Path file, String lines) throws IOException {
    Files.writeString(file, Files.readString(file).stripTrailing() + "\n" + lines);
  }

  @BeforeAll
  void register() throws IOException {
    Path files = Samples.write(temp.resolve("files"), 1);
    Path late = Files.createDirectory(temp.resolve("late"));
    for (Path file : list(files)) {
      String name = file.getFileName().toString();
      if (name.contains("62.09") || (name.contains("62.12_") && name.contains("2022"))) {
        Files.delete(file);
      } else if (name.contains("62.08") && name.contains("2021")) {
        Files.move(file, late.resolve(name));
      }
    }
    shops(files.resolve("UMKM_62.09_Lamandau_2022.xlsx"));
    lumbung.sweep(files);
    lumbung.sweep(late);
    lumbung.get(Publications.class).approve(null, List.of(), "test", "test");
  }

  /** Businesses that tell where they sell; every fourth tells nothing. */
  private static void shops(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Lumbung", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("UMKM");
      List<String> titles =
          List.of("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Media Sosial", "Marketplace");
      for (int i = 0; i < titles.size(); i++) {
        sheet.value(0, i, titles.get(i));
      }
      for (int n = 1; n <= 40; n++) {
        sheet.value(n, 0, "620901120580%04d".formatted(n));
        sheet.value(n, 1, "Pemilik Nomor " + n);
        sheet.value(n, 2, "Warung Nomor " + n);
        sheet.value(n, 3, "Bulik");
        if (n % 4 > 0) {
          sheet.value(n, 4, n % 4 == 1 ? "instagram: warung" + n : "tidak");
          sheet.value(n, 5, n % 4 == 2 ? "Tokopedia" : "tidak");
        }
      }
    }
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static List<Path> queries() throws IOException {
    return list(QUERIES);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQuestionIsOneSentenceAndItsAnswerOneQueryOfTenLines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);

    assertThat(lines.get(0)).matches("-- [A-Z].*\\?");
    assertThat(lines.subList(1, lines.size()))
        .hasSizeLessThanOrEqualTo(10)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110).isNotBlank());
    assertThat(String.join("\n", lines)).containsOnlyOnce(";").endsWith(";").doesNotContain("mart");
    assertThat(isPublic(file) ? everyone(file) : office(file)).isNotEmpty();
  }

  @Test
  void twelveQuestionsAreAnsweredAndElevenForEveryone() throws IOException {
    for (int number = 1; number <= 12; number++) {
      String prefix = "%02d-".formatted(number);
      assertThat(queries())
          .filteredOn(file -> file.getFileName().toString().startsWith(prefix))
          .filteredOn(file -> !isPublic(file))
          .as(prefix)
          .hasSize(1);
      if (number != 9) {
        assertThat(everyone(query(number, true))).as(prefix).isNotEmpty();
      }
    }
  }

  @Test
  void thePageHasEveryQueryAsItIs() throws IOException {
    List<String> files = new ArrayList<>();
    for (Path file : queries()) {
      files.add(Files.readString(file));
    }

    String page = Files.readString(PAGE);
    assertThat(SQL.matcher(page).results().map(block -> block.group(1)))
        .containsExactlyInAnyOrderElementsOf(files);
    assertThat(page.lines().filter(line -> line.matches("### \\d+\\. .*\\?"))).hasSize(12);
  }

  /**
   * Whatever everyone reads by the office's own query is what the office reads, or is kept back.
   */
  @ParameterizedTest
  @MethodSource("shared")
  void everyoneReadsWhatTheOfficeDoesOrNull(Path file) throws IOException {
    Map<String, Map<String, Object>> office = byWords(office(file));
    int shown = 0;
    for (Map.Entry<String, Map<String, Object>> row : byWords(everyone(file)).entrySet()) {
      Map<String, Object> whole = row(office, row.getKey());
      for (Map.Entry<String, Object> cell : row.getValue().entrySet()) {
        if (cell.getValue() instanceof Number) {
          assertThat(cell.getValue())
              .as(row.getKey() + " " + cell.getKey())
              .isEqualTo(whole.get(cell.getKey()));
          shown++;
        }
      }
    }
    assertThat(shown).isPositive();
  }

  static List<Path> shared() throws IOException {
    return queries().stream()
        .filter(file -> !isPublic(file) && Files.notExists(twin(file)))
        .filter(file -> !file.getFileName().toString().startsWith("09"))
        .toList();
  }

  @Test
  void growthIsCountedOverTheYearBeforeAndSaysWhoReportedBoth() throws IOException {
    Map<String, Object> now = counted(stock(2022));
    Map<String, Object> base = counted(stock(2021));
    Map<String, Map<String, Object>> rows = byArea(office(query(1, false)));

    assertThat(rows).hasSize(15);
    rows.forEach(
        (area, row) -> {
          assertThat(row.get("stock")).as(area).isEqualTo(now.get(area));
          assertThat(row.get("base")).as(area).isEqualTo(base.get(area));
          assertThat(row.get("reported_both_years"))
              .as(area)
              .isEqualTo(
                  !area.equals("Kalimantan Tengah")
                      && now.containsKey(area)
                      && base.containsKey(area));
        });
    assertThat(row(rows, "Kabupaten Lamandau"))
        .containsEntry("growth_pct", null)
        .containsEntry("reason", "no_submission_in_base_year");
    assertThat(row(rows, "Kabupaten Murung Raya"))
        .containsEntry("stock", null)
        .containsEntry("reason", "no_submission");
    assertThat(row(rows, "Kalimantan Tengah"))
        .containsEntry("reason", "base_incomplete")
        .containsEntry("like_for_like_regencies", (Object) 12);
    assertThat(number(row(rows, "Kabupaten Kapuas"), "growth_pct"))
        .isEqualByComparingTo(
            one(
                """
                select round((n - b) * 100.0 / b, 4)
                from (
                  select count(*) filter (where year = 2022) as n, count(*) filter (where year = 2021) as b
                  from mart.business_year where is_stock and regency_code = '62.03'
                ) t
                """));
  }

  @Test
  void halalIsOfFoodProducersAndCountsTheSilent() throws IOException {
    String food =
        " from mart.business_year b where b.year = 2022 and b.is_stock"
            + " and b.kbli_division in ('10', '11', '56')";
    Map<String, Map<String, Object>> rows = byArea(office(query(2, false)));

    assertThat(column(rows, "food_producers")).containsAllEntriesOf(regencies("count(*)" + food));
    assertThat(column(rows, "covered"))
        .containsAllEntriesOf(regencies("count(*) filter (where b.halal_status = 'yes')" + food));
    assertThat(column(rows, "not_told"))
        .containsAllEntriesOf(
            regencies(
                "count(*) filter (where coalesce(b.halal_status, 'unknown') = 'unknown')" + food));
  }

  @Test
  void whoMovedUpIsFollowedFromBusinessToBusiness() throws IOException {
    Map<String, Object> expected =
        counted(
            """
            select n.owner_sex || ' ' || b.class_pp7 || ' ' || n.class_pp7, count(*)
            from mart.business_year b
            join mart.business_year n on n.business_id = b.business_id and n.year = 2022 and n.is_stock
            where b.year = 2021 and b.is_stock and b.class_pp7 in ('micro', 'small', 'medium')
            group by 1
            """);
    Map<String, Object> told = new TreeMap<>();
    for (Map<String, Object> row : office(query(3, false))) {
      if (word(row, "area").equals("Kalimantan Tengah")
          && List.of("micro", "small", "medium").contains(row.get("from_class"))) {
        for (String to : List.of("micro", "small", "medium", "large")) {
          if (number(row, "to_" + to).signum() > 0) {
            told.put(
                row.get("sex") + " " + row.get("from_class") + " " + to,
                number(row, "to_" + to).longValueExact());
          }
        }
      }
    }
    List<Map<String, Object>> everyone = everyone(query(3, true));

    assertThat(told).isEqualTo(expected).isNotEmpty();
    assertThat(everyone).isNotEmpty();
    for (Map<String, Object> row : everyone) {
      for (String to : List.of("micro", "small", "medium", "large")) {
        Object cell = row.get("to_" + to);
        String key = row.get("sex") + " " + row.get("from_class") + " " + to;
        if (cell != null && !cell.equals("*") && !"new".equals(row.get("from_class"))) {
          assertThat(cell).as(key).isEqualTo(String.valueOf(expected.get(key)));
        }
      }
    }
  }

  @Test
  void womenAreCountedInEveryRegencySectorAndClass() throws IOException {
    List<Map<String, Object>> rows = office(query(4, false));
    Map<String, Object> regencies = new TreeMap<>();
    Map<String, Object> sections = new TreeMap<>();
    Map<String, Object> classes = new TreeMap<>();
    for (Map<String, Object> row : rows) {
      boolean province = word(row, "area").equals("Kalimantan Tengah");
      if (word(row, "kbli_section").equals("all") && word(row, "size_class").equals("all")) {
        regencies.put(word(row, "area"), row.get("women_of_known_pct"));
      } else if (province && word(row, "size_class").equals("all")) {
        sections.put(word(row, "kbli_section"), row.get("women_of_known_pct"));
      } else if (province) {
        classes.put(word(row, "size_class"), row.get("women_of_known_pct"));
      }
    }
    String share =
        """
        , round(100.0 * count(*) filter (where b.owner_sex = 'female') / nullif(count(b.owner_sex), 0), 2)
        from mart.business_year b join reference.area a on a.area_code = b.regency_code
        where b.year = 2022 and b.is_stock group by 1
        """;

    assertThat(regencies).containsAllEntriesOf(counted("select a.name" + share));
    assertThat(sections).isEqualTo(counted("select coalesce(b.kbli_section, 'unknown')" + share));
    assertThat(classes).isEqualTo(counted("select coalesce(b.class_pp7, 'unknown')" + share));
  }

  @Test
  void channelsAreOfThoseWhoTold() throws IOException {
    Map<String, Object> covered = new TreeMap<>();
    for (Map<String, Object> row : office(query(5, false))) {
      if (word(row, "area").equals("Kabupaten Lamandau")) {
        covered.put(row.get("channel") + " told", row.get("told"));
        covered.put(row.get("channel") + " covered", row.get("covered"));
      } else if (!word(row, "area").equals("Kalimantan Tengah")
          && !word(row, "area").equals("Kabupaten Murung Raya")) {
        assertThat(row).containsEntry("share_pct", null).containsEntry("reason", "not_told");
      }
    }

    assertThat(covered)
        .isEqualTo(
            counted(
                """
                select c.k, c.v
                from (
                  select
                    count(has_social_media) as st, count(*) filter (where has_social_media) as sc,
                    count(has_marketplace) as mt, count(*) filter (where has_marketplace) as mc,
                    count(coalesce(has_social_media, has_marketplace)) as at,
                    count(*) filter (where has_social_media or has_marketplace) as ac
                  from mart.business_year where year = 2022 and is_stock and regency_code = '62.09'
                ) t
                cross join lateral (values
                  ('Media sosial told', st), ('Media sosial covered', sc),
                  ('Marketplace told', mt), ('Marketplace covered', mc),
                  ('Sedikitnya satu saluran told', at), ('Sedikitnya satu saluran covered', ac)
                ) c (k, v)
                """))
        .containsEntry("Media sosial covered", 10L)
        .containsEntry("Marketplace covered", 10L);
  }

  @Test
  void sectorsAreCountedWithWhatTheyTell() throws IOException {
    List<Map<String, Object>> rows = office(query(6, false));
    Map<String, Object> businesses = new TreeMap<>();
    Map<String, Object> workers = new TreeMap<>();
    Map<String, Object> sales = new TreeMap<>();
    for (Map<String, Object> row : rows) {
      String key = row.get("kbli_section") + " " + row.get("kbli_division");
      businesses.put(key, row.get("businesses"));
      workers.put(key, row.get("workers"));
      sales.put(key, row.get("sales_idr"));
      assertThat(row.get("section")).as(key).isNotNull();
      assertThat(row.get("division")).as(key).isNotNull();
    }
    String parts =
        """
        from mart.business_year b
        join warehouse.observation o
          on o.submission_id = b.submission_id and o.sheet = b.sheet and o.row = b.row
        cross join lateral (values ('all'), (coalesce(b.kbli_division, 'unknown'))) d (division)
        where b.year = 2022 and b.is_stock group by 1
        """;
    String key = "select coalesce(b.kbli_section, 'unknown') || ' ' || d.division, ";

    assertThat(businesses).isEqualTo(counted(key + "count(*) " + parts));
    assertThat(workers).isEqualTo(counted(key + "sum(b.workers)::bigint " + parts));
    assertThat(sales).isEqualTo(counted(key + "round(sum(o.annual_sales_idr)) " + parts));
  }

  @Test
  void theTenLargestDistrictsComeWithTheirResidentsWhereKnown() throws IOException {
    List<Map<String, Object>> rows = office(query(7, false));

    assertThat(rows.stream().map(row -> row.get("district") + " " + row.get("stock")))
        .containsExactlyElementsOf(
            lumbung
                .db()
                .sql(
                    """
                    select a.name || ' ' || count(*)
                    from mart.business_year b
                    join reference.area a on a.area_code = b.district_code
                    where b.year = 2022 and b.is_stock
                    group by b.district_code, a.name
                    order by count(*) desc, b.district_code
                    limit 10
                    """)
                .query(String.class)
                .list());
    assertThat(rows)
        .filteredOn(row -> row.get("residents") != null)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(number(row, "per_1000_residents"))
                    .isEqualByComparingTo(
                        number(row, "stock")
                            .multiply(BigDecimal.valueOf(1000))
                            .divide(number(row, "residents"), 4, RoundingMode.HALF_UP)));
    assertThat(rows)
        .filteredOn(row -> row.get("residents") == null)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsEntry("reason", "denominator_unknown"));
  }

  @Test
  void thoseOf2020AreFollowedAndEveryoneReadsOfTheBorn() throws IOException {
    Map<Object, Object> still = new TreeMap<>();
    Map<Object, Object> born = new TreeMap<>();
    office(query(8, false))
        .forEach(
            row -> {
              still.put(row.get("year"), row.get("still_active"));
              born.put(row.get("year"), row.get("of_them_founded_that_year"));
            });

    for (int year = 2020; year <= 2022; year++) {
      assertThat(still.get(year))
          .isEqualTo(
              one("""
                  select count(distinct business_id) from mart.business_year
                  where is_stock and year = %d and business_id in (
                    select business_id from mart.business_year where is_stock and year = 2020)
                  """
                      .formatted(year))
                  .longValueExact());
    }
    List<Map<String, Object>> everyone = everyone(query(8, true));
    assertThat(everyone).hasSize(3);
    everyone.forEach(
        row -> {
          if (row.get("survived") != null) {
            assertThat(row.get("survived")).isEqualTo(born.get(row.get("year")));
          }
        });
  }

  @Test
  void aLateSubmissionIsOneRevisionWithItsCause() throws IOException {
    List<Map<String, Object>> rows = office(query(9, false));
    BigDecimal late =
        one(
            "select count(*) from mart.business_year"
                + " where is_stock and year = 2021 and regency_code = '62.08'");

    assertThat(rows)
        .filteredOn(row -> word(row, "area").equals("Kalimantan Tengah"))
        .extracting(row -> row.get("revision_number"))
        .containsExactly(0, 1);
    assertThat(rows)
        .filteredOn(row -> word(row, "area").equals("Kalimantan Tengah"))
        .last()
        .satisfies(
            row -> {
              assertThat(number(row, "revision")).isEqualByComparingTo(late);
              assertThat(row)
                  .containsEntry("cause", "late_submission")
                  .containsEntry("revisions", 1L);
            });
    assertThat(rows)
        .filteredOn(row -> word(row, "area").equals("Kabupaten Kapuas"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("revisions", 0L));
  }

  @Test
  void theStateNamesThoseWhoHaveNotReported() throws IOException {
    for (Path file : List.of(query(10, false), query(10, true))) {
      List<Map<String, Object>> rows = isPublic(file) ? everyone(file) : office(file);
      Map<String, Object> last = rows.get(rows.size() - 1);

      assertThat(rows).hasSize(3);
      assertThat(last)
          .containsEntry("year", 2022)
          .containsEntry("flag", "provisional")
          .containsEntry("not_reported", "Kabupaten Murung Raya");
      assertThat(rows.get(0)).containsEntry("not_reported", "Kabupaten Lamandau");
      assertThat(last.get("published_at")).isNotNull();
    }
    assertThat(office(query(10, false)))
        .allSatisfy(row -> assertThat(row).containsEntry("state", "published"));
  }

  @Test
  void workersStandOverEveryDenominatorWithWomenAndMen() throws IOException {
    List<Map<String, Object>> rows = office(query(11, false));
    Map<String, Object> women = new TreeMap<>();
    rows.forEach(row -> women.put(word(row, "area"), row.get("women")));
    Map<String, Object> province = rows.get(0);

    assertThat(women)
        .containsAllEntriesOf(
            regencies(
                "sum(b.workers_female)::bigint from mart.business_year b"
                    + " where b.year = 2022 and b.is_stock and b.regency_code <> '62.09'"));
    assertThat(rows).hasSize(60);
    assertThat(province).containsEntry("denominator_series", "Angkatan kerja");
    assertThat(number(province, "workers"))
        .isEqualByComparingTo(
            one("select sum(workers) from mart.business_year where year = 2022 and is_stock"));
    assertThat(number(province, "denominator"))
        .isEqualByComparingTo(
            one(
                "select value from reference.denominator"
                    + " where area_code = '62' and year = 2022 and series = 'labour_force' and month = 8"));
  }

  @Test
  void salesStandOverTheProductWithThoseWhoTold() throws IOException {
    Map<String, Map<String, Object>> rows = byArea(office(query(12, false)));
    Map<String, Object> regency = row(rows, "Kabupaten Kotawaringin Barat");
    BigDecimal sales =
        one(
            """
            select round(sum(o.annual_sales_idr)) from mart.business_year b
            join warehouse.observation o
              on o.submission_id = b.submission_id and o.sheet = b.sheet and o.row = b.row
            where b.year = 2022 and b.is_stock and b.regency_code = '62.01'
            """);

    assertThat(number(regency, "sales_idr")).isEqualByComparingTo(sales);
    assertThat(number(regency, "share_pct"))
        .isEqualByComparingTo(
            sales.divide(new BigDecimal("200000000000"), 4, RoundingMode.HALF_UP));
    assertThat(column(rows, "told"))
        .containsAllEntriesOf(
            regencies(
                "count(b.sales_band)::numeric from mart.business_year b where b.year = 2022 and b.is_stock"));
    assertThat(row(rows, "Kabupaten Kapuas")).containsEntry("reason", "denominator_unknown");
    assertThat(row(rows, "Kalimantan Tengah")).containsEntry("reason", "year_incomplete");
  }

  private List<Map<String, Object>> office(Path file) throws IOException {
    return read("lumbung_bi", "mart", file);
  }

  private List<Map<String, Object>> everyone(Path file) throws IOException {
    return read("lumbung_public", "mart_public", file);
  }

  private List<Map<String, Object>> read(String role, String schema, Path file) throws IOException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + schema);
      statement.execute("set role " + role);
      return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
          .queryForList(Files.readString(file));
    } catch (SQLException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static boolean isPublic(Path file) {
    return file.toString().endsWith(".public.sql");
  }

  private static Path twin(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".sql", ".public.sql"));
  }

  /** The file of a question; everyone's own where there is one. */
  private static Path query(int number, boolean everyone) throws IOException {
    Path file =
        queries().stream()
            .filter(f -> f.getFileName().toString().startsWith("%02d-".formatted(number)))
            .filter(f -> !isPublic(f))
            .findFirst()
            .orElseThrow();
    return everyone && Files.exists(twin(file)) ? twin(file) : file;
  }

  private static String stock(int year) {
    return """
        select a.name, count(*)
        from mart.business_year b
        join reference.area a on a.area_code in ('62', b.regency_code)
        where b.is_stock and b.year = %d
        group by a.name
        """
        .formatted(year);
  }

  /** A count by regency, with the name of the regency as key. */
  private Map<String, Object> regencies(String rest) {
    return counted(
        "select a.name, t.n from reference.area a join (select b.regency_code, "
            + rest
            + " group by b.regency_code) t (code, n) on t.code = a.area_code");
  }

  /** The first column of a statement as the owner leads to the second. */
  private Map<String, Object> counted(String sql) {
    Map<String, Object> values = new TreeMap<>();
    new JdbcTemplate(database.dataSource())
        .query(
            sql,
            row -> {
              values.put(row.getString(1), row.getObject(2));
            });
    return values;
  }

  private BigDecimal one(String sql) {
    return lumbung.db().sql(sql).query(BigDecimal.class).single();
  }

  private static BigDecimal number(Map<String, Object> row, String column) {
    return new BigDecimal(String.valueOf(row.get(column)));
  }

  private static String word(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }

  private static Map<String, Map<String, Object>> byArea(List<Map<String, Object>> rows) {
    Map<String, Map<String, Object>> areas = new LinkedHashMap<>();
    rows.forEach(row -> areas.put(word(row, "area"), row));
    return areas;
  }

  private static Map<String, Object> row(Map<String, Map<String, Object>> rows, String area) {
    Map<String, Object> row = rows.get(area);
    assertThat(row).as(area).isNotNull();
    return row == null ? Map.of() : row;
  }

  private static Map<String, @Nullable Object> column(
      Map<String, Map<String, Object>> rows, String column) {
    Map<String, @Nullable Object> values = new TreeMap<>();
    rows.forEach((area, row) -> values.put(area, row.get(column)));
    return values;
  }

  /** Rows by their words that name, not those that judge. */
  private static Map<String, Map<String, Object>> byWords(List<Map<String, Object>> rows) {
    Map<String, Map<String, Object>> named = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      List<String> words = new ArrayList<>();
      row.forEach(
          (column, value) -> {
            if (value instanceof String word && !List.of("reason", "flag").contains(column)) {
              words.add(word);
            }
          });
      named.put(String.join(" ", words), row);
    }
    return named;
  }
}
