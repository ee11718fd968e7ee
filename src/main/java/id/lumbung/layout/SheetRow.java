package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A physical row with its role and, for data rows, its cells under their canonical field names.
 *
 * @param row the physical row
 * @param role what the row is for
 * @param values for {@link RowRole#DATA} the cells by canonical field name ({@code nama_pemilik});
 *     several cells where several columns feed one field (rt and rw); empty for other roles
 * @param columns the column (1-based) of every field that the sheet's header has, the first where
 *     several feed one field: where a cell would be that the row does not have
 * @param own what stands in the columns of ours that stay with a row or are answered in, by their
 *     titles of {@link OwnMarks}
 * @param surplus how many fields a line of text has beyond its header: from where one was parted
 *     its values stand under the wrong titles; 0 for a row of a workbook
 * @param block the sheet as a second header further down tells it, for that header and the rows
 *     below it; null for rows of the sheet's first header
 */
public record SheetRow(
    PhysicalRow row,
    RowRole role,
    Map<Field, List<RawCell>> values,
    Map<Field, Integer> columns,
    Map<String, String> own,
    int surplus,
    @Nullable SheetLayout block) {

  /** A row of a workbook. */
  public SheetRow(
      PhysicalRow row,
      RowRole role,
      Map<Field, List<RawCell>> values,
      Map<Field, Integer> columns) {
    this(row, role, values, columns, Map.of(), 0, null);
  }

  /** A row of a sheet whose header is not known. */
  public SheetRow(PhysicalRow row, RowRole role, Map<Field, List<RawCell>> values) {
    this(row, role, values, Map.of(), Map.of(), 0, null);
  }
}
