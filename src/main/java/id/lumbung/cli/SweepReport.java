package id.lumbung.cli;

import id.lumbung.intake.Folders;
import id.lumbung.pipeline.SweepResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a sweep left behind, in words. */
final class SweepReport {
  private SweepReport() {}

  static void print(Console console, SweepResult result, Folders folders) {
    console.out(
        CliTexts.get(
            "sweep.answers",
            Map.of(
                "banyak", Integer.toString(result.submissions().size()),
                "outbox", folders.outbox().toString())));
    say(console, "sweep.known", result.known());
    say(console, "sweep.failed", result.failed());
    say(console, "sweep.stopped", result.stopped());
    say(console, "sweep.unanswered", result.unanswered());
    if (result.waitingFiles() > 0) {
      console.out(
          CliTexts.get(
              result.hasRoom() ? "sweep.waiting" : "sweep.no_room",
              Map.of("banyak", Integer.toString(result.waitingFiles()))));
    }
    if (!result.isComputed()) {
      console.out(CliTexts.get("sweep.not_computed"));
    }
  }

  private static void say(Console console, String key, List<Long> submissions) {
    if (!submissions.isEmpty()) {
      console.out(
          CliTexts.get(
              key,
              Map.of(
                  "kiriman",
                  submissions.stream().map(Object::toString).collect(Collectors.joining(", ")))));
    }
  }

  /** 1 where something failed or waits for a person. */
  static int exitCode(SweepResult result) {
    boolean isDone =
        result.failed().isEmpty()
            && result.stopped().isEmpty()
            && result.unanswered().isEmpty()
            && result.waitingFiles() == 0
            && result.isComputed();
    return isDone ? 0 : Lumbung.FAILED;
  }
}
