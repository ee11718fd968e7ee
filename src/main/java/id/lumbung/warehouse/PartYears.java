package id.lumbung.warehouse;

import id.lumbung.settings.SqlModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years of a regency of which only a part counts so far, and the word that they are whole. Uses the
 * connection of the caller's transaction.
 */
public record PartYears(JdbcClient db, Moments moments) {
  /** Whether what counts for a regency and year is a part; not where nothing counts. */
  boolean isPart(String regency, int year) {
    return db.sql(
            """
            select is_part from warehouse.effect
            where regency_code = :regency and data_year = :year and known_to = 'infinity'
            order by known_from desc limit 1
            """)
        .param("regency", regency)
        .param("year", year)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Whether with a submission, which counts and came last, its year is a part. */
  public boolean isPart(long submission) {
    return db.sql(SqlModel.read("warehouse/last_parts.sql"))
        .param("submission", submission)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /**
   * Lets what counts for the regency and year of a submission be the whole year from now on.
   *
   * @return whether it was a part until now, and the submission came last
   */
  public boolean makeWhole(long submission, String reason, String actor) {
    if (!isPart(submission)) {
      return false;
    }
    return db.sql(SqlModel.read("warehouse/make_whole.sql"))
            .param("submission", submission)
            .param("moment", moments.next())
            .param("reason", reason)
            .param("actor", actor)
            .update()
        == 1;
  }
}
