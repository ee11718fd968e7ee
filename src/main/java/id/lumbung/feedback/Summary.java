package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Refusal;
import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.MarkedCopy;
import id.lumbung.marking.Styles;
import id.lumbung.marking.Styles.Face;
import id.lumbung.marking.Tint;
import id.lumbung.staging.Balance;
import id.lumbung.staging.StagedFinding;
import id.lumbung.validation.Rule;
import id.lumbung.warehouse.Difference;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sheet with which an answer opens, one page of A4: the verdict, what to do next, the counts,
 * and every kind of finding with how to mend it and where it stands; the small print last.
 */
final class Summary implements MarkedCopy.Opening {
  /** Columns in characters: what, how many, how to mend it, where, and the code for telephones. */
  private static final int[] WIDTHS = {26, 8, 38, 14, 15};

  private static final int SENTENCES = 5;

  private final Answer answer;
  private final boolean isPartial;
  private final Sentences sentences;
  private final boolean hasOneSheet;

  /**
   * @param isPartial whether the copy holds only the rows that need a look
   */
  Summary(Answer answer, boolean isPartial, Sentences sentences) {
    this.answer = answer;
    this.isPartial = isPartial;
    this.sentences = sentences;
    this.hasOneSheet =
        answer.findings().stream().map(StagedFinding::sheet).distinct().limit(2).count() < 2;
  }

  @Override
  public void write(Writer out, Styles styles, boolean isLess) throws IOException {
    OwnSheet sheet = OwnSheet.begin(out, styles, WIDTHS, 0, true, 0, sentences.answer("mark"));
    head(sheet);
    steps(sheet);
    counts(sheet);
    findings(sheet);
    smallPrint(sheet, isLess);
    sheet.close("", false, sentences.answer(form("foot"), arguments()));
  }

  private Map<String, String> arguments() {
    Balance balance = answer.balance();
    Answer.Place place = answer.place();
    Refusal reason = answer.reason();
    return Map.ofEntries(
        Map.entry("kiriman", number(answer)),
        Map.entry("tahun", place.year() == null ? "–" : place.year().toString()),
        Map.entry("jenis", sentences.get("kind." + place.kind(), Map.of())),
        Map.entry("usaha", sentences.number(ReceiptText.businesses(balance))),
        Map.entry("dimuat", sentences.number(balance.loaded())),
        Map.entry("ditahan", sentences.number(balance.quarantined())),
        Map.entry("baru", sentences.number(balance.newBusinesses())),
        Map.entry("lanjut", sentences.number(balance.carriedOver())),
        Map.entry("berubah", sentences.number(balance.changed())),
        Map.entry("tutup", sentences.number(balance.closed())),
        Map.entry("sebab", reason == null ? "" : lowered(sentences.title(reason.code()))));
  }

  private String about() {
    Answer.Place place = answer.place();
    List<String> parts = new ArrayList<>(List.of(answer.file()));
    if (place.regencyName() != null) {
      parts.add(place.regencyName());
    }
    if (place.year() != null) {
      parts.add(sentences.answer("about.year", arguments()));
    }
    if (place.kind() != null) {
      parts.add(sentences.answer("about.kind", arguments()));
    }
    return String.join(" · ", parts);
  }

  private static String number(Answer answer) {
    Answer.Same same = answer.same();
    return String.valueOf(same == null ? answer.submission() : (Long) same.submission());
  }

  /** In the middle of a sentence, but for what is written in capitals. */
  private static String lowered(String title) {
    boolean isWord = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return isWord ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }

  private String form(String key) {
    return answer.isDryRun() ? key + ".dry" : key;
  }

  private void head(OwnSheet sheet) throws IOException {
    String key = form("verdict." + answer.status().code());
    Tint tint = Tint.LOADED;
    if (answer.status() == Answer.Status.ACCEPTED) {
      if (answer.balance().quarantined() > 0) {
        key += ".held";
        tint = Tint.GALAT;
      } else if (!NextStep.isWarned(answer)) {
        key += ".clean";
      }
    } else {
      tint = answer.status() == Answer.Status.REFUSED ? Tint.GALAT : Tint.PERINGATAN;
    }
    sheet.wide(sheet.styles().headline(tint), 24, sentences.answer(key, arguments()));
    sheet.wide(Face.SMALL, about());
    Refusal reason = answer.reason();
    if (reason != null) {
      sheet.gap();
      sheet.wide(Face.BODY, sentences.reason(reason.code(), reason.arguments()));
    } else if (answer.status() == Answer.Status.KNOWN) {
      sheet.gap();
      sheet.wide(Face.BODY, ReceiptText.status(answer, sentences));
    }
  }

  private void steps(OwnSheet sheet) throws IOException {
    sheet.gap();
    sheet.wide(Face.SECTION, sentences.answer("steps"));
    String step = "step." + NextStep.after(answer).code() + ".";
    boolean isSeveral = !sentences.answerIfAny(step + 2).isEmpty();
    for (int i = 1; !sentences.answerIfAny(step + i).isEmpty(); i++) {
      String text = sentences.answer(step + i, arguments());
      sheet.wide(Face.BODY, isSeveral ? i + "  " + text : text);
    }
  }

  private void counts(OwnSheet sheet) throws IOException {
    Balance balance = answer.balance();
    if (balance.seen() == 0) {
      return;
    }
    sheet.gap();
    sheet.begin(20);
    long[] counts = {
      ReceiptText.businesses(balance), balance.loaded(), balance.quarantined(), balance.duplicate()
    };
    for (int i = 0; i < counts.length; i++) {
      sheet.number(i + 1, counts[i], sheet.styles().face(Face.FIGURE));
    }
    sheet.end();
    sheet.begin();
    List<String> words =
        List.of("count.rows", "count.loaded", "count.quarantined", "count.duplicate");
    for (int i = 0; i < words.size(); i++) {
      sheet.text(i + 1, sentences.answer(words.get(i)), sheet.styles().face(Face.SMALL));
    }
    sheet.end();
  }

  private void findings(OwnSheet sheet) throws IOException {
    if (answer.findings().isEmpty()) {
      return;
    }
    sheet.gap();
    sheet.begin(18);
    int title = sheet.styles().face(Face.COLUMN);
    sheet.text(1, sentences.answer("column.what"), title);
    sheet.text(2, sentences.answer("column.count"), sheet.styles().face(Face.COLUMN_RIGHT));
    sheet.text(3, sentences.answer("column.mend"), title);
    sheet.text(4, sentences.answer("column.cells"), title);
    sheet.text(5, sentences.answer("column.code"), title);
    sheet.end();
    for (List<StagedFinding> found : Causes.byCode(answer.findings())) {
      finding(sheet, found);
    }
  }

  private void finding(OwnSheet sheet, List<StagedFinding> found) throws IOException {
    StagedFinding first = found.get(0);
    String what = sign(first.severity()) + " " + sentences.title(first.code());
    String how = how(found);
    String where = where(found);
    int lines =
        Math.max(
            OwnSheet.lines(what, WIDTHS[0]),
            Math.max(OwnSheet.lines(how, WIDTHS[2]), OwnSheet.lines(where, WIDTHS[3])));
    sheet.begin(lines * OwnSheet.LINE + 4);
    sheet.text(1, what, sheet.styles().verdict(Tint.of(first.severity())));
    sheet.number(2, Causes.times(found), sheet.styles().face(Face.NUMBER));
    sheet.text(3, how, sheet.styles().face(Face.BODY));
    if (!where.isEmpty()) {
      sheet.text(4, where, sheet.styles().face(Face.LINK));
      String location = location(first);
      if (!location.isEmpty()) {
        sheet.link(4, location);
      }
    }
    sheet.text(5, first.code(), sheet.styles().face(Face.CODE));
    sheet.end();
  }

  private static String sign(String severity) {
    return switch (severity) {
      case "galat" -> "✕";
      case "peringatan" -> "!";
      default -> "·";
    };
  }

  /** What concerns whole columns, sheets or the file is said in full; of cells what to write. */
  private String how(List<StagedFinding> found) {
    StagedFinding first = found.get(0);
    if (first.row() == null || found.size() == 1) {
      List<String> each = found.stream().map(sentences::finding).distinct().toList();
      List<String> told = new ArrayList<>(each.subList(0, Math.min(SENTENCES, each.size())));
      if (each.size() > SENTENCES) {
        told.add(more(each.size() - SENTENCES));
      }
      return String.join("\n", told);
    }
    List<String> samples = Causes.samples(found);
    String remedy = sentences.remedy(first.code());
    return samples.isEmpty()
        ? remedy
        : remedy
            + " "
            + sentences.answer(
                "written",
                Map.of(
                    "isi",
                    samples.stream().map(s -> "“" + s + "”").collect(Collectors.joining(", "))));
  }

  private String more(int count) {
    return sentences.answer("and_more", Map.of("banyak", sentences.number(count)));
  }

  private String where(List<StagedFinding> found) {
    if (found.get(0).code().equals(Rule.TIDAK_DISEBUT.name())) {
      return sentences.answer("not_named.link");
    }
    List<String> places =
        found.stream()
            .map(finding -> hasOneSheet ? ReceiptText.cell(finding) : ReceiptText.place(finding))
            .filter(place -> !place.isEmpty())
            .distinct()
            .toList();
    String all = String.join("  ", places);
    if (all.length() < WIDTHS[3]) {
      return all;
    }
    // A link stays in one line in LibreOffice: what does not fit is told by its number.
    String rest = " … (" + sentences.number(places.size()) + ")";
    int fitting = 1;
    while (fitting < places.size()
        && String.join("  ", places.subList(0, fitting + 1)).length() + rest.length() < WIDTHS[3]) {
      fitting++;
    }
    String some = String.join("  ", places.subList(0, fitting));
    return places.size() > fitting ? some + rest : some;
  }

  /** Where a finding stands in the workbook; empty where it is of the whole file. */
  private static String location(StagedFinding finding) {
    if (finding.code().equals(Rule.TIDAK_DISEBUT.name())) {
      return CellName.in(OwnMarks.NOT_NAMED, "A1");
    }
    if (finding.sheet() == null) {
      return "";
    }
    Integer at = finding.row();
    Integer column = finding.column();
    String address = (column == null ? "A" : CellName.of(column)) + (at == null ? 1 : at);
    return CellName.in(finding.sheet(), address);
  }

  private void smallPrint(OwnSheet sheet, boolean isLess) throws IOException {
    sheet.gap();
    Difference difference = answer.difference();
    if (difference != null) {
      for (String line : sentences.difference(difference)) {
        sheet.wide(Face.BODY, line);
      }
    }
    Answer.Effect effect = answer.effect();
    Integer year = answer.place().year();
    if (effect != null && year != null) {
      for (String line : sentences.effect(effect, year)) {
        sheet.wide(Face.BODY, line);
      }
    }
    if (answer.balance().loaded() > 0) {
      sheet.wide(Face.SMALL, sentences.answer("register", arguments()));
    }
    if (answer.balance().notData() > 0) {
      sheet.wide(Face.SMALL, ReceiptText.rest(answer, sentences));
    }
    if (isLess) {
      sheet.wide(Face.SMALL, sentences.answer("less"));
    }
    if (isPartial) {
      sheet.wide(Face.SMALL, sentences.answer("partial"));
      identity(sheet, "identity.kind", sentences.answer("identity.kind.addendum"));
      identity(sheet, "identity.parent", String.valueOf(answer.submission()));
    }
  }

  private void identity(OwnSheet sheet, String label, String value) throws IOException {
    sheet.begin();
    sheet.text(1, sentences.answer(label), sheet.styles().face(Face.SMALL));
    sheet.text(2, value, sheet.styles().face(Face.SMALL));
    sheet.end();
  }
}
