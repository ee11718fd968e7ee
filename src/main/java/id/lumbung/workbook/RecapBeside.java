package id.lumbung.workbook;

import java.util.List;
import java.util.Set;

/** A table of counts that stands to the right of a list, under titles in the same row. */
final class RecapBeside {
  private static final Set<String> FIELDS =
      Set.of(
          Fields.DISTRICT, Fields.RUNNING_NUMBER, "desa_kel", "kabupaten", "kelas", "jenis_usaha");

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
        boolean isList = Topic.speaksOfOneBusiness(layouts.resolve(list));
        return isList && isRecap(headings.subList(i, headings.size()), layouts) ? list : headings;
      }
    }
    return headings;
  }

  private static boolean isRecap(List<Heading> beside, Layouts layouts) {
    boolean hasCounts = false;
    boolean hasKind = false;
    for (Column column : layouts.resolve(beside)) {
      boolean isCount = Phrases.isTitleOfCounts(Phrases.plain(column.title()));
      boolean isKind = column.field() != null && FIELDS.contains(column.field());
      if (!isCount && !isKind) {
        return false;
      }
      hasCounts |= isCount;
      hasKind |= isKind;
    }
    return hasCounts && hasKind;
  }
}
