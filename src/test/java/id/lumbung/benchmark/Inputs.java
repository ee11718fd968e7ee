package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The workbooks that are taken in.
 *
 * @param measured those that everybody takes
 * @param before those of another year by which {@code serve} gets warm
 * @param middling one of some 5,000 rows, for {@code serve}
 * @param small one of some 100 rows, for {@code serve}
 */
record Inputs(List<Path> measured, List<Path> before, Path middling, Path small) {
  private static final String YEAR = "2022";
  private static final String YEAR_BEFORE = "2020";

  /** Kapuas, which then has some 5,000 rows. */
  private static final String MIDDLING = "62.03";

  private static final String MIDDLING_SCALE = "0.54";

  /** Sukamara, which then has some 100 rows. */
  private static final String SMALL = "62.08";

  private static final String SMALL_SCALE = "0.07";
  private static final String SCALE_BEFORE = "0.1";

  Inputs {
    measured = List.copyOf(measured);
    before = List.copyOf(before);
  }

  /** Has the product generate what is not given. */
  static Inputs make(@Nullable Path given, double scale, LumbungProgram program, Path folder)
      throws IOException, InterruptedException {
    Path measured = given;
    if (measured == null) {
      measured = folder.resolve("measured");
      generate(program, measured, "1", Double.toString(scale), YEAR, "");
    }
    Path before = folder.resolve("before");
    generate(program, before, "2", SCALE_BEFORE, YEAR_BEFORE, "");
    Path middling = folder.resolve("middling");
    generate(program, middling, "2", MIDDLING_SCALE, YEAR_BEFORE, MIDDLING);
    Path small = folder.resolve("small");
    generate(program, small, "2", SMALL_SCALE, YEAR_BEFORE, SMALL);
    List<Path> others = new ArrayList<>(workbooks(before));
    others.removeIf(file -> file.toString().contains(MIDDLING) || file.toString().contains(SMALL));
    return new Inputs(
        workbooks(measured), others, workbooks(middling).get(0), workbooks(small).get(0));
  }

  private static void generate(
      LumbungProgram program, Path out, String seed, String scale, String year, String regency)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of("generate", "--scenario", "kalteng", "--out", out.toString(), "--seed", seed));
    arguments.addAll(List.of("--scale", scale, "--year", year));
    if (!regency.isEmpty()) {
      arguments.addAll(List.of("--regency", regency));
    }
    program.run(program.command(Map.of(), arguments.toArray(String[]::new)), new ServerCpu(0));
  }

  private static List<Path> workbooks(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> workbooks =
          files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
      if (workbooks.isEmpty()) {
        throw new IllegalStateException("There is no .xlsx in " + folder);
      }
      return workbooks;
    }
  }
}
