package id.lumbung.staging;

import static java.util.Map.entry;

import id.lumbung.domain.Field;
import id.lumbung.reference.SizeClass;
import id.lumbung.validation.UmkmRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one place that says which part of the typed record goes into which column. */
final class RecordColumns {
  private RecordColumns() {}

  /** Takes a column's value from a record. */
  interface Part extends Function<UmkmRecord, @Nullable Object> {}

  /** What is typed or judged. */
  private static final List<Entry<String, Part>> JUDGED =
      List.of(
          column("owner_name", r -> r.owner().name()),
          column("nik", r -> r.owner().nik().value()),
          column("nik_class", r -> lower(r.owner().nik().nikClass())),
          column("family_card", r -> r.owner().familyCard()),
          column("sex", r -> lower(r.owner().sex())),
          column("birth_date", r -> r.owner().birthDate()),
          column("education", r -> r.owner().education()),
          column("has_disability", r -> r.owner().disability()),
          column("phone", r -> r.owner().phone()),
          column("email", r -> r.owner().email()),
          column("district_code", r -> r.place().districtCode()),
          column("village_code", r -> r.place().villageCode()),
          column("village_name", r -> r.place().villageText()),
          column("postal_code", r -> r.place().postalCode()),
          column("coordinates", r -> r.place().coordinates()),
          column("business_name", r -> r.business().name()),
          column("legal_form", r -> r.business().legalForm()),
          column("kbli", r -> r.business().kbli()),
          column("kbli_version", r -> r.business().kbliVersion()),
          column("founded_year", r -> r.business().foundedYear()),
          column("status", r -> lower(r.business().status())),
          column("class_reported", r -> classCode(r.business().reportedClass())),
          column("has_social_media", r -> r.business().digital().socialMedia()),
          column("has_marketplace", r -> r.business().digital().marketplace()),
          column("nib", r -> r.permits().nib()),
          column("has_nib", r -> r.permits().hasNib()),
          column("npwp", r -> r.permits().npwp()),
          column("other_permit", r -> r.permits().otherPermit()),
          column("pirt_status", r -> lower(r.permits().pirt().status())),
          column("pirt_number", r -> r.permits().pirt().number()),
          column("halal_status", r -> lower(r.permits().halal().status())),
          column("halal_number", r -> r.permits().halal().number()),
          column("ip_status", r -> lower(r.permits().intellectualProperty().status())),
          column("ip_number", r -> r.permits().intellectualProperty().number()),
          column("own_capital_idr", r -> r.money().ownCapitalIdr()),
          column("borrowed_capital_idr", r -> r.money().borrowedCapitalIdr()),
          column("capital_idr", r -> r.money().capitalIdr()),
          column("assets_idr", r -> r.money().assetsIdr()),
          column("annual_sales_idr", r -> r.money().annualSalesIdr()),
          column("is_sales_derived", r -> r.money().salesDerived()),
          column("class_uu20", r -> classCode(r.money().classUu20())),
          column("class_pp7", r -> classCode(r.money().classPp7())),
          column("class_bps", r -> classCode(r.workers().classBps())),
          column("workers_male", r -> r.workers().male()),
          column("workers_female", r -> r.workers().female()),
          column("workers_total", r -> r.workers().total()),
          column("workers_paid", r -> r.workers().paid()),
          column("workers_unpaid", r -> r.workers().unpaid()),
          column("has_formal_finance", r -> r.programmes().formalFinance()),
          column("market_reach", r -> lower(r.programmes().reach())),
          column("export_countries", r -> String.join("; ", r.programmes().exportCountries())),
          column("has_mentoring", r -> r.programmes().mentored()));

  /** Beside them what is kept as it was written. */
  static final List<Entry<String, Part>> ALL =
      Stream.concat(
              JUDGED.stream(),
              Arrays.stream(Field.values())
                  .filter(Field::isKeptAsWritten)
                  .map(field -> column(field.column(), r -> r.asWritten().texts().get(field))))
          .toList();

  private static Entry<String, Part> column(String name, Part part) {
    return entry(name, part);
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String classCode(@Nullable SizeClass value) {
    return value == null ? null : value.code();
  }
}
