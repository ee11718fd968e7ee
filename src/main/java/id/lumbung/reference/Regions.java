package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsProblem;
import id.lumbung.settings.SettingsTable;
import id.lumbung.settings.SettingsTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Regencies, districts and, where the office brings a list, villages of Kalimantan Tengah.
 *
 * <p>Names are found whatever their case, spaces, punctuation and kind words, and through the
 * aliases of the tables; a near miss is never taken for a name, only offered.
 */
public final class Regions {
  /**
   * A regency named in free text.
   *
   * @param strong whether its kind was said: {@code Kabupaten Kapuas}, not only {@code Kapuas}
   */
  public record Mention(Regency regency, boolean strong) {}

  private static final String VILLAGES = "reference/villages.csv";
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private final List<Regency> regencies;
  private final List<District> districts;
  private final List<Village> villages;
  private final Map<String, Regency> regencyByCode = new LinkedHashMap<>();
  private final Map<String, Regency> regencyByBpsCode = new HashMap<>();
  private final Map<String, Regency> regencyByKey = new HashMap<>();
  private final Map<String, District> districtByCode = new HashMap<>();
  private final Map<String, List<District>> districtsByRegency = new HashMap<>();
  private final Map<String, List<District>> districtsByKey = new HashMap<>();
  private final Map<String, Village> villageByKey = new HashMap<>();
  private final PlaceMentions mentions;

  private Regions(List<Regency> regencies, List<District> districts, List<Village> villages) {
    this.regencies = regencies;
    this.districts = districts;
    this.villages = villages;
    for (Regency regency : regencies) {
      regencyByCode.put(regency.code(), regency);
      regencyByBpsCode.put(regency.bpsCode(), regency);
      addRegencyKeys(regency);
    }
    for (District district : districts) {
      districtByCode.put(district.code(), district);
      districtByCode.put(district.bpsCode(), district);
      districtsByRegency
          .computeIfAbsent(district.regencyCode(), code -> new ArrayList<>())
          .add(district);
      addDistrictKey(district, district.name());
      district.aliases().forEach(alias -> addDistrictKey(district, alias));
    }
    for (Village village : villages) {
      villageByKey.put(village.districtCode() + ":" + PlaceNames.key(village.name()), village);
    }
    mentions = new PlaceMentions(regencyByKey, districts);
  }

  /** Reads {@code reference/regencies.csv}, {@code districts.csv} and, if there, villages. */
  public static Regions read(JobsFolder jobs) {
    return new Regions(
        SettingsTable.read(
            jobs,
            "reference/regencies.csv",
            List.of("code", "bps_code", "name", "kind", "capital", "short_name", "aliases"),
            Regions::regency),
        SettingsTable.read(
            jobs,
            "reference/districts.csv",
            List.of("code", "regency_code", "bps_code", "name", "aliases"),
            Regions::district),
        jobs.has(VILLAGES)
            ? SettingsTable.read(
                jobs, VILLAGES, List.of("kode_kemendagri", "kode_kec", "nama"), Regions::village)
            : List.of());
  }

  /** The regency of a Kemendagri code with its dot; {@code 62.1}, a number, is {@code 62.10}. */
  public Optional<Regency> byCode(String code) {
    Regency regency = regencyByCode.get(code);
    return Optional.ofNullable(
        regency == null && code.matches("62\\.[1-9]") ? regencyByCode.get(code + "0") : regency);
  }

  /** The regency of a BPS code: four bare digits. */
  public Optional<Regency> byBpsCode(String code) {
    return Optional.ofNullable(regencyByBpsCode.get(code));
  }

  /** The regency that a text names: by name, alias or capital, with or without its kind. */
  public Optional<Regency> regencyNamed(String text) {
    return PlaceNames.regencyKeys(text).stream()
        .filter(regencyByKey::containsKey)
        .findFirst()
        .map(regencyByKey::get);
  }

  /** The regencies that free text mentions, in its order. */
  public List<Mention> regenciesMentioned(String freeText) {
    return mentions.in(freeText);
  }

  /** The district of that name in one regency. */
  public Optional<District> districtNamed(Regency regency, String text) {
    return districtsNamed(text).stream()
        .filter(district -> district.regencyCode().equals(regency.code()))
        .findFirst();
  }

  /** All districts of that name, whatever their regency. */
  public List<District> districtsNamed(String text) {
    return districtsByKey.getOrDefault(PlaceNames.districtKey(text), List.of());
  }

  /**
   * The districts that a cell tells, whatever stands beside the name: a code ({@code 62.05.07 -
   * Teweh Baru}), the regency or the province ({@code Teweh Baru (Kab. Barito Utara)}). What stands
   * beside must agree; none where it names something else.
   */
  public List<District> districtsTold(String text) {
    Optional<District> coded = districtByCode(text);
    if (coded.isPresent()) {
      return List.of(coded.get());
    }
    List<District> named = districtsNamed(text);
    return named.isEmpty() ? told(PlaceNames.parts(text)) : named;
  }

  /**
   * The district of a regency that a line between the rows names, in whatever words around it:
   * {@code A. SELAT}, {@code Data UMKM Kecamatan Selat (12 UMKM)}.
   */
  public Optional<District> districtOfSection(Regency regency, String text) {
    String bare = PlaceNames.withoutOrdinal(text);
    return districtsTold(bare).stream()
        .filter(district -> district.regencyCode().equals(regency.code()))
        .findFirst()
        .or(() -> districtMentioned(regency, bare));
  }

  private List<District> told(List<String> parts) {
    Set<District> all = null;
    Set<String> within = new HashSet<>();
    for (String part : parts) {
      Optional<District> coded = districtByCode(part);
      List<District> found = coded.map(List::of).orElseGet(() -> districtsNamed(part));
      Optional<Regency> regency =
          found.isEmpty() || (all != null && Collections.disjoint(all, found))
              ? byCode(part).or(() -> byBpsCode(part)).or(() -> regencyNamed(part))
              : Optional.empty();
      if (regency.isPresent()) {
        within.add(regency.get().code());
      } else if (!found.isEmpty()) {
        if (all == null) {
          all = new LinkedHashSet<>(found);
        } else {
          all.retainAll(found);
        }
      } else if (!PlaceNames.isProvince(part)) {
        return List.of();
      }
    }
    if (all == null || within.size() > 1) {
      return List.of();
    }
    return all.stream()
        .filter(district -> within.isEmpty() || within.contains(district.regencyCode()))
        .toList();
  }

  /** The regency that a cell tells by code or name, or by both where they agree. */
  public Optional<Regency> regencyTold(String text) {
    Optional<Regency> whole = byCode(text).or(() -> byBpsCode(text)).or(() -> regencyNamed(text));
    if (whole.isPresent()) {
      return whole;
    }
    Set<Regency> told = new HashSet<>();
    for (String part : PlaceNames.parts(text)) {
      Optional<Regency> regency =
          byCode(part).or(() -> byBpsCode(part)).or(() -> regencyNamed(part));
      regency.ifPresent(told::add);
      if (regency.isEmpty() && !PlaceNames.isProvince(part)) {
        return Optional.empty();
      }
    }
    return told.size() == 1 ? Optional.of(told.iterator().next()) : Optional.empty();
  }

  /**
   * The district that a sheet's name or title tells: a name and nothing else but its number, a year
   * or that it is a list ({@code Kec. Selat}, {@code 03 Mantangai}, {@code Selat 2022}, {@code Data
   * UMKM Selat}), or the name after the word kecamatan ({@code DATA UMKM KECAMATAN SELAT KABUPATEN
   * KAPUAS}).
   */
  public Optional<District> districtMentioned(Regency regency, String freeText) {
    String bare = PlaceNames.withoutYear(freeText);
    Optional<District> named =
        districtNamed(regency, bare)
            .or(() -> districtNamed(regency, PlaceNames.withoutListWords(bare)));
    return named.isPresent()
        ? named
        : PlaceNames.afterDistrictKind(freeText).stream()
            .flatMap(name -> districtNamed(regency, name).stream())
            .findFirst();
  }

  /**
   * The part of an address that tells its district, as written: what it calls a kecamatan, else the
   * last of its parts that is the name of one of the regency's districts and not the regency's own.
   */
  public Optional<String> districtOfAddress(Regency regency, String address) {
    return PlaceNames.calledDistrict(address)
        .or(
            () ->
                PlaceNames.parts(address).stream()
                    .filter(part -> districtNamed(regency, part).isPresent())
                    .filter(part -> regencyNamed(part).isEmpty())
                    .reduce((first, last) -> last));
  }

  /** The districts of whatever regency that a text names after the word kecamatan. */
  public List<District> districtsMentioned(String freeText) {
    return PlaceNames.afterDistrictKind(freeText).stream()
        .flatMap(name -> districtsNamed(name).stream())
        .toList();
  }

  /** The district of a Kemendagri code ({@code 62.06.01}) or a BPS code ({@code 6209030}). */
  public Optional<District> districtByCode(String code) {
    return Optional.ofNullable(districtByCode.get(code));
  }

  /** The districts of a regency whose names are nearest to a text, the nearest first. */
  public List<District> nearestDistricts(Regency regency, String text, int limit) {
    return nearestDistricts(regency, text, limit, 0);
  }

  /**
   * The nearest districts that are near enough.
   *
   * @param floor least similarity (Jaro-Winkler, 0.0 to 1.0)
   */
  public List<District> nearestDistricts(Regency regency, String text, int limit, double floor) {
    String key = PlaceNames.districtKey(text);
    return districts(regency).stream()
        .map(district -> Map.entry(district, similarity(key, district)))
        .filter(scored -> scored.getValue() >= floor)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the office brought a list of villages. */
  public boolean hasVillages() {
    return !villages.isEmpty();
  }

  /** The village of that name in one district. */
  public Optional<Village> villageNamed(District district, String text) {
    Village asWritten = villageByKey.get(district.code() + ":" + PlaceNames.key(text));
    return Optional.ofNullable(
        asWritten == null
            ? villageByKey.get(district.code() + ":" + PlaceNames.villageKey(text))
            : asWritten);
  }

  /** All regencies, by code. */
  public List<Regency> regencies() {
    return regencies;
  }

  /** All districts, by code. */
  public List<District> districts() {
    return districts;
  }

  /** The districts of one regency, by code. */
  public List<District> districts(Regency regency) {
    return districtsByRegency.getOrDefault(regency.code(), List.of());
  }

  /** All villages, none without a list. */
  public List<Village> villages() {
    return villages;
  }

  private void addRegencyKeys(Regency regency) {
    List<String> names = new ArrayList<>(regency.aliases());
    names.add(regency.name());
    names.add(regency.capital());
    names.add(regency.shortName());
    for (String name : names) {
      Regency other = regencyByKey.putIfAbsent(PlaceNames.key(name), regency);
      if (other != null && !other.equals(regency)) {
        throw new SettingsProblem(
            SettingsTexts.get(
                "two_regencies",
                Map.of("nama", name, "satu", other.name(), "dua", regency.name())));
      }
    }
  }

  private void addDistrictKey(District district, String name) {
    List<District> same =
        districtsByKey.computeIfAbsent(PlaceNames.districtKey(name), key -> new ArrayList<>());
    if (!same.contains(district)) {
      same.add(district);
    }
  }

  private static double similarity(String key, District district) {
    double best = SIMILARITY.apply(key, PlaceNames.key(district.name()));
    for (String alias : district.aliases()) {
      best = Math.max(best, SIMILARITY.apply(key, PlaceNames.key(alias)));
    }
    return best;
  }

  private static Regency regency(SettingsTable.Row row) {
    return new Regency(
        row.required("code"),
        row.required("bps_code"),
        row.required("name"),
        row.text("kind").equals("city"),
        row.required("capital"),
        row.required("short_name"),
        row.list("aliases"));
  }

  private static District district(SettingsTable.Row row) {
    return new District(
        row.required("code"),
        row.required("regency_code"),
        row.required("bps_code"),
        row.required("name"),
        row.list("aliases"));
  }

  private static Village village(SettingsTable.Row row) {
    return new Village(
        row.required("kode_kemendagri"), row.required("kode_kec"), row.required("nama"));
  }
}
