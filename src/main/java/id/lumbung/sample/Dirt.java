package id.lumbung.sample;

import id.lumbung.domain.Field;
import id.lumbung.reference.District;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spoils rows and plants duplicates, of known kinds and at places that the seed decides. */
record Dirt(Dice dice, Rows rows, double duplicates, double quarantine) {
  private static final int SPOIL = 40;
  private static final int SPOIL_KIND = 41;
  private static final int REPEAT = 42;
  private static final int REPEAT_KIND = 43;
  private static final int KINDS = 8;

  /** How an enterprise is reported a second time. */
  enum Repeat {
    /** The same row again. */
    EXACT,
    /** The same NIK and name, spelled otherwise. */
    SAME_NIK,
    /** Without a NIK, with the same NIB, name and district. */
    SAME_NIB,
    /** By the next regency. */
    ELSEWHERE
  }

  /** Whether the row of an enterprise is spoiled in a year; closed ones are left alone. */
  boolean isSpoiled(Enterprise enterprise, int year) {
    return enterprise.isActive(year) && dice.share(subject(enterprise, year), SPOIL) < quarantine;
  }

  /** How the enterprise is reported again in a year, if it is. */
  Optional<Repeat> repeat(Enterprise enterprise, int year) {
    long subject = subject(enterprise, year);
    if (!enterprise.isActive(year)
        || isSpoiled(enterprise, year)
        || dice.share(subject, REPEAT) >= duplicates) {
      return Optional.empty();
    }
    Repeat kind = Repeat.values()[dice.roll(subject, REPEAT_KIND, 4)];
    return Optional.of(
        kind == Repeat.SAME_NIB && enterprise.nib() == null ? Repeat.SAME_NIK : kind);
  }

  /** The row of a spoiled enterprise, which will be held back. */
  DataRow spoiled(Enterprise enterprise, int year) {
    DataRow honest = rows.honest(enterprise, year);
    Map<Field, @Nullable Object> values = new HashMap<>(honest.values());
    int kind = dice.roll(subject(enterprise, year), SPOIL_KIND, KINDS);
    String code = spoil(values, enterprise, year, kind);
    return new DataRow(
        values,
        "quarantined",
        enterprise.id(),
        enterprise.ownerId(),
        List.of(code),
        honest.district(),
        honest.traits());
  }

  private static String spoil(
      Map<Field, @Nullable Object> values, Enterprise enterprise, int year, int kind) {
    String nik = enterprise.nik();
    switch (kind) {
      case 0 -> {
        values.put(Field.NIK, nik.substring(0, 15));
        return "NIK_BUKAN_16";
      }
      case 1 -> {
        values.put(Field.NIK, Long.parseLong(nik.substring(0, 15) + "0"));
        return "NIK_TERPOTONG_EXCEL";
      }
      case 2 -> {
        values.put(Field.NIK, nik.substring(0, 8) + "13" + nik.substring(10));
        return "NIK_TANGGAL_MUSTAHIL";
      }
      case 3 -> {
        values.put(Field.KECAMATAN, "Xyzzy Qwert");
        return "KEC_TIDAK_DIKENAL";
      }
      case 4 -> {
        values.put(Field.NAMA_PEMILIK, "-");
        return "WAJIB_KOSONG";
      }
      case 5 -> {
        values.put(Field.OMZET_TAHUN, "lumayan banyak");
        return "UANG_TIDAK_TERBACA";
      }
      case 6 -> {
        values.put(Field.TAHUN_DATA, year - 1);
        return "TAHUN_DATA_BEDA";
      }
      default -> {
        values.put(Field.NIK, nik.charAt(0) + "," + nik.substring(1, 6) + "E+15");
        return "NIK_NOTASI_ILMIAH";
      }
    }
  }

  /** The second row of an enterprise in its own regency's workbook. */
  DataRow repeated(Enterprise enterprise, int year, Repeat kind) {
    DataRow honest = rows.written(enterprise, year, kind == Repeat.EXACT ? 0 : 1);
    Map<Field, @Nullable Object> values = new HashMap<>(honest.values());
    if (kind != Repeat.EXACT) {
      values.put(
          Field.NAMA_USAHA,
          String.valueOf(values.get(Field.NAMA_USAHA)).toUpperCase(Locale.ROOT) + ".");
      values.put(Field.HP, "-");
    }
    if (kind == Repeat.SAME_NIB) {
      values.put(Field.NIK, "-");
    }
    return new DataRow(
        values,
        "duplicate",
        enterprise.id(),
        enterprise.ownerId(),
        List.of(kind == Repeat.EXACT ? "DUPLIKAT_PERSIS" : "DUPLIKAT_MIRIP"),
        honest.district(),
        honest.traits());
  }

  /** The row by which another regency reports the enterprise too; it is loaded there. */
  DataRow elsewhere(Enterprise enterprise, int year, District place) {
    return new DataRow(
        rows.elsewhere(enterprise, place, year),
        "loaded",
        enterprise.id(),
        enterprise.ownerId(),
        List.of(),
        place.name(),
        List.of("two_regencies"));
  }

  private static long subject(Enterprise enterprise, int year) {
    return enterprise.id() * 31 + year;
  }
}
