package id.lumbung.benchmark;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the server spent its time: by its own count where it has {@code pg_stat_statements}, else
 * by looking at what it does every few milliseconds.
 */
final class SqlProfile {
  private static final int TOP = 20;
  private static final int SHOWN = 110;
  private static final long LOOK_MILLIS = 20;

  private static final String COUNTED =
      """
      select total_exec_time / 1000 as seconds, calls, rows, query
      from pg_stat_statements s
      join pg_database d on d.oid = s.dbid
      where d.datname = current_database()
      order by total_exec_time desc
      limit :most
      """;

  private static final String ACTIVE =
      """
      select query
      from pg_stat_activity
      where datname = :database and state = 'active' and backend_type = 'client backend'
      """;

  private final BenchmarkServer server;
  private final boolean isCounted;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Thread looking = new Thread(this::look, "sql-profile");
  private volatile boolean isOver;

  private SqlProfile(BenchmarkServer server, boolean isCounted) {
    this.server = server;
    this.isCounted = isCounted;
  }

  /** Begins with the database that is there. */
  static SqlProfile begin(BenchmarkServer server) {
    SqlProfile profile = new SqlProfile(server, server.countsStatements());
    if (!profile.isCounted) {
      profile.looking.setDaemon(true);
      profile.looking.start();
    }
    return profile;
  }

  private void look() {
    JdbcClient aside = JdbcClient.create(server.asideFrom());
    try {
      while (!isOver) {
        aside
            .sql(ACTIVE)
            .param("database", BenchmarkServer.databaseName())
            .query(String.class)
            .list()
            .forEach(query -> seen.merge(query, 1, Integer::sum));
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What took the most until now, when it ends. */
  String top() throws InterruptedException {
    return isCounted ? counted() : sampled();
  }

  /** What a statement runs within itself is counted beside it: one line for both. */
  private String counted() {
    Map<String, String> lines = new LinkedHashMap<>();
    JdbcClient.create(server.dataSource())
        .sql(COUNTED)
        .param("most", 2 * TOP)
        .query(
            row -> {
              String query = shown(row.getString("query"));
              lines.putIfAbsent(
                  query,
                  "%7.2f s %8d calls %9d rows  %s%n"
                      .formatted(
                          row.getDouble("seconds"),
                          row.getLong("calls"),
                          row.getLong("rows"),
                          query));
            });
    return lines.values().stream()
        .limit(TOP)
        .collect(Collectors.joining("", "SQL, by pg_stat_statements:\n", ""));
  }

  private String sampled() throws InterruptedException {
    isOver = true;
    looking.join();
    int all = seen.values().stream().mapToInt(Integer::intValue).sum();
    return seen.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(TOP)
        .map(
            entry ->
                "%5.1f %%  %s".formatted(100.0 * entry.getValue() / all, shown(entry.getKey())))
        .collect(Collectors.joining("\n", "SQL, by " + all + " looks at what was active:\n", "\n"));
  }

  private static String shown(String query) {
    String plain = query.replaceAll("(?m)^\\s*--.*$", "").replaceAll("\\s+", " ").strip();
    return plain.substring(0, Math.min(SHOWN, plain.length()));
  }
}
