package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * One column of a header.
 *
 * @param column 1-based
 * @param title the words that decided: the column's own title, with that of its group before it
 *     where the own title alone means nothing ({@code Tenaga Kerja L})
 * @param field that the column feeds, or null if it is unknown
 * @param nearest the field that an unknown column resembles most or claims in vain, never mapped by
 *     itself
 */
public record Column(int column, String title, @Nullable Field field, @Nullable Field nearest) {

  /** Whether the column means nothing because its title names another year, or a part of one. */
  public boolean isOfOtherPeriod() {
    return field == null && Periods.isNamedIn(title);
  }

  /** Whether the title has a character that could not be read. */
  public boolean isBroken() {
    return title.indexOf(RawCell.BROKEN) >= 0;
  }
}
