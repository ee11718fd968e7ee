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
 * @param traits what makes it hard to tell: {@code nameless}, {@code slip}, {@code clerks_phone},
 *     {@code two_regencies}, or the word of the {@link Lookalikes.Kind} by which its business is
 *     like the one before it
 */
record DataRow(
    Map<Field, @Nullable Object> values,
    String outcome,
    long businessId,
    long ownerId,
    List<String> codes,
    String district,
    List<String> traits) {

  Object value(Field field) {
    Object value = values.get(field);
    return value == null ? "" : value;
  }
}
