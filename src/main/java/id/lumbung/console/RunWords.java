package id.lumbung.console;

import id.lumbung.domain.Refusal;
import id.lumbung.domain.RunState;
import id.lumbung.feedback.Sentences;
import id.lumbung.operations.Run;
import id.lumbung.operations.RunProgress;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs in the words of one language. */
record RunWords(Locale language, Regions regions) {
  private static final long HOUR = 3600;
  private static final long MINUTE = 60;

  String text(String key, String... namesAndValues) {
    Map<String, String> arguments = new HashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      arguments.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return PageTexts.get(language, key, arguments);
  }

  /** What it works on: {@code Kabupaten Kapuas 2022}, or the name of the job. */
  public String work(Run run) {
    if (run.submission() == null) {
      return text("run.job." + run.job());
    }
    String place = place(run.regency());
    return place == null || run.year() == null
        ? text("run.submission", "kiriman", run.submission().toString())
        : text("run.of", "wilayah", place, "tahun", run.year().toString());
  }

  /** The name of a regency. */
  @Nullable String place(@Nullable String regency) {
    return Optional.ofNullable(regency)
        .flatMap(regions::byCode)
        .map(Regency::fullName)
        .orElse(null);
  }

  /** How it stands, in one sentence. */
  String sentence(Run run, @Nullable RunProgress progress) {
    return text(
        "run.is." + standing(run, progress),
        "apa",
        work(run),
        "percobaan",
        Integer.toString(run.attempt()));
  }

  private static String standing(Run run, @Nullable RunProgress progress) {
    if (run.isInLine()) {
      return "again";
    }
    if (run.restartedAs() != null && run.state() != RunState.DONE) {
      return run.handledBy() == null ? "earlier" : "handled";
    }
    return switch (run.state()) {
      case RUNNING -> "running." + step(run, progress);
      case WAITING -> run.needsWord() ? "waiting" : "waiting_house";
      case QUEUED, STOPPING, STOPPED, FAILED, RECOVERING, DONE, REFUSED, ABANDONED ->
          run.state().code();
    };
  }

  private static String step(Run run, @Nullable RunProgress progress) {
    if (run.step() == null) {
      return "other";
    }
    if (run.step().equals("read") && progress != null && progress.isRead()) {
      return "turn";
    }
    return List.of("read", "match", "load", "answer", "figures").contains(run.step())
        ? run.step()
        : "other";
  }

  /** The name of a step. */
  String step(String step) {
    return PageTexts.ask(language, "run.step." + step, Map.of())
        .or(() -> PageTexts.ask(language, "retained." + step, Map.of()))
        .orElse(step);
  }

  /** The state in one word. */
  String state(Run run, @Nullable RunProgress progress) {
    String standing = standing(run, progress);
    return standing.equals("again") || standing.equals("running.turn")
        ? text("state." + standing)
        : text("state." + run.state().code());
  }

  /** The look of a state. */
  static String look(Run run) {
    if (run.isInLine()) {
      return "running";
    }
    return switch (run.state()) {
      case QUEUED, RUNNING, STOPPING -> "running";
      case DONE -> "done";
      case FAILED -> run.restartedAs() == null ? "failed" : "past";
      case REFUSED -> "failed";
      case STOPPED, RECOVERING, WAITING -> run.restartedAs() == null ? "note" : "past";
      case ABANDONED -> "past";
    };
  }

  /** Why it failed or waits, in a few words; nothing where the state says all. */
  Optional<String> cause(Run run) {
    if (run.cause() == null) {
      return Optional.empty();
    }
    return switch (run.state()) {
      case FAILED, STOPPED, RECOVERING, WAITING ->
          PageTexts.ask(language, "cause." + run.cause(), Map.of());
      case QUEUED, RUNNING, STOPPING, DONE, REFUSED, ABANDONED -> Optional.empty();
    };
  }

  /** Why a submission waits for a word; null where nothing is told. */
  @Nullable String reason(@Nullable Refusal reason) {
    if (reason == null) {
      return null;
    }
    return PageTexts.ask(language, "run.because." + reason.code(), reason.arguments())
        .orElseGet(() -> sentences().reason(reason.code(), reason.arguments()));
  }

  /** The sentences of answers. */
  Sentences sentences() {
    return language.getLanguage().equals("en") ? Sentences.english() : Sentences.indonesian();
  }

  /** {@code 820 dari 1.204 baris · 12 ditahan · 410 baris/detik · kira-kira 20 detik lagi}. */
  String progress(RunProgress progress) {
    Forms forms = new Forms(language);
    List<String> parts = new ArrayList<>();
    parts.add(
        progress.expected() == null
            ? text("run.progress.so_far", "baca", forms.units(progress.rows()))
            : text(
                "run.progress.of",
                "baca",
                forms.units(progress.rows()),
                "semua",
                forms.units(Math.max(progress.rows(), progress.expected()))));
    if (progress.held() > 0) {
      parts.add(text("run.progress.held", "ditahan", forms.units(progress.held())));
    }
    if (progress.rowsPerSecond() != null) {
      parts.add(text("run.progress.speed", "laju", forms.units(progress.rowsPerSecond())));
    }
    if (progress.left() != null) {
      parts.add(text("run.progress.left", "lama", duration(progress.left())));
    }
    return String.join(" · ", parts);
  }

  /** {@code 3 menit 5 detik}; two units at most. */
  public String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds == 0) {
      return text("form.instant");
    }
    if (seconds < MINUTE) {
      return text("form.seconds", "detik", Long.toString(seconds));
    }
    if (seconds < HOUR) {
      return text(
          "form.minutes",
          "menit",
          Long.toString(seconds / MINUTE),
          "detik",
          Long.toString(seconds % MINUTE));
    }
    return text(
        "form.hours",
        "jam",
        new Forms(language).units(seconds / HOUR),
        "menit",
        Long.toString(seconds % HOUR / MINUTE));
  }
}
