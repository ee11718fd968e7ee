package id.lumbung.feedback;

import id.lumbung.domain.Field;
import id.lumbung.settings.Texts;
import id.lumbung.staging.StagedFinding;
import id.lumbung.validation.LayoutDrift;
import id.lumbung.warehouse.Difference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of answers in one language, with numbers as that language writes them. */
public final class Sentences {
  /** Arguments that name a place in a file by its code. */
  private static final List<String> SOURCES = List.of("sumber_a", "sumber_b");

  private static final int PERCENT_DECIMALS = 2;

  private final Texts findings;
  private final Texts receipt;
  private final Texts answer;
  private final Locale language;

  private Sentences(Locale language) {
    this.findings = Texts.of("findings", language);
    this.receipt = Texts.of("receipt", language);
    this.answer = Texts.of("answer", language);
    this.language = language;
  }

  /** Sentences in a language; in Bahasa Indonesia where there is no translation. */
  public static Sentences of(Locale language) {
    return new Sentences(language);
  }

  /** Sentences in Bahasa Indonesia. */
  public static Sentences indonesian() {
    return new Sentences(Texts.INDONESIAN);
  }

  /** Sentences in English. */
  public static Sentences english() {
    return new Sentences(Locale.ENGLISH);
  }

  /** The sentence of a finding at its place. */
  public String finding(StagedFinding finding) {
    Map<String, String> arguments = new HashMap<>();
    put(arguments, "baris", finding.row());
    put(arguments, "lembar", finding.sheet());
    put(arguments, "nilai", finding.shown());
    put(arguments, "kolom", finding.field());
    arguments.putAll(finding.arguments());
    String rule = arguments.get("alasan_kode");
    if (rule != null) {
      arguments.put("alasan", receipt.get("rule." + rule));
      arguments.put("acuan", receipt.get("rule.row", arguments));
    }
    nameFields(arguments);
    return findings.get(finding.code(), arguments);
  }

  /** The sentence of a line: of its finding, or of the column of whose cells the same is said. */
  String line(Causes.Line line) {
    StagedFinding first = line.first();
    return line.isOfMany()
        ? receipt.get(
            "cause.many",
            Map.of(
                "judul", title(first.code()),
                "banyak", number(line.times()),
                "baris", Integer.toString(line.rows().get(0)),
                "cara", remedy(first.code())))
        : finding(first);
  }

  /** What is wrong where a finding has this code, in a few words. */
  public String title(String code) {
    return findings.get("title." + code);
  }

  /** How to mend what a finding of this code tells, in one short sentence. */
  public String remedy(String code) {
    return findings.get("mend." + code);
  }

  /**
   * How much a finding matters, in words.
   *
   * @param code galat, peringatan or informasi
   */
  public String severity(String code) {
    return answer.get("severity." + code);
  }

  /** The name of a field as people read it. */
  String field(String code) {
    return answer.get("field." + code);
  }

  /** The names of fields by their codes, parted by commas. */
  String fields(String codes) {
    return codes.isEmpty()
        ? ""
        : Arrays.stream(codes.split(",", -1))
            .map(this::field)
            .collect(Collectors.joining(answer.get("field.or")));
  }

  private void nameFields(Map<String, String> arguments) {
    arguments.computeIfPresent(Field.ARGUMENT, (name, codes) -> fields(codes));
    if (LayoutDrift.MEANING.equals(arguments.get(Texts.VARIANT))) {
      arguments.computeIfPresent("arti", (name, codes) -> eachField(codes));
      arguments.computeIfPresent("sebelum", (name, codes) -> eachField(codes));
    }
  }

  /** A list in which some are fields by their codes. */
  private String eachField(String codes) {
    return Arrays.stream(codes.split(LayoutDrift.BETWEEN, -1))
        .map(code -> Field.ofCode(code).isPresent() ? field(code) : code)
        .collect(Collectors.joining(LayoutDrift.BETWEEN));
  }

  /** The sentence of a reason from the closed list. */
  public String reason(String code, Map<String, String> arguments) {
    Map<String, String> worded = new HashMap<>(arguments);
    for (String source : SOURCES) {
      worded.computeIfPresent(
          source,
          (name, place) -> receipt.has("source." + place) ? receipt.get("source." + place) : place);
    }
    nameFields(worded);
    return findings.get(code, worded);
  }

  /** A sentence of the receipt. */
  public String get(String key, Map<String, String> arguments) {
    return receipt.get(key, arguments);
  }

  /** What a submission brings against what counted before, and where it changed most. */
  public List<String> difference(Difference difference) {
    List<String> lines = new ArrayList<>();
    lines.add(
        receipt.get(
            "difference",
            Map.of(
                "sebelum", Long.toString(difference.previous()),
                "tambah", number(difference.added()),
                "hilang", number(difference.gone()),
                "berubah", number(difference.changed()))));
    for (Difference.Change change : difference.largest()) {
      lines.add(
          receipt.get(
              "difference.change",
              Map.of(
                  "lembar", change.sheet(),
                  "baris", Integer.toString(change.row()),
                  "dari", number(change.before().longValue()),
                  "menjadi", number(change.after().longValue()))));
    }
    return lines;
  }

  /**
   * What a load would make of the figures, and what would be left for people to do.
   *
   * @param year the data year of the file
   */
  public List<String> effect(Answer.Effect effect, int year) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("tahun", Integer.toString(year));
    arguments.put("tahun_dasar", Integer.toString(year - 1));
    arguments.put("stok", number(effect.stock()));
    put(arguments, "dasar", effect.base() == null ? null : number(effect.base()));
    put(arguments, "persen", effect.growthPct() == null ? null : percent(effect.growthPct()));
    put(arguments, Texts.VARIANT, effect.reason());
    List<String> lines = new ArrayList<>();
    lines.add(receipt.get("effect", arguments));
    Long notNamed = effect.notNamed();
    if (notNamed != null && notNamed > 0) {
      arguments.put("banyak", number(notNamed));
      lines.add(receipt.get("effect.not_named", arguments));
    }
    if (effect.toDecide() > 0) {
      arguments.put("banyak", number(effect.toDecide()));
      lines.add(receipt.get("effect.to_decide", arguments));
    }
    return lines;
  }

  /** A text of the answer workbook. */
  String answer(String key) {
    return answer.get(key);
  }

  /** A text of the answer workbook with its placeholders filled in. */
  String answer(String key, Map<String, String> arguments) {
    return answer.get(key, arguments);
  }

  /** A text of the answer workbook, or nothing where it has none. */
  String answerIfAny(String key) {
    return answer.has(key) ? answer.get(key) : "";
  }

  /** A number as this language writes it: {@code 75.278} in Indonesian. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }

  /** A percentage with two decimals, without its sign: {@code 61,35} in Indonesian. */
  public String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(PERCENT_DECIMALS);
    format.setMaximumFractionDigits(PERCENT_DECIMALS);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(percent);
  }

  private static void put(Map<String, String> arguments, String name, @Nullable Object value) {
    if (value != null) {
      arguments.put(name, value.toString());
    }
  }
}
