package id.lumbung.statistics;

import id.lumbung.disclosure.State;
import id.lumbung.settings.SqlModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers behind publications: those that are to be decided, and what was decided before. */
record PublishedCells(JdbcClient db, DisclosureSettings settings) {
  /** The numbers of data years, counted from the figure tables in front of the search path. */
  List<CountedCell> count(Collection<Integer> years) {
    List<CountedCell> cells = new ArrayList<>();
    cells.addAll(
        db.sql(SqlModel.read("statistics/check/disclosure_counts.sql"))
            .param("years", years.toArray(Integer[]::new))
            .query((row, n) -> count(row))
            .list());
    cells.addAll(
        db.sql(SqlModel.read("statistics/check/disclosure_magnitudes.sql"))
            .param("years", years.toArray(Integer[]::new))
            .query((row, n) -> magnitude(row))
            .list());
    return cells;
  }

  private CountedCell count(ResultSet row) throws SQLException {
    long value = row.getLong("value");
    return new CountedCell(
        key(row), value, false, value > 0 && value < settings.minimumBusinesses(), state(row));
  }

  /** The p % rule: what the others report must hide the largest from the second. */
  private CountedCell magnitude(ResultSet row) throws SQLException {
    double value = row.getDouble("value");
    double first = row.getDouble("first");
    double rest = value - first - row.getDouble("second");
    boolean isSecret =
        row.getLong("businesses") < settings.minimumContributors()
            || rest * 100 < settings.dominancePct() * first;
    return new CountedCell(key(row), value, true, isSecret, state(row));
  }

  private static CellKey key(ResultSet row) throws SQLException {
    return new CellKey(
        row.getString("figure"),
        row.getInt("year"),
        row.getString("area_code"),
        row.getString("part"));
  }

  private static State state(ResultSet row) throws SQLException {
    return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
  }

  /**
   * What readers had after each publication, the oldest first: of every data year what was
   * published of it last. A publication that was taken back is not forgotten by them.
   */
  List<Map<CellKey, CountedCell>> editions() {
    Map<Integer, List<CountedCell>> publications = new TreeMap<>();
    db.sql("select * from statistics.published_cell order by publication_id")
        .query(
            row -> {
              publications
                  .computeIfAbsent(row.getInt("publication_id"), id -> new ArrayList<>())
                  .add(
                      new CountedCell(
                          key(row),
                          row.getDouble("value"),
                          row.getBoolean("is_magnitude"),
                          row.getBoolean("is_secret"),
                          state(row)));
            });
    List<Map<CellKey, CountedCell>> editions = new ArrayList<>();
    Map<CellKey, CountedCell> known = new HashMap<>();
    for (List<CountedCell> publication : publications.values()) {
      Set<Integer> years = new HashSet<>();
      publication.forEach(cell -> years.add(cell.key().year()));
      known.keySet().removeIf(key -> years.contains(key.year()));
      publication.forEach(cell -> known.put(cell.key(), cell));
      editions.add(new HashMap<>(known));
    }
    return editions;
  }

  /** Keeps what was decided. */
  void keep(int publication, Disclosure.Decision decision) {
    List<CountedCell> cells = decision.cells();
    db.sql(
            """
            insert into statistics.published_cell
              (publication_id, year, figure, area_code, part, value, is_magnitude, is_secret, state)
            select :publication, c.*
            from unnest(:years::smallint[], :figures::text[], :areas::text[], :parts::text[],
              :values::numeric[], :magnitudes::boolean[], :secrets::boolean[], :states::text[]) c
            """)
        .param("publication", publication)
        .param("years", cells.stream().map(c -> c.key().year()).toArray(Integer[]::new))
        .param("figures", cells.stream().map(c -> c.key().figure()).toArray(String[]::new))
        .param("areas", cells.stream().map(c -> c.key().area()).toArray(String[]::new))
        .param("parts", cells.stream().map(c -> c.key().part()).toArray(String[]::new))
        .param("values", cells.stream().map(CountedCell::value).toArray(Double[]::new))
        .param("magnitudes", cells.stream().map(CountedCell::isMagnitude).toArray(Boolean[]::new))
        .param("secrets", cells.stream().map(CountedCell::isSecret).toArray(Boolean[]::new))
        .param("states", cells.stream().map(c -> c.state().code()).toArray(String[]::new))
        .update();
    for (String table : decision.withheld()) {
      int blank = table.lastIndexOf(' ');
      db.sql(
              """
              insert into statistics.withheld_table (publication_id, year, figure)
              select publication_id, year, :figure from statistics.publication_year
              where publication_id = :publication and year = :year
              """)
          .param("publication", publication)
          .param("year", Integer.parseInt(table.substring(blank + 1)))
          .param("figure", table.substring(0, blank))
          .update();
    }
  }
}
