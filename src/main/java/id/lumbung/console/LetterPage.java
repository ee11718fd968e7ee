package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.AnswerFiles;
import id.lumbung.feedback.Causes;
import id.lumbung.feedback.EnglishAnswers;
import id.lumbung.feedback.NextStep;
import id.lumbung.feedback.ReceiptText;
import id.lumbung.feedback.Sentences;
import id.lumbung.feedback.Submissions;
import id.lumbung.feedback.Submissions.Sent;
import id.lumbung.intake.Arrival;
import id.lumbung.intake.Submission;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.operations.RunProgress;
import id.lumbung.operations.Runs;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.staging.FindingReason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One submission: the answer, what to mend, its files, and reasons given for warnings. */
@Controller
record LetterPage(
    Desk desk,
    Submissions submissions,
    EnglishAnswers english,
    Causes causes,
    Runs runs,
    Regions regions,
    Operator operator) {
  private static final String PAGE = "/kiriman/{nomor:\\d+}";

  /** A workbook of Excel. */
  static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  @GetMapping(PAGE)
  String show(@PathVariable("nomor") long number, Model model, Locale language) {
    Sent sent = sent(number);
    Arrival arrival = sent.arrival();
    String code = arrival.submission().regencyCode();
    model.addAttribute("sent", sent);
    model.addAttribute("arrival", arrival);
    model.addAttribute("submission", arrival.submission());
    model.addAttribute(
        "regency", code == null ? null : regions.byCode(code).map(Regency::fullName).orElse(code));
    follow(sent, model, language);
    ScopePages.ask(arrival.submission(), operator, model);
    Answer answer = sent.answer();
    model.addAttribute("chip", Chip.of(arrival, answer == null ? null : answer.balance()));
    if (answer == null) {
      model.addAttribute("lookAgain", 2);
    } else {
      tell(answer, sent.reasons(), causes, model, language);
      HeadingPages.offer(
          Causes.unknownColumns(answer, language),
          code == null ? null : "/kiriman/" + number + "/judul",
          model);
    }
    return "surat";
  }

  /** What is under way is looked at again and again; once it is decided the whole page follows. */
  @GetMapping(PAGE + "/kemajuan")
  String progress(
      @PathVariable("nomor") long number,
      Model model,
      Locale language,
      HttpServletResponse response) {
    Sent sent = sent(number);
    model.addAttribute("sent", sent);
    model.addAttribute("submission", sent.arrival().submission());
    follow(sent, model, language);
    if (sent.answer() != null) {
      response.setHeader("HX-Refresh", "true");
    }
    return "surat :: progress";
  }

  /** The run of a submission, and how far it is. */
  private void follow(Sent sent, Model model, Locale language) {
    Optional<Run> run = runs.latestOf(sent.arrival().submission().id());
    model.addAttribute("run", run.map(Run::run).orElse(null));
    if (sent.answer() == null) {
      Optional<RunProgress> progress = run.flatMap(runs::progress);
      model.addAttribute("progress", progress.orElse(null));
      model.addAttribute(
          "progressWords", progress.map(new RunWords(language, regions)::progress).orElse(null));
    }
  }

  /** Lays what an answer says into a page, be it of what was sent or of what was only checked. */
  static void tell(
      Answer answer, List<FindingReason> reasons, Causes causes, Model model, Locale language) {
    Sentences sentences = Sentences.of(language);
    model.addAttribute("answer", answer);
    model.addAttribute("status", ReceiptText.status(answer, sentences));
    model.addAttribute(
        "reason",
        answer.reason() == null
            ? null
            : sentences.reason(answer.reason().code(), answer.reason().arguments()));
    model.addAttribute(
        "rest", answer.balance().notData() > 0 ? ReceiptText.rest(answer, sentences) : null);
    model.addAttribute(
        "balance", answer.balance().seen() > 0 ? ReceiptText.balance(answer, sentences) : null);
    model.addAttribute(
        "register", answer.balance().loaded() > 0 ? ReceiptText.register(answer, sentences) : null);
    model.addAttribute(
        "difference",
        answer.difference() == null ? List.of() : sentences.difference(answer.difference()));
    Answer.Effect effect = answer.effect();
    Integer year = answer.place().year();
    model.addAttribute(
        "effect", effect == null || year == null ? List.of() : sentences.effect(effect, year));
    model.addAttribute("step", NextStep.after(answer).code());
    Map<String, List<CauseView>> bySeverity = new LinkedHashMap<>();
    for (Causes.Cause cause : causes.of(answer, language)) {
      bySeverity
          .computeIfAbsent(cause.severity(), severity -> new ArrayList<>())
          .add(CauseView.of(cause, reasons));
    }
    model.addAttribute("groups", bySeverity);
  }

  /**
   * A cause with what was answered to it.
   *
   * @param shown the cells that are shown at once
   * @param more the cells that are shown when asked for
   * @param untold how many more there are
   */
  public record CauseView(
      Causes.Cause cause,
      List<String> shown,
      List<String> more,
      int untold,
      List<FindingReason> reasons) {
    private static final int AT_ONCE = 8;

    static CauseView of(Causes.Cause cause, List<FindingReason> reasons) {
      List<String> places = cause.places();
      int at = Math.min(AT_ONCE, places.size());
      return new CauseView(
          cause,
          places.subList(0, at),
          places.subList(at, places.size()),
          places.isEmpty() ? 0 : Math.max(0, cause.count() - places.size()),
          reasons.stream().filter(reason -> reason.code().equals(cause.code())).toList());
    }

    /** Whether it may be answered with a reason. */
    public boolean isWarning() {
      return cause.severity().equals("peringatan");
    }
  }

  @PostMapping(PAGE + "/alasan")
  String giveReason(
      @PathVariable("nomor") long number,
      @RequestParam("kode") String code,
      @RequestParam(name = "sel", defaultValue = "") String place,
      @RequestParam("alasan") String reason,
      RedirectAttributes after) {
    Sent sent = sent(number);
    String actor = desk.person().name();
    desk.act(
        sent.arrival().submission().regencyCode(),
        Action.GIVE_REASON,
        "submission " + number + " " + (code.matches("[A-Z_]{1,40}") ? code : "?"),
        null,
        () -> submissions.giveReason(sent, code, place.isBlank() ? null : place, reason, actor));
    after.addFlashAttribute("given", code);
    return "redirect:/kiriman/" + number + "#" + code;
  }

  /**
   * The answer in Indonesian or English.
   *
   * @param language not called {@code bahasa}, which would turn the pages into another language
   */
  @GetMapping(PAGE + "/jawaban.xlsx")
  ResponseEntity<Resource> workbook(
      @PathVariable("nomor") long number,
      @RequestParam(name = "dalam", defaultValue = "id") String language)
      throws IOException {
    Sent sent = sent(number);
    return language.equals("en") ? inEnglish(sent) : persons(sent, sent.files().workbook());
  }

  /** The answer is made anew and leaves nothing behind. */
  private ResponseEntity<Resource> inEnglish(Sent sent) throws IOException {
    if (sent.answer() == null) {
      throw new Faults.NotFound();
    }
    Submission submission = sent.arrival().submission();
    // Nobody else may look into a folder made like this.
    Path folder = Files.createTempDirectory("lumbung-answer");
    try {
      Path file =
          desk.perform(
              submission.regencyCode(),
              Action.READ_PERSONS,
              "answer " + submission.id() + " en",
              null,
              () -> english.write(submission, folder));
      return file(String.valueOf(file.getFileName()), WORKBOOK)
          .body(new ByteArrayResource(Files.readAllBytes(file)));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @GetMapping(PAGE + "/perbaikan.xlsx")
  ResponseEntity<Resource> mending(@PathVariable("nomor") long number) {
    Sent sent = sent(number);
    return persons(sent, sent.files().mending());
  }

  /** A workbook holds whatever the sender wrote, so that who took it is kept. */
  private ResponseEntity<Resource> persons(Sent sent, @Nullable Path file) {
    return desk.perform(
        sent.arrival().submission().regencyCode(),
        Action.READ_PERSONS,
        "answer " + sent.arrival().submission().id(),
        null,
        () -> file(file, WORKBOOK));
  }

  @GetMapping(PAGE + "/tanda-terima.txt")
  ResponseEntity<Resource> receiptText(@PathVariable("nomor") long number) {
    AnswerFiles files = sent(number).files();
    return file(files.receiptText(), new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
  }

  @GetMapping(PAGE + "/tanda-terima.json")
  ResponseEntity<Resource> receipt(@PathVariable("nomor") long number) {
    return file(sent(number).files().receipt(), MediaType.APPLICATION_JSON);
  }

  /** A file to be kept by who looks. */
  static ResponseEntity<Resource> file(@Nullable Path file, MediaType kind) {
    if (file == null) {
      throw new Faults.NotFound();
    }
    return file(Objects.requireNonNull(file.getFileName()).toString(), kind)
        .body(new FileSystemResource(file));
  }

  private static ResponseEntity.BodyBuilder file(String name, MediaType kind) {
    return ResponseEntity.ok()
        .contentType(kind)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString());
  }

  /** A submission of another regency is as one that is not there. */
  private Sent sent(long number) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    return submissions.find(number, own.orElse(null)).orElseThrow(Faults.NotFound::new);
  }
}
