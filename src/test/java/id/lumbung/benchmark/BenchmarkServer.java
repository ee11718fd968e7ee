package id.lumbung.benchmark;

import id.lumbung.database.DatabaseServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one server of all runs, as the product starts it, and on it one database at a time: made
 * afresh for every run.
 */
final class BenchmarkServer implements AutoCloseable {
  private static final String DATABASE = "lumbung_benchmark";
  private static final String TEMPLATE = "lumbung_benchmark_template";
  private static final String STATEMENTS = "pg_stat_statements";

  private final DatabaseServer server;

  private BenchmarkServer(DatabaseServer server) {
    this.server = server;
  }

  /**
   * Opens the embedded server, which counts statements where a database asks for it, or another.
   *
   * @param url of the other one; null for the embedded one
   */
  static BenchmarkServer open(Path folder, @Nullable String url) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove("LUMBUNG_DB_URL");
    if (url != null) {
      environment.put("LUMBUNG_DB_URL", url);
      return new BenchmarkServer(DatabaseServer.open(folder, environment));
    }
    BenchmarkServer first = new BenchmarkServer(DatabaseServer.open(folder, environment));
    first.admin("alter system set shared_preload_libraries = '" + STATEMENTS + "'");
    first.server.close();
    BenchmarkServer again = new BenchmarkServer(DatabaseServer.open(folder, environment));
    again.admin("alter system set " + STATEMENTS + ".track = 'none'");
    again.admin("select pg_reload_conf()");
    return again;
  }

  /** An empty database without any table. */
  void makeEmpty() {
    make("template1");
  }

  /** A database as the product leaves it after its first start. */
  void makeStarted() {
    make(TEMPLATE);
  }

  private void make(String template) {
    admin("drop database if exists " + DATABASE + " with (force)");
    admin("create database " + DATABASE + " template " + template);
    try {
      admin("checkpoint");
    } catch (DataAccessException e) {
      // Who owns no server may not ask for one: it comes when it comes.
    }
  }

  /** Makes what the database is now the beginning of later ones. */
  void keepAsStarted() {
    admin("drop database if exists " + TEMPLATE + " with (force)");
    admin("create database " + TEMPLATE + " template " + DATABASE);
  }

  /** Counts the statements of the database from now on; false where the server cannot. */
  boolean countsStatements() {
    JdbcTemplate database = new JdbcTemplate(dataSource());
    try {
      database.execute("create extension if not exists " + STATEMENTS);
      database.queryForObject("select count(*) from " + STATEMENTS, Long.class);
      admin("alter database " + DATABASE + " set " + STATEMENTS + ".track = 'all'");
      return true;
    } catch (DataAccessException e) {
      return false;
    }
  }

  private void admin(String sql) {
    new JdbcTemplate(source(server.url())).execute(sql);
  }

  /** Connections to the database. */
  DataSource dataSource() {
    return source(url());
  }

  /** Connections to the server that no run minds. */
  DataSource asideFrom() {
    return source(server.url());
  }

  static String databaseName() {
    return DATABASE;
  }

  private DataSource source(String url) {
    DriverManagerDataSource source = new DriverManagerDataSource(url, server.user(), "");
    source.setPassword(server.password());
    return source;
  }

  private String url() {
    return server.url().replaceFirst("/[^/?]+(\\?|$)", "/" + DATABASE + "$1");
  }

  ServerCpu cpu() {
    return ServerCpu.of(asideFrom());
  }

  /** Under which the product and its peers use the database. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("LUMBUNG_DB_URL", url());
    environment.put("LUMBUNG_DB_USER", server.user());
    environment.put("LUMBUNG_KEY", OwnParts.KEY);
    if (server.password() != null) {
      environment.put("LUMBUNG_DB_PASSWORD", server.password());
    }
    return environment;
  }

  @Override
  public void close() {
    admin("drop database if exists " + DATABASE + " with (force)");
    admin("drop database if exists " + TEMPLATE + " with (force)");
    server.close();
  }
}
