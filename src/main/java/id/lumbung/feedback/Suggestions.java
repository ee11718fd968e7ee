package id.lumbung.feedback;

import id.lumbung.domain.Field;
import id.lumbung.layout.SheetRow;
import id.lumbung.settings.Texts;
import id.lumbung.staging.StagedFinding;
import id.lumbung.validation.NikBirth;
import id.lumbung.validation.Rule;
import id.lumbung.validation.RuleBook;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What findings say that a cell might be instead, as far as they name one thing.
 *
 * @param byPlace by sheet, column and row
 */
record Suggestions(Map<String, Map<Integer, Map<Integer, Suggestion>>> byPlace) {
  /** Arguments of sentences that name it. */
  private static final List<String> NAMED = List.of("usulan", "saran");

  /** Sentences that only name what is used. */
  private static final String USED_AS_IT_IS = "kelompok";

  private static final String NOTHING = "–";

  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** What a cell might be instead. */
  @FunctionalInterface
  interface Suggestion {
    /** As it is to be typed, told by the row the cell is in; null for nothing. */
    @Nullable String in(SheetRow row);
  }

  /**
   * What findings suggest. What only the NIK of a row tells is read from the row where it is
   * written down, and nothing else keeps it.
   */
  static Suggestions of(Answer answer, RuleBook rules) {
    Suggestion birth = birth(answer.place().year(), rules);
    Map<String, Map<Integer, Map<Integer, Suggestion>>> byPlace = new HashMap<>();
    for (StagedFinding finding : answer.findings()) {
      String sheet = finding.sheet();
      Integer column = finding.column();
      Integer row = finding.row();
      Suggestion suggested = isOfNik(finding) ? birth : named(finding);
      if (sheet != null && column != null && row != null && suggested != null) {
        byPlace
            .computeIfAbsent(sheet, none -> new HashMap<>())
            .computeIfAbsent(column, none -> new HashMap<>())
            .put(row, suggested);
      }
    }
    return new Suggestions(byPlace);
  }

  private static boolean isOfNik(StagedFinding finding) {
    return finding.code().equals(Rule.TANGGAL_RAGU.name())
        && NikBirth.SAYS_ANOTHER.equals(finding.arguments().get(Texts.VARIANT));
  }

  private static @Nullable Suggestion birth(@Nullable Integer year, RuleBook rules) {
    return year == null
        ? null
        : row ->
            row.values().getOrDefault(Field.NIK, List.of()).stream()
                .map(nik -> NikBirth.of(nik.text(), year, rules))
                .filter(Objects::nonNull)
                .map(DAY_FIRST::format)
                .findFirst()
                .orElse(null);
  }

  private static @Nullable Suggestion named(StagedFinding finding) {
    Map<String, String> arguments = finding.arguments();
    if (USED_AS_IT_IS.equals(arguments.get(Texts.VARIANT))) {
      return null;
    }
    return NAMED.stream()
        .map(name -> arguments.getOrDefault(name, ""))
        .filter(said -> !said.isBlank() && !said.equals(NOTHING) && !said.contains(","))
        .findFirst()
        .<Suggestion>map(said -> row -> said)
        .orElse(null);
  }

  /** What is suggested in a column of a sheet, by row. */
  Map<Integer, Suggestion> in(String sheet, int column) {
    return byPlace.getOrDefault(sheet, Map.of()).getOrDefault(column, Map.of());
  }
}
