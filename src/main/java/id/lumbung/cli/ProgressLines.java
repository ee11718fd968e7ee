package id.lumbung.cli;

import id.lumbung.feedback.Sentences;
import id.lumbung.intake.Submission;
import id.lumbung.pipeline.Progress;
import java.util.Map;

/** True progress of a sweep: a bar on a terminal, plain lines elsewhere. */
final class ProgressLines implements Progress, AutoCloseable {
  private static final int WIDTH = 30;

  private final Console console;
  private final boolean isTerminal;
  private final Sentences sentences = CliTexts.sentences();
  private int submissions;
  private int ended;
  private long rows;
  private int waiting;

  ProgressLines(Console console) {
    this.console = console;
    this.isTerminal = console.isTerminal();
  }

  @Override
  public synchronized void begins(int count) {
    submissions = count;
    ended = 0;
    if (!isTerminal && count > 0) {
      console.err(CliTexts.get("progress.begins", Map.of("banyak", sentences.number(count))));
    }
    draw();
  }

  @Override
  public synchronized void staged(Submission submission, int count) {
    rows += count;
    draw();
  }

  @Override
  public synchronized void ended(Submission submission) {
    ended++;
    if (!isTerminal) {
      console.err(
          CliTexts.get(
              "progress.ended",
              Map.of(
                  "ke", sentences.number(ended),
                  "dari", sentences.number(submissions),
                  "kiriman", Long.toString(submission.id()),
                  "berkas", submission.fileName(),
                  "keadaan", CliTexts.of("state", submission.state().code()))));
    }
    draw();
  }

  @Override
  public synchronized void waitsForFiles(int files) {
    if (files != waiting) {
      waiting = files;
      line(CliTexts.get("progress.files", Map.of("banyak", sentences.number(files))));
    }
  }

  @Override
  public synchronized void computes() {
    line(CliTexts.get("progress.computes"));
  }

  private void line(String text) {
    if (isTerminal) {
      console.overwrite(text);
    } else {
      console.err(text);
    }
  }

  private void draw() {
    if (isTerminal && submissions > 0) {
      int filled = WIDTH * ended / submissions;
      console.overwrite(
          "["
              + "#".repeat(filled)
              + " ".repeat(WIDTH - filled)
              + "] "
              + CliTexts.get(
                  "progress.bar",
                  Map.of(
                      "ke", sentences.number(ended),
                      "dari", sentences.number(submissions),
                      "baris", sentences.number(rows))));
    }
  }

  @Override
  public synchronized void close() {
    if (isTerminal) {
      console.overwrite("");
    }
  }
}
