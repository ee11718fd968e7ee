package id.lumbung.operations;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where this process works.
 *
 * @param data the data directory
 * @param jobs the jobs folder that was named, if any
 * @param environment the process environment
 */
public record Installation(Path data, @Nullable Path jobs, Map<String, String> environment) {
  /** Copies the environment. */
  public Installation {
    environment = Map.copyOf(environment);
  }
}
