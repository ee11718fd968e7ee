package id.lumbung.layout;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that mean more to the reading of sheets than their values say. */
final class Fields {
  /** The field without which a sheet holds no businesses. */
  static final String OWNER = "nama_pemilik";

  /** The field of the running number, which alone says nothing. */
  static final String RUNNING_NUMBER = "no_urut";

  /** The field that a line above its rows may tell as well. */
  static final String DISTRICT = "kecamatan";

  /** Fields by which one row is told from another. */
  private static final Set<String> OF_ONE_BUSINESS =
      Set.of(OWNER, "nama_usaha", "nik", "no_kk", "nib", "npwp", "hp", "alamat");

  /** Fields that several columns may feed. */
  private static final Set<String> SHARED =
      Set.of(
          "rt_rw",
          "koordinat",
          "tk_dibayar",
          "tk_tidak_dibayar",
          "izin_lain",
          "medsos",
          "pembiayaan",
          "pasar",
          "pelatihan",
          "status_aktif");

  /** Fields whose titles may name a unit. */
  private static final Set<String> MONEY =
      Set.of("modal", "modal_sendiri", "modal_luar", "aset", "omzet_tahun", "omzet_bulan");

  /** Fields that an owner has as well as a business. */
  private static final Set<String> PLACES =
      Set.of("alamat", "rt_rw", "desa_kel", DISTRICT, "kabupaten", "kode_pos", "koordinat");

  /** Fields of persons at work, counted at a day. */
  private static final Set<String> WORKERS = Set.of("tk_l", "tk_p", "tk_total");

  private Fields() {}

  /** Whether the field tells one business from another. */
  static boolean isOfOneBusiness(@Nullable String field) {
    return field != null && OF_ONE_BUSINESS.contains(field);
  }

  /** Whether several columns may feed the field. */
  static boolean mayBeShared(String field) {
    return SHARED.contains(field);
  }

  /** Whether titles of the field may name a unit. */
  static boolean isMoney(@Nullable String field) {
    return field != null && MONEY.contains(field);
  }

  /** Whether an owner's home has the field as well as the business. */
  static boolean isPlace(String field) {
    return PLACES.contains(field);
  }

  /** Whether titles of the field may name the year they speak of. */
  static boolean isOfOneYear(String field) {
    return isMoney(field) || WORKERS.contains(field);
  }
}
