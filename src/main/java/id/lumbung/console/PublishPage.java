package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Permissions;
import id.lumbung.settings.Refused;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publications.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would move if the newest figures were made public, and the act itself. */
@Controller
record PublishPage(Desk desk, Publications publications, Publishing publishing) {
  private static final String PAGE = "redirect:/terbitkan";

  @GetMapping("/terbitkan")
  String show(Model model, Locale language) {
    desk.look(Action.APPROVE);
    List<Standing> standings = publications.standings();
    model.addAttribute("standings", standings);
    model.addAttribute("waiting", standings.stream().filter(Standing::waits).toList());
    publishing.last().ifPresent(work -> tell(work, model, language));
    return "terbitkan";
  }

  private static void tell(Publishing.Work work, Model model, Locale language) {
    model.addAttribute("work", work);
    Throwable failure = work.failure();
    if (failure != null) {
      model.addAttribute(
          "failed",
          failure instanceof Refused refused
              ? Faults.text(refused, language)
              : PageTexts.get(language, "fault.unforeseen", Map.of()));
    }
  }

  /** Counts what readers would see as kept back; nothing is changed. */
  @PostMapping("/terbitkan/coba")
  String rehearse(@RequestParam("vintage") int vintage) {
    begin(vintage, "", true);
    return PAGE;
  }

  @PostMapping("/terbitkan")
  String publish(@RequestParam("vintage") int vintage, @RequestParam("alasan") String reason) {
    Permissions.require(desk.person(), Action.APPROVE, null);
    if (reason.isBlank()) {
      throw new Refused("publish.reason", Map.of());
    }
    begin(vintage, reason, false);
    return PAGE;
  }

  private void begin(int vintage, String reason, boolean isRehearsal) {
    Permissions.require(desk.person(), Action.APPROVE, null);
    if (!publishing.begin(desk.person(), vintage, reason, isRehearsal)) {
      throw new Refused("publish.under_way", Map.of());
    }
  }
}
