package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.feedback.Causes;
import id.lumbung.feedback.Sentences;
import id.lumbung.handover.Trial;
import id.lumbung.handover.Trials;
import id.lumbung.settings.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files that are handed over here: checked first, or sent at once. */
@Controller
record UploadPages(Desk desk, Trials trials, Causes causes) {
  private static final String LIST = "redirect:/kiriman";
  private static final String PAGE = "/kiriman/periksa/{kunci}";
  private static final String SEND = "muat";

  @PostMapping("/kiriman")
  String take(
      @RequestParam(name = "berkas", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(name = "tindakan", defaultValue = "periksa") String act) {
    desk.look(Action.SUBMIT);
    List<MultipartFile> named =
        files == null ? List.of() : files.stream().filter(UploadPages::isNamed).toList();
    if (named.isEmpty()) {
      throw new Refused("upload.none", Map.of());
    }
    List<Trial> taken = new ArrayList<>();
    for (MultipartFile file : named) {
      taken.add(
          trials.take(
              desk.person(),
              String.valueOf(file.getOriginalFilename()),
              target -> file.transferTo(target.toFile()),
              act.equals(SEND)));
    }
    return taken.size() == 1 ? "redirect:/kiriman/periksa/" + taken.get(0).key() : LIST;
  }

  /** A form in which no file was chosen brings one without a name. */
  private static boolean isNamed(MultipartFile file) {
    return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
  }

  @GetMapping(PAGE)
  String show(@PathVariable("kunci") String key, Model model, Locale language) {
    Trial trial = trial(key);
    Optional<Long> arrived = trials.arrived(trial.key(), desk.person());
    if (arrived.isPresent()) {
      return "redirect:/kiriman/" + arrived.get();
    }
    model.addAttribute("trial", trial);
    if (!trial.stage().isSettled()) {
      model.addAttribute("lookAgain", 2);
    }
    List<Causes.UnknownColumn> unknown =
        trial.answer() != null
            ? Causes.unknownColumns(trial.answer(), language)
            : trial.refusal() == null
                ? List.of()
                : Causes.unknownColumns(trial.refusal(), language);
    boolean isPlaced = trial.place() != null && trial.place().regency() != null;
    HeadingPages.offer(
        unknown, isPlaced ? "/kiriman/periksa/" + trial.key() + "/judul" : null, model);
    if (trial.refusal() != null) {
      model.addAttribute(
          "reason",
          Sentences.of(language).reason(trial.refusal().code(), trial.refusal().arguments()));
    }
    if (trial.answer() != null) {
      LetterPage.tell(trial.answer(), List.of(), causes, model, language);
    }
    return "periksa";
  }

  /** Looked at again and again; once it is settled, or has a number, the whole page follows. */
  @GetMapping(PAGE + "/kemajuan")
  String progress(
      @PathVariable("kunci") String key,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Trial trial = trial(key);
    Optional<Long> arrived = trials.arrived(trial.key(), desk.person());
    if (arrived.isPresent()) {
      response.setHeader("HX-Redirect", request.getContextPath() + "/kiriman/" + arrived.get());
    } else if (trial.stage().isSettled()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("trial", trial);
    return "periksa :: progress";
  }

  @PostMapping(PAGE + "/muat")
  String send(@PathVariable("kunci") String key) {
    Trial sent = trials.send(trial(key).key(), desk.person()).orElseThrow(Faults.NotFound::new);
    return "redirect:/kiriman/periksa/" + sent.key();
  }

  @PostMapping(PAGE + "/buang")
  String discard(@PathVariable("kunci") String key) {
    trials.discard(trial(key).key(), desk.person());
    return LIST;
  }

  @GetMapping(PAGE + "/jawaban.xlsx")
  ResponseEntity<Resource> marked(@PathVariable("kunci") String key) {
    UUID known = trial(key).key();
    return LetterPage.file(trials.marked(known, desk.person()).orElse(null), LetterPage.WORKBOOK);
  }

  private Trial trial(String key) {
    desk.look(Action.SUBMIT);
    return trials.find(key, desk.person()).orElseThrow(Faults.NotFound::new);
  }
}
