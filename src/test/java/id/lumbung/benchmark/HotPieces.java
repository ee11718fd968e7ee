package id.lumbung.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;
import org.openjdk.jmh.generators.core.FileSystemDestination;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;

/**
 * Measures single pieces by JMH. Its classes are made when they are needed, so that nobody who
 * compiles the tests waits for them.
 */
final class HotPieces {
  static final String WORKBOOK = "benchmark.workbook";

  private HotPieces() {}

  /** One line for each piece. */
  static String measure(Path folder, Path workbook) throws IOException, InterruptedException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    generate(sources, classes);
    String path = classes + File.pathSeparator + System.getProperty("java.class.path");
    compile(sources, classes, path);
    return run(path, workbook);
  }

  private static void generate(Path sources, Path classes) {
    BenchmarkGenerator generator = new BenchmarkGenerator();
    FileSystemDestination destination =
        new FileSystemDestination(classes.toFile(), sources.toFile());
    RFGeneratorSource source = new RFGeneratorSource();
    source.processClasses(RowPieces.class, PairPieces.class);
    generator.generate(source, destination);
    generator.complete(source, destination);
    if (destination.hasErrors()) {
      throw new IllegalStateException(destination.getErrors().toString());
    }
  }

  private static void compile(Path sources, Path classes, String path) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-cp", path, "-d", classes.toString(), "-nowarn", "-proc:none"));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("What JMH generated does not compile");
    }
  }

  private static String run(String path, Path workbook) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                path,
                "-D" + WORKBOOK + "=" + workbook,
                "org.openjdk.jmh.Main",
                "-v",
                "SILENT",
                "-rf",
                "csv",
                "-rff",
                "/dev/stdout")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    StringBuilder text = new StringBuilder("Single pieces, a row or a pair each, by JMH:\n");
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String[] told = line.replace("\"", "").split(",", -1);
        if (told.length > 6 && told[0].startsWith("id.lumbung.")) {
          text.append(
              "%-40s %10.3f ± %s %s%n"
                  .formatted(
                      told[0].replaceAll(".*\\.(\\w+\\.\\w+)$", "$1"),
                      Double.parseDouble(told[4]),
                      told[5],
                      told[6]));
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("JMH ended with " + process.exitValue());
    }
    return text.toString();
  }
}
