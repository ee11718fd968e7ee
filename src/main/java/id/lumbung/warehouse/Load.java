package id.lumbung.warehouse;

/**
 * What a load is about.
 *
 * @param submission number of the submission
 * @param regency Kemendagri code
 * @param year data year
 * @param isFull whether it replaces all that the regency sent for the year
 * @param actor on whose behalf
 */
public record Load(long submission, String regency, int year, boolean isFull, String actor) {}
