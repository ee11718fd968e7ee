package id.lumbung.staging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why what a submission was warned of is right as it is.
 *
 * @param code of the finding
 * @param place the cell as answers name it; null for all findings of the code
 * @param reason in the words of a person
 */
public record FindingReason(
    String code, @Nullable String place, String reason, String givenBy, Instant givenAt) {}
