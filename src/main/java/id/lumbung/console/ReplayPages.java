package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.domain.Refusal;
import id.lumbung.feedback.Sentences;
import id.lumbung.intake.Replays.Asked;
import id.lumbung.operations.Replay;
import id.lumbung.operations.ReplayFile;
import id.lumbung.reference.Regions;
import id.lumbung.settings.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What archived originals would come to by today's rules and headings, and sending them again. */
@Controller
record ReplayPages(Desk desk, Replay replay, Regions regions) {
  private static final String PAGE = "/pengaturan/nilai-ulang";

  /**
   * A file that would not end the same.
   *
   * @param refusal why nothing of it would load; null where it would
   */
  public record FileView(ReplayFile file, String regency, @Nullable String refusal) {}

  @GetMapping(PAGE)
  String show(
      @RequestParam(name = "sejak", required = false) @Nullable Integer since,
      @RequestParam(name = "wilayah", defaultValue = "") String regency,
      @RequestParam(name = "lihat", required = false) @Nullable String look,
      Model model,
      Locale language) {
    desk.look(Action.REPLAY);
    model.addAttribute("since", since);
    model.addAttribute("regency", regency);
    model.addAttribute("regencies", regions.regencies());
    model.addAttribute("isLooked", look != null);
    if (look != null) {
      List<ReplayFile> plan = replay.plan(asked(since, regency));
      model.addAttribute("judged", plan.size());
      model.addAttribute("sent", plan.stream().filter(ReplayFile::isSent).count());
      model.addAttribute("before", ReplayFile.loadedBefore(plan));
      model.addAttribute("after", ReplayFile.loadedAfter(plan));
      model.addAttribute(
          "files",
          plan.stream()
              .filter(ReplayFile::isNews)
              .map(file -> view(file, Sentences.of(language)))
              .toList());
    }
    return "nilai-ulang";
  }

  private FileView view(ReplayFile file, Sentences sentences) {
    String code = file.submission().regencyCode();
    Refusal refusal = file.refusal();
    return new FileView(
        file,
        code == null ? "–" : regions.byCode(code).orElseThrow().fullName(),
        refusal == null ? null : sentences.reason(refusal.code(), refusal.arguments()));
  }

  private static Asked asked(@Nullable Integer since, String regency) {
    return new Asked(since, regency.isBlank() ? null : regency);
  }

  @PostMapping(PAGE)
  String send(
      @RequestParam(name = "sejak", required = false) @Nullable Integer since,
      @RequestParam(name = "wilayah", defaultValue = "") String regency,
      @RequestParam(name = "alasan", defaultValue = "") String reason,
      RedirectAttributes after) {
    if (desk.may(Action.REPLAY) && reason.isBlank()) {
      throw new Refused("run.reason_needed", Map.of());
    }
    Asked asked = asked(since, regency);
    int sent =
        desk.perform(
            asked.regency(),
            Action.REPLAY,
            asked.toText(),
            reason,
            () -> replay.sendSoon(replay.plan(asked), reason, desk.person().name()));
    after.addFlashAttribute("resent", sent);
    return "redirect:" + PAGE;
  }
}
