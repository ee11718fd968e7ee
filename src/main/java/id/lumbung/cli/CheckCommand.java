package id.lumbung.cli;

import id.lumbung.feedback.Answer;
import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.ReceiptText;
import id.lumbung.feedback.Receipts;
import id.lumbung.pipeline.DryRun;
import id.lumbung.publication.JsonForms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code check}: a dry run of one file; nothing is written. */
@Command(name = "check", resourceBundle = "messages.cli")
final class CheckCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "check.file")
  private Path file = Path.of("");

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Override
  public Integer call() {
    Console console = common.console();
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          console.commandLine(), CliTexts.get("usage.no_file", Map.of("berkas", file.toString())));
    }
    try (Session session = Session.open(common)) {
      Answer answer = session.get(DryRun.class).check(file);
      Path marked = mark(session, answer);
      console.out(
          json
              ? JsonForms.of(session.get(Receipts.class).of(answer))
              : new ReceiptText(CliTexts.sentences()).of(answer));
      console.err(CliTexts.get("check.marked", Map.of("berkas", marked.toString())));
      return 0;
    }
  }

  /** Puts the same file with its marks beside it. */
  private Path mark(Session session, Answer answer) {
    Path whole = file.toAbsolutePath();
    String name = String.valueOf(whole.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    Path folder = Objects.requireNonNull(whole.getParent());
    session.get(AnswerWorkbooks.class).write(answer, whole, folder, stem);
    return folder.resolve(stem + AnswerWorkbooks.ANSWER);
  }
}
