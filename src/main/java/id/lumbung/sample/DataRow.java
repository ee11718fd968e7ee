package id.lumbung.sample;

import id.lumbung.domain.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it will stand in a workbook, with what is true of it.
 *
 * @param values cell values (text or number) by canonical field name
 * @param outcome loaded, quarantined or duplicate
 * @param businessId number of the business it speaks of
 * @param ownerId number of the owner
 * @param codes finding codes planted on purpose
 * @param district name of the district its sheet is for
 */
record DataRow(
    Map<Field, @Nullable Object> values,
    String outcome,
    long businessId,
    long ownerId,
    List<String> codes,
    String district) {

  Object value(Field field) {
    Object value = values.get(field);
    return value == null ? "" : value;
  }
}
