package id.lumbung.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The canonical fields of a workbook. The one place where the Indonesian names of findings,
 * receipts and templates meet the English names of tables.
 */
public enum Field {
  NO_URUT("sequence"),
  NIK("nik", Trait.BUSINESS),
  NO_KK("family_card", Trait.BUSINESS),
  NAMA_PEMILIK("owner_name", Trait.BUSINESS),
  NAMA_USAHA("business_name", Trait.BUSINESS),
  BENTUK_USAHA("legal_form"),
  JENIS_KELAMIN("sex"),
  TANGGAL_LAHIR("birth_date"),
  PENDIDIKAN("education"),
  DISABILITAS("disability"),
  ALAMAT("address", Trait.BUSINESS, Trait.PLACE, Trait.REPEATED, Trait.AS_WRITTEN),
  RT_RW("rt_rw", Trait.SHARED, Trait.PLACE, Trait.REPEATED, Trait.AS_WRITTEN),
  DESA_KEL("village", Trait.PLACE, Trait.REPEATED),
  KECAMATAN("district", Trait.PLACE, Trait.REPEATED),
  KABUPATEN("regency", Trait.PLACE, Trait.REPEATED),
  KODE_POS("postal_code", Trait.PLACE, Trait.REPEATED),
  HP("phone", Trait.BUSINESS),
  EMAIL("email"),
  MEDSOS("social_media", Trait.SHARED, Trait.AS_WRITTEN),
  KOORDINAT("coordinates", Trait.SHARED, Trait.PLACE),
  JENIS_USAHA("activity", Trait.REPEATED, Trait.AS_WRITTEN),
  PRODUK("product", Trait.REPEATED, Trait.AS_WRITTEN),
  KBLI("kbli", Trait.REPEATED),
  NIB("nib", Trait.BUSINESS),
  IZIN_LAIN("other_permit", Trait.SHARED),
  NPWP("npwp", Trait.BUSINESS),
  PIRT("pirt"),
  HALAL("halal"),
  HAKI("intellectual_property"),
  MODAL_SENDIRI("own_capital_idr", Trait.MONEY),
  MODAL_LUAR("borrowed_capital_idr", Trait.MONEY),
  MODAL("capital_idr", Trait.MONEY),
  ASET("assets_idr", Trait.MONEY),
  OMZET_TAHUN("annual_sales_idr", Trait.MONEY),
  OMZET_BULAN("monthly_sales_idr", Trait.MONEY),
  TK_L("male_workers", Trait.WORKERS),
  TK_P("female_workers", Trait.WORKERS),
  TK_TOTAL("workers", Trait.WORKERS),
  TK_DIBAYAR("paid_workers", Trait.SHARED),
  TK_TIDAK_DIBAYAR("unpaid_workers", Trait.SHARED),
  TAHUN_BERDIRI("founded_year"),
  KELAS("reported_class", Trait.REPEATED),
  PEMBIAYAAN("financing", Trait.SHARED, Trait.REPEATED, Trait.AS_WRITTEN),
  PASAR("market", Trait.SHARED, Trait.REPEATED),
  PELATIHAN("training", Trait.SHARED, Trait.REPEATED, Trait.AS_WRITTEN),
  STATUS_AKTIF("status", Trait.SHARED),
  TAHUN_DATA("data_year", Trait.REPEATED),
  KETERANGAN("remark", Trait.AS_WRITTEN);

  /** The argument of a sentence that names fields by their codes, parted by commas. */
  public static final String ARGUMENT = "bidang";

  private static final Map<String, Field> BY_CODE = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_CODE.put(field.code, field);
    }
  }

  /** What a field means to the reading of sheets, beyond its values. */
  private enum Trait {
    /** Tells one business from another. */
    BUSINESS,
    /** Several columns may feed it. */
    SHARED,
    /** An amount, whose title may name a unit. */
    MONEY,
    /** An owner's home has it as well as the business. */
    PLACE,
    /** Persons at work, counted at a day. */
    WORKERS,
    /** A mark may stand for what stands above. */
    REPEATED,
    /** Its text is kept as it stands, in the column of its name. */
    AS_WRITTEN
  }

  private final String code;
  private final String column;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<Trait> traits;

  Field(String column, Trait... traits) {
    this.code = name().toLowerCase(Locale.ROOT);
    this.column = column;
    this.traits = Set.of(traits);
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

  /** Whether the field tells one business from another. */
  public boolean isOfOneBusiness() {
    return traits.contains(Trait.BUSINESS);
  }

  /** Whether several columns may feed the field. */
  public boolean mayBeShared() {
    return traits.contains(Trait.SHARED);
  }

  /** Whether the field is an amount, so that titles of it may name a unit. */
  public boolean isMoney() {
    return traits.contains(Trait.MONEY);
  }

  /** Whether an owner's home has the field as well as the business. */
  public boolean isPlace() {
    return traits.contains(Trait.PLACE);
  }

  /** Whether titles of the field may name the year they speak of. */
  public boolean isOfOneYear() {
    return isMoney() || traits.contains(Trait.WORKERS);
  }

  /** Whether a mark in a cell of the field may stand for what stands above it. */
  public boolean mayBeRepeated() {
    return traits.contains(Trait.REPEATED);
  }

  /** Whether the text of the field is kept as it stands, in the column of its name. */
  public boolean isKeptAsWritten() {
    return traits.contains(Trait.AS_WRITTEN);
  }

  /** All Indonesian names, in the order of the fields. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Field::code).toList();
  }
}
