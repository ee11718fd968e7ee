package id.lumbung.upkeep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has reported, and how clean.
 *
 * @param places by data year, newest first, then by regency
 * @param topFindings of submissions in effect, the most frequent errors first
 */
public record Board(List<Place> places, List<TopFinding> topFindings) {

  /**
   * One regency and data year.
   *
   * @param status on_time, late, part, waiting, refused, missing or not_due
   * @param due last day that is on time; null for a year without a calendar
   * @param received day on which the first full submission that was loaded came
   * @param waiting submissions under way or waiting for a word
   * @param refused submissions refused as a whole
   * @param quarantined rows still held back
   * @param daysToClean from the first file until no row was held back; null while any is
   * @param topFinding the most frequent code; null for none
   */
  public record Place(
      int year,
      String areaCode,
      String area,
      String status,
      @Nullable String due,
      @Nullable String received,
      long waiting,
      long refused,
      long quarantined,
      @Nullable Integer daysToClean,
      @Nullable String topFinding) {}

  /**
   * One kind of finding.
   *
   * @param severity galat or peringatan
   */
  public record TopFinding(String code, String severity, long findings, long submissions) {}
}
