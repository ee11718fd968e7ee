package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.publication.OpenData;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export --out DIR}: the published figures as open data, with what portals harvest. */
@Command(name = "export", resourceBundle = "messages.cli")
final class ExportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "export.out")
  private Path out = Path.of("");

  @Option(names = "--force", descriptionKey = "export.force")
  private boolean isForced;

  @Override
  public Integer call() throws IOException {
    Console console = common.console();
    try (Session session = Session.open(common)) {
      OpenFigures figures = session.get(OpenFigures.class);
      if (figures.isEmpty()) {
        console.err(CliTexts.get("export.nothing"));
        return Lumbung.FAILED;
      }
      OpenData data = new OpenData(figures, session.get(Publisher.class), CliTexts.language());
      int indicators =
          session.perform(Action.EXPORT, out.toString(), null, () -> data.write(out, isForced));
      console.out(
          CliTexts.get(
              "export.done",
              Map.of("folder", out.toString(), "banyak", Integer.toString(indicators))));
      return 0;
    }
  }
}
