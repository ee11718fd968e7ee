package id.lumbung.feedback;

import id.lumbung.intake.OriginalLost;
import id.lumbung.intake.Originals;
import id.lumbung.intake.Submission;
import id.lumbung.settings.Refused;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers once more in English, for who asks: a file speaks one language. */
public record EnglishAnswers(Answers answers, AnswerWorkbooks workbooks, Originals originals) {
  /**
   * Writes the answer to a submission into a folder.
   *
   * @return the file
   * @throws Refused while nothing is decided about it
   */
  public Path write(Submission submission, Path folder) {
    if (!Submissions.isDecided(submission.state())) {
      throw new Refused("answer.under_way", Map.of("kiriman", Long.toString(submission.id())));
    }
    return workbooks.writeInEnglish(
        answers.of(submission),
        source(submission),
        folder,
        AnswerFiles.stem(submission.id(), submission.fileName()));
  }

  private @Nullable Path source(Submission submission) {
    if (submission.isLeftShut()) {
      return null;
    }
    try {
      return originals.locate(submission);
    } catch (OriginalLost e) {
      return null;
    }
  }
}
