package id.lumbung.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps {@code mart} in step with the warehouse and freezes a vintage whenever a figure moves;
 * rebuilds the figures of any past moment.
 */
public final class Statistics {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Computation computation;
  private final Vintages vintages;
  private final FigureReader reader;
  private final Findings findings;
  private final Reconciliation reconciliation;
  private final ReconciliationTable printed;
  private final StatisticsSettings settings;
  private final CalendarSettings calendar;
  private final Clock clock;

  /**
   * @param reconciliation figures printed elsewhere
   * @param clock tells which data years are closed today
   */
  public Statistics(
      NamedParameterJdbcOperations named,
      TransactionTemplate transaction,
      StatisticsSettings settings,
      CalendarSettings calendar,
      Reconciliation reconciliation,
      Clock clock) {
    this.db = JdbcClient.create(named);
    this.transaction = transaction;
    this.computation = new Computation(db, settings, calendar);
    this.vintages = new Vintages(db, calendar);
    this.reader = new FigureReader(db);
    this.findings = new Findings(db, settings);
    this.reconciliation = reconciliation;
    this.printed = new ReconciliationTable(named);
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What figures are computed from: the warehouse's last moment and everything else that moves
   * them.
   *
   * @param moment the last moment at which something became known
   * @param method how businesses are counted
   * @param facts settings and reference facts, as one text to compare
   * @param closed the data years that are closed
   */
  public record Inputs(Instant moment, String method, String facts, String closed) {
    private static final Inputs NOTHING = new Inputs(Instant.EPOCH, "", "", "");
  }

  /** The inputs as they are now, or nothing where the figures in mart stand on them already. */
  public Optional<Inputs> outdated() {
    Inputs now = inputs();
    return now.equals(computed()) ? Optional.empty() : Optional.of(now);
  }

  /** When the figures in mart were computed; empty before the first time. */
  public String computedAt() {
    return db.sql("select coalesce(max(computed_at)::text, '') from statistics.computed_from")
        .query(String.class)
        .single();
  }

  private Inputs computed() {
    return db.sql("select moment, method, facts, closed from statistics.computed_from")
        .query(
            (row, n) ->
                new Inputs(
                    row.getObject("moment", OffsetDateTime.class).toInstant(),
                    row.getString("method"),
                    row.getString("facts"),
                    row.getString("closed")))
        .optional()
        .orElse(Inputs.NOTHING);
  }

  private Inputs inputs() {
    Instant moment = lastKnown();
    List<Integer> closed =
        computation.years(moment).stream().filter(y -> calendar.isClosed(y, today())).toList();
    return new Inputs(moment, method(), facts(), closed.toString());
  }

  private Instant lastKnown() {
    return db.sql("select moment from warehouse.last_moment")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** Everything but data and days that moves figures; the settings and reference facts. */
  private String facts() {
    return settings.breaks()
        + " "
        + settings.notToldLimitPct()
        + " "
        + db.sql(
                """
                select md5(coalesce((
                    select string_agg(d::text, ',' order by area_code, year, series, month)
                    from reference.denominator d), ''))
                  || ' ' || md5(coalesce((
                    select string_agg(p::text, ',' order by line) from reference.published p), ''))
                  || ' ' || md5(coalesce((
                    select string_agg(p::text, ',' order by line) from reference.population p), ''))
                  || ' ' || md5(coalesce((
                    select string_agg(p::text, ',' order by line) from reference.grdp p), ''))
                  || ' ' || md5(coalesce((
                    select string_agg(a::text, ',' order by area_code) from reference.area a), ''))
                """)
            .query(String.class)
            .single();
  }

  private String method() {
    return settings.method()
        + " "
        + db.sql(
                """
                select md5(coalesce(string_agg(k::text, ',' order by kbli_version, division), ''))
                from reference.kbli_division k
                """)
            .query(String.class)
            .single();
  }

  /**
   * Counts again what changed since the last time and freezes a vintage if any figure moved. All in
   * one transaction: BI never sees half of it.
   *
   * @return the number of figures that moved
   */
  public int refresh() {
    Integer moved =
        transaction.execute(
            status -> {
              db.sql("lock table statistics.computing in exclusive mode").update();
              // The keys of the figures lead to them.
              Models.of("dimension").forEach(dimension -> db.sql(dimension.text()).update());
              Inputs now = inputs();
              Inputs before = computed();
              boolean hasSameMethod = before.method().equals(now.method());
              List<Integer> years = computation.years(now.moment());
              computation.useTemporaryFigures();
              Instant last = hasSameMethod ? before.moment() : Instant.EPOCH;
              computation.recount(workTables(last), years, last, now.moment());
              Instant asOf = momentOf(now.moment());
              int next = vintages.last() + 1;
              computation.computeFigures(years, asOf, today(), next);
              int figures = vintages.moved();
              if (figures > 0) {
                vintages.freeze(
                    next, asOf, since(before), years, otherCauses(before, now), figures);
              }
              db.sql("set local search_path = mart, statistics").update();
              if (vintages.last() > 0) {
                findings.write();
                printed.keep(reconciliation.against(WarehouseSide.read(db, Computation.at(asOf))));
              }
              remember(now);
              return figures;
            });
    return moved == null ? 0 : moved;
  }

  /** To count everything takes all cores; for what little changed, to share tables costs more. */
  private WorkTables workTables(Instant last) {
    return last.equals(Instant.EPOCH) ? WorkTables.shared(db) : WorkTables.own(db);
  }

  /**
   * The moment a vintage stands for: the data's last, or the present where figures move without new
   * data because a year closed or a fact changed.
   */
  private Instant momentOf(Instant lastKnown) {
    int last = vintages.last();
    if (last == 0 || vintages.asOf(last).isBefore(lastKnown)) {
      return lastKnown;
    }
    Instant present = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return present.isAfter(vintages.asOf(last)) ? present : vintages.asOf(last);
  }

  /** What the vintage before has counted, though it may have been forgotten how. */
  private Instant since(Inputs before) {
    int last = vintages.last();
    return before.equals(Inputs.NOTHING) && last > 0 ? vintages.asOf(last) : before.moment();
  }

  private List<String> otherCauses(Inputs before, Inputs now) {
    List<String> causes = new ArrayList<>();
    boolean isFirst = before.equals(Inputs.NOTHING) && vintages.last() == 0;
    boolean isCountedAlike =
        before.method().equals(now.method()) && before.facts().equals(now.facts());
    if (!isFirst && !isCountedAlike) {
      causes.add("method");
    } else if (before.moment().equals(now.moment())) {
      causes.add("closing");
    }
    return causes;
  }

  private void remember(Inputs now) {
    db.sql(
            """
            insert into statistics.computed_from (moment, method, facts, closed)
            values (:moment, :method, :facts, :closed)
            on conflict (only_row) do update set moment = excluded.moment, method = excluded.method,
              facts = excluded.facts, closed = excluded.closed, computed_at = clock_timestamp()
            """)
        .param("moment", Computation.at(now.moment()))
        .param("method", now.method())
        .param("facts", now.facts())
        .param("closed", now.closed())
        .update();
  }

  /** The denominator series of the headline table. */
  public String headlineSeries() {
    return settings.headlineSeries();
  }

  /** The figures as they stand in mart. */
  public Figures current() {
    return current(Audience.INTERNAL);
  }

  /** Active businesses of an area by the figures in mart; null where they have none of the year. */
  public @Nullable Long stock(String area, int year) {
    return db.sql("select stock from mart.growth where area_code = :area and year = :year")
        .param("area", area)
        .param("year", year)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** The figures as they stand: those in mart, or those that are published. */
  public Figures current(Audience audience) {
    return audience == Audience.INTERNAL ? internal() : published();
  }

  private Figures internal() {
    return read(
        () -> {
          db.sql("set local search_path = mart, statistics").update();
          int vintage = vintages.last();
          @Nullable Instant asOf = vintage == 0 ? null : vintages.asOf(vintage);
          return figures(
              Audience.INTERNAL, asOf, vintage, warehouse(asOf == null ? Instant.EPOCH : asOf));
        });
  }

  /** The register's own counts are not for everyone; printed figures are, held together. */
  private Figures published() {
    return read(
        () -> {
          db.sql("set local search_path = mart_public").update();
          int vintage = vintages.lastPublished();
          @Nullable Instant asOf = vintage == 0 ? null : vintages.asOf(vintage);
          return figures(Audience.PUBLIC, asOf, vintage, new Side());
        });
  }

  /**
   * The figures as they stood, rebuilt from observations, identities and effects.
   *
   * @param day they count what was known at its end in Asia/Jakarta
   */
  public Figures asOf(LocalDate day) {
    return asOf(endOf(day));
  }

  /** The last moment of a day in Asia/Jakarta. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Computation.OFFICE).toInstant().minusNanos(1000);
  }

  /**
   * Growth of a regency as the figures will have it once they are computed again, with all that the
   * caller's transaction has made known. Only temporary tables are written; they and the search
   * path stay until the transaction ends, which is to be rolled back.
   */
  public GrowthRow growthAhead(String regency, int year) {
    Inputs before = computed();
    Instant last = before.method().equals(method()) ? before.moment() : Instant.EPOCH;
    computation.computeGrowthBeside(regency, year, last, lastKnown(), today(), vintages.last());
    return reader.growth(regency, year);
  }

  /**
   * The figures as they stood at a moment, rebuilt from observations, identities and effects.
   *
   * @param moment what became known up to it, itself included, counts
   */
  public Figures asOf(Instant moment) {
    return read(
        () -> {
          int vintage = rebuild(moment);
          return figures(Audience.INTERNAL, moment, vintage, warehouse(moment));
        });
  }

  /** Fills temporary tables with what stood at a moment, and tells the vintage then in force. */
  private int rebuild(Instant moment) {
    List<Integer> years = computation.years(moment);
    int vintage = vintages.at(moment);
    computation.useTemporaryTables();
    computation.recount(WorkTables.own(db), years, Instant.EPOCH, moment);
    computation.computeFigures(
        years, moment, LocalDate.ofInstant(moment, Computation.OFFICE), vintage);
    return vintage;
  }

  /**
   * Reads something while tables without a schema are those of a moment.
   *
   * @param moment null for mart's own
   * @param work takes the moment up to which the tables count
   */
  <T> T reading(@Nullable Instant moment, Function<Instant, T> work) {
    return read(
        () -> {
          if (moment == null) {
            db.sql("set local search_path = mart, statistics").update();
            return work.apply(computed().moment());
          }
          rebuild(moment);
          return work.apply(moment);
        });
  }

  private Side warehouse(Instant moment) {
    return WarehouseSide.read(db, Computation.at(moment));
  }

  private Figures figures(Audience audience, @Nullable Instant asOf, int vintage, Side warehouse) {
    return new Figures(
        audience,
        asOf,
        vintage,
        reader.growth(),
        reader.parts(),
        reader.shares(),
        reconciliation.against(warehouse));
  }

  /** Reads inside a transaction that leaves nothing behind. */
  private <T> T read(Supplier<T> work) {
    T read =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return work.get();
            });
    return Objects.requireNonNull(read);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Computation.OFFICE));
  }
}
