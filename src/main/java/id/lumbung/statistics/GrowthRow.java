package id.lumbung.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stock and growth of one area and data year, as {@code mart.growth} holds them.
 *
 * @param stock active businesses on the cut-off day; null without a counted submission
 * @param owners distinct owners in the area; not additive over areas
 * @param base stock of the year before; null where it is missing
 * @param growthPct percent of the base; null with the reason, also where the year or the base year
 *     lacks regencies
 * @param likeForLikePct percent over regencies that reported in both years
 * @param reason why a figure is null
 * @param completeness reported / expected, 0 to 1
 * @param reportedBefore regencies that reported in the base year
 * @param likeForLikeRegencies regencies that reported in both years
 * @param likeForLikeStock stock of those
 * @param likeForLikeBase stock of those in the base year
 */
public record GrowthRow(
    int year,
    String areaCode,
    String areaLevel,
    @Nullable Long stock,
    @Nullable Long owners,
    LocalDate cutOff,
    @Nullable Long base,
    int baseYear,
    LocalDate baseCutOff,
    @Nullable Long change,
    @Nullable BigDecimal growthPct,
    @Nullable BigDecimal likeForLikePct,
    @Nullable String reason,
    int reported,
    int expected,
    BigDecimal completeness,
    String flag,
    int reportedBefore,
    int likeForLikeRegencies,
    @Nullable Long likeForLikeStock,
    @Nullable Long likeForLikeBase) {

  /** Whether the area has businesses of both years, but not of all its regencies. */
  public boolean lacksRegencies() {
    return "base_incomplete".equals(reason) || "year_incomplete".equals(reason);
  }
}
