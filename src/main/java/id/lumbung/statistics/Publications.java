package id.lumbung.statistics;

import id.lumbung.settings.Refused;
import id.lumbung.settings.SqlModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person with the right lets everyone read. A vintage is a draft when it is computed; its
 * figures of a data year become public when they are approved, after disclosure control, and stay
 * what they are until the next approval of that year.
 */
public final class Publications {
  private static final String PUBLISHED = "published";

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Computation computation;
  private final Vintages vintages;
  private final PublishedCells cells;
  private final PublicTables tables;
  private final DisclosureSettings disclosure;
  private final Set<String> productive;
  private final Clock clock;

  /**
   * @param clock tells which data years are closed today
   */
  public Publications(
      JdbcClient db,
      TransactionTemplate transaction,
      StatisticsSettings settings,
      CalendarSettings calendar,
      DisclosureSettings disclosure,
      Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.computation = new Computation(db, settings, calendar);
    this.vintages = new Vintages(db, calendar);
    this.cells = new PublishedCells(db, disclosure);
    this.tables = new PublicTables(db);
    this.disclosure = disclosure;
    this.productive = Set.copyOf(settings.productiveSections());
    this.clock = clock;
  }

  /**
   * How a data year stands: the province's newest figures beside the published ones.
   *
   * @param state as {@code mart.publication} names it
   * @param vintage the newest
   * @param publishedVintage null where the year is not published
   * @param growthPct percent of the base; null with a reason of its own in {@code mart.growth}
   */
  public record Standing(
      int year,
      String state,
      int vintage,
      @Nullable Integer publishedVintage,
      @Nullable Instant publishedAt,
      @Nullable Long stock,
      @Nullable Long publishedStock,
      @Nullable BigDecimal growthPct,
      @Nullable BigDecimal publishedGrowthPct) {
    /** Whether a person has something to decide. */
    public boolean waits() {
      return !state.equals(PUBLISHED);
    }
  }

  /**
   * What an approval did, or would do.
   *
   * @param before how its years stood
   * @param keptBack how many numbers readers see as kept back
   * @param withheld tables kept back as a whole, as {@code mart_public.withheld} names them
   * @param exposed secret numbers that follow from what was published before, whatever is kept back
   */
  public record Outcome(
      int vintage,
      List<Standing> before,
      long numbers,
      long keptBack,
      List<String> withheld,
      int exposed) {
    /** Copies the lists. */
    public Outcome {
      before = List.copyOf(before);
      withheld = List.copyOf(withheld);
    }
  }

  /** How every data year stands, ascending. */
  public List<Standing> standings() {
    return db.sql("select * from mart.publication order by year")
        .query(
            (row, n) ->
                new Standing(
                    row.getInt("year"),
                    row.getString("state"),
                    row.getInt("vintage"),
                    row.getObject("published_vintage", Integer.class),
                    instant(row.getObject("published_at", OffsetDateTime.class)),
                    row.getObject("stock", Long.class),
                    row.getObject("published_stock", Long.class),
                    row.getBigDecimal("growth_pct"),
                    row.getBigDecimal("published_growth_pct")))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  /**
   * Publishes a vintage's figures of data years.
   *
   * @param vintage null for the newest
   * @param years all that are not published as they stand where empty
   * @throws Refused where there is nothing to publish, where a year's growth would stand on another
   *     base than the published one, or where the vintage cannot be rebuilt
   */
  public Outcome approve(
      @Nullable Integer vintage, Collection<Integer> years, String actor, String reason) {
    return inOne(() -> publish(vintage, years, actor, reason));
  }

  /** What {@link #approve} would do; nothing is changed. */
  public Outcome rehearse(@Nullable Integer vintage, Collection<Integer> years, String actor) {
    Outcome outcome =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return publish(vintage, years, actor, "");
            });
    return Objects.requireNonNull(outcome);
  }

  private <T> T inOne(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private Outcome publish(
      @Nullable Integer asked, Collection<Integer> askedYears, String actor, String reason) {
    db.sql("lock table statistics.computing in exclusive mode").update();
    int last = vintages.last();
    int vintage = asked == null ? last : asked;
    if (vintage < 1 || vintage > last) {
      throw new Refused(
          last == 0 ? "approve.nothing_computed" : "approve.no_vintage",
          Map.of("vintage", Integer.toString(vintage), "terbaru", Integer.toString(last)));
    }
    List<Standing> all = standings();
    putInFront(vintage, last);
    Set<Integer> years = years(askedYears, all, vintage);
    requireSameBases(years);
    int publication = note(vintage, years, actor, reason);
    List<Map<CellKey, CountedCell>> editions = cells.editions();
    Disclosure.Decision decision =
        Disclosure.decide(disclosure, productive, years, cells.count(years), editions);
    cells.keep(publication, decision);
    tables.fill(publication, years);
    return outcome(vintage, years, all, decision.exposed());
  }

  /** Puts the vintage's figures in front of the search path: mart's, or rebuilt ones. */
  private void putInFront(int vintage, int last) {
    if (vintage == last) {
      db.sql("set local search_path = mart, statistics").update();
      return;
    }
    Instant moment = vintages.asOf(vintage);
    List<Integer> years = computation.years(moment);
    computation.useTemporaryTables();
    computation.recount(WorkTables.own(db), years, Instant.EPOCH, moment);
    LocalDate today = LocalDate.now(clock.withZone(Computation.OFFICE));
    computation.computeFigures(years, moment, today, vintage);
    if (vintages.differ(vintage)) {
      throw new Refused(
          "approve.not_rebuilt",
          Map.of("vintage", Integer.toString(vintage), "terbaru", Integer.toString(last)));
    }
  }

  private Set<Integer> years(Collection<Integer> asked, List<Standing> all, int vintage) {
    Set<Integer> there =
        new TreeSet<>(
            db.sql("select distinct year::integer from growth").query(Integer.class).list());
    Set<Integer> years = new TreeSet<>(asked);
    if (years.isEmpty()) {
      all.stream()
          .filter(s -> s.waits() && !Integer.valueOf(vintage).equals(s.publishedVintage()))
          .map(Standing::year)
          .filter(there::contains)
          .forEach(years::add);
    }
    if (years.isEmpty()) {
      throw new Refused("approve.nothing_waits", Map.of());
    }
    if (!there.containsAll(years)) {
      Set<Integer> missing = new TreeSet<>(years);
      missing.removeAll(there);
      throw new Refused("approve.no_year", Map.of("tahun", list(missing), "ada", list(there)));
    }
    boolean isInForce =
        all.stream()
            .filter(s -> years.contains(s.year()))
            .allMatch(s -> Integer.valueOf(vintage).equals(s.publishedVintage()));
    if (isInForce) {
      throw new Refused("approve.nothing_waits", Map.of());
    }
    return years;
  }

  /**
   * A growth rate is published over the published figure of its base year alone.
   *
   * @throws Refused naming the years that go together
   */
  private void requireSameBases(Set<Integer> years) {
    Set<Integer> together =
        new TreeSet<>(
            db.sql(SqlModel.read("statistics/check/years_together.sql"))
                .param("years", years.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    if (!together.isEmpty()) {
      together.addAll(years);
      throw new Refused("approve.together", together(together));
    }
  }

  private static String list(Set<Integer> years) {
    return years.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private int note(int vintage, Set<Integer> years, String actor, String reason) {
    int publication =
        db.sql(
                """
                insert into statistics.publication (vintage, actor, reason)
                values (:vintage, :actor, :reason)
                returning publication_id
                """)
            .param("vintage", vintage)
            .param("actor", actor)
            .param("reason", reason)
            .query(Integer.class)
            .single();
    db.sql(
            """
            insert into statistics.publication_year (publication_id, year)
            select :publication, year from unnest(:years::smallint[]) y (year)
            """)
        .param("publication", publication)
        .param("years", years.toArray(Integer[]::new))
        .update();
    return publication;
  }

  private Outcome outcome(int vintage, Set<Integer> years, List<Standing> all, int exposed) {
    Integer[] asked = years.toArray(Integer[]::new);
    return db.sql(
            """
            select
              count(*) filter (where state in ('shown', 'hidden', 'unlisted')) as numbers,
              count(*) filter (where state in ('hidden', 'unlisted')) as kept_back
            from statistics.published_cell c
            join statistics.in_force f on f.year = c.year and f.publication_id = c.publication_id
            where c.year = any (:years)
            """)
        .param("years", asked)
        .query(
            (row, n) ->
                new Outcome(
                    vintage,
                    all.stream().filter(s -> years.contains(s.year())).toList(),
                    row.getLong("numbers"),
                    row.getLong("kept_back"),
                    withheld(asked),
                    exposed))
        .single();
  }

  private List<String> withheld(Integer[] years) {
    return db.sql(
            """
            select year || ' ' || relation || case subject when 'all' then '' else ' ' || subject end
            from mart_public.withheld where year = any (:years) order by 1
            """)
        .param("years", years)
        .query(String.class)
        .list();
  }

  /**
   * Takes the publication in force of data years back; what was published of them before is public
   * again, or nothing.
   *
   * @param vintage only years that are published with it; null for any
   * @param years all published ones where empty
   * @return the years
   * @throws Refused where none is published, or where the growth of a year that stays would stand
   *     on a base that is not public any more
   */
  public List<Integer> withdraw(
      @Nullable Integer vintage, Collection<Integer> years, String actor, String reason) {
    return inOne(() -> takeBack(vintage, years, actor, reason));
  }

  private List<Integer> takeBack(
      @Nullable Integer vintage, Collection<Integer> years, String actor, String reason) {
    db.sql("lock table statistics.computing in exclusive mode").update();
    Set<Integer> taken = new TreeSet<>(markTaken(vintage, years, actor, reason));
    if (taken.isEmpty()) {
      throw new Refused("approve.nothing_published", Map.of());
    }
    Set<Integer> asked = new TreeSet<>(years);
    // What comes back may stand on a base that is not public any more: that goes too.
    for (Set<Integer> orphans = orphans(); !orphans.isEmpty(); orphans = orphans()) {
      taken.addAll(markTaken(null, orphans, actor, reason));
    }
    if (!asked.isEmpty() && !asked.containsAll(taken)) {
      throw new Refused("approve.together_back", together(taken));
    }
    tables.bringBack(taken);
    return List.copyOf(taken);
  }

  private Set<Integer> orphans() {
    return new TreeSet<>(
        db.sql(SqlModel.read("statistics/check/years_without_base.sql"))
            .query(Integer.class)
            .list());
  }

  private List<Integer> markTaken(
      @Nullable Integer vintage, Collection<Integer> years, String actor, String reason) {
    return db.sql(
            """
            update statistics.publication_year y
            set withdrawn_at = clock_timestamp(), withdrawn_by = :actor, withdrawn_reason = :reason
            from statistics.in_force f
            where f.publication_id = y.publication_id and f.year = y.year
              and (:anyYear or y.year = any (:years))
              and (:anyVintage or f.vintage = :vintage)
            returning y.year::integer
            """)
        .param("actor", actor)
        .param("reason", reason)
        .param("anyYear", years.isEmpty())
        .param("years", years.toArray(Integer[]::new))
        .param("anyVintage", vintage == null)
        .param("vintage", vintage == null ? 0 : vintage)
        .query(Integer.class)
        .list();
  }

  private static Map<String, String> together(Set<Integer> years) {
    return Map.of(
        "tahun",
        list(years),
        "pilihan",
        years.stream().map(year -> "--year " + year).collect(Collectors.joining(" ")));
  }
}
