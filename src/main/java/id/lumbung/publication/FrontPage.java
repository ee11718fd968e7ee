package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.Publisher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first page: the answer, sentences to copy, four cards, one chart, whom to ask. */
record FrontPage(Pack pack, Wording words) {
  private static final int COPIED = 3;

  FigurePage page() {
    PageBuilder page =
        PageBuilder.printed(pack, "front", List.of(13, 10, 13, 10, 13, 10, 13, 10), false);
    Publisher publisher = pack.publisher();
    page.write(publisher.office(), Face.OFFICE);
    if (!publisher.unit().isEmpty()) {
      page.write(publisher.unit(), Face.SMALL);
    }
    page.ownTitle(words.get("title", "tahun", pack.year()));
    page.write(headline(), Face.HEADLINE);
    page.write(qualifier(), Face.SMALL);
    waiting().ifPresent(text -> page.write(text, Face.SMALL));
    List<String> sentences = sentences();
    if (!sentences.isEmpty()) {
      page.gap(6).heading(words.get("front.copy"));
      sentences.forEach(sentence -> page.write(sentence, Face.BODY));
    }
    page.gap(10).cards(cards());
    Chart chart = chart();
    if (!chart.isEmpty() && chart.categories().size() > 1) {
      page.chart("years", chart, 22);
      HomePages.breaks(pack).ifPresent(text -> page.write(text, Face.SMALL));
    }
    page.gap(8);
    return page.endWith(contact());
  }

  private Optional<FigureRow> now() {
    return pack.headline(pack.release().year());
  }

  /** The stock and what it is compared with; where years lack regencies, like for like. */
  private String headline() {
    FigureRow row = now().orElse(null);
    if (row == null || !row.has("stock")) {
      return words.get("front.headline.none", "tahun", pack.year());
    }
    String stock = words.units(row.told("stock"));
    BigDecimal growth = row.number("growth_pct");
    BigDecimal like = row.number("like_for_like_pct");
    if (growth != null) {
      return words.get(
          direction("front.headline", growth),
          "usaha",
          stock,
          "persen",
          words.exact(growth.abs()),
          "dasar",
          words.units(row.told("base")),
          "tahun_dasar",
          row.code("base_year"));
    }
    if (like != null) {
      return words.get(
          direction("front.headline.like", like),
          "usaha",
          stock,
          "melapor",
          row.code("reported"),
          "seharusnya",
          row.code("expected"),
          "persen",
          words.exact(like.abs()),
          "banyak",
          row.code("like_for_like_regencies"),
          "tahun_dasar",
          row.code("base_year"));
    }
    if (row.code("reported").equals(row.code("expected")) && !row.has("base")) {
      return words.get("front.headline.first", "usaha", stock);
    }
    return words.get(
        "front.headline.alone",
        "usaha",
        stock,
        "melapor",
        row.code("reported"),
        "seharusnya",
        row.code("expected"));
  }

  private static String direction(String key, BigDecimal growth) {
    return key + (growth.signum() < 0 ? ".down" : ".up");
  }

  private String qualifier() {
    FigureRow row = now().orElse(null);
    return row == null
        ? words.get("front.qualifier.none")
        : words.get(
            "front.qualifier",
            "melapor",
            row.code("reported"),
            "seharusnya",
            row.code("expected"),
            "tanda",
            words.of("flag", row.text("flag")));
  }

  /**
   * What the office is told: that figures are drafts, and by how much published ones would move.
   */
  private Optional<String> waiting() {
    return pack.rows("publication").stream()
        .filter(row -> !row.code("state").equals("published"))
        .map(
            row ->
                row.code("state").equals("draft") || !row.has("moved")
                    ? words.get("front.draft", "tahun", pack.year())
                    : words.get(
                        "front.changed",
                        "vintage",
                        row.code("published_vintage"),
                        "terbit",
                        words.units(row.told("published_stock")),
                        "selisih",
                        words.units(row.told("moved"))))
        .findFirst();
  }

  /** The first three that the figures allow. */
  private List<String> sentences() {
    return Stream.of(largest(), composition(), workforce(), women(), movers(), licensed())
        .flatMap(Optional::stream)
        .limit(COPIED)
        .toList();
  }

  private Optional<String> largest() {
    if (!pack.isKnownOfAll("growth", "stock")) {
      return Optional.empty();
    }
    Optional<FigureRow> most =
        pack.ofParts("growth")
            .filter(row -> row.has("stock"))
            .max(Comparator.comparing(row -> orZero(row.number("stock"))));
    Optional<FigureRow> fastest = GrowthPages.fastest(pack);
    return most.map(
        row ->
            words.get(
                    isWhole() ? "front.largest" : "front.largest.reporting",
                    "wilayah",
                    row.code("area"),
                    "usaha",
                    words.units(row.told("stock")))
                + fastest
                    .map(
                        quick ->
                            " "
                                + words.get(
                                    "front.fastest",
                                    "wilayah",
                                    quick.code("area"),
                                    "persen",
                                    words.percent(quick.told("growth_pct"))))
                    .orElse(""));
  }

  /** Whether every regency has reported the year. */
  private boolean isWhole() {
    return now().filter(row -> row.code("reported").equals(row.code("expected"))).isPresent();
  }

  private Optional<String> composition() {
    return now()
        .filter(row -> row.has("births") && row.has("newly_found"))
        .filter(row -> row.has("growth_pct"))
        .map(
            row ->
                words.get(
                    "front.composition",
                    "lahir",
                    words.units(row.told("births")),
                    "baru",
                    words.units(row.told("newly_found")),
                    "tahun",
                    pack.year()));
  }

  private Optional<String> workforce() {
    return now()
        .filter(row -> row.has("workers") && row.has("businesses_told"))
        .map(
            row ->
                !row.has("share_pct")
                    ? words.get(
                        "front.workers",
                        "tenaga",
                        words.units(row.told("workers")),
                        "usaha",
                        words.units(row.told("businesses_told")))
                    : words.get(
                        "front.workers.share",
                        "tenaga",
                        words.units(row.told("workers")),
                        "usaha",
                        words.units(row.told("businesses_told")),
                        "persen",
                        words.exact(row.told("share_pct")),
                        "penyebut",
                        words.units(row.told("denominator"))));
  }

  private Optional<String> women() {
    return PeoplePage.womenShare(pack)
        .map(share -> words.get("front.women", "persen", words.percent(share)));
  }

  private Optional<String> movers() {
    return now()
        .filter(row -> row.has("growth_pct"))
        .flatMap(row -> ClassPages.moved(pack, "up"))
        .map(up -> words.get("front.movers", "naik", words.units(up), "tahun", pack.year()));
  }

  private Optional<String> licensed() {
    return pack.ofArea("programmes").stream()
        .filter(row -> row.code("programme").equals("nib") && row.code("denominator").equals("all"))
        .filter(row -> row.has("share_pct"))
        .findFirst()
        .map(row -> words.get("front.nib", "persen", words.percent(row.told("share_pct"))));
  }

  private List<Block.Card> cards() {
    FigureRow row = now().orElse(null);
    if (row == null) {
      return List.of();
    }
    Optional<FigureRow> before = pack.headline(pack.release().year() - 1);
    BigDecimal growth = row.number("growth_pct");
    boolean isLike = growth == null && row.has("like_for_like_pct");
    String rate = isLike ? "like_for_like_pct" : "growth_pct";
    List<Block.Card> cards = new ArrayList<>();
    cards.add(
        new Block.Card(
            words.get("card.stock"),
            Absent.or(row, "stock"),
            CellKind.UNITS,
            before(before, "stock", CellKind.UNITS)));
    cards.add(
        new Block.Card(
            words.get(isLike ? "card.like" : "card.growth"),
            Absent.or(row, rate),
            CellKind.PERCENT,
            before(before, "growth_pct", CellKind.PERCENT)));
    cards.add(
        new Block.Card(
            words.get("card.workers"),
            Absent.or(row, "workers"),
            CellKind.UNITS,
            before(before, "workers", CellKind.UNITS)));
    if (pack.isProvince()) {
      cards.add(
          new Block.Card(
              words.get("card.reported", "seharusnya", row.code("expected")),
              new BigDecimal(row.whole("reported")),
              CellKind.UNITS,
              before(before, "reported", CellKind.UNITS)));
    }
    return cards;
  }

  private String before(Optional<FigureRow> row, String column, CellKind kind) {
    int year = pack.release().year() - 1;
    BigDecimal value = row.map(before -> before.number(column)).orElse(null);
    String shown =
        value == null ? "–" : kind == CellKind.PERCENT ? words.exact(value) : words.units(value);
    return words.get("card.before", "tahun", Integer.toString(year), "nilai", shown);
  }

  Chart chart() {
    List<FigureRow> years = pack.rows("headline");
    List<@Nullable BigDecimal> stock = new ArrayList<>();
    List<@Nullable BigDecimal> growth = new ArrayList<>();
    years.forEach(
        row -> {
          stock.add(row.number("stock"));
          growth.add(row.number("growth_pct"));
        });
    boolean grows = growth.stream().anyMatch(value -> value != null);
    Chart chart =
        new Chart(
            words.get("chart.stock"),
            Chart.Form.COLUMNS,
            years.stream().map(row -> row.code("year")).toList(),
            words.get("axis.year"),
            words.get("axis.businesses"),
            CellKind.UNITS,
            List.of(new Chart.Series(words.get("series.stock"), stock, Chart.Tone.ACCENT, true)));
    return chart
        .under(
            grows
                ? new Chart.Series(words.get("series.growth"), growth, Chart.Tone.ORANGE, true)
                : null)
        .brokenBefore(HomePages.broken(years))
        .saying(HomePages.course(pack).orElse(chart.title()));
  }

  /** Whom to ask, as far as the office says. */
  private List<String> contact() {
    Publisher publisher = pack.publisher();
    String reached =
        Stream.of(
                publisher.address(),
                labelled("contact.phone", publisher.phone()),
                publisher.email(),
                publisher.website())
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + " · " + other)
            .orElse("");
    List<String> lines = new ArrayList<>();
    if (!reached.isEmpty()) {
      lines.add(words.get("contact", "alamat", reached));
    }
    lines.add(
        pack.release().edition().publishedAt() == null
            ? words.get("front.draft")
            : words.get(
                "front.published", "hari", words.day(pack.release().edition().publishedAt())));
    return lines;
  }

  private String labelled(String key, String text) {
    return text.isEmpty() ? "" : words.get(key, "nomor", text);
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
