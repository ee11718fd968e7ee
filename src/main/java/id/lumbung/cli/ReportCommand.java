package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.publication.ReleasePack;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import id.lumbung.statistics.ReleaseTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code report --year Y}: the release pack, a workbook with tables and native charts, of what
 * everyone may read; {@code --internal} writes every cell and marks the workbook and its name.
 */
@Command(name = "report", resourceBundle = "messages.cli")
final class ReportCommand implements Callable<Integer> {
  private static final String RESTRICTED = "TERBATAS";

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "report.year")
  private int year;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "report.out")
  private @Nullable Path out;

  @Option(names = "--internal", descriptionKey = "report.internal")
  private boolean isInternal;

  @Option(names = "--force", descriptionKey = "report.force")
  private boolean isForced;

  @Override
  public Integer call() throws IOException {
    Path named = out == null ? Path.of("UMKM-Kalteng-" + year + ".xlsx") : out;
    Path file = isInternal ? marked(named) : named;
    Audience audience = isInternal ? Audience.INTERNAL : Audience.PUBLIC;
    Console console = common.console();
    if (Files.exists(file) && !isForced) {
      console.err(CliTexts.get("report.exists", Map.of("berkas", file.toString())));
      return Lumbung.FAILED;
    }
    try (Session session = Session.open(common)) {
      Release release = session.get(ReleaseTables.class).of(year, audience);
      if (release.rows("edition").isEmpty()) {
        console.err(
            CliTexts.get(
                isInternal ? "report.no_year" : "report.not_published",
                Map.of("tahun", Integer.toString(year))));
        return Lumbung.FAILED;
      }
      session.perform(
          Action.REPORT, Integer.toString(year), null, () -> write(session, file, release));
      console.out(CliTexts.get("report.done", Map.of("berkas", file.toString())));
      return 0;
    }
  }

  /** The name says it too, whatever name is asked for. */
  static Path marked(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.contains(RESTRICTED)) {
      return file;
    }
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return file.resolveSibling(name.substring(0, end) + "-" + RESTRICTED + name.substring(end));
  }

  /** Beside its place first: a pack that cannot be written leaves the one before as it was. */
  private static Path write(Session session, Path file, Release release) throws IOException {
    Path begun = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      try (OutputStream stream = Files.newOutputStream(begun)) {
        new ReleasePack(CliTexts.language(), session.get(Publisher.class)).write(release, stream);
      }
      return Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }
}
