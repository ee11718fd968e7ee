package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.reference.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row says about one business for one year, typed. Null means: not said, or not readable
 * (then a finding says so). Printing a record shows no personal data.
 *
 * @param sequence the row's own running number
 * @param dataYear year of the submission
 */
public record UmkmRecord(
    @Nullable Integer sequence,
    Owner owner,
    Place place,
    Business business,
    Permits permits,
    Money money,
    Workers workers,
    Programmes programmes,
    AsWritten asWritten,
    int dataYear) {

  /** Sex of the owner. */
  public enum Sex {
    MALE,
    FEMALE
  }

  /** Whether the business lives. */
  public enum Status {
    /** Said to be active, or nothing said. */
    ACTIVE,
    CLOSED,
    MOVED,
    /** The officer did not find it. */
    UNCONFIRMED
  }

  /** Whether something is held. */
  public enum HeldStatus {
    YES,
    /** Applied for. */
    IN_PROCESS,
    NO,
    UNKNOWN
  }

  /** How far the products go; each reach includes the ones before. */
  public enum MarketReach {
    /** Up to the regency. */
    LOCAL,
    PROVINCE,
    NATIONAL,
    INTERNATIONAL
  }

  /**
   * The person behind the business.
   *
   * @param name as typed, titles and all
   * @param familyCard 16 digits of the Kartu Keluarga
   * @param phone E.164: {@code +628…}
   */
  public record Owner(
      @Nullable String name,
      Nik nik,
      @Nullable String familyCard,
      @Nullable Sex sex,
      @Nullable LocalDate birthDate,
      @Nullable String education,
      @Nullable Boolean disability,
      @Nullable String phone,
      @Nullable String email) {
    @Override
    public String toString() {
      return "Owner[" + (name == null ? "" : Mask.name(name)) + ", " + nik + "]";
    }
  }

  /**
   * Where the business is.
   *
   * @param districtCode Kemendagri's code; null only in a row that is held back
   * @param villageCode Kemendagri's code where the office has a list of villages
   * @param villageText the village as typed
   * @param coordinates latitude and longitude as {@code -2.53,112.95}
   */
  public record Place(
      @Nullable String districtCode,
      @Nullable String villageCode,
      @Nullable String villageText,
      @Nullable String postalCode,
      @Nullable String coordinates) {
    @Override
    public String toString() {
      return "Place[" + districtCode + "]";
    }
  }

  /**
   * The business itself.
   *
   * @param kbli five digits
   * @param kbliVersion version that the code is of, null without a code
   * @param foundedYear null when not said or not plausible
   */
  public record Business(
      @Nullable String name,
      @Nullable String legalForm,
      @Nullable String kbli,
      @Nullable String kbliVersion,
      @Nullable Integer foundedYear,
      Status status,
      @Nullable SizeClass reportedClass,
      Digital digital) {
    @Override
    public String toString() {
      return "Business[" + kbli + ", " + status + "]";
    }
  }

  /**
   * Whether the business is found online; null where nobody told.
   *
   * @param socialMedia on a social network
   * @param marketplace in a shop of shops; denied only where it was asked for
   */
  public record Digital(@Nullable Boolean socialMedia, @Nullable Boolean marketplace) {}

  /** A certificate: whether it is held, and its number where one is written. */
  public record Held(HeldStatus status, @Nullable String number) {
    static final Held UNKNOWN = new Held(HeldStatus.UNKNOWN, null);
  }

  /**
   * Permits and certificates.
   *
   * @param nib 13 digits
   * @param hasNib whether there is one, also where its number cannot be read
   * @param npwp 15 or 16 digits; of entities 16 with the leading 0
   * @param otherPermit numbers of other permits, also those found in the NIB column
   */
  public record Permits(
      @Nullable String nib,
      @Nullable Boolean hasNib,
      @Nullable String npwp,
      @Nullable String otherPermit,
      Held pirt,
      Held halal,
      Held intellectualProperty) {
    @Override
    public String toString() {
      return "Permits[" + (nib == null ? "" : "nib") + (npwp == null ? "" : " npwp") + "]";
    }
  }

  /**
   * Money in rupiah, and the size classes that follow.
   *
   * @param capitalIdr business capital: as said, else own plus borrowed
   * @param salesDerived whether annual sales were computed from a shorter period
   */
  public record Money(
      @Nullable BigDecimal ownCapitalIdr,
      @Nullable BigDecimal borrowedCapitalIdr,
      @Nullable BigDecimal capitalIdr,
      @Nullable BigDecimal assetsIdr,
      @Nullable BigDecimal annualSalesIdr,
      boolean salesDerived,
      @Nullable SizeClass classUu20,
      @Nullable SizeClass classPp7) {}

  /**
   * Persons who work in the business.
   *
   * @param total as said, else men plus women, else those with pay plus those without
   * @param paid who is paid; null where the workbook does not part them by pay
   * @param unpaid owners and relatives who work without pay; null where it does not
   */
  public record Workers(
      @Nullable Integer male,
      @Nullable Integer female,
      @Nullable Integer total,
      @Nullable Integer paid,
      @Nullable Integer unpaid,
      @Nullable SizeClass classBps) {}

  /**
   * What the business takes part in.
   *
   * @param formalFinance whether money of a bank, cooperative or programme is used; null when the
   *     text does not tell
   * @param exportCountries ISO 3166 codes of known countries, others as typed
   * @param mentored whether training or mentoring was received
   */
  public record Programmes(
      @Nullable Boolean formalFinance,
      @Nullable MarketReach reach,
      List<String> exportCountries,
      @Nullable Boolean mentored) {}

  /**
   * Texts kept as their officer wrote them.
   *
   * @param texts by field; one that says nothing is missing
   */
  public record AsWritten(Map<Field, String> texts) {
    /** Copies the texts. */
    public AsWritten {
      texts = Map.copyOf(texts);
    }

    @Override
    public String toString() {
      return "AsWritten[" + texts.size() + "]";
    }
  }
}
