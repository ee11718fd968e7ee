package id.lumbung.staging;

/**
 * What became of the physical rows of a submission, and what its rows did to the register. The four
 * outcomes add up to the rows seen.
 *
 * @param seen physical rows in all sheets
 * @param loaded rows that became observations
 * @param quarantined rows held back
 * @param duplicate second and further rows of one business
 * @param notData titles, headers, totals, blanks and the like
 * @param newBusinesses loaded rows whose business the register did not know
 * @param carriedOver loaded rows whose business says the same as before
 * @param changed loaded rows whose business says something else than before
 * @param closed loaded rows that report no active business
 */
public record Balance(
    long seen,
    long loaded,
    long quarantined,
    long duplicate,
    long notData,
    long newBusinesses,
    long carriedOver,
    long changed,
    long closed) {

  /** The balance of a file of which nothing was read. */
  public static final Balance NOTHING = new Balance(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
