package id.lumbung.publication;

import id.lumbung.statistics.Audience;
import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the pages of one release share: its figures and its words. */
record Pack(Wording words, Release release, Publisher publisher) {
  /** Parts of tables that are published of the province alone. */
  private static final Set<String> OF_THE_PROVINCE =
      Set.of(
          "destination",
          "division",
          "ownership_class",
          "ownership_section",
          "sector_sales",
          "sector_workers");

  boolean isInternal() {
    return release.audience() == Audience.INTERNAL;
  }

  boolean isProvince() {
    return release.place().isProvince();
  }

  String year() {
    return Integer.toString(release.year());
  }

  List<FigureRow> rows(String table) {
    return release.rows(table);
  }

  /** Whether this audience has the table at all. */
  boolean has(String table) {
    return release.tables().containsKey(table);
  }

  /** Whether a row is of the whole area, and not of one right below it. */
  boolean isWhole(FigureRow row) {
    return release.place().code().equals(row.text("area_code"));
  }

  /** Rows of a table for the area itself. */
  List<FigureRow> ofArea(String table) {
    return rows(table).stream().filter(this::isWhole).toList();
  }

  /** Rows of a table for the areas right below. */
  Stream<FigureRow> ofParts(String table) {
    return rows(table).stream().filter(row -> !isWhole(row));
  }

  /**
   * Whether something can be said of the first among the areas right below. Of regencies those that
   * are told; of districts all, for many of them are kept back to protect others.
   */
  boolean isKnownOfAll(String table, String column) {
    return isProvince() || ofParts(table).noneMatch(row -> row.isKeptBack() && !row.has(column));
  }

  /**
   * Whether there may be anything to tell: some tables are published of the province alone, and
   * their pages are left out of a regency's.
   */
  boolean isTold(String table) {
    return isProvince() || isInternal() || !rows(table).isEmpty();
  }

  /** That a table is not published of the areas right below; empty where it is. */
  Optional<String> unpublishedParts(String table) {
    return isProvince() || isInternal() || ofParts(table).findAny().isPresent()
        ? Optional.empty()
        : Optional.of(words.get("parts_unpublished"));
  }

  /** The headline of a data year. */
  Optional<FigureRow> headline(int year) {
    return rows("headline").stream().filter(row -> row.whole("year") == year).findFirst();
  }

  /** The office, the program, the date and what it is, for the foot of every page. */
  String foot() {
    Release.Edition edition = release.edition();
    Instant published = edition.publishedAt();
    String date =
        published != null
            ? words.get("foot.published", "hari", words.day(published))
            : edition.asOf() == null
                ? ""
                : words.get("foot.draft", "saat", words.moment(edition.asOf()));
    return Stream.of(publisher.office(), "Lumbung", date)
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElse("");
  }

  /** Where the figures come from and of what moment they are. */
  String source() {
    Release.Edition edition = release.edition();
    return words.get(
        "source",
        "saat",
        edition.asOf() == null ? "–" : words.moment(edition.asOf()),
        "vintage",
        Integer.toString(edition.vintage()));
  }

  /**
   * Why a table is kept back as a whole; empty where it is not.
   *
   * @param relation as in mart_public
   */
  Optional<String> withheld(String relation) {
    return rows("withheld").stream()
        .filter(row -> row.code("relation").equals(relation))
        .filter(row -> isProvince() || !OF_THE_PROVINCE.contains(row.code("subject")))
        .map(this::withheld)
        .distinct()
        .reduce((one, other) -> one + " " + other);
  }

  private String withheld(FigureRow row) {
    String why = words.of("withheld", row.text("reason"));
    String part = row.code("subject").split(" ", -1)[0];
    return switch (row.code("relation")) {
      case "size_class", "class_transition", "class_transition_by_sex" ->
          words.get("withheld.part", "bagian", words.of("regime", part), "sebab", why);
      case "programme_coverage" ->
          words.get(
              "withheld.part",
              "bagian",
              words.of(part.equals("food") ? "denominator" : "programme", part),
              "sebab",
              why);
      case "digital" ->
          words.get("withheld.part", "bagian", words.of("channel", part), "sebab", why);
      default -> words.get("withheld", "sebab", why);
    };
  }

  /** A share in percent, unrounded to speak of; nothing where one of the two is missing. */
  static Optional<BigDecimal> share(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
    if (part.isEmpty() || whole.isEmpty() || whole.get().signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        part.get().multiply(BigDecimal.valueOf(100)).divide(whole.get(), 4, RoundingMode.HALF_UP));
  }
}
