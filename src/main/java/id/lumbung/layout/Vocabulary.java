package id.lumbung.layout;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What titles of columns mean in the workbooks of one regency and year: the common list of titles,
 * what the regency has said that its headings mean, and for what neither knows the headers that it
 * had accepted before.
 *
 * @param common what titles mean to everybody
 * @param before the headers of a regency by its code, the latest first
 * @param taught what a regency has said, by its code
 */
public record Vocabulary(
    Layouts common,
    Function<String, List<KnownHeader>> before,
    Function<String, TaughtHeadings> taught) {

  /** What titles mean to a regency in the data of a year, as far as they are told. */
  public Layouts of(@Nullable String regency, @Nullable Integer year) {
    Layouts layouts = year == null ? common : common.ofYear(year);
    return regency == null
        ? layouts
        : layouts.knowing(before.apply(regency)).taught(taught.apply(regency));
  }
}
