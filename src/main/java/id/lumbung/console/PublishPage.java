package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.settings.Refused;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publications.Standing;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would move if the newest figures were made public, and the act itself. */
@Controller
record PublishPage(Desk desk, Publications publications) {
  @GetMapping("/terbitkan")
  String show(Model model) {
    desk.look(Action.APPROVE);
    List<Standing> standings = publications.standings();
    model.addAttribute("standings", standings);
    model.addAttribute("waiting", standings.stream().filter(Standing::waits).toList());
    return "terbitkan";
  }

  /** Counts what readers would see as kept back; nothing is changed. */
  @PostMapping("/terbitkan/coba")
  String rehearse(@RequestParam("vintage") int vintage, RedirectAttributes after) {
    Publications.Outcome outcome =
        desk.perform(
            null,
            Action.APPROVE,
            "vintage " + vintage + " --dry-run",
            null,
            () -> publications.rehearse(vintage, List.of(), desk.person().name()));
    after.addFlashAttribute("outcome", outcome);
    return "redirect:/terbitkan";
  }

  @PostMapping("/terbitkan")
  String publish(
      @RequestParam("vintage") int vintage,
      @RequestParam("alasan") String reason,
      RedirectAttributes after) {
    if (reason.isBlank()) {
      throw new Refused("publish.reason", Map.of());
    }
    Publications.Outcome outcome =
        desk.perform(
            null,
            Action.APPROVE,
            "vintage " + vintage,
            reason,
            () -> publications.approve(vintage, List.of(), desk.person().name(), reason));
    after.addFlashAttribute("published", outcome);
    return "redirect:/terbitkan";
  }
}
