package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Refusal;
import id.lumbung.settings.Texts;
import id.lumbung.staging.Balance;
import id.lumbung.staging.StagedFinding;
import id.lumbung.warehouse.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for people: one sentence that adds up, findings by code with their cells, the next
 * step; in Bahasa Indonesia with English beside it.
 */
public final class ReceiptText {
  private static final int PLACES_SHOWN = 12;

  private final Sentences indonesian = Sentences.indonesian();
  private final Sentences english = Sentences.english();

  /** The text for an answer and its receipt. */
  public String of(Answer answer, Receipt receipt) {
    List<String> lines = new ArrayList<>();
    lines.add(head(answer, indonesian));
    lines.add(status(answer, indonesian));
    lines.add(beside(status(answer, english)));
    Refusal reason = answer.reason();
    if (reason != null) {
      lines.add("");
      lines.add(reason.code() + ": " + indonesian.reason(reason.code(), reason.arguments()));
      lines.add(beside(english.reason(reason.code(), reason.arguments())));
    }
    if (answer.balance().seen() > 0) {
      lines.add("");
      lines.add(balance(answer, indonesian));
      lines.add(beside(balance(answer, english)));
    }
    addRegister(lines, answer);
    Difference difference = answer.difference();
    if (difference != null) {
      lines.add("");
      lines.addAll(indonesian.difference(difference));
      english.difference(difference).forEach(line -> lines.add(beside(line)));
    }
    addEffect(lines, answer);
    addFindings(lines, answer.findings());
    lines.add("");
    lines.add(indonesian.get("next", Map.of("langkah", receipt.next())));
    return String.join("\n", lines);
  }

  private static String head(Answer answer, Sentences sentences) {
    Answer.Place place = answer.place();
    return sentences.get(
        form(answer, "head"),
        Map.of(
            "kiriman", String.valueOf(answer.submission()),
            "berkas", answer.file(),
            "kab", place.regencyName() == null ? "-" : place.regencyName(),
            "kode", place.regency() == null ? "-" : place.regency(),
            "tahun", place.year() == null ? "-" : place.year().toString(),
            "jenis", sentences.get("kind." + place.kind(), Map.of()),
            "sidik", fingerprint(answer.sha256())));
  }

  private static String fingerprint(@Nullable String sha256) {
    return sha256 == null ? "-" : sha256.substring(0, 12);
  }

  /** Of a sentence the form for what was sent, or for what was only checked. */
  private static String form(Answer answer, String key) {
    return answer.isDryRun() ? key + ".dry" : key;
  }

  /** What became of the arrival, or would become of it. */
  public static String status(Answer answer, Sentences sentences) {
    Answer.Same same = answer.same();
    Map<String, String> arguments =
        same == null
            ? Map.of()
            : Map.of(
                "kiriman", Long.toString(same.submission()), Texts.VARIANT, same.standing().code());
    return sentences.get(form(answer, "status." + answer.status().code()), arguments);
  }

  /** The four outcomes in one sentence that adds up. */
  public static String balance(Answer answer, Sentences sentences) {
    Balance balance = answer.balance();
    return sentences.get(
        form(answer, "balance"),
        Map.of(
            "terbaca", sentences.number(balance.seen()),
            "dimuat", sentences.number(balance.loaded()),
            "ditahan", sentences.number(balance.quarantined()),
            "ganda", sentences.number(balance.duplicate()),
            "bukan_data", sentences.number(balance.notData())));
  }

  private void addRegister(List<String> lines, Answer answer) {
    if (answer.balance().loaded() > 0) {
      lines.add(register(answer, indonesian));
      lines.add(beside(register(answer, english)));
    }
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

  private void addEffect(List<String> lines, Answer answer) {
    Answer.Effect effect = answer.effect();
    Integer year = answer.place().year();
    if (effect != null && year != null) {
      lines.add("");
      lines.addAll(indonesian.effect(effect, year));
      english.effect(effect, year).forEach(line -> lines.add(beside(line)));
    }
  }

  private void addFindings(List<String> lines, List<StagedFinding> findings) {
    String severity = "";
    for (List<StagedFinding> found : Causes.byCode(findings)) {
      if (!severity.equals(found.get(0).severity())) {
        severity = found.get(0).severity();
        lines.add("");
        lines.add(indonesian.get("severity." + severity, Map.of()));
      }
      addCode(lines, found.get(0).code(), found);
    }
  }

  private void addCode(List<String> lines, String code, List<StagedFinding> found) {
    lines.add("");
    lines.add(
        indonesian.get("code", Map.of("kode", code, "banyak", indonesian.number(found.size()))));
    lines.add("  " + indonesian.finding(found.get(0)));
    lines.add("  " + beside(english.finding(found.get(0))));
    String places =
        found.stream()
            .limit(PLACES_SHOWN)
            .map(ReceiptText::place)
            .collect(Collectors.joining(", "));
    if (found.size() > PLACES_SHOWN) {
      places +=
          indonesian.get("more", Map.of("banyak", indonesian.number(found.size() - PLACES_SHOWN)));
    }
    if (!places.isBlank()) {
      lines.add("  " + indonesian.get("places", Map.of("tempat", places)));
    }
  }

  /** The place as the spreadsheet program writes it: {@code UMKM!C12}. */
  static String place(StagedFinding finding) {
    if (finding.sheet() == null) {
      return "";
    }
    String cell =
        (finding.column() == null ? "" : CellName.of(finding.column()))
            + (finding.row() == null ? "" : finding.row());
    return cell.isEmpty() ? finding.sheet() : finding.sheet() + "!" + cell;
  }

  private static String beside(String english) {
    return "  (EN) " + english;
  }
}
