package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gross regional domestic product (PDRB) that a source gives for a year.
 *
 * @param areaCode {@code 62} or a regency's Kemendagri code
 * @param valueIdr rupiah, not millions
 * @param prices {@code current} (harga berlaku) or {@code constant} (harga konstan)
 * @param validOn last day of the period, null when not known
 * @param releasedOn day of publication, null when not known
 */
public record GrossProduct(
    String areaCode,
    int year,
    BigDecimal valueIdr,
    String prices,
    String source,
    @Nullable LocalDate validOn,
    @Nullable LocalDate releasedOn,
    String note) {

  /** Reads {@code reference/grdp.csv}. */
  public static List<GrossProduct> read(JobsFolder jobs) {
    return SettingsTable.read(
        jobs,
        "reference/grdp.csv",
        List.of(
            "area_code",
            "year",
            "value_idr",
            "prices",
            "source",
            "valid_on",
            "released_on",
            "note"),
        row ->
            new GrossProduct(
                row.required("area_code"),
                row.integer("year"),
                row.decimal("value_idr"),
                row.oneOf("prices", "current", "constant"),
                row.required("source"),
                row.optionalDate("valid_on"),
                row.optionalDate("released_on"),
                row.text("note")));
  }
}
