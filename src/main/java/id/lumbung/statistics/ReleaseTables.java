package id.lumbung.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of a release pack, of the province or of a regency. One model serves both audiences:
 * it names no schema, and what the reader may see decides in which one its tables are found.
 */
public final class ReleaseTables {
  /**
   * A table of the pack.
   *
   * @param name of the table and of its model
   * @param relation without which there is no such table for this audience; with a schema where it
   *     is the same for both
   * @param isInternal whether only the office gets it
   */
  private record Source(String name, String relation, boolean isInternal) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("edition", "growth", false),
          new Source("published", "mart_public.publication", false),
          new Source("publication", "mart.publication", true),
          new Source("changes", "mart.publication", true),
          new Source("withheld", "mart_public.withheld", false),
          new Source("headline", "growth", false),
          new Source("growth", "growth", false),
          new Source("parts", "growth_parts", false),
          new Source("size_class", "size_class", false),
          new Source("transitions", "class_transition", false),
          new Source("sectors", "sector", false),
          new Source("ownership", "ownership", false),
          new Source("transitions_by_sex", "class_transition_by_sex", false),
          new Source("workers_by_sex", "workers_by_sex", false),
          new Source("workforce", "workforce_share", false),
          new Source("workforce_areas", "workforce_share", false),
          new Source("programmes", "programme_coverage", false),
          new Source("markets", "market_reach", false),
          new Source("sales_bands", "sales_band", false),
          new Source("digital", "digital", false),
          new Source("disability", "mart_public.disability", false),
          new Source("relative_size", "relative_size", false),
          new Source("survival", "survival", false),
          new Source("reconciliation", "mart.reconciliation", false),
          new Source("revisions", "mart.revision", true),
          new Source("findings", "mart.quality", true),
          new Source("indicators", "mart.indicator", false));

  private final JdbcClient db;
  private final TransactionTemplate snapshot;
  private final String series;
  private final String kbliVersion;

  /**
   * @param transaction in whose manner everything is read, as of one moment
   * @param settings name the denominator series of the headline, and the version of KBLI whose
   *     names sections bear
   */
  public ReleaseTables(
      JdbcClient db, TransactionTemplate transaction, StatisticsSettings settings) {
    this.db = db;
    this.snapshot = snapshot(transaction);
    this.series = settings.headlineSeries();
    this.kbliVersion = settings.kbliVersion();
  }

  /** One moment for all statements, and nothing can be changed. */
  static TransactionTemplate snapshot(TransactionTemplate like) {
    DefaultTransactionDefinition reading = new DefaultTransactionDefinition();
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    reading.setReadOnly(true);
    return new TransactionTemplate(Objects.requireNonNull(like.getTransactionManager()), reading);
  }

  /** The province and its regencies, of which there are releases, by their codes. */
  public List<Release.Place> places() {
    return db.sql(
            """
            select area_code, area_level, name
            from reference.area
            where area_level <> 'district'
            order by area_code
            """)
        .query(
            (row, n) ->
                new Release.Place(
                    row.getString("area_code"), row.getString("area_level"), row.getString("name")))
        .list();
  }

  /** Data years that an audience has figures of, ascending. */
  public List<Integer> years(Audience audience) {
    return db.sql(
            audience == Audience.PUBLIC
                ? "select year from mart_public.publication order by year"
                : "select year from mart.publication order by year")
        .query(Integer.class)
        .list();
  }

  /**
   * Every table and column of the schemas that analysts read, as {@code mart.dictionary} has them.
   *
   * @param audience the public one gets what everyone may read
   */
  public List<FigureRow> dictionary(Audience audience) {
    return db.sql(
            """
            select schema, relation, attribute, type, indonesian, english, additive
            from mart.dictionary
            where :everything or schema = 'mart_public'
            order by schema, relation, attribute
            """)
        .param("everything", audience == Audience.INTERNAL)
        .query((row, n) -> row(row))
        .list();
  }

  /** All tables of the province for a data year. */
  public Release of(int year, Audience audience) {
    return of(year, audience, Release.Place.PROVINCE);
  }

  /**
   * All tables for a data year: of the area and of those right below it.
   *
   * @param place one of {@link #places}
   */
  public Release of(int year, Audience audience, Release.Place place) {
    return Objects.requireNonNull(snapshot.execute(status -> read(year, audience, place)));
  }

  private Release read(int year, Audience audience, Release.Place place) {
    boolean isPublic = audience == Audience.PUBLIC;
    db.sql("select set_config('search_path', :path, true)")
        .param("path", isPublic ? "mart_public, pg_temp" : "mart, pg_temp")
        .query(String.class)
        .single();
    Map<String, List<FigureRow>> tables = new LinkedHashMap<>();
    for (Source source : SOURCES) {
      if (!(isPublic && source.isInternal()) && isThere(source.relation())) {
        tables.put(source.name(), rows(source.name(), year, place.code()));
      }
    }
    return new Release(year, place, audience, edition(tables, isPublic), tables);
  }

  private boolean isThere(String relation) {
    return db.sql("select to_regclass(:relation) is not null")
        .param("relation", relation)
        .query(Boolean.class)
        .single();
  }

  private List<FigureRow> rows(String name, int year, String area) {
    return db.sql(Models.text("release", name))
        .param("year", year)
        .param("area", area)
        .param("series", series)
        .param("kbliVersion", kbliVersion)
        .query((row, n) -> row(row))
        .list();
  }

  /** A row as it comes; moments as ISO 8601 text. */
  static FigureRow row(ResultSet result) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      Object value = result.getObject(i);
      values.put(
          result.getMetaData().getColumnLabel(i),
          value instanceof Timestamp moment
              ? moment.toInstant().toString()
              : value == null || value instanceof Number ? value : value.toString());
    }
    return new FigureRow(values);
  }

  /** Of what moment the figures are; the office's are published where nothing newer waits. */
  private static Release.Edition edition(Map<String, List<FigureRow>> tables, boolean isPublic) {
    List<FigureRow> figures = new ArrayList<>(tables.getOrDefault("edition", List.of()));
    List<FigureRow> published = tables.getOrDefault("published", List.of());
    boolean isPublished =
        !published.isEmpty()
            && (isPublic
                || tables.getOrDefault("publication", List.of()).stream()
                    .anyMatch(row -> row.code("state").equals("published")));
    String at = isPublished ? published.get(0).text("published_at") : null;
    String asOf = figures.isEmpty() ? null : figures.get(0).text("as_of");
    return new Release.Edition(
        asOf == null ? null : Instant.parse(asOf),
        figures.isEmpty() ? 0 : figures.get(0).whole("vintage"),
        at == null ? null : Instant.parse(at));
  }
}
