package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.RunState;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Word;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.operations.RunAct;
import id.lumbung.operations.RunProgress;
import id.lumbung.operations.Runs;
import id.lumbung.reference.Regions;
import id.lumbung.settings.Refused;
import id.lumbung.warehouse.DifferenceNotes;
import id.lumbung.warehouse.Withdrawal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an act on a run would do, in numbers; and the act. */
@Controller
record RunActPages(
    Desk desk,
    Runs runs,
    Operator operator,
    Regions regions,
    SubmissionRegister register,
    DifferenceNotes differences) {
  private static final Map<RunAct, String> PATHS =
      Map.of(
          RunAct.RESTART, "lanjutkan",
          RunAct.ACCEPT, "terima",
          RunAct.STOP, "hentikan",
          RunAct.ABANDON, "batalkan",
          RunAct.WITHDRAW, "tarik");
  private static final int NAMED = 20;

  /** Restarts of one kind. */
  public record Group(String kind, long count) {}

  /** Where the page of an act is. */
  static String path(RunAct act) {
    return Objects.requireNonNull(PATHS.get(act));
  }

  /** Key of the words on its button. */
  static String name(RunAct act, Run run, @Nullable RunProgress progress) {
    return switch (act) {
      case RESTART ->
          run.state() == RunState.RECOVERING
              ? "run.act.recover"
              : progress == null || progress.rows() == 0 ? "run.act.repeat" : "run.act.restart";
      case ACCEPT -> "run.act.accept";
      case STOP -> "run.act.stop";
      case ABANDON -> "run.act.abandon";
      case WITHDRAW -> "run.act.withdraw";
    };
  }

  private static RunAct act(String path) {
    return Arrays.stream(RunAct.values())
        .filter(act -> path(act).equals(path))
        .findFirst()
        .orElseThrow(Faults.NotFound::new);
  }

  private static boolean needsReason(RunAct act) {
    return switch (act) {
      case RESTART, STOP -> false;
      case ACCEPT, ABANDON, WITHDRAW -> true;
    };
  }

  @GetMapping("/proses/{run:\\d+}/{act:lanjutkan|terima|hentikan|batalkan|tarik}")
  String ask(
      @PathVariable("run") long number,
      @PathVariable("act") String path,
      Model model,
      Locale language) {
    RunAct act = act(path);
    desk.look(act.action());
    Run run = runs.find(number, null).orElseThrow(Faults.NotFound::new);
    RunWords words = new RunWords(language, regions);
    RunProgress progress = runs.progress(run).orElse(null);
    Refused whyNot = operator.whyNot(act, run).orElse(null);
    model.addAttribute("run", run);
    model.addAttribute("path", path);
    model.addAttribute("name", name(act, run, progress));
    model.addAttribute("work", words.work(run));
    model.addAttribute("needsReason", needsReason(act));
    model.addAttribute("mayAdd", act == RunAct.ACCEPT && isDoubtedPart(run));
    model.addAttribute("isGrave", act == RunAct.ABANDON || act == RunAct.WITHDRAW);
    model.addAttribute("whyNot", whyNot == null ? null : Faults.text(whyNot, language));
    model.addAttribute("effects", whyNot == null ? effects(act, run, progress, words) : List.of());
    return "proses-tindakan";
  }

  /** Whether it is asked if a file replaces or adds. */
  private boolean isDoubtedPart(Run run) {
    Long submission = run.submission();
    Refusal reason = submission == null ? null : register.get(submission).reason();
    return reason != null && Reason.GANTI_ATAU_TAMBAH.name().equals(reason.code());
  }

  private List<String> effects(
      RunAct act, Run run, @Nullable RunProgress progress, RunWords words) {
    return switch (act) {
      case RESTART -> restart(run, progress, words);
      case ACCEPT -> accept(run, words);
      case STOP -> List.of(words.text("run.effect.stop", "baris", read(progress, words)));
      case ABANDON -> List.of(words.text("run.effect.abandon", "baris", read(progress, words)));
      case WITHDRAW -> withdraw(run, words);
    };
  }

  private static String read(@Nullable RunProgress progress, RunWords words) {
    return new Forms(words.language()).units(progress == null ? 0 : progress.rows());
  }

  private static List<String> restart(Run run, @Nullable RunProgress progress, RunWords words) {
    List<String> effects = new ArrayList<>();
    if (run.state() == RunState.RECOVERING) {
      effects.add(words.text("run.effect.recover"));
    }
    Forms forms = new Forms(words.language());
    if (run.submission() == null) {
      effects.add(words.text("run.effect.figures"));
    } else if (progress == null || progress.rows() == 0) {
      effects.add(words.text("run.effect.from_start"));
    } else if (progress.isRead()) {
      effects.add(words.text("run.effect.read", "baris", forms.units(progress.rows())));
    } else {
      effects.add(
          words.text(
              "run.effect.from_row",
              "mulai",
              forms.units(progress.rows() + 1),
              "sudah",
              forms.units(progress.rows())));
      if (progress.expected() != null) {
        effects.add(
            words.text(
                "run.effect.left",
                "sisa",
                forms.units(Math.max(0, progress.expected() - progress.rows()))));
      }
    }
    return effects;
  }

  private List<String> accept(Run run, RunWords words) {
    long submission = Objects.requireNonNull(run.submission());
    List<String> effects = new ArrayList<>();
    Optional.ofNullable(words.reason(register.get(submission).reason())).ifPresent(effects::add);
    differences.of(submission).map(words.sentences()::difference).ifPresent(effects::addAll);
    effects.add(words.text("run.effect.accept"));
    return effects;
  }

  private List<String> withdraw(Run run, RunWords words) {
    Withdrawal.Outcome outcome =
        operator.wouldWithdraw(Objects.requireNonNull(run.submission()), desk.person().name());
    List<String> effects = new ArrayList<>();
    effects.add(withdrawn("run.effect.ends", outcome.ended(), words));
    effects.add(
        outcome.reopened().isEmpty()
            ? words.text("run.effect.none_again")
            : withdrawn("run.effect.again", outcome.reopened(), words));
    effects.add(words.text("run.effect.figures_follow"));
    return effects;
  }

  private String withdrawn(String key, List<Long> submissions, RunWords words) {
    return words.text(
        key,
        "kiriman",
        submissions.stream().map(Object::toString).collect(Collectors.joining(", ")),
        "usaha",
        new Forms(words.language()).units(runs.loadedRows(submissions)));
  }

  @PostMapping("/proses/{run:\\d+}/{act:lanjutkan|terima|hentikan|batalkan|tarik}")
  String perform(
      @PathVariable("run") long number,
      @PathVariable("act") String path,
      @RequestParam(name = "alasan", required = false) @Nullable String reason,
      @RequestParam(name = "sebagai", required = false) @Nullable String as,
      RedirectAttributes after) {
    RunAct act = act(path);
    boolean isAddition = "tambahan".equals(as);
    Optional<Run> run = runs.find(number, null);
    if (needsReason(act) && desk.may(act.action()) && (reason == null || reason.isBlank())) {
      throw new Refused("run.reason_needed", Map.of());
    }
    String object =
        act == RunAct.WITHDRAW
            ? "submission " + run.map(Run::submission).orElse(null)
            : "run " + number;
    desk.act(
        run.map(Run::regency).orElse(null),
        act.action(),
        object,
        reason,
        () ->
            perform(
                act,
                run.orElseThrow(Faults.NotFound::new),
                number,
                isAddition,
                String.valueOf(reason)));
    after.addFlashAttribute("done", "run.done." + path);
    return "redirect:/proses/" + number + "?ikut";
  }

  private void perform(RunAct act, Run run, long number, boolean isAddition, String why) {
    String actor = desk.person().name();
    switch (act) {
      case RESTART -> operator.restartSoon(number, null, null, actor);
      case ACCEPT -> operator.restartSoon(number, isAddition ? Word.ADD : Word.ACCEPT, why, actor);
      case STOP -> operator.stop(number);
      case ABANDON -> operator.abandon(number, why, actor);
      case WITHDRAW -> {
        if (run.submission() == null) {
          throw new Faults.NotFound();
        }
        operator.withdrawSoon(run.submission(), why, actor);
      }
    }
  }

  /** What a restart of all that the list shows would restart. */
  @GetMapping("/proses/lanjutkan")
  String askForAll(@ModelAttribute("wanted") RunPages.Asked asked, Model model, Locale language) {
    RunWords words = new RunWords(language, regions);
    List<Run> plan = operator.restartable(asked.filter(desk.look(Action.RESTART)));
    Map<String, Long> kinds =
        plan.stream()
            .collect(
                Collectors.groupingBy(
                    run ->
                        words.state(run, null)
                            + words.cause(run).map(cause -> ", " + cause).orElse(""),
                    TreeMap::new,
                    Collectors.counting()));
    model.addAttribute(
        "kinds",
        kinds.entrySet().stream().map(kind -> new Group(kind.getKey(), kind.getValue())).toList());
    model.addAttribute("count", plan.size());
    model.addAttribute("words", words);
    model.addAttribute("plan", plan.stream().limit(NAMED).toList());
    return "proses-massal";
  }

  @PostMapping("/proses/lanjutkan")
  String performForAll(
      @ModelAttribute("wanted") RunPages.Asked asked, RedirectAttributes after, Locale language) {
    RunWords words = new RunWords(language, regions);
    String actor = desk.person().name();
    List<Run> restarted =
        desk.perform(
            null,
            Action.RESTART,
            "runs " + Objects.requireNonNullElse(asked.keadaan(), "all"),
            null,
            () -> operator.restartSoon(asked.filter(Optional.empty()), actor));
    after.addFlashAttribute("restarted", restarted.size());
    after.addFlashAttribute(
        "restartedRuns", restarted.stream().map(run -> run.run() + " " + words.work(run)).toList());
    return "redirect:/proses?keadaan=under_way";
  }
}
