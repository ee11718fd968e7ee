package id.lumbung.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables between the models of one computation, filled by one model each and known to the planner.
 * PostgreSQL computes what fills a new table with all cores, which it never does for rows added to
 * one that exists.
 */
final class WorkTables {
  /** Only a table that other processes of the server may read lets them help to compute. */
  private static final String SHARED = "create unlogged table statistics.%s as\n";

  private static final String OWN = "create temporary table %s on commit drop as\n";

  private final JdbcClient db;
  private final boolean isShared;
  private final List<String> made = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();

  private WorkTables(JdbcClient db, boolean isShared) {
    this.db = db;
    this.isShared = isShared;
  }

  /** Tables of the computation that holds the lock of the figures; no other may run beside it. */
  static WorkTables shared(JdbcClient db) {
    return new WorkTables(db, true);
  }

  /** Tables that nobody else sees, for any number of computations at a time. */
  static WorkTables own(JdbcClient db) {
    return new WorkTables(db, false);
  }

  /** Makes a table of what its model selects. */
  void make(String table, Map<String, ?> parameters) {
    make(table, "", model(table), parameters);
  }

  /**
   * Makes a table of what a model selects.
   *
   * @param columns their names in brackets; empty where the model names them
   * @param model its text
   */
  void make(String table, String columns, String model, Map<String, ?> parameters) {
    String creation = isShared ? SHARED : OWN;
    db.sql(creation.formatted(table + columns) + model).params(parameters).update();
    db.sql("analyze " + table).update();
    made.add(table);
  }

  /**
   * Inserts something from what a model selects, and keeps neither.
   *
   * @param insertion from the table
   * @param columns their names in brackets
   * @param model its text
   */
  void derive(
      String insertion, String table, String columns, String model, Map<String, ?> parameters) {
    if (isShared) {
      make(table, columns, model, parameters);
      db.sql(insertion).params(parameters).update();
      drop(table);
    } else {
      db.sql("with %s %s as (\n%s)\n%s".formatted(table, columns, model, insertion))
          .params(parameters)
          .update();
    }
  }

  /** Makes a table that exists stand for one that would hold all of it. */
  void see(String table, String whole) {
    view(table, "select * from " + whole);
  }

  /**
   * Makes a model without parameters stand for a table of what it selects: nothing is kept twice.
   */
  void define(String table) {
    view(table, model(table));
  }

  private void view(String name, String selection) {
    db.sql("create temporary view " + name + " as\n" + selection).update();
    seen.add(name);
  }

  /** Drops tables that are not needed any more. */
  void drop(String... tables) {
    for (String table : tables) {
      db.sql("drop " + (seen.remove(table) ? "view " : "table ") + table).update();
      made.remove(table);
    }
  }

  /** Drops all that are left. */
  void dropAll() {
    drop(seen.toArray(String[]::new));
    drop(made.toArray(String[]::new));
  }

  private static String model(String name) {
    return Models.text("work", name);
  }
}
