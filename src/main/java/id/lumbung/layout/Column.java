package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.RawCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a header.
 *
 * @param column 1-based
 * @param title the words that decided: the column's own title, with that of its group before it
 *     where the own title alone means nothing ({@code Tenaga Kerja L})
 * @param field that the column feeds, or null if it is unknown
 * @param told how the field was told, or why none was
 * @param mayBe the fields that an unknown column may mean or claims in vain, the likeliest first;
 *     never mapped by themselves
 * @param example the first value below the title; null where there is none
 */
public record Column(
    int column,
    String title,
    @Nullable Field field,
    Told told,
    List<Field> mayBe,
    @Nullable String example) {

  /** How a column came to its field. */
  public enum Told {
    /** The title is a known one, or the regency has taught it. */
    BY_TITLE,
    /** The words of the title and the values below leave one meaning, which is reported. */
    BY_WORDS,
    /** It is asked for. */
    UNKNOWN,
    /** The regency has said that the column is not wanted. */
    SET_ASIDE
  }

  /** Copies the list. */
  public Column {
    mayBe = List.copyOf(mayBe);
  }

  /** A column whose title tells the field; an unknown one may be {@code nearest}. */
  public Column(int column, String title, @Nullable Field field, @Nullable Field nearest) {
    this(
        column,
        title,
        field,
        field == null ? Told.UNKNOWN : Told.BY_TITLE,
        nearest == null ? List.of() : List.of(nearest),
        null);
  }

  /** The field that an unknown column resembles most, or null. */
  public @Nullable Field nearest() {
    return mayBe.isEmpty() ? null : mayBe.get(0);
  }

  /** The same column with its title in other words. */
  Column called(String words) {
    return new Column(column, words, field, told, mayBe, example);
  }

  /** Whether the column means nothing because its title names another year, or a part of one. */
  public boolean isOfOtherPeriod() {
    return field == null && Periods.isNamedIn(title);
  }

  /** Whether the title has a character that could not be read. */
  public boolean isBroken() {
    return title.indexOf(RawCell.BROKEN) >= 0;
  }
}
