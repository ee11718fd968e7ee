package id.lumbung.cli;

import id.lumbung.review.PairEvidence;
import id.lumbung.review.PairEvidence.FieldEvidence;
import id.lumbung.settings.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in words what speaks for and against two rows being one business. */
final class EvidenceText {
  private static final Texts TEXTS = Texts.of("review", CliTexts.language());

  private EvidenceText() {}

  static Texts texts() {
    return TEXTS;
  }

  /** Both rows side by side with how each field agrees and what that weighs. */
  static String of(PairEvidence pair) {
    TextTable table =
        new TextTable(4, List.of(TEXTS.get("review.columns").split("\\s*\\|\\s*", -1)));
    for (FieldEvidence field : pair.fields()) {
      table.row(
          List.of(
              TEXTS.get("field." + field.field()),
              shown(field.shown()),
              shown(field.otherShown()),
              TEXTS.get("level." + field.level()),
              String.format(Locale.ROOT, "%+.1f", field.weight())));
    }
    return TEXTS.get(
            "review.pair",
            Map.of(
                "baris", pair.row().toString(),
                "lain", pair.other().toString(),
                "usaha", Long.toString(pair.business()),
                "putusan", TEXTS.get("verdict." + pair.verdict()),
                "sebab", TEXTS.get("why." + pair.why()),
                "persen", percent(pair.probability()),
                "bobot", String.format(Locale.ROOT, "%+.1f", pair.weight())))
        + "\n"
        + table;
  }

  static String percent(double probability) {
    return String.format(CliTexts.language(), "%.1f %%", 100 * probability);
  }

  private static String shown(@Nullable String cell) {
    return cell == null ? "-" : cell;
  }
}
