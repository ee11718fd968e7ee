package id.lumbung.publication;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.Texts;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pages say, whoever draws them. */
class FigurePagesTest {
  private static final Publisher PUBLISHER =
      new Publisher("Dinas Koperasi", "", "", "", "", "", "", "", "", null);
  private static final Release.Place KAPUAS =
      new Release.Place("62.03", "regency", "Kabupaten Kapuas");

  private final Map<String, List<FigureRow>> tables = new HashMap<>();

  FigurePagesTest() {
    tables.put(
        "headline",
        List.of(
            year(2020, 629, null, "final"),
            year(2021, 738, "17.3291", "final"),
            year(2022, 1215, "64.63", "final")));
    tables.put(
        "growth",
        List.of(
            area("62", "province", "Kalimantan Tengah", 738, 1215, "64.63"),
            area("62.03", "regency", "Kapuas", 377, 777, "106.1008"),
            area("62.71", "regency", "Palangka Raya", 361, 438, "21.33")));
    tables.put(
        "workforce_areas",
        List.of(
            row("area_code", "62", "area", "Kalimantan Tengah", "share_pct", "0.18"),
            row("area_code", "62.03", "area", "Kapuas", "share_reason", "denominator_unknown"),
            row("area_code", "62.71", "area", "Palangka Raya", "share_reason", "suppressed")));
  }

  @Test
  void pagesHaveStableNamesInTheOrderInWhichTheyAreRead() {
    tables.put("size_class", List.of());
    tables.put("transitions", List.of());
    tables.put("sectors", List.of());
    tables.put("ownership", List.of());
    tables.put("sales_bands", List.of());
    tables.put("changes", List.of());
    tables.put("revisions", List.of());
    tables.put("findings", List.of());

    assertThat(pages(Release.Place.PROVINCE, Audience.INTERNAL, Texts.INDONESIAN))
        .extracting(FigurePage::name)
        .containsExactly(
            "front",
            "changes",
            "trend",
            "areas",
            "growth",
            "parts",
            "classes",
            "transitions",
            "sectors",
            "people",
            "workforce",
            "programmes",
            "markets",
            "sales",
            "survival",
            "printed",
            "revisions",
            "findings",
            "definitions");
  }

  @Test
  void aPageHasItsStatementItsTablesWithNumbersAndItsNotes() {
    FigurePage page = page("growth", Texts.INDONESIAN);
    Block.Table table = page.tables().get(0);

    assertThat(page.title()).isEqualTo("Kapuas tumbuh paling cepat: 106,1 %");
    assertThat(page.lead()).hasValueSatisfying(text -> assertThat(text).contains("bukan sensus"));
    assertThat(table.name()).isEqualTo("growth");
    assertThat(table.lines())
        .extracting(line -> line.code() + " " + line.cells().get(4) + " " + line.isTotal())
        .containsExactly("62.03 106.1008 false", "62.71 21.33 false", "62 64.63 true");
    assertThat(page.charts().get(0).chart().statement()).isEqualTo(page.title());
    assertThat(page.notes()).hasSizeGreaterThan(1).last().asString().startsWith("Sumber:");
    assertThat(page.restriction()).isNull();
    assertThat(page("growth", Locale.ENGLISH).title()).isEqualTo("Kapuas grew fastest: 106.1%");
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    Notation indonesian = new Notation(Texts.INDONESIAN);
    Notation english = new Notation(Locale.ENGLISH);
    BigDecimal number = new BigDecimal("1234.565");

    assertThat(indonesian.cell(number, CellKind.PERCENT)).isEqualTo("1.234,57");
    assertThat(english.cell(number, CellKind.PERCENT)).isEqualTo("1,234.57");
    assertThat(indonesian.cell(new BigDecimal("121458"), CellKind.UNITS)).isEqualTo("121.458");
    assertThat(indonesian.cell(new BigDecimal("2022"), CellKind.YEAR)).isEqualTo("2022");
    assertThat(indonesian.cell(new TableLine.Typed(number, CellKind.UNITS), CellKind.RATIO))
        .isEqualTo("1.235");
    assertThat(indonesian.cell(new Absent("suppressed", true), CellKind.UNITS)).isEqualTo("–*");
    assertThat(indonesian.cell(Absent.UNTOLD, CellKind.UNITS)).isEqualTo("–");
    assertThat(indonesian.cell(null, CellKind.UNITS)).isEmpty();
    assertThat(indonesian.percent(new BigDecimal("69.875"))).isEqualTo("69,88 %");
    assertThat(english.percent(new BigDecimal("69.875"))).isEqualTo("69.88%");
  }

  @Test
  void aYearThatIsCountedAnotherWayBreaksTheTrendAndIsToldOnPaperToo() throws IOException {
    tables.put(
        "headline",
        List.of(
            year(2019, 500, null, "final"),
            year(2020, 629, "25.8", "final"),
            year(2021, 738, "17.3291", "break"),
            year(2022, 1215, "64.63", "final")));
    FigurePage trend = page("trend", Texts.INDONESIAN);

    assertThat(trend.charts().get(0).chart().breaks()).containsExactly(2);
    assertThat(trend.title()).isEqualTo("Dari 738 usaha (2021) menjadi 1.215 (2022)");
    assertThat(texts(trend)).anyMatch(text -> text.startsWith("Terputus pada 2021: "));
    try (XSSFWorkbook book = book(page("front", Texts.INDONESIAN))) {
      List<String> written = new ArrayList<>();
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          written.add(cell.toString());
        }
      }
      assertThat(written)
          .contains("2020", "‖ 2021")
          .anyMatch(text -> text.startsWith("Terputus pada 2021: "));
    }
    assertThat(page("front", Texts.INDONESIAN).charts().get(0).chart().breaks()).containsExactly(2);
  }

  @Test
  void yearsThatLackRegenciesAreNotHeldAgainstWholeOnes() {
    tables.put(
        "headline",
        List.of(
            year(2021, 738, null, "final"),
            row(
                "year",
                2022,
                "stock",
                700,
                "base_year",
                2021,
                "reported",
                6,
                "expected",
                14,
                "flag",
                "provisional")));

    assertThat(page("trend", Texts.INDONESIAN).title())
        .isEqualTo("Usaha aktif dari tahun ke tahun");
  }

  @Test
  void theTrendsGapsStayGaps() {
    Chart chart = page("trend", Texts.INDONESIAN).charts().get(0).chart();

    assertThat(chart.line()).isNotNull();
    assertThat(java.util.Objects.requireNonNull(chart.line()).values().get(0)).isNull();
  }

  @Test
  void areasAreRankedWithWhatAMapNeeds() {
    Block.Table table = page("areas", Texts.INDONESIAN).table("areas").orElseThrow();

    assertThat(table.lines()).extracting(TableLine::code).containsExactly("62.03", "62.71", "62");
    assertThat(table.lines().get(0).cells())
        .containsExactly(
            "Kapuas",
            new BigDecimal("777"),
            new BigDecimal("106.1008"),
            new Absent("denominator_unknown", false));
    assertThat(table.at(1, 3)).isEqualTo(new Absent("suppressed", true));
    assertThat(table.at(2, 3)).isEqualTo(new BigDecimal("0.18"));
  }

  @Test
  void onlyPrintedFiguresOfTheYearThatDifferByMoreThanTheirRoundingAreInTheBox() {
    tables.put(
        "reconciliation",
        List.of(
            printed(2022, "growth_pct", "64,6", "64.6", "0.1", "64.63"),
            printed(2022, "growth_pct", "69,88", "69.88", "0.01", "64.63"),
            printed(2022, "stock", "1.215", "1215", "1", "1215"),
            printed(2022, "kur_users", "90", "90", "1", null),
            printed(2021, "stock", "75.278", "75278", "1", "738")));
    Block.Table table =
        page("reconciliation", Texts.INDONESIAN).table("reconciliation").orElseThrow();

    assertThat(table.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.cells().get(0)).isEqualTo("Pertumbuhan (%)");
              assertThat(new Notation(Texts.INDONESIAN).cell(line.cells().get(2), CellKind.UNITS))
                  .isEqualTo("69,88");
              assertThat(line.cells().get(4))
                  .isEqualTo(new TableLine.Typed(new BigDecimal("-5.25"), CellKind.PERCENT));
            });

    tables.put("reconciliation", List.of(printed(2022, "stock", "1.215", "1215", "1", "1215")));
    assertThat(pages(Release.Place.PROVINCE, Audience.PUBLIC, Texts.INDONESIAN))
        .extracting(FigurePage::name)
        .doesNotContain("reconciliation");
  }

  @Test
  void whatWaitsToBePublishedIsToldYearByYear() {
    tables.put(
        "changes",
        List.of(
            row("year", 2020, "state", "published", "published_vintage", 1, "stock", 629),
            row("year", 2021, "state", "draft", "stock", 738),
            row(
                "year",
                2022,
                "state",
                "changed",
                "published_vintage",
                1,
                "published_stock",
                1200,
                "stock",
                1215,
                "moved",
                15,
                "published_growth_pct",
                "62.6",
                "growth_pct",
                "64.63",
                "cause",
                "correction, match_decision")));
    FigurePage page = page("changes", Texts.INDONESIAN);

    assertThat(page.title()).isEqualTo("Menunggu diterbitkan: angka 2021, 2022");
    assertThat(page.tables().get(0).lines())
        .extracting(line -> line.cells().get(0) + " " + line.cells().get(6))
        .containsExactly("2021 belum pernah diterbitkan", "2022 perbaikan, keputusan pencocokan");
    assertThat(page.tables().get(0).at(1, 3)).isEqualTo(new BigDecimal("15"));

    tables.put("changes", List.of(row("year", 2022, "state", "published", "stock", 1215)));
    assertThat(page("changes", Texts.INDONESIAN).title())
        .isEqualTo("Yang terbit adalah angka terbaru");
  }

  @Test
  void pagesOfARegencyNameItAndNeverTheProvince() {
    regency();
    for (Audience audience : Audience.values()) {
      for (FigurePage page : pages(KAPUAS, audience, Texts.INDONESIAN)) {
        if (!page.name().equals("definitions")) {
          assertThat(page.title()).as(page.name()).contains("Kabupaten Kapuas");
        }
        assertThat(texts(page))
            .as(page.name())
            .noneMatch(
                text -> text.matches("(?i).*\\bprovinsi\\b.*|.*Kalimantan Tengah.*|.*\\{.*"));
      }
    }
    assertThat(texts(pages(KAPUAS, Audience.PUBLIC, Texts.INDONESIAN).get(0)))
        .contains("27 usaha aktif, tumbuh 35,00 % dari 20 usaha (2021)");
  }

  @Test
  void whatIsPublishedOfTheProvinceAloneIsLeftOutOfARegencysPages() {
    regency();
    tables.put("transitions", List.of());
    tables.put("survival", List.of());
    tables.put("reconciliation", List.of());

    assertThat(pages(KAPUAS, Audience.PUBLIC, Texts.INDONESIAN))
        .extracting(FigurePage::name)
        .contains("front", "growth", "parts")
        .doesNotContain("transitions", "survival", "printed");
    assertThat(pages(Release.Place.PROVINCE, Audience.PUBLIC, Texts.INDONESIAN))
        .extracting(FigurePage::name)
        .contains("transitions", "survival", "printed");
    FigurePage parts =
        pages(KAPUAS, Audience.PUBLIC, Texts.INDONESIAN).stream()
            .filter(page -> page.name().equals("parts"))
            .findFirst()
            .orElseThrow();
    assertThat(texts(parts)).contains("Rincian per kecamatan tidak diterbitkan.");
  }

  @Test
  void noDistrictIsTheFirstWhereAnotherIsKeptBackOrFew() {
    regency();
    assertThat(title(KAPUAS, "growth"))
        .as("grew from 20")
        .isEqualTo("Kabupaten Kapuas: Selat tumbuh paling cepat: 100,0 %");

    tables.put(
        "growth",
        List.of(
            area("62.03", "regency", "Kabupaten Kapuas", 20, 27, "35"),
            area("62.03.01", "district", "Selat", 1, 3, "200")));
    assertThat(title(KAPUAS, "growth"))
        .isEqualTo("Kabupaten Kapuas: pertumbuhan per kecamatan, 2022");

    tables.put(
        "growth",
        List.of(
            area("62.03", "regency", "Kabupaten Kapuas", 20, 27, "35"),
            area("62.03.01", "district", "Selat", 20, 40, "100"),
            row(
                "area_code",
                "62.03.02",
                "area_level",
                "district",
                "area",
                "Kapuas Hilir",
                "reason",
                "suppressed",
                "flag",
                "suppressed")));
    assertThat(title(KAPUAS, "growth"))
        .isEqualTo("Kabupaten Kapuas: pertumbuhan per kecamatan, 2022");
    assertThat(title(KAPUAS, "areas")).isEqualTo("Kabupaten Kapuas: usaha per kecamatan, 2022");
  }

  @Test
  void aChartHasATableOfExactlyItsNumbers() {
    tables.put(
        "parts",
        List.of(
            row(
                "area_code",
                "62",
                "area_level",
                "province",
                "area",
                "Kalimantan Tengah",
                "base",
                738,
                "births",
                203,
                "newly_found",
                281,
                "unknown_founding",
                0,
                "reactivated",
                20,
                "moved_in",
                0,
                "closed",
                11,
                "lapsed",
                0,
                "moved_out",
                0,
                "unconfirmed",
                16,
                "stock",
                1215,
                "flag",
                "final")));
    FigurePage page = page("parts", Texts.INDONESIAN);
    Block.Table table = page.table("parts_chart").orElseThrow();

    assertThat(table.columns())
        .extracting(TableColumn::title)
        .containsExactly("Uraian", "Usaha aktif", "Menambah", "Mengurangi");
    assertThat(table.lines().get(1).cells())
        .containsExactly("lahir", null, new BigDecimal("203"), null);
    assertThat(table.lines()).hasSize(11);
  }

  private void regency() {
    tables.put("headline", List.of(year(2021, 20, null, "final"), regencyYear()));
    tables.put(
        "growth",
        List.of(
            area("62.03", "regency", "Kabupaten Kapuas", 20, 27, "35"),
            area("62.03.01", "district", "Selat", 20, 40, "100")));
    tables.put(
        "parts",
        List.of(
            row(
                "area_code",
                "62.03",
                "area_level",
                "regency",
                "area",
                "Kabupaten Kapuas",
                "base",
                20,
                "stock",
                27,
                "reason",
                "suppressed",
                "flag",
                "suppressed")));
    tables.put("workforce_areas", List.of());
    tables.put(
        "size_class",
        List.of(
            row(
                "area_code",
                "62.03",
                "area_level",
                "regency",
                "area",
                "Kabupaten Kapuas",
                "regime",
                "reported",
                "size_class",
                "micro",
                "businesses",
                27,
                "flag",
                "final")));
    tables.put(
        "disability",
        List.of(
            row(
                "area_code",
                "62.03",
                "area_level",
                "regency",
                "area",
                "Kabupaten Kapuas",
                "businesses",
                27,
                "told",
                0,
                "covered",
                0,
                "flag",
                "final")));
    tables.put(
        "ownership",
        List.of(
            row(
                "area_code",
                "62.03",
                "area_level",
                "regency",
                "area",
                "Kabupaten Kapuas",
                "sex",
                "female",
                "kbli_section",
                "all",
                "size_class",
                "all",
                "businesses",
                27,
                "flag",
                "final")));
    tables.put("revisions", List.of());
    tables.put("findings", List.of());
    tables.put("changes", List.of());
  }

  private static FigureRow regencyYear() {
    return row(
        "year",
        2022,
        "stock",
        27,
        "base",
        20,
        "base_year",
        2021,
        "growth_pct",
        "35",
        "reported",
        1,
        "expected",
        1,
        "flag",
        "final");
  }

  private String title(Release.Place place, String name) {
    return pages(place, Audience.PUBLIC, Texts.INDONESIAN).stream()
        .filter(page -> page.name().equals(name))
        .map(FigurePage::title)
        .findFirst()
        .orElseThrow();
  }

  private FigurePage page(String name, Locale language) {
    return pages(Release.Place.PROVINCE, Audience.PUBLIC, language).stream()
        .filter(page -> page.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<FigurePage> pages(Release.Place place, Audience audience, Locale language) {
    Release.Edition edition =
        new Release.Edition(
            Instant.parse("2026-11-29T00:30:00Z"), 3, Instant.parse("2026-11-29T02:00:00Z"));
    return FigurePages.of(new Release(2022, place, audience, edition, tables), language, PUBLISHER);
  }

  /** Everything that stands on a page in words, but the name of the office. */
  private static List<String> texts(FigurePage page) {
    List<String> texts = new ArrayList<>(page.notes());
    for (Block block : page.blocks()) {
      if (block instanceof Block.Text text && text.face() != Face.OFFICE) {
        texts.add(text.text());
      } else if (block instanceof Block.Cards cards) {
        cards.cards().forEach(card -> texts.add(card.label()));
      } else if (block instanceof Block.Plot plot) {
        texts.add(plot.chart().title());
        texts.add(plot.chart().statement());
      } else if (block instanceof Block.Table table) {
        texts.add(table.title());
        table.columns().forEach(column -> texts.add(column.title()));
      }
    }
    return texts;
  }

  private static XSSFWorkbook book(FigurePage page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReleasePack(Texts.INDONESIAN, PUBLISHER).write(page, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static FigureRow year(int year, int stock, @Nullable String growth, String flag) {
    return row(
        "year",
        year,
        "stock",
        stock,
        "base",
        growth == null ? null : stock - 100,
        "base_year",
        year - 1,
        "growth_pct",
        growth,
        "reported",
        14,
        "expected",
        14,
        "flag",
        flag);
  }

  private static FigureRow area(
      String code, String level, String name, int base, int stock, String growth) {
    return row(
        "area_code",
        code,
        "area_level",
        level,
        "area",
        name,
        "base",
        base,
        "stock",
        stock,
        "change",
        stock - base,
        "growth_pct",
        growth,
        "flag",
        "final");
  }

  private static FigureRow printed(
      int year, String measure, String text, String value, String unit, @Nullable String register) {
    return row(
        "year",
        year,
        "measure",
        measure,
        "printed",
        text,
        "printed_value",
        new BigDecimal(value),
        "precision",
        new BigDecimal(unit),
        "verdict",
        "no_reading",
        "register_value",
        register == null ? null : new BigDecimal(register),
        "source",
        "press");
  }

  /** Names and values by turns; percentages are decimals. */
  private static FigureRow row(@Nullable Object... values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      String name = String.valueOf(values[i]);
      Object value = values[i + 1];
      row.put(
          name, name.endsWith("_pct") && value != null ? new BigDecimal(value.toString()) : value);
    }
    return new FigureRow(row);
  }
}
