package id.lumbung.cli;

import id.lumbung.upkeep.Board;
import id.lumbung.upkeep.Board.Place;
import id.lumbung.upkeep.Board.TopFinding;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board for people: a line a year, a line a regency, then the most frequent findings. */
final class BoardText {
  private static final List<String> STATUSES =
      List.of("on_time", "late", "part", "waiting", "refused", "missing", "not_due");

  private BoardText() {}

  static String of(Board board) {
    if (board.places().isEmpty()) {
      return CliTexts.get("board.none");
    }
    return years(board) + "\n" + places(board) + findings(board);
  }

  private static String years(Board board) {
    TextTable table = new TextTable(1, FigureTables.titles("board_years"));
    board.places().stream()
        .collect(Collectors.groupingBy(Place::year, TreeMap::new, Collectors.toList()))
        .descendingMap()
        .forEach((year, places) -> table.row(year(year, places)));
    return table.toString();
  }

  private static List<String> year(int year, List<Place> places) {
    Stream<Long> counts =
        STATUSES.stream()
            .map(status -> places.stream().filter(p -> p.status().equals(status)).count());
    long quarantined = places.stream().mapToLong(Place::quarantined).sum();
    return Stream.concat(
            Stream.of(Integer.toString(year)),
            Stream.concat(counts, Stream.of(quarantined)).map(CliTexts.sentences()::number))
        .toList();
  }

  private static String places(Board board) {
    TextTable table = new TextTable(6, FigureTables.titles("board"));
    for (Place place : board.places().stream().filter(place -> isBegun(place, board)).toList()) {
      table.row(
          List.of(
              Integer.toString(place.year()),
              place.areaCode() + " " + place.area(),
              CliTexts.get("board.status." + place.status()),
              shown(place.due()),
              shown(place.received()),
              place.topFinding() == null ? "-" : CliTexts.sentences().title(place.topFinding()),
              place.received() == null ? "-" : CliTexts.sentences().number(place.quarantined()),
              place.daysToClean() == null ? "-" : place.daysToClean().toString()));
    }
    return table.toString();
  }

  /** Of a year for which nobody has sent anything, the line of the year says enough. */
  private static boolean isBegun(Place place, Board board) {
    return board.places().stream()
        .filter(other -> other.year() == place.year())
        .anyMatch(other -> !List.of("missing", "not_due").contains(other.status()));
  }

  private static String findings(Board board) {
    if (board.topFindings().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable(2, FigureTables.titles("top_findings"));
    for (TopFinding finding : board.topFindings()) {
      table.row(
          List.of(
              CliTexts.sentences().title(finding.code()),
              CliTexts.sentences().severity(finding.severity()),
              CliTexts.sentences().number(finding.findings()),
              CliTexts.sentences().number(finding.submissions())));
    }
    return "\n" + CliTexts.get("board.findings") + "\n" + table;
  }

  private static String shown(@Nullable String text) {
    return Objects.requireNonNullElse(text, "-");
  }
}
