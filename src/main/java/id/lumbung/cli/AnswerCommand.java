package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.feedback.EnglishAnswers;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.operations.Run;
import id.lumbung.operations.Runs;
import id.lumbung.settings.Refused;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code answer}: the answer to a submission in the language that its sender did not get. */
@Command(name = "answer", resourceBundle = "messages.cli")
final class AnswerCommand implements Callable<Integer> {
  /** Languages in which answers are written on demand; officers get theirs in Indonesian. */
  enum Language {
    en
  }

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", descriptionKey = "answer.run")
  private long run;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "LANGUAGE",
      descriptionKey = "answer.language")
  private Language language = Language.en;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "answer.out")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    try (Session session = Session.open(common)) {
      Submission submission = session.get(SubmissionRegister.class).get(submission(session));
      Path file =
          session.performIn(
              submission.regencyCode(),
              Action.READ_PERSONS,
              "answer " + submission.id() + " " + language,
              null,
              () -> session.get(EnglishAnswers.class).write(submission, out.toAbsolutePath()));
      common.console().out(CliTexts.get("answer.done", Map.of("berkas", file.toString())));
      return 0;
    }
  }

  private long submission(Session session) {
    Long submission = session.get(Runs.class).find(run, null).map(Run::submission).orElse(null);
    if (submission == null) {
      throw new Refused("answer.no_submission", Map.of("run", Long.toString(run)));
    }
    return submission;
  }
}
