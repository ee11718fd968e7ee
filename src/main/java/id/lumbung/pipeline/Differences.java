package id.lumbung.pipeline;

import id.lumbung.feedback.Sentences;
import id.lumbung.staging.StagedSubmission;
import java.util.List;

/** Tells an operator what a submission would change, before they give their word. */
public final class Differences {
  private final StagedSubmission staged;

  Differences(StagedSubmission staged) {
    this.staged = staged;
  }

  /** The difference to what counts now, in lines; none where nothing counts. */
  public List<String> of(long submission, Sentences sentences) {
    return staged.difference(submission).map(sentences::difference).orElse(List.of());
  }
}
