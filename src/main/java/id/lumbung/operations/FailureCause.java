package id.lumbung.operations;

import id.lumbung.settings.Refused;
import id.lumbung.settings.Unusable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Finds behind a failure of the program what a person can do something about. */
public final class FailureCause {
  private FailureCause() {}

  /** The refusal that says so; nothing where the failure is of a kind that nobody foresaw. */
  public static Optional<Refused> of(Throwable failure) {
    @Nullable String state = null;
    @Nullable IOException file = null;
    boolean isSchema = false;
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return Optional.of(refused);
      }
      if (cause instanceof SQLException sql) {
        state = sql.getSQLState() == null ? state : sql.getSQLState();
      }
      if (cause instanceof IOException io && isOfAFile(io)) {
        file = io;
      }
      isSchema |= cause instanceof FlywayException;
    }
    if (state != null) {
      boolean isRoles = isSchema && state.equals("P0001");
      return Optional.of(
          new Refused(
              isRoles ? "database.no_roles" : "database." + kind(state), Map.of("kode", state)));
    }
    if (file != null) {
      return Optional.of(Unusable.of(Path.of("."), file));
    }
    return isSchema ? Optional.of(new Refused("database.schema", Map.of())) : Optional.empty();
  }

  private static boolean isOfAFile(IOException failure) {
    return (failure instanceof FileSystemException named && named.getFile() != null)
        || String.valueOf(failure.getMessage()).contains("No space left");
  }

  private static String kind(String state) {
    return switch (state) {
      case "3D000" -> "none";
      case "53100" -> "full";
      case "53300" -> "crowded";
      case "42501" -> "no_rights";
      default -> ofClass(state.substring(0, Math.min(2, state.length())));
    };
  }

  private static String ofClass(String group) {
    return switch (group) {
      case "08", "57" -> "away";
      case "28" -> "refused";
      case "53", "54", "55" -> "crowded";
      default -> "other";
    };
  }
}
