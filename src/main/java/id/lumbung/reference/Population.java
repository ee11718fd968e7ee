package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One count of residents that a source gives for a year.
 *
 * @param areaCode Kemendagri's code of the province, a regency or a district
 * @param value persons
 * @param validOn day of the count, null when not known
 * @param releasedOn day of publication, null when not known
 */
public record Population(
    String areaCode,
    int year,
    BigDecimal value,
    String source,
    @Nullable LocalDate validOn,
    @Nullable LocalDate releasedOn,
    String note) {

  /** Reads {@code reference/population.csv}. */
  public static List<Population> read(JobsFolder jobs) {
    return SettingsTable.read(
        jobs,
        "reference/population.csv",
        List.of("area_code", "year", "value", "source", "valid_on", "released_on", "note"),
        row ->
            new Population(
                row.required("area_code"),
                row.integer("year"),
                row.decimal("value"),
                row.required("source"),
                row.optionalDate("valid_on"),
                row.optionalDate("released_on"),
                row.text("note")));
  }
}
