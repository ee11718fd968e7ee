package id.lumbung.cli;

import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: synthetic submissions with a truth file. */
@Command(name = "generate", resourceBundle = "messages.cli")
final class GenerateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--scenario",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "generate.scenario")
  private Scenario scenario = Scenario.SAMPLE;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "generate.scale")
  private double scale;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "generate.seed")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "generate.out")
  private Path out = Path.of("");

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "generate.year")
  private @Nullable Integer year;

  @Option(names = "--regency", paramLabel = "CODE", descriptionKey = "generate.regency")
  private @Nullable String regency;

  @Option(names = "--duplicates", paramLabel = "SHARE", descriptionKey = "generate.duplicates")
  private @Nullable Double duplicates;

  @Option(names = "--quarantine", paramLabel = "SHARE", descriptionKey = "generate.quarantine")
  private @Nullable Double quarantine;

  @Option(
      names = "--smudge",
      paramLabel = "LEVEL",
      defaultValue = "NONE",
      descriptionKey = "generate.smudge")
  private Smudge smudge = Smudge.NONE;

  @Override
  public Integer call() {
    Console console = common.console();
    Plan plan =
        new Plan(
            scenario,
            scale,
            seed,
            out,
            year,
            regency,
            duplicates == null ? scenario.duplicates() : duplicates,
            quarantine == null ? scenario.quarantine() : quarantine,
            smudge);
    JobsFolder jobs = JobsFolder.locate(common.jobs());
    Generator generator = new Generator(Regions.read(jobs), RegencyWeights.POPULATION_2025);
    int written =
        generator.generate(
            plan,
            count -> {
              if (console.isTerminal()) {
                console.overwrite(Integer.toString(count));
              }
            });
    console.out(
        CliTexts.get(
            "generate.done",
            Map.of("berkas", Integer.toString(written), "folder", out.toString())));
    return 0;
  }
}
