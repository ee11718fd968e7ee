package id.lumbung.matching;

import id.lumbung.linkage.Prepared;
import id.lumbung.text.Outlet;
import id.lumbung.text.PersonName;
import id.lumbung.text.Spelling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of a business, as far as it is compared.
 *
 * @param nik sixteen digits that are worth comparing, else null
 * @param nib thirteen digits
 * @param district Kemendagri code
 * @param village its code, else its name as written
 * @param trade what it makes or sells, else what it does, in words
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
    @Nullable String address,
    @Nullable String founded,
    @Nullable String trade) {

  /** Number of columns of a description. */
  static final int COLUMNS = 11;

  /**
   * Reads a description from columns side by side, in the order of its parts.
   *
   * @param first the column of the NIK, from 1
   */
  static Description of(ResultSet row, int first) throws SQLException {
    @Nullable String[] parts = new String[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      parts[i] = row.getString(first + i);
    }
    return new Description(
        parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8],
        parts[9], parts[10]);
  }

  /** In comparable form; a business named after its owner has no name. */
  Prepared prepared() {
    Prepared all = Prepared.of(RegisterFields.ALL, values());
    return isNamedAfterOwner(all) ? all.without(RegisterFields.BUSINESS) : all;
  }

  private List<@Nullable String> values() {
    return Arrays.asList(
        nik, nib, phone, district, kbli, owner, business, village, address, founded, trade);
  }

  /** Whether the business name says no more than the owner's ("Usaha Bpk Siti Aminah"). */
  private static boolean isNamedAfterOwner(Prepared all) {
    List<String> business = all.of(RegisterFields.BUSINESS);
    List<String> owner = all.of(RegisterFields.OWNER);
    return !business.isEmpty()
        && !Collections.disjoint(owner, business)
        && owner.containsAll(PersonName.words(String.join(" ", business)));
  }

  /**
   * How the business is named, as far as outlets of one owner are told apart.
   *
   * @param isNamed whether it has a name of its own, neither blank nor a trade nor the owner's
   * @param outlet by what the name tells one outlet from others; empty without
   * @param trades the trades that the name says; empty without
   * @param common a name that is a trade or the owner's, in plain form; empty without
   */
  record Naming(boolean isNamed, String outlet, String trades, String common) {}

  /**
   * How the business is named.
   *
   * @param prepared the same in comparable form
   */
  Naming naming(Prepared prepared) {
    boolean isNamed = !prepared.of(RegisterFields.BUSINESS).isEmpty();
    if (business == null) {
      return new Naming(isNamed, "", "", "");
    }
    return isNamed
        ? new Naming(true, Outlet.mark(business).intern(), Outlet.trades(business).intern(), "")
        : new Naming(false, "", "", Spelling.plain(business));
  }

  /** All values as one text; a blank equals a missing one. */
  String text() {
    StringJoiner text = new StringJoiner("\u001f");
    for (@Nullable String value : values()) {
      text.add(value == null ? "" : value.strip());
    }
    return text.toString();
  }
}
