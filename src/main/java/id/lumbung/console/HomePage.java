package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.publication.Block;
import id.lumbung.publication.CsvForm;
import id.lumbung.publication.FigurePage;
import id.lumbung.publication.FigurePages;
import id.lumbung.publication.Notation;
import id.lumbung.publication.ReleasePack;
import id.lumbung.reference.Regions;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publications.Standing;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import id.lumbung.statistics.ReleaseTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The first page: the figures as the head of the office quotes them, in the sentences of the
 * release pack, with every table as a file.
 */
@Controller
record HomePage(
    Desk desk,
    ReleaseTables releases,
    Publications publications,
    Publisher publisher,
    Regions regions) {
  private static final List<String> OPEN = List.of("reconciliation", "changes", "areas", "trend");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  /**
   * What an address asks for.
   *
   * @param tahun data year; null for the newest
   * @param wilayah code of an area; null for all that the person may see
   * @param untuk {@code publik} for what everyone may read; everything else is the office's
   * @param peta what the tiles show
   */
  public record Asked(
      @Nullable Integer tahun,
      @Nullable String wilayah,
      @Nullable String untuk,
      TileMap.@Nullable Measure peta) {
    Audience audience() {
      return "publik".equals(untuk) ? Audience.PUBLIC : Audience.INTERNAL;
    }

    TileMap.Measure measure() {
      return peta == null ? TileMap.Measure.USAHA : peta;
    }
  }

  @GetMapping("/")
  String show(@ModelAttribute("wanted") Asked asked, Model model, Locale language) {
    List<Standing> standings = publications.standings();
    List<Integer> years = years(asked);
    Release.Place place = place(asked);
    model.addAttribute("years", years);
    model.addAttribute("places", places());
    model.addAttribute("place", place);
    model.addAttribute("audience", asked.audience().code());
    model.addAttribute("measure", asked.measure());
    model.addAttribute("measures", TileMap.Measure.values());
    model.addAttribute("waits", standings.stream().anyMatch(Standing::waits));
    if (years.isEmpty()) {
      return "beranda-kosong";
    }
    int year = year(asked, years);
    Notation notation = new Notation(language);
    List<FigurePage> pages =
        FigurePages.of(releases.of(year, asked.audience(), place), language, publisher);
    model.addAttribute("year", year);
    model.addAttribute("front", PageView.front(pages.get(0), notation));
    model.addAttribute("open", views(pages, true, notation));
    model.addAttribute("folded", views(pages, false, notation));
    model.addAttribute(
        "tiles",
        place.isProvince()
            ? areas(pages)
                .map(table -> TileMap.of(table, asked.measure(), regions, notation))
                .orElse(List.of())
            : List.of());
    return "beranda";
  }

  /** What is seen at once, and what unfolds. */
  private static List<PageView> views(List<FigurePage> pages, boolean isOpen, Notation notation) {
    return pages.stream()
        .skip(1)
        .filter(page -> OPEN.contains(page.name()) == isOpen)
        .sorted(Comparator.comparingInt(page -> OPEN.indexOf(page.name())))
        .map(page -> PageView.of(page, notation))
        .toList();
  }

  private static Optional<Block.Table> areas(List<FigurePage> pages) {
    return pages.stream()
        .filter(page -> page.name().equals("areas"))
        .findFirst()
        .flatMap(page -> page.table("areas"));
  }

  /** Data years, the newest first. */
  private List<Integer> years(Asked asked) {
    return releases.years(asked.audience()).stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static int year(Asked asked, List<Integer> years) {
    Integer year = asked.tahun();
    if (year == null) {
      return years.get(0);
    }
    if (!years.contains(year)) {
      throw new Faults.NotFound();
    }
    return year;
  }

  /** The areas that the person may see. */
  private List<Release.Place> places() {
    Optional<String> own = desk.look(Action.READ_FIGURES);
    return releases.places().stream()
        .filter(place -> own.isEmpty() || own.get().equals(place.code()))
        .toList();
  }

  private Release.Place place(Asked asked) {
    List<Release.Place> places = places();
    String code = asked.wilayah();
    return places.stream()
        .filter(place -> code == null || code.isBlank() || place.code().equals(code))
        .findFirst()
        .orElseThrow(Faults.NotFound::new);
  }

  /** One table of a page as a file: exactly the numbers that it shows. */
  @GetMapping("/angka/{page}/{table}.csv")
  ResponseEntity<byte[]> csv(
      @ModelAttribute("wanted") Asked asked,
      @PathVariable("page") String page,
      @PathVariable("table") String table,
      Locale language)
      throws IOException {
    Release release = release(asked);
    Block.Table numbers =
        page(release, page, language).table(table).orElseThrow(Faults.NotFound::new);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvForm form = language.getLanguage().equals("en") ? CsvForm.PLAIN : CsvForm.EXCEL;
    form.write(numbers, bytes);
    return file(bytes, CSV, name(release, page + "-" + table, "csv"));
  }

  /** A page as a workbook. */
  @GetMapping("/angka/{page}.xlsx")
  ResponseEntity<byte[]> workbook(
      @ModelAttribute("wanted") Asked asked, @PathVariable("page") String page, Locale language)
      throws IOException {
    Release release = release(asked);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ReleasePack(language, publisher).write(page(release, page, language), bytes);
    return file(bytes, XLSX, name(release, page, "xlsx"));
  }

  /** The whole pack. */
  @GetMapping("/angka.xlsx")
  ResponseEntity<byte[]> pack(@ModelAttribute("wanted") Asked asked, Locale language)
      throws IOException {
    Release release = release(asked);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    desk.perform(
        null,
        Action.REPORT,
        Integer.toString(release.year()),
        null,
        () -> {
          new ReleasePack(language, publisher).write(release, bytes);
          return bytes;
        });
    return file(bytes, XLSX, name(release, "UMKM", "xlsx"));
  }

  private Release release(Asked asked) {
    Release.Place place = place(asked);
    List<Integer> years = years(asked);
    if (years.isEmpty()) {
      throw new Faults.NotFound();
    }
    return releases.of(year(asked, years), asked.audience(), place);
  }

  private FigurePage page(Release release, String name, Locale language) {
    return FigurePages.of(release, language, publisher).stream()
        .filter(page -> page.name().equals(name))
        .findFirst()
        .orElseThrow(Faults.NotFound::new);
  }

  /** The name says what it is, and where not everyone may see it that too. */
  private static String name(Release release, String what, String ending) {
    String limit = release.audience() == Audience.INTERNAL ? "-TERBATAS" : "";
    return what + "-" + release.place().code() + "-" + release.year() + limit + "." + ending;
  }

  private static ResponseEntity<byte[]> file(
      ByteArrayOutputStream bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes.toByteArray());
  }
}
