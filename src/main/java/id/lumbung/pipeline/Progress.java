package id.lumbung.pipeline;

import id.lumbung.intake.Submission;

/** Hears how far a sweep is. Called from several threads. */
public interface Progress {
  /** Nobody listens. */
  Progress SILENT = new Progress() {};

  /** A sweep begins with so many submissions. */
  default void begins(int submissions) {}

  /** A chunk of rows has been staged. */
  default void staged(Submission submission, int rows) {}

  /** A submission has reached its end or failed. */
  default void ended(Submission submission) {}

  /** Some files in the inbox are still being written or not whole yet. */
  default void waitsForFiles(int files) {}

  /** The figures are being computed. */
  default void computes() {}
}
