package id.lumbung.workbook;

import java.util.List;
import java.util.Map;

/**
 * A physical row with its role and, for data rows, its cells under their canonical field names.
 *
 * @param row the physical row
 * @param role what the row is for
 * @param values for {@link RowRole#DATA} the cells by canonical field name ({@code nama_pemilik});
 *     several cells where several columns feed one field (rt and rw); empty for other roles
 */
public record SheetRow(PhysicalRow row, RowRole role, Map<String, List<RawCell>> values) {}
