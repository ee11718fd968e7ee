package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Permissions;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.reference.District;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.statistics.Explained;
import id.lumbung.statistics.Lineage;
import id.lumbung.statistics.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way from a figure to the submissions and rows behind it. */
@Controller
record OriginPage(Desk desk, Lineage lineage, SubmissionRegister register, Regions regions) {
  private static final int REGENCY_CODE = "62.03".length();
  private static final int MOST = 200;

  /**
   * A submission behind a figure.
   *
   * @param adds what its rows add to the figure
   * @param rows places of at most 200 of them, {@code sheet/row}, 1-based
   */
  public record Behind(long submission, String file, long adds, int count, List<String> rows) {}

  @GetMapping("/asal")
  String show(
      @RequestParam("ukuran") String measure,
      @RequestParam("tahun") int year,
      @RequestParam("wilayah") String area,
      @RequestParam(name = "bagian", defaultValue = "") String part,
      Model model) {
    Explained kind =
        Arrays.stream(Explained.values())
            .filter(one -> one.code().equals(measure) && one.accepts(part))
            .findFirst()
            .orElseThrow(Faults.NotFound::new);
    String regency = area.length() < REGENCY_CODE ? null : area.substring(0, REGENCY_CODE);
    Permissions.require(desk.person(), Action.READ_FIGURES, regency);
    Map<Long, List<Lineage.Source>> found = new TreeMap<>();
    lineage
        .sources(kind, part, year, area, null)
        .forEach(
            source ->
                found.computeIfAbsent(source.submission(), id -> new ArrayList<>()).add(source));
    List<Behind> behind =
        found.entrySet().stream().map(entry -> behind(entry.getKey(), entry.getValue())).toList();
    model.addAttribute("kind", kind.code());
    model.addAttribute("part", part);
    model.addAttribute("year", year);
    model.addAttribute("area", name(area));
    model.addAttribute("sum", behind.stream().mapToLong(Behind::adds).sum());
    model.addAttribute("behind", behind);
    return "asal";
  }

  private String name(String area) {
    return regions
        .byCode(area)
        .map(Regency::fullName)
        .or(() -> regions.districtByCode(area).map(District::name))
        .orElse(area.equals(Release.Place.PROVINCE.code()) ? Release.Place.PROVINCE.name() : area);
  }

  private Behind behind(long submission, List<Lineage.Source> rows) {
    return new Behind(
        submission,
        register.get(submission).fileName(),
        rows.stream().mapToLong(Lineage.Source::adds).sum(),
        rows.size(),
        rows.stream().limit(MOST).map(row -> row.sheet() + "/" + row.row()).toList());
  }
}
