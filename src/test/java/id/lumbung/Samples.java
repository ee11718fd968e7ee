package id.lumbung;

import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.util.FileSystemUtils;

/** Generated submissions of all regencies and years, small and dirty. */
public final class Samples {
  private static final Map<Double, TestLumbung> SWEPT = new HashMap<>();

  private Samples() {}

  /**
   * Writes the sample scenario with its truth.
   *
   * @param scale multiple of the scenario's size
   * @return the folder
   */
  public static Path write(Path folder, double scale) {
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(Plan.of(Scenario.SAMPLE, scale, 7, folder), count -> {});
    return folder;
  }

  /**
   * The product after a sweep over the sample scenario, stopped: swept once in this process, to be
   * copied by every test that begins with it.
   *
   * @param scale multiple of the scenario's size
   */
  public static TestLumbung swept(double scale) {
    return SWEPT.computeIfAbsent(scale, Samples::sweepOnce);
  }

  private static TestLumbung sweepOnce(double scale) {
    Path folder;
    try {
      folder = Files.createTempDirectory("lumbung-swept");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestLumbung lumbung = TestLumbung.start(folder.resolve("data"));
    lumbung.sweep(write(folder.resolve("files"), scale));
    lumbung.stop();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
    return lumbung;
  }

  /**
   * The same of some regencies alone.
   *
   * @param codes of the regencies whose files stay
   */
  public static Path write(Path folder, double scale, List<String> codes) throws IOException {
    write(folder, scale);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx") && codes.stream().noneMatch(name::contains)) {
          Files.delete(file);
        }
      }
    }
    return folder;
  }

  /** Writes the whole province, three years of it, with its truth. */
  public static Path province(Path folder) {
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(Plan.of(Scenario.KALTENG, 1, 1, folder), count -> {});
    return folder;
  }

  /**
   * Writes a small carelessly written register of three years, in which pairs wait for a person.
   */
  public static Path smudged(Path folder) {
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.SAMPLE, 0.4, 3, folder, null, null, 0.05, 0, Smudge.HEAVY),
            count -> {});
    return folder;
  }

  /**
   * Writes a workbook of Kapuas with businesses of the numbers {@code first} to {@code last}.
   *
   * @return the file
   */
  public static Path numbered(Path file, int first, int last) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Lumbung", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("UMKM");
      List<String> titles = List.of("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan");
      for (int i = 0; i < titles.size(); i++) {
        sheet.value(0, i, titles.get(i));
      }
      for (int n = first; n <= last; n++) {
        int row = n - first + 1;
        sheet.value(row, 0, "620301120580%04d".formatted(n));
        sheet.value(row, 1, "Pemilik Nomor " + n);
        sheet.value(row, 2, "Warung Nomor " + n);
        sheet.value(row, 3, "Selat");
      }
    }
    return file;
  }
}
