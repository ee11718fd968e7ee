package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.HeaderBlock.Heading;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A table of counts that stands to the right of a list, under titles in the same row. */
final class RecapBeside {
  private static final Set<Field> FIELDS =
      Set.of(
          Field.KECAMATAN,
          Field.NO_URUT,
          Field.DESA_KEL,
          Field.KABUPATEN,
          Field.KELAS,
          Field.JENIS_USAHA);

  private RecapBeside() {}

  /**
   * The headings of the list alone: what stands right of an empty column is left out where it is
   * titled like counts of a place or a kind, and what stands left of it speaks of single
   * businesses.
   */
  static List<Heading> leftOut(List<Heading> headings, Layouts layouts) {
    for (int i = headings.size() - 1; i > 0; i--) {
      if (headings.get(i).column() > headings.get(i - 1).column() + 1) {
        List<Heading> list = headings.subList(0, i);
        List<Column> columns = layouts.resolve(list);
        List<Column> beside = layouts.resolve(headings.subList(i, headings.size()));
        return Topic.speaksOfOneBusiness(columns) && isRecap(beside, columns) ? list : headings;
      }
    }
    return headings;
  }

  /** Whether the columns count what the list tells already, by a place or kind that it has. */
  private static boolean isRecap(List<Column> beside, List<Column> list) {
    Set<Field> told = new HashSet<>();
    list.stream().map(Column::field).filter(Objects::nonNull).forEach(told::add);
    boolean hasCounts = false;
    boolean hasKind = false;
    for (Column column : beside) {
      Field field = column.field();
      boolean isCount = field == null && Phrases.isTitleOfCounts(Phrases.plain(column.title()));
      boolean isKind = field != null && FIELDS.contains(field) && told.contains(field);
      if (!isCount && !isKind) {
        return false;
      }
      hasCounts |= isCount;
      hasKind |= isKind;
    }
    return hasCounts && hasKind;
  }
}
