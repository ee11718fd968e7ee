package id.lumbung.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a release pack of one data year is made of.
 *
 * @param year data year
 * @param place the area that it is of
 * @param audience for whom
 * @param edition of what moment the figures are
 * @param tables by name; a table that this audience does not have is not among them
 */
public record Release(
    int year,
    Place place,
    Audience audience,
    Edition edition,
    Map<String, List<FigureRow>> tables) {

  /** Copies the tables. */
  public Release {
    tables = Map.copyOf(tables);
  }

  /** A release of the province. */
  public Release(
      int year, Audience audience, Edition edition, Map<String, List<FigureRow>> tables) {
    this(year, Place.PROVINCE, audience, edition, tables);
  }

  /**
   * An area that releases are made of.
   *
   * @param code of Kemendagri, with dots
   * @param level {@code province} or {@code regency}
   * @param name as people say it
   */
  public record Place(String code, String level, String name) {
    /** The whole province. */
    public static final Place PROVINCE = new Place("62", "province", "Kalimantan Tengah");

    /** Whether it is the whole province. */
    public boolean isProvince() {
      return code.equals(PROVINCE.code);
    }
  }

  /**
   * Of what moment figures are, and whether they are published.
   *
   * @param asOf latest moment whose data are counted
   * @param vintage number of the frozen set
   * @param publishedAt null where nobody published the year
   */
  public record Edition(@Nullable Instant asOf, int vintage, @Nullable Instant publishedAt) {}

  /** The rows of a table; none where it is empty or there is no such table. */
  public List<FigureRow> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }
}
