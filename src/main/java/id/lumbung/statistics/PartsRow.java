package id.lumbung.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What growth of one area and data year consists of, as {@code mart.growth_parts} holds it: {@code
 * stock = base + entered - leftStock}, and each side is the sum of its parts. All parts are null
 * where the base or the stock is missing.
 *
 * @param births founded in the year
 * @param newlyFound founded before the year and never counted: coverage, not birth
 * @param lapsed two data years without a report: a death of the first missing year
 * @param unconfirmed not reported again, not yet a death
 * @param deaths closed and lapsed; final once nothing is unconfirmed
 * @param growthWithoutNewlyFoundPct percent of the base
 */
public record PartsRow(
    int year,
    String areaCode,
    String areaLevel,
    @Nullable Long base,
    @Nullable Long movedIn,
    @Nullable Long reactivated,
    @Nullable Long unknownFounding,
    @Nullable Long births,
    @Nullable Long newlyFound,
    @Nullable Long entered,
    @Nullable Long movedOut,
    @Nullable Long closed,
    @Nullable Long lapsed,
    @Nullable Long unconfirmed,
    @Nullable Long leftStock,
    @Nullable Long stock,
    @Nullable Long deaths,
    @Nullable Boolean isDeathFinal,
    @Nullable BigDecimal growthWithoutNewlyFoundPct,
    @Nullable String reason,
    BigDecimal completeness,
    String flag) {}
