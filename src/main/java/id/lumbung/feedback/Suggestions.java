package id.lumbung.feedback;

import id.lumbung.settings.Texts;
import id.lumbung.staging.StagedFinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What findings say that a cell might be instead, as far as they name one thing.
 *
 * @param byPlace by sheet, column and row
 */
record Suggestions(Map<String, Map<Integer, Map<Integer, String>>> byPlace) {
  /** Arguments of sentences that name it. */
  private static final List<String> NAMED = List.of("usulan", "saran");

  /** Sentences that only name what is used. */
  private static final String USED_AS_IT_IS = "kelompok";

  private static final String NOTHING = "–";

  static Suggestions of(List<StagedFinding> findings) {
    Map<String, Map<Integer, Map<Integer, String>>> byPlace = new HashMap<>();
    for (StagedFinding finding : findings) {
      String sheet = finding.sheet();
      Integer column = finding.column();
      Integer row = finding.row();
      String suggested = suggested(finding);
      if (sheet != null && column != null && row != null && suggested != null) {
        byPlace
            .computeIfAbsent(sheet, none -> new HashMap<>())
            .computeIfAbsent(column, none -> new HashMap<>())
            .put(row, suggested);
      }
    }
    return new Suggestions(byPlace);
  }

  private static @Nullable String suggested(StagedFinding finding) {
    Map<String, String> arguments = finding.arguments();
    if (USED_AS_IT_IS.equals(arguments.get(Texts.VARIANT))) {
      return null;
    }
    return NAMED.stream()
        .map(name -> arguments.getOrDefault(name, ""))
        .filter(said -> !said.isBlank() && !said.equals(NOTHING) && !said.contains(","))
        .findFirst()
        .orElse(null);
  }

  /** What is suggested in a column of a sheet, by row. */
  Map<Integer, String> in(String sheet, int column) {
    return byPlace.getOrDefault(sheet, Map.of()).getOrDefault(column, Map.of());
  }
}
