package id.lumbung.sample;

import id.lumbung.domain.Field;
import id.lumbung.reference.District;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an enterprise down as an honest row for one year. */
record Rows(Dice dice, Smudger smudger) {
  /** The columns of every layout, in template order. */
  static final List<Field> FIELDS =
      List.of(
          Field.NO_URUT,
          Field.NIK,
          Field.NAMA_PEMILIK,
          Field.JENIS_KELAMIN,
          Field.NAMA_USAHA,
          Field.ALAMAT,
          Field.DESA_KEL,
          Field.KECAMATAN,
          Field.HP,
          Field.JENIS_USAHA,
          Field.PRODUK,
          Field.KBLI,
          Field.NIB,
          Field.HALAL,
          Field.MODAL_SENDIRI,
          Field.OMZET_TAHUN,
          Field.TK_L,
          Field.TK_P,
          Field.TK_TOTAL,
          Field.TAHUN_BERDIRI,
          Field.KELAS,
          Field.PASAR,
          Field.STATUS_AKTIF,
          Field.TAHUN_DATA);

  DataRow honest(Enterprise enterprise, int year) {
    return written(enterprise, year, 0);
  }

  /**
   * The row as it is written once more.
   *
   * @param copy number of the copy; 0 is the row itself
   */
  DataRow written(Enterprise enterprise, int year, int copy) {
    Map<Field, @Nullable Object> values = values(enterprise, enterprise.district(), year);
    smudger.apply(values, (enterprise.id() * 31 + year) * 4 + copy);
    return new DataRow(
        values,
        "loaded",
        enterprise.id(),
        enterprise.ownerId(),
        List.of(),
        enterprise.district().name(),
        traits(enterprise, values));
  }

  /** What makes the row hard to tell: how its business was planted, and what a hand has done. */
  private static List<String> traits(Enterprise enterprise, Map<Field, @Nullable Object> values) {
    List<String> traits = new ArrayList<>();
    if (enterprise.like() != null) {
      traits.add(enterprise.like().code());
    }
    String name = String.valueOf(values.get(Field.NAMA_USAHA));
    if (name.equals("-")) {
      traits.add("nameless");
    } else if (!name.equalsIgnoreCase(enterprise.businessName())
        || !String.valueOf(values.get(Field.NAMA_PEMILIK))
            .equalsIgnoreCase(enterprise.ownerName())) {
      traits.add("slip");
    }
    if (Smudger.isClerks(String.valueOf(values.get(Field.HP)))) {
      traits.add("clerks_phone");
    }
    return traits;
  }

  /**
   * The cells by which another regency reports an enterprise, which names a district of its own.
   */
  Map<Field, @Nullable Object> elsewhere(Enterprise enterprise, District place, int year) {
    Map<Field, @Nullable Object> values = values(enterprise, place, year);
    smudger.apply(values, (enterprise.id() * 31 + year) * 4 + 2);
    return values;
  }

  /**
   * The cells of a row.
   *
   * @param place the district to name, which is another one where another regency reports it
   */
  private Map<Field, @Nullable Object> values(Enterprise enterprise, District place, int year) {
    boolean isClosed = enterprise.closedIn() == year;
    int women = dice.roll(enterprise.id(), 30, enterprise.workers() + 1);
    Map<Field, @Nullable Object> values = new HashMap<>();
    values.put(Field.NIK, enterprise.nik());
    values.put(Field.NAMA_PEMILIK, enterprise.ownerName());
    values.put(Field.JENIS_KELAMIN, enterprise.isWoman() ? "P" : "L");
    values.put(Field.NAMA_USAHA, enterprise.businessName());
    values.put(Field.ALAMAT, enterprise.address());
    values.put(Field.DESA_KEL, enterprise.village());
    values.put(Field.KECAMATAN, place.name());
    values.put(Field.HP, enterprise.phone());
    values.put(Field.JENIS_USAHA, enterprise.activity().name());
    values.put(Field.PRODUK, enterprise.activity().product());
    values.put(Field.KBLI, enterprise.activity().kbli());
    values.put(Field.NIB, enterprise.nib() == null ? "-" : enterprise.nib());
    values.put(Field.HALAL, halal(enterprise));
    values.put(Field.MODAL_SENDIRI, enterprise.capitalIdr());
    values.put(Field.OMZET_TAHUN, enterprise.salesIdr());
    values.put(Field.TK_L, enterprise.workers() - women);
    values.put(Field.TK_P, women);
    values.put(Field.TK_TOTAL, enterprise.workers());
    values.put(Field.TAHUN_BERDIRI, enterprise.foundedYear());
    values.put(Field.KELAS, enterprise.sizeClass().indonesian());
    values.put(Field.PASAR, market(enterprise));
    values.put(Field.STATUS_AKTIF, isClosed ? "Tutup" : "Aktif");
    values.put(Field.TAHUN_DATA, year);
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
