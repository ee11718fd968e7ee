package id.lumbung.statistics;

import id.lumbung.TestDatabase;
import id.lumbung.reference.Denominator;
import id.lumbung.reference.PublishedFigure;
import id.lumbung.reference.ReferenceTables;
import id.lumbung.settings.JobsFolder;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A warehouse filled by hand, and the statistics over it. */
final class Register implements AutoCloseable {
  private static final JobsFolder JOBS = JobsFolder.locate(null);
  private static final List<String> COLUMNS =
      List.of(
          "founded_year",
          "class_reported",
          "class_uu20",
          "class_pp7",
          "class_bps",
          "workers_total",
          "workers_male",
          "workers_female",
          "workers_paid",
          "workers_unpaid",
          "kbli",
          "nib",
          "has_nib",
          "halal_status",
          "pirt_status",
          "has_formal_finance",
          "has_mentoring",
          "market_reach",
          "export_countries",
          "sex",
          "legal_form",
          "annual_sales_idr",
          "has_social_media",
          "has_marketplace",
          "has_disability",
          "village_code",
          "village_name");

  private final TestDatabase database = TestDatabase.fresh();
  private final SingleConnectionDataSource source;
  private final TransactionTemplate transaction;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient db;
  private final Map<Long, Long> owners = new HashMap<>();
  private long submissions;
  Instant now = Instant.parse("2026-01-15T00:00:00Z");

  Register() {
    this.source = connection();
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.named = new NamedParameterJdbcTemplate(source);
    this.db = JdbcClient.create(named);
    new ReferenceTables(db, transaction).load(JOBS);
  }

  /** What one row says of one business. */
  record Row(long business, String district, String status, Map<String, Object> values) {
    Row with(String column, @Nullable Object value) {
      Map<String, Object> more = new HashMap<>(values);
      more.put(column, value);
      return new Row(business, district, status, more);
    }

    Row status(String other) {
      return new Row(business, district, other, values);
    }

    Row in(String other) {
      return new Row(business, other, status, values);
    }

    Row founded(int year) {
      return with("founded_year", year);
    }
  }

  static Row business(long business, String district) {
    return new Row(business, district, "active", Map.of());
  }

  /** A full submission that supersedes the one before; the regency is that of its first row. */
  long submit(int year, String regency, Row... rows) {
    OffsetDateTime moment = nextMoment();
    long submission = ++submissions;
    db.sql(
            """
            update warehouse.effect set known_to = :moment, end_reason = 'superseded', ended_by = :by
            where regency_code = :regency and data_year = :year and known_to = 'infinity'
            """)
        .param("moment", moment)
        .param("by", submission)
        .param("regency", regency)
        .param("year", year)
        .update();
    db.sql(
            """
            insert into warehouse.effect
              (submission_id, regency_code, data_year, kind, known_from, reason, actor)
            values (:id, :regency, :year, 'full', :moment, 'loaded', 'test')
            """)
        .param("id", submission)
        .param("regency", regency)
        .param("year", year)
        .param("moment", moment)
        .update();
    for (int i = 0; i < rows.length; i++) {
      observe(submission, year, regency, i + 1, rows[i]);
      identify(regency, submission, i + 1, rows[i].business(), moment);
    }
    return submission;
  }

  private void observe(long submission, int year, String regency, int number, Row row) {
    JdbcClient.StatementSpec insert =
        db.sql(
                "insert into warehouse.observation (regency_code, data_year, submission_id, sheet,"
                    + " row, district_code, status, content_key, "
                    + String.join(", ", COLUMNS)
                    + ") values (:regency, :year, :submission, 1, :row, :district, :status, :key, :"
                    + String.join(", :", COLUMNS)
                    + ")")
            .param("regency", regency)
            .param("year", year)
            .param("submission", submission)
            .param("row", number)
            .param("district", row.district())
            .param("status", row.status())
            .param("key", UUID.randomUUID());
    for (String column : COLUMNS) {
      insert = insert.param(column, row.values().get(column));
    }
    insert.update();
  }

  private void identify(
      String regency, long submission, int row, long business, OffsetDateTime moment) {
    db.sql(
            """
            insert into warehouse.business (business_id, first_regency_code, created_by)
            values (:business, :regency, :submission) on conflict do nothing
            """)
        .param("business", business)
        .param("regency", regency)
        .param("submission", submission)
        .update();
    db.sql(
            """
            insert into warehouse.identity
              (regency_code, submission_id, sheet, row, business_id, owner_id, known_from, reason,
                actor)
            values (:regency, :submission, 1, :row, :business, :owner, :moment, 'loaded', 'test')
            """)
        .param("owner", owners.get(business))
        .param("regency", regency)
        .param("submission", submission)
        .param("row", row)
        .param("business", business)
        .param("moment", moment)
        .update();
  }

  /** Makes what is said of a business from now on name an owner. */
  void own(long business, long owner) {
    db.sql(
            """
            insert into warehouse.owner (owner_id, nik_key) values (:owner, gen_random_uuid())
            on conflict do nothing
            """)
        .param("owner", owner)
        .update();
    owners.put(business, owner);
  }

  /** Says that a row speaks of another business than was thought. */
  void decide(String regency, long submission, int row, long business) {
    OffsetDateTime moment = nextMoment();
    db.sql(
            """
            update warehouse.identity set known_to = :moment
            where regency_code = :regency and submission_id = :submission and row = :row
              and known_to = 'infinity'
            """)
        .param("moment", moment)
        .param("regency", regency)
        .param("submission", submission)
        .param("row", row)
        .update();
    identify(regency, submission, row, business, moment);
  }

  /** Takes a submission back. */
  void withdraw(long submission) {
    db.sql(
            """
            update warehouse.effect set known_to = :moment, end_reason = 'withdrawn: test'
            where submission_id = :submission and known_to = 'infinity'
            """)
        .param("moment", nextMoment())
        .param("submission", submission)
        .update();
  }

  private OffsetDateTime nextMoment() {
    return db.sql("select warehouse.next_moment()").query(OffsetDateTime.class).single();
  }

  /** The present of the warehouse, up to which everything said so far is known. */
  Instant lastMoment() {
    return db.sql("select moment from warehouse.last_moment")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  Statistics statistics() {
    return statistics(StatisticsSettings.read(JOBS));
  }

  Statistics statistics(StatisticsSettings settings) {
    return new Statistics(
        named,
        transaction,
        settings,
        JOBS.settings("calendar.yml", CalendarSettings.class),
        new Reconciliation(PublishedFigure.read(JOBS), Denominator.read(JOBS)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Computes what changed. */
  Register compute() {
    statistics().refresh();
    return this;
  }

  Publications publications() {
    return new Publications(
        db,
        transaction,
        StatisticsSettings.read(JOBS),
        JOBS.settings("calendar.yml", CalendarSettings.class),
        DisclosureSettings.read(JOBS),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Publishes the newest figures of the years, or of all that wait. */
  Register approve(Integer... years) {
    publications().approve(null, List.of(years), "test", "test");
    return this;
  }

  TransactionTemplate transaction() {
    return transaction;
  }

  JdbcClient db() {
    return db;
  }

  /** Another connection to the same database. */
  SingleConnectionDataSource connection() {
    try {
      return new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says that all other regencies reported a year, and have nothing. */
  Register othersReport(int year) {
    for (String regency :
        rows(
            """
            select area_code from reference.area a
            where area_level = 'regency' and not exists (
              select from warehouse.effect e
              where e.regency_code = a.area_code and e.data_year = %d and e.known_to = 'infinity')
            """
                .formatted(year))) {
      submit(year, regency);
    }
    return this;
  }

  /** Values of one row or more, with bars between and nothing for null. */
  List<String> rows(String sql) {
    return db.sql("select replace(trim(r::text, '()'), ',', '|') from (" + sql + ") r")
        .query(String.class)
        .list();
  }

  @Override
  public void close() {
    source.destroy();
    database.close();
  }
}
