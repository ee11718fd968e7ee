package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.reference.Village;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Place;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The place, resolved top-down: regency of the submission, district in it, village in that. */
final class PlaceRule {
  private static final int CACHED = 20_000;

  private final Regions regions;
  private final Regency regency;
  private final Map<String, Optional<Regency>> regencies = new HashMap<>();
  private final Map<String, List<District>> districts = new HashMap<>();
  private final Map<String, Optional<District>> sections = new HashMap<>();
  private final Map<String, String> suggestions = new HashMap<>();

  PlaceRule(Regions regions, Regency regency) {
    this.regions = regions;
    this.regency = regency;
  }

  Place judge(RowReading row) {
    regency(row);
    District district = district(row);
    String villageText = row.text(Field.DESA_KEL);
    Village village = district == null ? null : village(row, district);
    return new Place(
        district == null ? null : district.code(),
        village == null ? null : village.code(),
        villageText,
        postalCode(row),
        coordinates(row));
  }

  private void regency(RowReading row) {
    RawCell cell = row.cell(Field.KABUPATEN);
    if (cell == null) {
      return;
    }
    Optional<Regency> said = cached(regencies, CellText.of(cell), regions::regencyTold);
    if (said.isEmpty() || !said.get().equals(regency)) {
      row.find(Rule.KAB_TIDAK_COCOK, Field.KABUPATEN, cell, Map.of("kab", regency.fullName()));
    }
  }

  private @Nullable District district(RowReading row) {
    RawCell cell = row.cell(Field.KECAMATAN);
    if (cell == null) {
      District told = row.sheet.district();
      return told == null ? withoutCell(row) : told;
    }
    return district(row, cell);
  }

  /** A sheet without a column of districts may name them in the addresses. */
  private @Nullable District withoutCell(RowReading row) {
    boolean hasColumn = row.row.columns().containsKey(Field.KECAMATAN);
    RawCell address = hasColumn ? null : row.cell(Field.ALAMAT);
    RawCell told =
        address == null
            ? null
            : regions
                .districtOfAddress(regency, CellText.of(address))
                .map(name -> RawCell.text(address.column(), name))
                .orElse(null);
    if (told != null) {
      District district = district(row, told);
      if (district != null) {
        row.find(Rule.KEC_DARI_ALAMAT, Field.KECAMATAN, told, Map.of());
      }
      return district;
    }
    if (!row.broken(Field.KECAMATAN)) {
      row.find(
          Rule.WAJIB_KOSONG,
          Field.KECAMATAN,
          null,
          null,
          address == null ? Map.of() : Map.of(Texts.VARIANT, "alamat"));
    }
    return null;
  }

  private @Nullable District district(RowReading row, RawCell cell) {
    String text = CellText.of(cell);
    if (isOfSection(row, cell)) {
      Optional<District> section =
          cached(sections, text, each -> regions.districtOfSection(regency, each));
      District told = section.orElse(row.sheet.district());
      if (told != null) {
        return told;
      }
    }
    List<District> named = cached(districts, text, regions::districtsTold);
    for (District each : named) {
      if (each.regencyCode().equals(regency.code())) {
        return each;
      }
    }
    if (named.isEmpty()) {
      row.find(
          Rule.KEC_TIDAK_DIKENAL,
          Field.KECAMATAN,
          cell,
          Map.of(
              "kab",
              regency.fullName(),
              "saran",
              cached(suggestions, text, each -> suggestion(each, row.rules))));
    } else {
      String others =
          String.join(
              ", ",
              named.stream()
                  .flatMap(each -> regions.byCode(each.regencyCode()).stream())
                  .map(Regency::fullName)
                  .distinct()
                  .toList());
      row.find(
          Rule.KEC_DI_KAB_LAIN,
          Field.KECAMATAN,
          cell,
          Map.of("kab", regency.fullName(), "kab_lain", others));
    }
    return null;
  }

  /** Whether the cell stands in a line above the row, not in the row's own column of districts. */
  private static boolean isOfSection(RowReading row, RawCell cell) {
    Integer column = row.row.columns().get(Field.KECAMATAN);
    return row.row.row().cells().stream().noneMatch(cell::equals)
        && (column == null || column != cell.column());
  }

  /** Near names; where none is near, all names of the regency. */
  private String suggestion(String text, RuleBook rules) {
    List<District> near =
        regions.nearestDistricts(regency, text, rules.suggestions, rules.suggestionFloor);
    List<District> offered = near.isEmpty() ? regions.districts(regency) : near;
    return String.join(", ", offered.stream().map(District::name).toList());
  }

  private @Nullable Village village(RowReading row, District district) {
    RawCell cell = row.cell(Field.DESA_KEL);
    if (cell == null || !regions.hasVillages()) {
      return null;
    }
    Village village = regions.villageNamed(district, CellText.of(cell)).orElse(null);
    if (village == null) {
      row.find(Rule.DESA_TIDAK_DIKENAL, Field.DESA_KEL, cell, Map.of("kec", district.name()));
    }
    return village;
  }

  private static @Nullable String postalCode(RowReading row) {
    String text = row.text(Field.KODE_POS);
    return text != null && text.length() == 5 && CellText.digitsOnly(text) ? text : null;
  }

  /** Two numbers of one or two columns: latitude, then longitude. */
  private static @Nullable String coordinates(RowReading row) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (RawCell cell : row.cells(Field.KOORDINAT)) {
      String text = cell.kind() == RawCell.Kind.NUMBER ? cell.text() : CellText.of(cell);
      for (String part : text.strip().split("[,;]\\s*|\\s+", 5)) {
        BigDecimal number = CellText.decimal(part);
        if (number == null) {
          return null;
        }
        numbers.add(number);
      }
    }
    boolean isSound =
        numbers.size() == 2
            && numbers.get(0).abs().compareTo(BigDecimal.valueOf(90)) <= 0
            && numbers.get(1).abs().compareTo(BigDecimal.valueOf(180)) <= 0;
    return isSound ? numbers.get(0).toPlainString() + "," + numbers.get(1).toPlainString() : null;
  }

  private static <T> T cached(Map<String, T> cache, String text, Function<String, T> decide) {
    if (cache.size() > CACHED) {
      cache.clear();
    }
    return cache.computeIfAbsent(text, decide);
  }
}
