package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.domain.FirstCause;
import id.lumbung.domain.RunState;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.operations.RunAct;
import id.lumbung.operations.RunFailure;
import id.lumbung.operations.RunFilter;
import id.lumbung.operations.RunGroup;
import id.lumbung.operations.RunProgress;
import id.lumbung.operations.Runs;
import id.lumbung.reference.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What runs, what failed, what waits; and one run with all that is known of it. */
@Controller
record RunPages(
    Desk desk,
    Runs runs,
    Operator operator,
    SubmissionRegister register,
    Regions regions,
    LiveRuns live,
    Clock clock) {
  static final int SHOWN = 50;

  /** After so many seconds a page without JavaScript looks again. */
  private static final int LOOK_AGAIN = 10;

  /**
   * What the address asks for.
   *
   * @param keadaan code of a state or of a group of states; null for all
   * @param sejak only those that ended within so many days or still run; null for all
   * @param wilayah code of a regency; null for all
   * @param nama a part of the file's name; null for all
   * @param semua anything for all of them on one page
   */
  public record Asked(
      @Nullable String keadaan,
      @Nullable Integer sejak,
      @Nullable String wilayah,
      @Nullable String nama,
      @Nullable String semua) {
    /** The filter that it means. */
    RunFilter filter(Optional<String> own) {
      return new RunFilter(
          semua == null ? SHOWN : Integer.MAX_VALUE,
          Arrays.stream(RunState.values())
              .filter(state -> state.code().equals(keadaan))
              .findFirst()
              .orElse(null),
          Arrays.stream(RunGroup.values())
              .filter(group -> group.code().equals(keadaan))
              .findFirst()
              .orElse(null),
          sejak == null ? null : Duration.ofDays(sejak),
          own.orElse(told(wilayah)),
          told(nama));
    }

    private static @Nullable String told(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether anything is left out. */
    public boolean isFiltered() {
      return told(keadaan) != null || sejak != null || told(wilayah) != null || told(nama) != null;
    }
  }

  /** An act that a person has a right to. */
  public record ActView(String path, String name, @Nullable String whyNot) {}

  @GetMapping("/proses")
  String list(@ModelAttribute("wanted") Asked asked, Model model, Locale language) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    RunWords words = new RunWords(language, regions);
    Runs.Found found = runs.find(asked.filter(own));
    Map<RunGroup, Long> counts = runs.counts(own.orElse(null));
    counts.forEach((group, count) -> model.addAttribute(group.code(), count));
    model.addAttribute("found", found);
    model.addAttribute("shown", views(found.runs(), words));
    model.addAttribute("states", RunState.values());
    model.addAttribute("groups", RunGroup.values());
    model.addAttribute("regencies", own.isPresent() ? List.of() : regions.regencies());
    model.addAttribute("mayRestart", desk.may(Action.RESTART));
    model.addAttribute("words", words);
    model.addAttribute("workers", own.isPresent() ? List.of() : runs.workers(null));
    if (counts.getOrDefault(RunGroup.UNDER_WAY, 0L) > 0) {
      model.addAttribute("lookAgain", LOOK_AGAIN);
    }
    return "proses";
  }

  private List<RunView> views(List<Run> found, RunWords words) {
    Instant now = clock.instant();
    Duration longest =
        found.stream()
            .map(run -> RunView.lasted(run, now))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return found.stream().map(run -> RunView.of(run, progress(run), longest, words, now)).toList();
  }

  private @Nullable RunProgress progress(Run run) {
    return run.state().isUnderWay() ? runs.progress(run).orElse(null) : null;
  }

  /** Tells as long as the list is open that something in it moved. */
  @GetMapping("/proses/langsung")
  SseEmitter followAll() {
    Optional<String> own = desk.look(Action.READ_STATUS);
    return live.follow(new LiveRuns.Subject(null, own.orElse(null)));
  }

  /**
   * One run.
   *
   * @param follow whether a later attempt at the same work is shown instead
   */
  @GetMapping("/proses/{run:\\d+}")
  String show(
      @PathVariable("run") long number,
      @RequestParam(name = "ikut", required = false) @Nullable String follow,
      Model model,
      Locale language) {
    Run run = find(number);
    if (follow != null && run.restartedAs() != null) {
      return "redirect:/proses/" + run.restartedAs() + "?ikut";
    }
    RunWords words = new RunWords(language, regions);
    RunProgress progress = runs.progress(run).orElse(null);
    List<Run> attempts = runs.attempts(run);
    Duration longest =
        attempts.stream()
            .map(one -> RunView.lasted(one, clock.instant()))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    model.addAttribute("run", run);
    model.addAttribute("view", RunView.of(run, null, longest, words, clock.instant()));
    model.addAttribute(
        "because",
        run.needsWord() && run.submission() != null
            ? words.reason(register.get(run.submission()).reason())
            : null);
    model.addAttribute("sentence", words.sentence(run, progress));
    model.addAttribute("progress", progress);
    model.addAttribute("progressWords", progress == null ? null : words.progress(progress));
    model.addAttribute("isLive", isLive(run));
    model.addAttribute(
        "attempts",
        attempts.stream()
            .map(one -> RunView.of(one, null, longest, words, clock.instant()))
            .toList());
    model.addAttribute("steps", StepView.of(runs.steps(number), words, clock.instant()));
    model.addAttribute("failure", failure(run, attempts));
    model.addAttribute("silent", silent(run, words));
    List<ActView> acts = acts(run, language);
    ActView primary = primary(run, acts);
    model.addAttribute("primary", primary);
    model.addAttribute("acts", acts.stream().filter(act -> !act.equals(primary)).toList());
    if (isLive(run)) {
      model.addAttribute("lookAgain", LOOK_AGAIN);
    }
    return "proses-satu";
  }

  private Run find(long number) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    return runs.find(number, own.orElse(null)).orElseThrow(Faults.NotFound::new);
  }

  /** Whether it moves, or soon will, without anybody doing anything. */
  static boolean isLive(Run run) {
    return run.isInLine() || (run.state().isUnderWay() && run.restartedAs() == null);
  }

  /** Of a file that every attempt failed at, the last failure is what counts. */
  private @Nullable RunFailure failure(Run run, List<Run> attempts) {
    long failed =
        run.state() != RunState.REFUSED
            ? number(run)
            : attempts.stream()
                .filter(one -> one.state() == RunState.FAILED)
                .findFirst()
                .map(RunPages::number)
                .orElse(number(run));
    return runs.failure(failed)
        .filter(told -> !told.cause().equals(FirstCause.NONE) || told.times() > 1)
        .orElse(null);
  }

  private static long number(Run run) {
    return run.run() == null ? 0 : run.run();
  }

  /** How long the process that works on it has shown no life, in words, where that is long. */
  private @Nullable String silent(Run run, RunWords words) {
    if (run.state() != RunState.RUNNING) {
      return null;
    }
    return runs.workers(null).stream()
        .filter(
            worker ->
                worker.inHand().stream()
                    .anyMatch(work -> run.run() != null && run.run().equals(work.run())))
        .filter(LiveRuns::isSilent)
        .findFirst()
        .map(worker -> words.duration(worker.silent()))
        .orElse(null);
  }

  private List<ActView> acts(Run run, Locale language) {
    List<ActView> acts = new ArrayList<>();
    for (RunAct act : RunAct.values()) {
      if (desk.may(act.action())) {
        acts.add(
            new ActView(
                RunActPages.path(act),
                RunActPages.name(act, run, runs.progress(run).orElse(null)),
                operator
                    .whyNot(act, run)
                    .map(refused -> Faults.text(refused, language))
                    .orElse(null)));
      }
    }
    return acts;
  }

  /** The one that the state asks for. */
  private static @Nullable ActView primary(Run run, List<ActView> acts) {
    RunAct asked =
        run.needsWord()
            ? RunAct.ACCEPT
            : run.state() == RunState.RUNNING ? RunAct.STOP : RunAct.RESTART;
    return run.isInLine()
        ? null
        : acts.stream()
            .filter(act -> act.path().equals(RunActPages.path(asked)) && act.whyNot() == null)
            .findFirst()
            .orElse(null);
  }

  /** Tells as long as a run moves that it did. */
  @GetMapping("/proses/{run:\\d+}/langsung")
  SseEmitter follow(@PathVariable("run") long number) {
    Run run = find(number);
    return live.follow(new LiveRuns.Subject(run.run(), null));
  }
}
