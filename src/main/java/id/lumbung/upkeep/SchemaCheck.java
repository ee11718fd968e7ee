package id.lumbung.upkeep;

import id.lumbung.database.DatabaseServer;
import id.lumbung.database.EarlierSchema;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Whether the database has the schema of this program: not an older one, and not a newer one. */
final class SchemaCheck {
  private SchemaCheck() {}

  static Check of(DatabaseServer server) {
    try {
      return judge(
          Flyway.configure()
              .dataSource(server.url(), server.user(), server.password())
              .defaultSchema("public")
              .locations("classpath:db/migration")
              .load()
              .info());
    } catch (FlywayException e) {
      return Check.bad("schema", "unreadable", Map.of());
    }
  }

  private static Check judge(MigrationInfoService info) {
    MigrationInfo current = info.current();
    Map<String, String> arguments =
        Map.of(
            "versi",
            current == null ? "-" : String.valueOf(current.getVersion()),
            "tertunda",
            Integer.toString(info.pending().length));
    if (EarlierSchema.isFound(info)) {
      return Check.bad("schema", "earlier", arguments);
    }
    if (has(info, MigrationState.FAILED) || has(info, MigrationState.FUTURE_FAILED)) {
      return Check.bad("schema", "failed", arguments);
    }
    if (has(info, MigrationState.FUTURE_SUCCESS)) {
      return Check.bad("schema", "newer", arguments);
    }
    return info.pending().length > 0
        ? Check.warn("schema", "older", arguments)
        : Check.ok("schema", "current", arguments);
  }

  private static boolean has(MigrationInfoService info, MigrationState state) {
    return Arrays.stream(info.all()).anyMatch(migration -> migration.getState() == state);
  }
}
