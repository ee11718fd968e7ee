package id.lumbung.feedback;

import id.lumbung.settings.SettingsCheck;

/**
 * How answer workbooks are made: group {@code answer} of {@code jobs/submission.yml}.
 *
 * @param fullCopyBytes a larger file comes back with only the rows that need a look
 * @param comments how many cells of a sheet get a comment at most; the others are coloured and
 *     explained at the right
 */
public record AnswerSettings(Long fullCopyBytes, Integer comments) {
  private static final int MOST_COMMENTS = 60_000;

  /** Checks the ranges. */
  public AnswerSettings {
    new SettingsCheck()
        .require("full_copy_bytes", fullCopyBytes, () -> fullCopyBytes > 0, "1 or more")
        .require(
            "comments", comments, () -> comments >= 0 && comments <= MOST_COMMENTS, "0 to 60000")
        .end();
  }
}
