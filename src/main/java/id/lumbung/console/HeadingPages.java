package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.domain.Field;
import id.lumbung.feedback.Causes.UnknownColumn;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.feedback.Submissions;
import id.lumbung.handover.Trial;
import id.lumbung.handover.Trials;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What headings mean to a regency, taught where they were not understood, and forgotten again. */
@Controller
record HeadingPages(Desk desk, Submissions submissions, Trials trials, HeadingSchool school) {
  /** Lays the columns that were not understood into a page, and where their meaning is told. */
  static void offer(List<UnknownColumn> unknown, @Nullable String teachAt, Model model) {
    model.addAttribute("unknown", unknown);
    model.addAttribute("meanings", HeadingSchool.meanings());
    model.addAttribute("teachAt", teachAt);
  }

  @PostMapping("/kiriman/{nomor:\\d+}/judul")
  String teachOfSubmission(
      @PathVariable("nomor") long number,
      @RequestParam("judul") String heading,
      @RequestParam("arti") String meaning,
      RedirectAttributes after) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    String regency =
        submissions
            .find(number, own.orElse(null))
            .map(sent -> sent.arrival().submission().regencyCode())
            .orElseThrow(Faults.NotFound::new);
    teach(regency, heading, meaning, after);
    return "redirect:/kiriman/" + number + "#kolom";
  }

  /** The file is looked at once more, so that the page tells what the meaning changes. */
  @PostMapping("/kiriman/periksa/{kunci}/judul")
  String teachOfTrial(
      @PathVariable("kunci") String key,
      @RequestParam("judul") String heading,
      @RequestParam("arti") String meaning,
      RedirectAttributes after) {
    desk.look(Action.SUBMIT);
    Trial trial = trials.find(key, desk.person()).orElseThrow(Faults.NotFound::new);
    String regency = trial.place() == null ? null : trial.place().regency();
    if (regency == null) {
      throw new Faults.NotFound();
    }
    teach(regency, heading, meaning, after);
    trials.again(trial.key(), desk.person());
    return "redirect:/kiriman/periksa/" + trial.key();
  }

  private void teach(String regency, String heading, String meaning, RedirectAttributes after) {
    if (!HeadingSchool.isMeaning(meaning)) {
      throw new Faults.NotFound();
    }
    Field field = HeadingSchool.meant(meaning);
    desk.act(
        regency,
        Action.TEACH_HEADING,
        HeadingSchool.object(regency, heading, field),
        null,
        () -> school.teach(regency, heading, field, desk.person().name()));
    after.addFlashAttribute("taught", heading);
  }

  @PostMapping("/pengaturan/judul/lupa")
  String forget(
      @RequestParam("wilayah") String regency,
      @RequestParam(name = "judul", defaultValue = "") String heading,
      RedirectAttributes after) {
    String one = heading.isBlank() ? null : heading;
    int gone =
        desk.perform(
            regency,
            Action.TEACH_HEADING,
            HeadingSchool.objectOfForgetting(regency, one),
            null,
            () -> school.forget(regency, one));
    after.addFlashAttribute("forgotten", gone);
    return "redirect:/pengaturan#judul";
  }
}
