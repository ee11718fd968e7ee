package id.lumbung.addressing;

import id.lumbung.domain.Field;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The districts that whole sheets speak of: named after one, or with one in a title. */
public final class SheetDistricts {
  private final Regions regions;
  private final Regency regency;

  private SheetDistricts(Regions regions, Regency regency) {
    this.regions = regions;
    this.regency = regency;
  }

  /**
   * The districts by sheet (1-based), of the sheets of businesses that have no column of districts.
   * A district that bears the name of its regency must be called a kecamatan where no other sheet
   * names one: {@code SUKAMARA} alone is the regency.
   */
  public static Map<Integer, District> of(
      Regions regions, List<SheetLayout> layouts, Regency regency) {
    SheetDistricts names = new SheetDistricts(regions, regency);
    Map<Integer, District> certain = new HashMap<>();
    Map<Integer, District> perhaps = new HashMap<>();
    for (SheetLayout layout : layouts) {
      if (layout.kind() == SheetKind.DATA && !layout.has(Field.KECAMATAN)) {
        District district = names.in(layout, false);
        if (district != null) {
          certain.put(layout.sheet(), district);
        } else {
          District alike = names.in(layout, true);
          if (alike != null) {
            perhaps.put(layout.sheet(), alike);
          }
        }
      }
    }
    if (!certain.isEmpty()) {
      perhaps.forEach(certain::putIfAbsent);
    }
    return certain;
  }

  private @Nullable District in(SheetLayout layout, boolean likeTheRegency) {
    List<String> texts = new ArrayList<>();
    texts.add(layout.name());
    texts.addAll(layout.titles());
    for (String text : texts) {
      District found = regions.districtMentioned(regency, text).orElse(null);
      if (found != null && (likeTheRegency || !mayBeTheRegency(text, found))) {
        return found;
      }
    }
    return null;
  }

  private boolean mayBeTheRegency(String text, District found) {
    return regions.regencyNamed(found.name()).filter(regency::equals).isPresent()
        && regions.districtsMentioned(text).isEmpty();
  }
}
