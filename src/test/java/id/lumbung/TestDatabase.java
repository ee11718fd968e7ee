package id.lumbung;

import id.lumbung.database.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own for every test, copied from one that was migrated once. On the embedded
 * server, or on the one that {@code -Dlumbung.test.db-url} names.
 */
public final class TestDatabase implements AutoCloseable {
  private static final String TEMPLATE = "lumbung_template_" + ProcessHandle.current().pid();
  private static final ServerFolder FOLDER = ServerFolder.ofThisFork();
  private static final DatabaseServer SERVER = server();

  static {
    execute("create database " + TEMPLATE);
    DriverManagerDataSource source = source(TEMPLATE);
    Flyway.configure()
        .dataSource(source)
        .defaultSchema("public")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::end));
  }

  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");

  private TestDatabase(String template) {
    execute("create database " + name + " template " + template + " strategy file_copy");
  }

  /** A fresh, migrated, empty database. */
  public static TestDatabase fresh() {
    return new TestDatabase(TEMPLATE);
  }

  /** A database with nothing in it; the product migrates it when it starts. */
  public static TestDatabase empty() {
    return new TestDatabase("template1");
  }

  /** A database that holds what this one holds; nobody may be connected to this one meanwhile. */
  public TestDatabase copy() {
    return new TestDatabase(name);
  }

  /** Environment under which the product uses this database. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("LUMBUNG_DB_URL", url(name));
    environment.put("LUMBUNG_DB_USER", SERVER.user());
    environment.put("LUMBUNG_KEY", "a secret for tests alone");
    if (SERVER.password() != null) {
      environment.put("LUMBUNG_DB_PASSWORD", SERVER.password());
    }
    return environment;
  }

  /** Connections to this database. */
  public DriverManagerDataSource dataSource() {
    return source(name);
  }

  @Override
  public void close() {
    execute("drop database if exists " + name + " with (force)");
  }

  private static DatabaseServer server() {
    String external = System.getProperty("lumbung.test.db-url", "");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove("LUMBUNG_DB_URL");
    if (!external.isBlank()) {
      environment.put("LUMBUNG_DB_URL", external);
    }
    return DatabaseServer.open(FOLDER.path(), environment);
  }

  private static void end() {
    execute("drop database if exists " + TEMPLATE + " with (force)");
    SERVER.close();
    FOLDER.end();
  }

  private static void execute(String sql) {
    try (Connection connection = source(null).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static DriverManagerDataSource source(@Nullable String database) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            database == null ? SERVER.url() : url(database), SERVER.user(), "");
    if (SERVER.password() != null) {
      source.setPassword(SERVER.password());
    }
    return source;
  }

  private static String url(String database) {
    return SERVER.url().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
  }
}
