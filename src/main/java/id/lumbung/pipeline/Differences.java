package id.lumbung.pipeline;

import id.lumbung.feedback.Sentences;
import id.lumbung.warehouse.DifferenceNotes;
import java.util.List;

/** Tells an operator what a submission would change, before they give their word. */
public final class Differences {
  private final DifferenceNotes notes;

  Differences(DifferenceNotes notes) {
    this.notes = notes;
  }

  /** The difference to what counts now, in lines; none where nothing counts. */
  public List<String> of(long submission, Sentences sentences) {
    return notes.of(submission).map(sentences::difference).orElse(List.of());
  }
}
