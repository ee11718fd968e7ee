package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.ModelOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every statement kept in a file: its header, and whether PostgreSQL takes it. */
@TestInstance(Lifecycle.PER_CLASS)
class SqlModelsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern CROSS_JOINED = Pattern.compile("cross join ([a-z_]+)\\b");

  /**
   * Models that make a temporary table for those after them, in the order the product runs them.
   */
  private static final List<Path> PREPARING =
      List.of(
          RESOURCES.resolve("matching/new_key.sql"),
          RESOURCES.resolve("matching/reach_profiles.sql"),
          RESOURCES.resolve("matching/gather_incoming.sql"),
          RESOURCES.resolve("matching/shared_nik.sql"),
          RESOURCES.resolve("matching/slipped_sales.sql"),
          RESOURCES.resolve("matching/answered_warnings.sql"),
          RESOURCES.resolve("matching/keyed_rows.sql"),
          RESOURCES.resolve("matching/drawn.sql"),
          RESOURCES.resolve("warehouse/parted.sql"),
          RESOURCES.resolve("staging/find_mended.sql"));

  /** A value of the type that the product binds to each name. */
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("submission", 0L),
          Map.entry("submissions", new Long[] {0L}),
          Map.entry("counted", new Long[] {0L}),
          Map.entry("sources", new Long[] {0L}),
          Map.entry("files", new String[] {""}),
          Map.entry("event", "begin"),
          Map.entry("standing", new String[] {"queued"}),
          Map.entry("entering", new String[] {"running"}),
          Map.entry("code", "PRASARANA"),
          Map.entry("arguments", "{}"),
          Map.entry("pause", 1.0),
          Map.entry("attempts", 1),
          Map.entry("reached", "read 0"),
          Map.entry("sweep", 0L),
          Map.entry("nodes", new String[] {""}),
          Map.entry("task", "submission"),
          Map.entry("piece", "0"),
          Map.entry("version", 1L),
          Map.entry("awaitsTurn", false),
          Map.entry("archived", "62.01"),
          Map.entry("why", "test"),
          Map.entry("run", 0L),
          Map.entry("runs", new Long[] {0L}),
          Map.entry("dead", new String[] {""}),
          Map.entry("instance", 0L),
          Map.entry("note", "test"),
          Map.entry("self", UUID.randomUUID()),
          Map.entry("sinceSeconds", 60L),
          Map.entry("file", "kapuas"),
          Map.entry("limit", 1),
          Map.entry("sharedPhone", 5),
          Map.entry("repeatedSeverity", "peringatan"),
          Map.entry("unfittingSeverity", "peringatan"),
          Map.entry("several", new String[] {UUID.randomUUID().toString()}),
          Map.entry("count", 1),
          Map.entry("clerks", new String[] {""}),
          Map.entry("ones", new Long[] {0L}),
          Map.entry("others", new Long[] {0L}),
          Map.entry("number", 0L),
          Map.entry("business", 0L),
          Map.entry("businesses", new Long[] {0L}),
          Map.entry("other", 0L),
          Map.entry("owner", 0L),
          Map.entry("from", 0L),
          Map.entry("to", 0L),
          Map.entry("merged", 0L),
          Map.entry("part", 0L),
          Map.entry("rows", new String[] {"0/1/2"}),
          Map.entry("kept", 0L),
          Map.entry("reason", "test"),
          Map.entry("channel", "mail"),
          Map.entry("before", OffsetDateTime.of(2023, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
          Map.entry("since", OffsetDateTime.of(2023, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
          Map.entry("fromYear", 2022),
          Map.entry("kind", "full"),
          Map.entry("original", 0L),
          Map.entry("again", -1L),
          Map.entry("key", UUID.randomUUID()),
          Map.entry("parent", 0L),
          Map.entry("program", "dev"),
          Map.entry("jobs", "0".repeat(64)),
          Map.entry("year", 2022),
          Map.entry("vintage", 1),
          Map.entry("isClosed", false),
          Map.entry("isBreak", false),
          Map.entry("notToldLimit", 50),
          Map.entry("series", "labour_force"),
          Map.entry("measure", "stock"),
          Map.entry("area", "62"),
          Map.entry("one", "pp7"),
          Map.entry("two", "micro"),
          Map.entry("three", "small"),
          Map.entry("four", "all"),
          Map.entry("sheet", 1),
          Map.entry("sheetName", "UMKM"),
          Map.entry("column", 1),
          Map.entry("row", 1),
          Map.entry("tables", new String[] {"warehouse.effect"}),
          Map.entry("years", new Integer[] {2021, 2022}),
          Map.entry("closingDays", new String[] {"2022-06-30", "2023-06-30"}),
          Map.entry("last", OffsetDateTime.of(2022, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
          Map.entry("moment", OffsetDateTime.of(2023, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
          Map.entry("productive", new String[] {"A"}),
          Map.entry("kbliVersion", "2020"),
          Map.entry("regency", "62.01"),
          Map.entry("regencies", new String[] {"62.01"}),
          Map.entry("actor", "test"),
          Map.entry("held", "refused"),
          Map.entry("whole", new String[] {"OMZET_BULANAN"}),
          Map.entry("exactSeverity", "informasi"),
          Map.entry("similarSeverity", "peringatan"),
          Map.entry("inFileSeverity", "peringatan"),
          Map.entry("acrossSeverity", "peringatan"),
          Map.entry("severity", "informasi"),
          Map.entry("earlier", 0L),
          Map.entry("ended", new Long[] {0L}),
          Map.entry("inEffect", new Long[] {0L}),
          Map.entry("loaded", 0L),
          Map.entry("newBusinesses", 0L),
          Map.entry("carriedOver", 0L),
          Map.entry("changed", 0L),
          Map.entry("closed", 0L),
          Map.entry("full", true));

  private final TestDatabase database = TestDatabase.fresh();
  private final SingleConnectionDataSource session;
  private final JdbcClient db;

  SqlModelsTest() throws Exception {
    Connection connection = database.dataSource().getConnection();
    this.session = new SingleConnectionDataSource(connection, true);
    this.db = JdbcClient.create(session);
  }

  /** The temporary tables that models find when the product runs them. */
  @BeforeAll
  void prepareTheSession() throws IOException {
    db.sql("create temporary table business_year (like mart.business_year)").update();
    for (String table : ModelOrder.figures()) {
      db.sql("create temporary table " + table + " (like " + ModelOrder.kept(table) + ")").update();
    }
    for (String table : List.of("tally", "tally_change")) {
      db.sql("create temporary table " + table + " (like statistics.tally)").update();
    }
    for (Path model : PREPARING) {
      db.sql(read(model).replace(" on commit drop", "")).params(VALUES).update();
    }
    ModelOrder.of("work")
        .forEach(
            (name, text) -> {
              if (text.contains("create temporary table")) {
                db.sql(text.replace(" on commit drop", "")).update();
              } else if (text.matches("(?s)(--[^\\n]*\\n)+(select|with)\\b.*")) {
                db.sql("create temporary table " + name + " as\n" + text).params(VALUES).update();
              }
            });
    db.sql("create temporary table changed_year (business_id bigint)").update();
    db.sql("set search_path = pg_temp, mart, statistics").update();
  }

  @AfterAll
  void close() {
    session.destroy();
    database.close();
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysWhatARowIsOrWhatItChanges(Path model) throws IOException {
    List<String> lines = Files.readAllLines(model);
    List<String> comments = lines.stream().takeWhile(line -> line.startsWith("--")).toList();
    List<String> header = comments.stream().filter(line -> !line.startsWith("-- needs: ")).toList();
    String verb =
        lines.stream().skip(comments.size()).findFirst().orElse("").replaceAll("\\W.*", "");

    assertThat(header).isNotEmpty();
    assertThat(String.join("\n", header)).endsWith(".");
    assertThat(header.get(0))
        .matches(
            List.of("update", "delete", "insert", "merge").contains(verb)
                ? "-- [A-Z][a-z]* .{20,}"
                : "-- One [a-z]+( per |: ).{10,}");
  }

  @ParameterizedTest
  @MethodSource("models")
  void isTakenByPostgres(Path model) throws IOException {
    List<String> plan =
        db.sql("explain " + read(model).replace("temporary table ", "temporary table another_"))
            .params(VALUES)
            .query(String.class)
            .list();

    assertThat(plan).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void endsWithoutASemicolonSoThatItCanBePartOfAnother(Path model) throws IOException {
    assertThat(read(model).strip()).doesNotEndWith(";");
  }

  /**
   * Without statistics the planner takes one row for what a file has just brought, and computes
   * again for each row what all rows are to be held against.
   */
  @ParameterizedTest
  @MethodSource("models")
  void computesOnceWhatEveryRowIsHeldAgainst(Path model) throws IOException {
    String sql = read(model);

    CROSS_JOINED
        .matcher(sql)
        .results()
        .map(result -> result.group(1))
        .filter(part -> sql.contains("\n" + part + " as "))
        .forEach(part -> assertThat(sql).contains(part + " as materialized ("));
  }

  private static String read(Path model) throws IOException {
    return Files.readString(model);
  }

  static List<Path> models() {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> !file.startsWith(RESOURCES.resolve("db")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
