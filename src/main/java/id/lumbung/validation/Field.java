package id.lumbung.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The canonical fields of a workbook. The one place where the Indonesian names of findings,
 * receipts and templates meet the English names of tables.
 */
public enum Field {
  NO_URUT("sequence"),
  NIK("nik"),
  NO_KK("family_card"),
  NAMA_PEMILIK("owner_name"),
  NAMA_USAHA("business_name"),
  BENTUK_USAHA("legal_form"),
  JENIS_KELAMIN("sex"),
  TANGGAL_LAHIR("birth_date"),
  PENDIDIKAN("education"),
  DISABILITAS("disability"),
  ALAMAT("address"),
  RT_RW("rt_rw"),
  DESA_KEL("village"),
  KECAMATAN("district"),
  KABUPATEN("regency"),
  KODE_POS("postal_code"),
  HP("phone"),
  EMAIL("email"),
  MEDSOS("social_media"),
  KOORDINAT("coordinates"),
  JENIS_USAHA("activity"),
  PRODUK("product"),
  KBLI("kbli"),
  NIB("nib"),
  IZIN_LAIN("other_permit"),
  NPWP("npwp"),
  PIRT("pirt"),
  HALAL("halal"),
  HAKI("intellectual_property"),
  MODAL_SENDIRI("own_capital_idr"),
  MODAL_LUAR("borrowed_capital_idr"),
  MODAL("capital_idr"),
  ASET("assets_idr"),
  OMZET_TAHUN("annual_sales_idr"),
  OMZET_BULAN("monthly_sales_idr"),
  TK_L("male_workers"),
  TK_P("female_workers"),
  TK_TOTAL("workers"),
  TK_DIBAYAR("paid_workers"),
  TK_TIDAK_DIBAYAR("unpaid_workers"),
  TAHUN_BERDIRI("founded_year"),
  KELAS("reported_class"),
  PEMBIAYAAN("financing"),
  PASAR("market"),
  PELATIHAN("training"),
  STATUS_AKTIF("status"),
  TAHUN_DATA("data_year"),
  KETERANGAN("remark");

  private static final Map<String, Field> BY_CODE = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_CODE.put(field.code, field);
    }
  }

  private final String code;
  private final String column;

  Field(String column) {
    this.code = name().toLowerCase(Locale.ROOT);
    this.column = column;
  }

  /** The Indonesian name: {@code nama_pemilik}. */
  public String code() {
    return code;
  }

  /** The English column name: {@code owner_name}. */
  public String column() {
    return column;
  }

  /** The field of an Indonesian name. */
  public static Optional<Field> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
