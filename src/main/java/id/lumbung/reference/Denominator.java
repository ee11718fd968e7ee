package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published count of people that workers are held against.
 *
 * @param areaCode {@code 62} or a regency's Kemendagri code
 * @param month month of the survey, null for a figure of the year
 * @param series {@code working_age} (15 and older), {@code labour_force}, {@code employed}, {@code
 *     unemployed}, {@code age_15_64}
 * @param value persons
 * @param releasedOn day of publication, null when not known
 */
public record Denominator(
    String areaCode,
    int year,
    @Nullable Integer month,
    String series,
    BigDecimal value,
    String source,
    @Nullable LocalDate releasedOn,
    String note) {

  /** Reads {@code reference/denominators.csv}. */
  public static List<Denominator> read(JobsFolder jobs) {
    return SettingsTable.read(
        jobs,
        "reference/denominators.csv",
        List.of("area_code", "year", "month", "series", "value", "source", "released_on", "note"),
        row ->
            new Denominator(
                row.required("area_code"),
                row.integer("year"),
                row.optionalInteger("month"),
                row.required("series"),
                row.decimal("value"),
                row.required("source"),
                row.optionalDate("released_on"),
                row.text("note")));
  }
}
