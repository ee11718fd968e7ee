package id.lumbung.cli;

import id.lumbung.statistics.Publications.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is published and what waits, for people. */
final class StandingText {
  private StandingText() {}

  /** One line a data year: the published figure, the newest, and by how much it would move. */
  static String table(List<Standing> standings) {
    TextTable table = new TextTable(2, FigureTables.titles("standing"));
    for (Standing year : standings) {
      table.row(
          List.of(
              Integer.toString(year.year()),
              CliTexts.get("standing." + year.state()),
              FigureTables.number(year.publishedStock()),
              FigureTables.number(year.stock()),
              FigureTables.signed(moved(year.publishedStock(), year.stock())),
              FigureTables.percent(year.publishedGrowthPct()),
              FigureTables.percent(year.growthPct())));
    }
    return table.toString();
  }

  private static @Nullable Long moved(@Nullable Long before, @Nullable Long now) {
    return before == null || now == null ? null : now - before;
  }

  /** What waits for a person with the right, with the command; empty where nothing does. */
  static String waiting(List<Standing> standings) {
    List<Standing> waiting = standings.stream().filter(Standing::waits).toList();
    if (waiting.isEmpty()) {
      return "";
    }
    boolean isFirst = standings.stream().allMatch(s -> s.publishedVintage() == null);
    List<String> lines = new ArrayList<>();
    lines.add(CliTexts.get(isFirst ? "standing.none_published" : "standing.waits"));
    if (!isFirst) {
      lines.add(table(waiting).stripTrailing());
    }
    lines.add(
        CliTexts.get(
            "standing.next", Map.of("vintage", Integer.toString(waiting.get(0).vintage()))));
    return String.join("\n", lines);
  }
}
