package id.lumbung.matching;

import id.lumbung.TestLumbung;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which business each generated row is of, in truth and in the register. */
final class RegisterTruth {
  private static final String PROVINCE = "62";

  private final Map<String, String> truth = new HashMap<>();
  private final Map<Integer, Long> stocks = new TreeMap<>();
  private final Map<Integer, Set<String>> listed = new TreeMap<>();

  /**
   * How the stock of a year came from that of the year before.
   *
   * @param entered businesses that were not in the register before
   * @param left businesses of the year before that are not in the stock
   */
  record Movement(int year, long stock, long entered, long left) {}

  /** Reads the truth of a generated folder. */
  RegisterTruth(Path folder) {
    JsonNode root = JsonMapper.builder().build().readTree(folder.resolve("truth.json").toFile());
    for (JsonNode file : root.get("files")) {
      for (JsonNode row : file.get("rows")) {
        if (row.has("business")) {
          String place =
              file.get("file").asString()
                  + "|"
                  + row.get("sheet").asString()
                  + "|"
                  + row.get("row").asInt();
          truth.put(place, row.get("business").asString());
          listed
              .computeIfAbsent(file.get("year").asInt(), year -> new HashSet<>())
              .add(row.get("business").asString());
        }
      }
    }
    for (JsonNode area : root.get("areas")) {
      if (area.get("area_code").asString().equals(PROVINCE)) {
        stocks.put(area.get("year").asInt(), area.get("stock").asLong());
      }
    }
  }

  /** What is true of the province, year by year from the second on. */
  List<Movement> movements() {
    List<Movement> movements = new ArrayList<>();
    Set<String> known = new HashSet<>();
    long before = 0;
    for (Map.Entry<Integer, Long> stock : stocks.entrySet()) {
      Set<String> entered = new HashSet<>(listed.getOrDefault(stock.getKey(), Set.of()));
      entered.removeAll(known);
      if (!known.isEmpty()) {
        long left = before + entered.size() - stock.getValue();
        movements.add(new Movement(stock.getKey(), stock.getValue(), entered.size(), left));
      }
      known.addAll(entered);
      before = stock.getValue();
    }
    return movements;
  }

  /** What the register counts of the province. */
  static List<Movement> counted(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql(
            """
            select year, stock, entered, left_stock
            from mart.growth_parts
            where area_code = :province and entered is not null
            order by year
            """)
        .param("province", PROVINCE)
        .query(
            (row, n) -> new Movement(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /** How the register's businesses agree with the truth, over all rows that were not held back. */
  ClusterScores scores(TestLumbung lumbung) {
    List<Long> found = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    businesses(lumbung)
        .forEach(
            (place, business) -> {
              String entity = truth.get(place);
              if (entity != null) {
                found.add(business);
                entities.add(entity);
              }
            });
    return ClusterScores.of(found, entities);
  }

  /** The business of every row, repeats included, by file, sheet and row. */
  static Map<String, Long> businesses(TestLumbung lumbung) {
    Map<String, Long> businesses = new HashMap<>();
    lumbung
        .db()
        .sql(
            """
            with placed as (
              select submission_id, sheet, row, sheet as of_sheet, row as of_row
              from warehouse.observation
              union all
              select submission_id, sheet, row, of_sheet, of_row from staging.duplicate
            )
            select s.file_name || '|' || h.name || '|' || p.row as place, i.business_id
            from placed p
            join warehouse.identity i
              on i.submission_id = p.submission_id and i.sheet = p.of_sheet and i.row = p.of_row
              and i.known_to = 'infinity'
            join intake.submission s on s.submission_id = p.submission_id
            join staging.sheet h on h.submission_id = p.submission_id and h.sheet = p.sheet
            """)
        .query(
            row -> {
              businesses.put(row.getString(1), row.getLong(2));
            });
    return businesses;
  }
}
