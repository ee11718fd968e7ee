package id.lumbung.pipeline;

import id.lumbung.intake.Submission;

/** Passes progress on to whoever listens at the time. */
final class SwitchableProgress implements Progress {
  private volatile Progress listener = Progress.SILENT;

  void switchTo(Progress next) {
    listener = next;
  }

  @Override
  public void begins(int submissions) {
    listener.begins(submissions);
  }

  @Override
  public void staged(Submission submission, int rows) {
    listener.staged(submission, rows);
  }

  @Override
  public void ended(Submission submission) {
    listener.ended(submission);
  }

  @Override
  public void waitsForFiles(int files) {
    listener.waitsForFiles(files);
  }

  @Override
  public void computes() {
    listener.computes();
  }
}
