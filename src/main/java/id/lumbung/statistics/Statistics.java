package id.lumbung.statistics;

import id.lumbung.reference.SqlModel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
  private final FigureReader reader;
  private final StatisticsSettings settings;
  private final CalendarSettings calendar;
  private final Clock clock;

  /**
   * @param clock tells which data years are closed today
   */
  public Statistics(
      JdbcClient db,
      TransactionTemplate transaction,
      StatisticsSettings settings,
      CalendarSettings calendar,
      Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.computation = new Computation(db, settings, calendar);
    this.reader = new FigureReader(db);
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What figures would be computed from: the warehouse's last moment and everything else that moves
   * them.
   *
   * @param moment the last moment at which something became known
   * @param inputs settings, denominators and closed years, as one text to compare
   * @param computedAt when the figures were computed before; empty before the first time
   */
  public record Inputs(Instant moment, String inputs, String computedAt) {}

  /** The inputs as they are now, or nothing where the figures in mart stand on them already. */
  public Optional<Inputs> outdated() {
    Inputs now = inputs();
    boolean isComputed =
        db.sql(
                """
                select 1 from statistics.computed_from where moment = :moment and inputs = :inputs
                """)
            .param("moment", Computation.at(now.moment()))
            .param("inputs", now.inputs())
            .query(Integer.class)
            .optional()
            .isPresent();
    return isComputed ? Optional.empty() : Optional.of(now);
  }

  private Inputs inputs() {
    Instant moment = lastMoment();
    String facts =
        db.sql(
                """
                select coalesce(md5(string_agg(concat_ws('|', area_code, year, series, value), ',' order by
                  area_code, year, series)), '') from reference.denominator
                """)
            .query(String.class)
            .single();
    List<Integer> closed =
        computation.years(moment).stream().filter(y -> calendar.isClosed(y, today())).toList();
    String computedAt =
        db.sql("select coalesce(max(computed_at)::text, '') from statistics.computed_from")
            .query(String.class)
            .single();
    return new Inputs(moment, settings + " " + closed + " " + facts, computedAt);
  }

  /**
   * Recomputes the years that changed since the last time and freezes a vintage if any figure
   * moved. All in one transaction: BI never sees half of it.
   *
   * @param reason why figures may move, kept with the vintage
   * @return the number of figures that moved
   */
  public int refresh(String reason) {
    Integer moved =
        transaction.execute(
            status -> {
              db.sql("select pg_advisory_xact_lock(hashtextextended('lumbung.statistics', 0))")
                  .query(rs -> {});
              Inputs now = inputs();
              List<Integer> years = computation.years(now.moment());
              computation.useTemporary(Computation.FIGURE_TABLES);
              removeGoneYears(years);
              computation.countBusinesses(changed(years), now.moment());
              int next = lastVintage() + 1;
              computation.computeFigures(years, now.moment(), today(), next);
              int figures = moved();
              if (figures > 0) {
                freeze(next, now, reason, figures);
              }
              remember(now);
              return figures;
            });
    return moved == null ? 0 : moved;
  }

  private void removeGoneYears(List<Integer> years) {
    db.sql("delete from mart.business_year where year <> all (:years)")
        .param("years", years.toArray(Integer[]::new))
        .update();
  }

  /**
   * Years from the oldest one touched since the last computation; a year counts on its forerunner.
   */
  private List<Integer> changed(List<Integer> years) {
    @Nullable Integer oldest =
        db.sql(
                """
                select min(e.data_year)::integer
                from warehouse.effect e, (
                  select coalesce(max(moment), '-infinity') as moment from statistics.computed_from
                  where inputs like :settings || '%'
                ) last
                where e.known_from > last.moment
                   or (e.known_to > last.moment and e.known_to <> 'infinity')
                """)
            .param("settings", settings.toString().replace("%", "\\%").replace("_", "\\_"))
            .query(Integer.class)
            .optional()
            .orElse(null);
    return oldest == null ? List.of() : years.stream().filter(year -> year >= oldest).toList();
  }

  private int moved() {
    return db.sql(
            "select count(*)::integer from ("
                + SqlModel.read("statistics/moved_figures.sql")
                + ") m")
        .query(Integer.class)
        .single();
  }

  private void freeze(int vintage, Inputs now, String reason, int figures) {
    db.sql(
            """
            insert into mart.vintage (vintage, as_of, reason, figures_changed)
            values (:vintage, :moment, :reason, :figures)
            """)
        .param("vintage", vintage)
        .param("moment", Computation.at(now.moment()))
        .param("reason", reason)
        .param("figures", figures)
        .update();
    db.sql(SqlModel.read("statistics/freeze_growth.sql")).update();
    for (String table : Computation.FIGURE_TABLES) {
      db.sql("delete from mart." + table).update();
      db.sql("insert into mart." + table + " select * from pg_temp." + table).update();
    }
  }

  private void remember(Inputs now) {
    db.sql(
            """
            insert into statistics.computed_from (moment, inputs) values (:moment, :inputs)
            on conflict (only_row) do update set moment = excluded.moment, inputs = excluded.inputs,
              computed_at = clock_timestamp()
            """)
        .param("moment", Computation.at(now.moment()))
        .param("inputs", now.inputs())
        .update();
  }

  /** The denominator series of the headline table. */
  public String headlineSeries() {
    return settings.headlineSeries();
  }

  /** The figures as they stand in mart. */
  public Figures current() {
    return read(
        () -> {
          db.sql("set local search_path = mart").update();
          int vintage = lastVintage();
          return new Figures(
              vintage == 0 ? null : asOf(vintage), vintage, reader.growth(), reader.shares());
        });
  }

  /**
   * The figures as they stood, rebuilt from observations, identities and effects.
   *
   * @param day they count what was known at its end in Asia/Jakarta
   */
  public Figures asOf(LocalDate day) {
    return asOf(day.plusDays(1).atStartOfDay(Computation.OFFICE).toInstant().minusNanos(1000));
  }

  /**
   * The figures as they stood at a moment, rebuilt from observations, identities and effects.
   *
   * @param moment what became known up to it, itself included, counts
   */
  public Figures asOf(Instant moment) {
    return read(
        () -> {
          List<Integer> years = computation.years(moment);
          int vintage =
              db.sql("select coalesce(max(vintage), 0) from mart.vintage where as_of <= :moment")
                  .param("moment", Computation.at(moment))
                  .query(Integer.class)
                  .single();
          computation.useTemporary(
              List.of("business_year", "growth", "workforce_share", "size_class"));
          computation.countBusinesses(years, moment);
          computation.computeFigures(
              years, moment, LocalDate.ofInstant(moment, Computation.OFFICE), vintage);
          return new Figures(moment, vintage, reader.growth(), reader.shares());
        });
  }

  /** Reads inside a transaction that leaves nothing behind. */
  private Figures read(Supplier<Figures> work) {
    Figures figures =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return work.get();
            });
    return Objects.requireNonNull(figures);
  }

  private Instant lastMoment() {
    return db.sql("select moment from warehouse.last_moment")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private Instant asOf(int vintage) {
    return db.sql("select as_of from mart.vintage where vintage = :vintage")
        .param("vintage", vintage)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private int lastVintage() {
    return db.sql("select coalesce(max(vintage), 0) from mart.vintage")
        .query(Integer.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Computation.OFFICE));
  }
}
