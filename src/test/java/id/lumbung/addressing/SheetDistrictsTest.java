package id.lumbung.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.settings.JobsFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetDistrictsTest {
  private static final Regions REGIONS = Regions.read(JobsFolder.locate(Path.of("jobs")));
  private static final Regency SUKAMARA = REGIONS.byCode("62.08").orElseThrow();

  @Test
  void aSheetNamedLikeItsRegencySpeaksOfTheRegency() {
    assertThat(districts("Sukamara")).isEmpty();
    assertThat(districts("Sukamara 2022")).isEmpty();
  }

  @Test
  void amongSheetsOfDistrictsItIsOneOfThem() {
    assertThat(districts("Kec. Sukamara")).containsExactly("Sukamara");
    assertThat(districts("Sukamara", "Jelai")).containsExactly("Sukamara", "Jelai");
  }

  private static List<String> districts(String... names) {
    List<SheetLayout> layouts = new ArrayList<>();
    for (String name : names) {
      int sheet = layouts.size() + 1;
      layouts.add(
          new SheetLayout(
              sheet, name, SheetKind.DATA, 1, 1, List.of(), List.of(), null, List.of()));
    }
    Map<Integer, District> found = SheetDistricts.of(REGIONS, layouts, SUKAMARA);
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().name())
        .toList();
  }
}
