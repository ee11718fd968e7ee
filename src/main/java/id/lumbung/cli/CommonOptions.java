package id.lumbung.cli;

import id.lumbung.operations.Installation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command has. */
final class CommonOptions {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
  private Path data = Path.of("data");

  @Option(names = "--jobs", paramLabel = "DIR", descriptionKey = "option.jobs")
  private @Nullable Path jobs;

  @Option(names = "--help", usageHelp = true, descriptionKey = "option.help")
  private boolean help;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Where the command writes. */
  Console console() {
    return Console.of(spec);
  }

  Path data() {
    return data;
  }

  @Nullable Path jobs() {
    return jobs;
  }

  /** Where the command works. */
  Installation installation() {
    return new Installation(data.toAbsolutePath().normalize(), jobs, System.getenv());
  }

  boolean help() {
    return help;
  }
}
