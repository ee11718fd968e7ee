package id.lumbung.statistics;

import id.lumbung.reference.SqlModel;
import id.lumbung.statistics.Suppression.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides what schema {@code mart_public} keeps back. Secret are counts of 1 and 2 and sums of
 * workers that fewer than five report or that one of them dominates; with them goes whatever would
 * give them away.
 *
 * <p>Stocks are decided first, as the tree of province, regencies and districts. Breakdowns are
 * published for regencies and the province, the stock being their sum; those of a regency without a
 * published stock are not published at all.
 */
final class Disclosure {
  private static final String PROVINCE = "62";
  private static final String WITHHELD = PROVINCE + " *";
  private static final String ROOT = "root";

  private final JdbcClient db;

  Disclosure(JdbcClient db) {
    this.db = db;
  }

  /** One cell of a breakdown. */
  private record Cell(
      String figure, int year, String area, String part, long value, boolean isSecret) {}

  /** Replaces the decisions by those for the figures in mart. */
  void decide() {
    db.sql("delete from statistics.hidden").update();
    Map<Integer, Set<String>> stocks = decideStocks();
    Map<String, List<Cell>> tables = new TreeMap<>();
    for (Cell cell : read("disclosure_cells")) {
      tables.computeIfAbsent(cell.figure() + " " + cell.year(), k -> new ArrayList<>()).add(cell);
    }
    for (List<Cell> table : tables.values()) {
      Cell any = table.get(0);
      boolean needsBase = any.figure().equals("growth_parts");
      Set<String> unlisted = new HashSet<>(stocks.getOrDefault(any.year(), Set.of()));
      if (needsBase) {
        unlisted.addAll(stocks.getOrDefault(any.year() - 1, Set.of()));
      }
      keep(any.figure(), any.year(), decideTable(table, unlisted));
    }
    decideTransitions();
    db.sql(SqlModel.read("statistics/hide_dependents.sql")).update();
  }

  /** The province's alone; sums of rows and columns are known from its size classes. */
  private void decideTransitions() {
    Map<String, Suppression> tables = new TreeMap<>();
    for (Cell cell : read("disclosure_transitions")) {
      int between = cell.part().indexOf('>');
      tables
          .computeIfAbsent(cell.figure() + "/" + cell.year(), key -> new Suppression())
          .cell(
              PROVINCE + " " + cell.part(),
              "from " + cell.part().substring(0, between),
              "to " + cell.part().substring(between + 1),
              cell.value(),
              cell.isSecret() ? Kind.SECRET : Kind.OPEN);
    }
    tables.forEach(
        (table, suppression) -> {
          int slash = table.indexOf('/');
          keep(
              table.substring(0, slash),
              Integer.parseInt(table.substring(slash + 1)),
              decided(suppression));
        });
  }

  private List<Cell> read(String model) {
    return db.sql(SqlModel.read("statistics/" + model + ".sql"))
        .query(
            (row, n) ->
                new Cell(
                    row.getString("figure"),
                    row.getInt("year"),
                    row.getString("area_code"),
                    row.getString("part"),
                    row.getLong("value"),
                    row.getBoolean("is_secret")))
        .list();
  }

  private Map<Integer, Set<String>> decideStocks() {
    Map<Integer, Suppression> years = new TreeMap<>();
    db.sql("select year, area_code, stock from growth where stock > 0 order by year, area_code")
        .query(
            row -> {
              String area = row.getString("area_code");
              long stock = row.getLong("stock");
              years
                  .computeIfAbsent(row.getInt("year"), year -> new Suppression())
                  .cell(area, from(area), to(area), stock, stock < 3 ? Kind.SECRET : Kind.OPEN);
            });
    Map<Integer, Set<String>> hidden = new HashMap<>();
    years.forEach(
        (year, table) -> {
          Set<String> areas = table.decide();
          hidden.put(year, areas);
          for (String area : areas) {
            keep("growth", year, area, "");
          }
        });
    return hidden;
  }

  /** Districts flow into their regency, regencies into the province, the province back. */
  private static String from(String area) {
    return area.length() == 8 ? ROOT : area;
  }

  private static String to(String area) {
    return area.equals(PROVINCE) ? ROOT : area.length() == 5 ? PROVINCE : area.substring(0, 5);
  }

  /**
   * Cells of regencies flow from their area to their part; the province's from the part to a node
   * of its own, and the stocks back to the areas.
   *
   * @return area and part of what is hidden, with a blank between
   */
  private static Set<String> decideTable(List<Cell> table, Set<String> unlisted) {
    Suppression suppression = new Suppression();
    Map<String, Long> sums = new HashMap<>();
    Set<String> parts = new HashSet<>();
    for (Cell cell : table) {
      parts.add(cell.part());
      Kind kind = cell.isSecret() ? Kind.SECRET : Kind.OPEN;
      String key = cell.area() + " " + cell.part();
      boolean isLeaving = cell.part().startsWith("-");
      if (cell.area().equals(PROVINCE)) {
        arc(suppression, key, "part " + cell.part(), "province", isLeaving, cell.value(), kind);
      } else if (!unlisted.contains(cell.area())) {
        arc(suppression, key, cell.area(), "part " + cell.part(), isLeaving, cell.value(), kind);
      } else {
        sums.put(key, cell.value());
      }
    }
    for (String area : unlisted) {
      if (area.length() == 5) {
        for (String part : parts) {
          String key = area + " " + part;
          arc(
              suppression,
              key,
              area,
              "part " + part,
              part.startsWith("-"),
              sums.getOrDefault(key, 0L),
              Kind.UNLISTED);
        }
      }
    }
    return decided(suppression);
  }

  private static Set<String> decided(Suppression table) {
    Set<String> hidden = table.decide();
    return table.isSafe() ? hidden : Set.of(WITHHELD);
  }

  private static void arc(
      Suppression table,
      String key,
      String from,
      String to,
      boolean isLeaving,
      long value,
      Kind kind) {
    table.cell(key, isLeaving ? to : from, isLeaving ? from : to, value, kind);
  }

  private void keep(String figure, int year, Set<String> cells) {
    for (String cell : cells) {
      int blank = cell.indexOf(' ');
      keep(figure, year, cell.substring(0, blank), cell.substring(blank + 1));
    }
  }

  private void keep(String figure, int year, String area, String part) {
    db.sql(
            """
            insert into statistics.hidden (figure, year, area_code, part)
            values (:figure, :year, :area, :part)
            """)
        .param("figure", figure)
        .param("year", year)
        .param("area", area)
        .param("part", part)
        .update();
  }
}
