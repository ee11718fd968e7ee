package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure printed elsewhere, as it was printed.
 *
 * @param publishedOn the day the figure speaks of, or the last day of the month of its print
 * @param year data year
 * @param measure {@code stock}, {@code stock_interim}, {@code change}, {@code growth_pct}, {@code
 *     workers}, {@code workforce_share_pct}, {@code kur_users}, {@code establishments}
 * @param sizeClass the size class, null for all classes
 * @param printed the digits as printed, in Indonesian notation
 * @param precision the last unit of the print: 1, 0.01, 1000
 */
public record PublishedFigure(
    @Nullable LocalDate publishedOn,
    int year,
    String areaCode,
    String measure,
    @Nullable SizeClass sizeClass,
    BigDecimal value,
    String printed,
    BigDecimal precision,
    String source,
    String note) {

  /** Reads {@code reference/published.csv}. */
  public static List<PublishedFigure> read(JobsFolder jobs) {
    return SettingsTable.read(
        jobs,
        "reference/published.csv",
        List.of(
            "published_on",
            "year",
            "area_code",
            "measure",
            "class",
            "value",
            "printed",
            "precision",
            "source",
            "note"),
        row ->
            new PublishedFigure(
                row.optionalDate("published_on"),
                row.integer("year"),
                row.required("area_code"),
                row.required("measure"),
                row.text("class").isEmpty() ? null : SizeClasses.sizeClass(row),
                row.decimal("value"),
                row.required("printed"),
                row.decimal("precision"),
                row.required("source"),
                row.text("note")));
  }
}
