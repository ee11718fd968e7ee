package id.lumbung.matching;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.linkage.Levels;
import id.lumbung.linkage.Model;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the compared fields are called and shown. */
public final class MatchFields {
  private MatchFields() {}

  /** Indonesian canonical name of a field by its number. */
  public static String name(int field) {
    return RegisterFields.ALL.get(field).name();
  }

  /** Code of a level of agreement; {@code missing} where one of the two lacks the field. */
  public static String level(int field, int level) {
    return level < 0 ? "missing" : Levels.of(RegisterFields.ALL.get(field).kind()).get(level);
  }

  /** The probability that a weight in bits stands for, 0 to 1. */
  public static double probability(double weight) {
    return Model.probability(weight);
  }

  /**
   * The compared cells of a column of them, in the order of the fields, as a reviewer may see them.
   */
  public static List<@Nullable String> shown(ResultSet row, String column) throws SQLException {
    Object[] cells = (Object[]) row.getArray(column).getArray();
    List<@Nullable String> shown = new ArrayList<>();
    for (int f = 0; f < cells.length; f++) {
      shown.add(shown(name(f), (String) cells[f]));
    }
    return shown;
  }

  /** A cell as a reviewer may see it: of numbers of persons only the end. */
  public static @Nullable String shown(String field, @Nullable String cell) {
    if (cell == null) {
      return null;
    }
    return Field.ofCode(field)
        .filter(Mask::isNumberOfAPerson)
        .map(known -> Mask.of(known, cell))
        .orElse(cell);
  }
}
