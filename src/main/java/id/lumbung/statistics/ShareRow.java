package id.lumbung.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Workers of one area and data year over one named denominator, as {@code mart.workforce_share}
 * holds them.
 *
 * @param numerator {@code all} or {@code productive} sectors
 * @param workersMissing active businesses that reported no workers; never imputed
 * @param denominator persons; null where the series is not known for the area and year
 * @param sharePct percent; null with the reason
 */
public record ShareRow(
    int year,
    String areaCode,
    String areaLevel,
    String numerator,
    @Nullable Long workers,
    @Nullable Long workersMissing,
    @Nullable BigDecimal workersPerUnit,
    String series,
    @Nullable Long denominator,
    @Nullable BigDecimal sharePct,
    @Nullable String reason,
    BigDecimal completeness,
    String flag) {}
