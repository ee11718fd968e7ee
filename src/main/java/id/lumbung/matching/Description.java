package id.lumbung.matching;

import id.lumbung.matching.text.BusinessName;
import id.lumbung.matching.text.PersonName;
import java.util.Arrays;
import java.util.HashSet;
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

  /**
   * The values in the order of {@link RegisterFields}; a business named after its owner has none.
   */
  List<@Nullable String> values() {
    return Arrays.asList(nik, nib, phone, district, kbli, owner, ownName(), village, address);
  }

  /** The business name, unless it says no more than the owner's ("Usaha Siti Aminah"). */
  @Nullable String ownName() {
    boolean isOwners =
        business != null
            && owner != null
            && new HashSet<>(PersonName.words(owner)).containsAll(PersonName.words(bare(business)));
    return isOwners ? null : business;
  }

  private static String bare(String business) {
    return String.join(" ", BusinessName.words(business));
  }

  /** All values as one text; a blank equals a missing one. */
  String text() {
    return Arrays.asList(nik, nib, phone, district, kbli, owner, business, village, address)
        .stream()
        .map(value -> value == null ? "" : value.strip())
        .collect(Collectors.joining("\u001f"));
  }
}
