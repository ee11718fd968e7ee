package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.WordList;
import id.lumbung.layout.HeaderBlock.Heading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a table is about, told by its columns. */
final class Topic {
  private static final Set<String> COOPERATIVE =
      WordList.of(
          """
          nikop, nomorindukkoperasi, namakoperasi, nobadanhukum, nomorbadanhukum, nobh,
          tglbadanhukum, tanggalbadanhukum, rat, tglrat, tanggalrat, pelaksanaanrat, shu,
          jeniskoperasi, bentukkoperasi, kelompokkoperasi, simpananpokok, simpananwajib,
          namaketuakoperasi
          """);

  private Topic() {}

  /** How many different fields the columns feed. */
  static int distinctFields(List<Column> columns) {
    Set<Field> fields = new HashSet<>();
    for (Column column : columns) {
      if (column.field() != null) {
        fields.add(column.field());
      }
    }
    return fields.size();
  }

  /** Whether rows under these columns could be told from each other. */
  static boolean speaksOfOneBusiness(List<Column> columns) {
    return columns.stream()
        .anyMatch(column -> (column.field() != null && column.field().isOfOneBusiness()));
  }

  /** Whether the columns are those of counts per place. */
  static boolean isRecap(List<Column> columns) {
    return !speaksOfOneBusiness(columns)
        && distinctFields(columns) <= 5
        && columns.stream().anyMatch(column -> Field.KECAMATAN.equals(column.field()));
  }

  /** Whether the headings are those of a table of cooperatives. */
  static boolean isOfCooperatives(List<Heading> headings) {
    long telling = headings.stream().filter(h -> COOPERATIVE.contains(Titles.key(h.own()))).count();
    return telling >= 2;
  }
}
