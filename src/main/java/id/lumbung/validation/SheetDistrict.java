package id.lumbung.validation;

import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.workbook.SheetLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The district that a whole sheet speaks of: it may be named after it, or say it in a title. */
public final class SheetDistrict {
  private SheetDistrict() {}

  /** The district, or null where neither name nor titles tell one of the regency. */
  public static @Nullable District of(Regions regions, SheetLayout layout, Regency regency) {
    List<String> texts = new ArrayList<>();
    texts.add(layout.name());
    texts.addAll(layout.titles());
    for (String text : texts) {
      var found = regions.districtMentioned(regency, text);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }
}
