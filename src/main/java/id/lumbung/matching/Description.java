package id.lumbung.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of a business, as far as it is compared.
 *
 * @param nik sixteen digits that are worth comparing, else null
 * @param nib thirteen digits
 * @param district Kemendagri code
 * @param village its code, else its name as written
 */
record Description(
    @Nullable String nik,
    @Nullable String nib,
    @Nullable String phone,
    @Nullable String district,
    @Nullable String kbli,
    @Nullable String owner,
    @Nullable String business,
    @Nullable String village,
    @Nullable String address) {

  /** The values in the order of {@link RegisterFields}. */
  List<@Nullable String> values() {
    return Arrays.asList(nik, nib, phone, district, kbli, owner, business, village, address);
  }

  /** All values as one text; a blank equals a missing one. */
  String text() {
    return values().stream()
        .map(value -> value == null ? "" : value.strip())
        .collect(Collectors.joining("\u001f"));
  }
}
