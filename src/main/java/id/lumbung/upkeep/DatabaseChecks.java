package id.lumbung.upkeep;

import id.lumbung.database.DatabaseServer;
import id.lumbung.operations.FailureCause;
import id.lumbung.operations.Installation;
import id.lumbung.operations.ReaderRoles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Whether the database can be reached, is new enough, has our schema, and agrees on the time. */
record DatabaseChecks(Installation installation, ClockCheck clock) {
  private static final int OLDEST = 15;

  List<Check> look() {
    String url = installation.environment().getOrDefault("LUMBUNG_DB_URL", "");
    if (url.isBlank() && !Files.exists(cluster())) {
      return List.of(Check.ok("database", "new", Map.of()), clock.alone());
    }
    try (DatabaseServer server =
        DatabaseServer.open(installation.data(), installation.environment())) {
      return look(server);
    } catch (RuntimeException e) {
      return List.of(noStart(e), clock.alone());
    }
  }

  private Path cluster() {
    return installation.data().resolve("postgres").resolve("cluster");
  }

  private List<Check> look(DatabaseServer server) {
    String shown = server.url().replaceAll("\\?.*", "");
    try (Connection connection = DriverManager.getConnection(server.url(), properties(server));
        Statement statement = connection.createStatement()) {
      List<Check> checks = new ArrayList<>();
      checks.add(version(statement, shown));
      checks.add(SchemaCheck.of(server));
      checks.add(readers(connection));
      checks.add(clock.against(moment(statement)));
      return checks;
    } catch (SQLException e) {
      return List.of(unreachable(e, shown, server.user()), clock.alone());
    }
  }

  private static Properties properties(DatabaseServer server) {
    Properties properties = new Properties();
    properties.setProperty("user", server.user());
    if (server.password() != null) {
      properties.setProperty("password", server.password());
    }
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  private static Check version(Statement statement, String shown) throws SQLException {
    try (ResultSet row = statement.executeQuery("show server_version_num")) {
      row.next();
      int version = row.getInt(1) / 10_000;
      Map<String, String> arguments =
          Map.of(
              "url", shown,
              "versi", Integer.toString(version),
              "terlama", Integer.toString(OLDEST));
      return version < OLDEST
          ? Check.bad("database", "old", arguments)
          : Check.ok("database", "reached", arguments);
    }
  }

  /** Lumbung shuts at its start what it may; the rest is for an administrator of the server. */
  private static Check readers(Connection connection) throws SQLException {
    List<String> open = ReaderRoles.openDoors(connection);
    return open.isEmpty()
        ? Check.ok("readers", "shut", Map.of())
        : Check.warn("readers", "open", Map.of("perintah", String.join(";\n", open) + ";"));
  }

  private static OffsetDateTime moment(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    }
  }

  private static Check noStart(RuntimeException failure) {
    return FailureCause.of(failure)
        .map(cause -> Check.because("database", "no_start", cause))
        .orElseGet(
            () ->
                Check.bad(
                    "database", "unknown", Map.of("jenis", failure.getClass().getSimpleName())));
  }

  private static Check unreachable(SQLException failure, String shown, String user) {
    String state = String.valueOf(failure.getSQLState());
    Map<String, String> arguments = Map.of("url", shown, "pengguna", user, "kode", state);
    if (state.startsWith("28")) {
      return Check.bad("database", "refused", arguments);
    }
    return state.equals("3D000")
        ? Check.bad("database", "none", arguments)
        : Check.bad("database", "unreachable", arguments);
  }
}
