package id.lumbung.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code -Dbenchmark.…} says.
 *
 * @param files workbooks to take instead of generated ones
 * @param scale of what is generated; 1 is the published register
 * @param rounds how often everything is run
 * @param database JDBC URL of a server to use instead of the embedded one
 * @param python the program that runs pandas
 */
record BenchmarkSettings(
    @Nullable Path files, double scale, int rounds, @Nullable String database, String python) {
  private static final String DEBIANS_PYTHON = "/usr/bin/python3";

  static BenchmarkSettings told() {
    String files = System.getProperty("benchmark.files", "");
    String database = System.getProperty("benchmark.database", "");
    return new BenchmarkSettings(
        files.isBlank() ? null : Path.of(files),
        Double.parseDouble(System.getProperty("benchmark.scale", "1")),
        Integer.getInteger("benchmark.rounds", 3),
        database.isBlank() ? null : database,
        System.getProperty("benchmark.python", foundPython()));
  }

  /** That of Debian, for which its packages of pandas are, else whichever comes first. */
  private static String foundPython() {
    return Files.isExecutable(Path.of(DEBIANS_PYTHON)) ? DEBIANS_PYTHON : "python3";
  }
}
