package id.lumbung.sample;

import id.lumbung.reference.District;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an enterprise down as an honest row for one year. */
final class Rows {
  /** The columns of every layout, in template order. */
  static final List<String> FIELDS =
      List.of(
          "no_urut",
          "nik",
          "nama_pemilik",
          "jenis_kelamin",
          "nama_usaha",
          "alamat",
          "desa_kel",
          "kecamatan",
          "hp",
          "jenis_usaha",
          "produk",
          "kbli",
          "nib",
          "halal",
          "modal_sendiri",
          "omzet_tahun",
          "tk_l",
          "tk_p",
          "tk_total",
          "tahun_berdiri",
          "kelas",
          "pasar",
          "status_aktif",
          "tahun_data");

  private final Dice dice;
  private final Smudger smudger;

  Rows(Dice dice, Smudger smudger) {
    this.dice = dice;
    this.smudger = smudger;
  }

  DataRow honest(Enterprise enterprise, int year) {
    return written(enterprise, year, 0);
  }

  /**
   * The row as it is written once more.
   *
   * @param copy number of the copy; 0 is the row itself
   */
  DataRow written(Enterprise enterprise, int year, int copy) {
    Map<String, @Nullable Object> values = values(enterprise, enterprise.district(), year);
    smudger.apply(values, (enterprise.id() * 31 + year) * 4 + copy);
    return new DataRow(
        values,
        "loaded",
        enterprise.id(),
        enterprise.ownerId(),
        List.of(),
        enterprise.district().name());
  }

  /**
   * The cells by which another regency reports an enterprise, which names a district of its own.
   */
  Map<String, @Nullable Object> elsewhere(Enterprise enterprise, District place, int year) {
    Map<String, @Nullable Object> values = values(enterprise, place, year);
    smudger.apply(values, (enterprise.id() * 31 + year) * 4 + 2);
    return values;
  }

  /**
   * The cells of a row.
   *
   * @param place the district to name, which is another one where another regency reports it
   */
  private Map<String, @Nullable Object> values(Enterprise enterprise, District place, int year) {
    boolean isClosed = enterprise.closedIn() == year;
    int women = dice.roll(enterprise.id(), 30, enterprise.workers() + 1);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("nik", enterprise.nik());
    values.put("nama_pemilik", enterprise.ownerName());
    values.put("jenis_kelamin", enterprise.isWoman() ? "P" : "L");
    values.put("nama_usaha", enterprise.businessName());
    values.put("alamat", enterprise.address());
    values.put("desa_kel", enterprise.village());
    values.put("kecamatan", place.name());
    values.put("hp", enterprise.phone());
    values.put("jenis_usaha", enterprise.activity().name());
    values.put("produk", enterprise.activity().product());
    values.put("kbli", enterprise.activity().kbli());
    values.put("nib", enterprise.nib() == null ? "-" : enterprise.nib());
    values.put("halal", halal(enterprise));
    values.put("modal_sendiri", enterprise.capitalIdr());
    values.put("omzet_tahun", enterprise.salesIdr());
    values.put("tk_l", enterprise.workers() - women);
    values.put("tk_p", women);
    values.put("tk_total", enterprise.workers());
    values.put("tahun_berdiri", enterprise.foundedYear());
    values.put("kelas", enterprise.sizeClass().indonesian());
    values.put("pasar", market(enterprise));
    values.put("status_aktif", isClosed ? "Tutup" : "Aktif");
    values.put("tahun_data", year);
    return values;
  }

  private String halal(Enterprise enterprise) {
    if (!enterprise.activity().isFood()) {
      return "-";
    }
    return dice.roll(enterprise.id(), 31, 4) == 0 ? "ada" : "belum";
  }

  private String market(Enterprise enterprise) {
    int roll = dice.roll(enterprise.id(), 32, 100);
    return roll < 80 ? "Lokal" : roll < 95 ? "Provinsi" : "Nasional";
  }
}
