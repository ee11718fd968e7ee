package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.feedback.LastYear;
import id.lumbung.feedback.Template;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.settings.JobsFolder;
import id.lumbung.statistics.Statistics;
import id.lumbung.warehouse.KnownBusinesses;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code template}: the workbook that an officer fills. */
@Command(name = "template", resourceBundle = "messages.cli")
final class TemplateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--regency",
      required = true,
      paramLabel = "CODE",
      descriptionKey = "template.regency")
  private String code = "";

  @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "template.year")
  private int year;

  @Option(names = "--prefilled", descriptionKey = "template.prefilled")
  private boolean isPrefilled;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "template.out")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Console console = common.console();
    JobsFolder jobs = JobsFolder.locate(common.jobs());
    Regions regions = Regions.read(jobs);
    Regency regency =
        regions
            .byCode(code)
            .orElseThrow(
                () ->
                    new ParameterException(
                        console.commandLine(),
                        CliTexts.get(
                            "usage.no_regency", Map.of("kode", code, "semua", codes(regions)))));
    Path target =
        (out == null ? Path.of("Templat_UMKM_" + code + "_" + year + ".xlsx") : out)
            .toAbsolutePath();
    Template template = new Template(regions, Kbli.read(jobs));
    int filled = 0;
    if (isPrefilled) {
      try (Session session = Session.open(common)) {
        LastYear known =
            new LastYear(
                session.get(KnownBusinesses.class),
                code,
                year - 1,
                session.get(Statistics.class).stock(code, year - 1));
        filled =
            session.performIn(
                code,
                Action.READ_PERSONS,
                "template " + code + " " + year,
                null,
                () -> template.writePrefilled(target, regency, year, known));
      }
    } else {
      template.write(target, regency, year);
    }
    console.out(
        CliTexts.get(
            "template.done",
            Map.of(
                "kab", regency.fullName(),
                "tahun", Integer.toString(year),
                "berkas", target.toString(),
                "usaha", CliTexts.sentences().number(filled))));
    return 0;
  }

  private static String codes(Regions regions) {
    return regions.regencies().stream().map(Regency::code).collect(Collectors.joining(", "));
  }
}
