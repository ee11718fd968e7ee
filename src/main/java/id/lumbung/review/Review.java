package id.lumbung.review;

import org.jspecify.annotations.Nullable;

/**
 * Two businesses that may be one, as a reviewer sees them.
 *
 * @param business the older id
 * @param effect data years in which both count now, so that one would count no more
 * @param probability that they are one, 0 to 1
 * @param why code of why that was not decided without a person
 * @param state waiting or decided
 * @param decision same, same_owner or different; null while it waits
 * @param isPostponed whether somebody said "later"
 * @param evidence what speaks for and against it, field by field; null where it is not kept
 */
public record Review(
    long number,
    long business,
    long otherBusiness,
    long effect,
    double probability,
    String why,
    String state,
    @Nullable String decision,
    boolean isPostponed,
    @Nullable PairEvidence evidence) {}
