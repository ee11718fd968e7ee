package id.lumbung.publication;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import id.lumbung.statistics.Figures;
import id.lumbung.statistics.GrowthRow;
import id.lumbung.statistics.PartsRow;
import id.lumbung.statistics.Publications.Standing;
import id.lumbung.statistics.ReconciliationRow;
import id.lumbung.statistics.ShareRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The machine-readable forms of commands: public contracts, names as in {@code mart}. */
public final class JsonForms {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              ignored -> Value.construct(Include.ALWAYS, Include.ALWAYS))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonForms() {}

  /**
   * A document of {@code figures --json}.
   *
   * @param audience {@code internal}, or {@code public} after disclosure control
   * @param waitingProposals pairs that a person has yet to decide; null for a moment that is past
   * @param publication what is published and what waits; empty for everyone
   */
  record FiguresForm(
      String audience,
      @Nullable Instant asOf,
      int vintage,
      @Nullable Long waitingProposals,
      List<GrowthRow> growth,
      List<PartsRow> growthParts,
      List<ShareRow> workforceShare,
      List<ReconciliationRow> reconciliation,
      List<Standing> publication) {}

  /** {@code figures --json}, and what is published of them for everyone. */
  public static String figures(
      Figures figures, @Nullable Integer year, @Nullable Long waiting, List<Standing> publication) {
    return JSON.writeValueAsString(
        new FiguresForm(
            figures.audience().code(),
            figures.asOf(),
            figures.vintage(),
            waiting,
            figures.growth().stream().filter(row -> year == null || row.year() == year).toList(),
            figures.parts().stream().filter(row -> year == null || row.year() == year).toList(),
            figures.shares().stream().filter(row -> year == null || row.year() == year).toList(),
            figures.reconciliation().stream()
                .filter(row -> year == null || row.year() == year)
                .toList(),
            publication.stream().filter(row -> year == null || row.year() == year).toList()));
  }

  /** A document of any command. */
  public static String of(Object form) {
    return JSON.writeValueAsString(form);
  }
}
