package id.lumbung.database;

import id.lumbung.settings.Refused;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server behind the product: an external one, or the embedded one. */
public interface DatabaseServer extends AutoCloseable {
  /** JDBC URL without credentials. */
  String url();

  /** The user that owns Lumbung's schemas. */
  String user();

  /** Null where the server asks for none. */
  @Nullable String password();

  /** Whether the files are in the data directory and the server is ours to stop. */
  boolean isEmbedded();

  /** Starts the server again if it is ours and has ended; called when it does not answer. */
  void revive();

  @Override
  void close();

  /**
   * Uses the server that {@code LUMBUNG_DB_URL} names, else attaches to or starts the embedded one.
   *
   * @param dataDirectory where the embedded server's files are kept
   * @param environment the process environment
   */
  static DatabaseServer open(Path dataDirectory, Map<String, String> environment) {
    String url = environment.get("LUMBUNG_DB_URL");
    if (url == null || url.isBlank()) {
      return EmbeddedServer.attachOrStart(dataDirectory.resolve("postgres"));
    }
    if (!url.strip().startsWith("jdbc:postgresql:")) {
      throw new Refused("database.url", Map.of());
    }
    return new ExternalServer(
        url.strip(),
        environment.getOrDefault("LUMBUNG_DB_USER", "lumbung"),
        environment.get("LUMBUNG_DB_PASSWORD"));
  }

  /**
   * Whether a failure comes from a server that does not answer, has no room, or is just starting or
   * stopping, so that waiting helps.
   */
  static boolean isAway(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && String.valueOf(sql.getSQLState()).matches("(08|53|57).*")) {
        return true;
      }
    }
    return false;
  }
}
