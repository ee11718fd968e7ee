package id.lumbung.matching;

import id.lumbung.TestLumbung;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which business each generated row is of, in truth and in the register. */
final class RegisterTruth {
  private final Map<String, String> truth = new HashMap<>();

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
        }
      }
    }
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
