package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Outcome;
import id.lumbung.domain.Refusal;
import id.lumbung.settings.Texts;
import id.lumbung.staging.Balance;
import id.lumbung.staging.OutcomeRun;
import id.lumbung.staging.StagedFinding;
import id.lumbung.warehouse.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The receipt for people: what became of the file, what was found by cause, the next step. */
public final class ReceiptText {
  private static final int PLACES_SHOWN = 12;

  private final Sentences sentences;

  /**
   * @param sentences in the language of who reads it
   */
  public ReceiptText(Sentences sentences) {
    this.sentences = sentences;
  }

  /** The text for an answer. */
  public String of(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(head(answer));
    lines.add("");
    lines.add(status(answer, sentences));
    Refusal reason = answer.reason();
    if (reason != null) {
      lines.add(sentences.reason(reason.code(), reason.arguments()));
    }
    if (answer.balance().seen() > 0) {
      lines.add(balance(answer, sentences));
    }
    lines.add(sentences.get("next", Map.of("langkah", next(answer, sentences))));
    addFindings(lines, answer.findings());
    lines.add("");
    if (answer.balance().loaded() > 0) {
      lines.add(register(answer, sentences));
    }
    Difference difference = answer.difference();
    if (difference != null) {
      lines.addAll(sentences.difference(difference));
    }
    Answer.Effect effect = answer.effect();
    Integer year = answer.place().year();
    if (effect != null && year != null) {
      lines.addAll(sentences.effect(effect, year));
    }
    if (answer.balance().notData() > 0) {
      lines.add(rest(answer, sentences));
    }
    return String.join("\n", lines).strip();
  }

  private String head(Answer answer) {
    Answer.Place place = answer.place();
    return sentences.get(
        form(answer, "head"),
        Map.of(
            "kiriman", String.valueOf(answer.submission()),
            "berkas", answer.file(),
            "kab", place.regencyName() == null ? "–" : place.regencyName(),
            "tahun", place.year() == null ? "–" : place.year().toString(),
            "jenis", sentences.get("kind." + place.kind(), Map.of())));
  }

  /** What its sender does next. */
  static String next(Answer answer, Sentences sentences) {
    return sentences.get(
        "next." + NextStep.after(answer).code(),
        Map.of("ditahan", sentences.number(answer.balance().quarantined())));
  }

  /** Of a sentence the form for what was sent, or for what was only checked. */
  private static String form(Answer answer, String key) {
    return answer.isDryRun() ? key + ".dry" : key;
  }

  /** What became of the arrival, or would become of it. */
  public static String status(Answer answer, Sentences sentences) {
    Answer.Same same = answer.same();
    Map<String, String> arguments = new HashMap<>();
    if (same != null) {
      arguments.put("kiriman", Long.toString(same.submission()));
      arguments.put(Texts.VARIANT, same.standing().code());
    } else if (answer.status() == Answer.Status.WAITING && NextStep.isQuestion(answer.reason())) {
      arguments.put(Texts.VARIANT, "question");
    }
    return sentences.get(form(answer, "status." + answer.status().code()), arguments);
  }

  /** Rows that speak of a business. */
  static long businesses(Balance balance) {
    return balance.loaded() + balance.quarantined() + balance.duplicate();
  }

  /** What became of the rows of businesses in one sentence that adds up. */
  public static String balance(Answer answer, Sentences sentences) {
    Balance balance = answer.balance();
    return sentences.get(
        form(answer, "balance"),
        Map.of(
            "usaha", sentences.number(businesses(balance)),
            "dimuat", sentences.number(balance.loaded()),
            "ditahan", sentences.number(balance.quarantined()),
            "ganda", sentences.number(balance.duplicate())));
  }

  /** What the other rows are that were read, so that every row is accounted for. */
  public static String rest(Answer answer, Sentences sentences) {
    Map<String, Long> roles = new LinkedHashMap<>();
    for (OutcomeRun run : answer.outcomes()) {
      String role = run.because();
      if (run.outcome() == Outcome.NOT_DATA && role != null) {
        roles.merge(role, run.toRow() - run.row() + 1L, Long::sum);
      }
    }
    return sentences.get(
        "rest",
        Map.of(
            "rincian",
            roles.entrySet().stream()
                .map(
                    role ->
                        sentences.get(
                            "role." + role.getKey(),
                            Map.of("banyak", sentences.number(role.getValue()))))
                .collect(Collectors.joining(", "))));
  }

  /** What the loaded rows did to the register, or would do. */
  public static String register(Answer answer, Sentences sentences) {
    Balance balance = answer.balance();
    return sentences.get(
        form(answer, "register"),
        Map.of(
            "baru", sentences.number(balance.newBusinesses()),
            "lanjut", sentences.number(balance.carriedOver()),
            "berubah", sentences.number(balance.changed()),
            "tutup", sentences.number(balance.closed())));
  }

  private void addFindings(List<String> lines, List<StagedFinding> findings) {
    String severity = "";
    for (List<StagedFinding> found : Causes.byCode(findings)) {
      if (!severity.equals(found.get(0).severity())) {
        severity = found.get(0).severity();
        lines.add("");
        lines.add(sentences.get("severity." + severity, Map.of()));
      }
      addCause(lines, found);
    }
  }

  private void addCause(List<String> lines, List<StagedFinding> found) {
    lines.add("");
    lines.add(
        sentences.get(
            "cause",
            Map.of(
                "judul", sentences.title(found.get(0).code()),
                "banyak", sentences.number(Causes.times(found)))));
    lines.add("  " + sentences.line(Causes.lines(found).get(0)));
    String places =
        found.stream()
            .limit(PLACES_SHOWN)
            .map(ReceiptText::place)
            .filter(place -> !place.isEmpty())
            .collect(Collectors.joining(", "));
    if (found.size() > PLACES_SHOWN) {
      places +=
          sentences.get("more", Map.of("banyak", sentences.number(found.size() - PLACES_SHOWN)));
    }
    if (!places.isBlank()) {
      lines.add("  " + sentences.get("places", Map.of("tempat", places)));
    }
  }

  /** The place as the spreadsheet program writes it: {@code UMKM!C12}. */
  static String place(StagedFinding finding) {
    if (finding.sheet() == null) {
      return "";
    }
    String cell = cell(finding);
    return cell.isEmpty() ? finding.sheet() : finding.sheet() + "!" + cell;
  }

  /** The cell alone: {@code C12}; the row alone, or nothing, where no cell is meant. */
  static String cell(StagedFinding finding) {
    return (finding.column() == null ? "" : CellName.of(finding.column()))
        + (finding.row() == null ? "" : finding.row());
  }
}
