package id.lumbung.judging;

import id.lumbung.staging.HeadingLessons;
import id.lumbung.staging.LayoutProfiles;
import id.lumbung.staging.StagingWriter;
import id.lumbung.validation.LayoutDrift;

/**
 * Learns the layout of what a regency has loaded, and raises the alarm when the next one differs.
 * Part of the load, which goes in content order: what is said does not depend on who was read
 * first.
 */
public record LayoutWatch(
    LayoutProfiles profiles, StagingWriter writer, LayoutDrift drift, HeadingLessons lessons) {
  /** Learns what the sender has chosen on the sheet {@code Kolom} of an answer. */
  public void learn(long submission, String regency) {
    lessons.learn(submission, regency);
  }

  /** Compares a full submission with its regency's profile, and learns from it. */
  public void watch(long submission, String regency) {
    profiles
        .main(submission)
        .ifPresent(
            main -> {
              profiles
                  .before(regency, main.columns())
                  .ifPresent(
                      before ->
                          writer.writeComparisons(
                              submission,
                              drift.compare(
                                  before, main.columns(), main.sheet(), main.headerRow())));
              profiles.use(regency, main.columns(), submission);
            });
  }
}
