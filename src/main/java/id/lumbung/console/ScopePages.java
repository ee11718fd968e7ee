package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.domain.Reason;
import id.lumbung.feedback.Submissions;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Word;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.operations.Runs;
import id.lumbung.settings.Refused;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sender's word on a workbook that looks like a part of its year: it adds, or is the whole. */
@Controller
record ScopePages(Desk desk, Submissions submissions, Runs runs, Operator operator) {
  /**
   * What is asked of a submission: whether it replaces or adds, or whether it was the last part.
   */
  static void ask(Submission submission, Operator operator, Model model) {
    Reason reason = submission.reason() == null ? null : submission.reason().reason();
    boolean isAsked =
        submission.state() == Submission.State.WAITING && reason == Reason.GANTI_ATAU_TAMBAH;
    model.addAttribute("asksScope", isAsked);
    model.addAttribute("isPart", operator.isPart(submission.id()));
  }

  @PostMapping("/kiriman/{nomor:\\d+}/cakupan")
  String tell(
      @PathVariable("nomor") long number,
      @RequestParam("jawaban") String answer,
      @RequestParam("alasan") String reason,
      RedirectAttributes after) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    Submission submission =
        submissions
            .find(number, own.orElse(null))
            .orElseThrow(Faults.NotFound::new)
            .arrival()
            .submission();
    String actor = desk.person().name();
    desk.act(
        submission.regencyCode(),
        Action.TELL_SCOPE,
        "submission " + number,
        reason,
        () -> {
          switch (answer) {
            case "tambah" -> say(submission, Word.ADD, reason, actor);
            case "ganti" -> say(submission, Word.REPLACE, reason, actor);
            case "lengkap" -> operator.completeSoon(number, reason, actor);
            default -> throw new Faults.NotFound();
          }
        });
    after.addFlashAttribute("scopeTold", answer);
    return "redirect:/kiriman/" + number;
  }

  /** Only of a submission that waits for this very answer. */
  private void say(Submission submission, Word word, String reason, String actor) {
    @Nullable Long run = runs.latestOf(submission.id()).map(Run::run).orElse(null);
    boolean isAsked =
        submission.reason() != null && submission.reason().reason() == Reason.GANTI_ATAU_TAMBAH;
    if (run == null || !isAsked) {
      throw new Refused("letter.scope.none", Map.of("nomor", Long.toString(submission.id())));
    }
    operator.restartSoon(run, word, reason, actor);
  }
}
