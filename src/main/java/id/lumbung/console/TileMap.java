package id.lumbung.console;

import id.lumbung.publication.Absent;
import id.lumbung.publication.Block;
import id.lumbung.publication.CellKind;
import id.lumbung.publication.Notation;
import id.lumbung.publication.TableLine;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The regencies as tiles of one size, west to east and north to south, so that a small one is seen
 * like a large one. The colour of stocks and shares says which fifth of the regencies one is in;
 * that of growth how far it is from none.
 */
final class TileMap {
  /** Column and row of a regency's tile, from 1, and its letters on a telephone. */
  private record Spot(int column, int row, String letters) {}

  private static final Map<String, Spot> SPOTS =
      Map.ofEntries(
          Map.entry("62.12", new Spot(6, 1, "MRY")),
          Map.entry("62.10", new Spot(5, 2, "GMS")),
          Map.entry("62.05", new Spot(6, 2, "BUT")),
          Map.entry("62.09", new Spot(1, 3, "LMD")),
          Map.entry("62.07", new Spot(2, 3, "SRY")),
          Map.entry("62.02", new Spot(3, 3, "KTM")),
          Map.entry("62.06", new Spot(4, 3, "KTG")),
          Map.entry("62.71", new Spot(5, 3, "PLK")),
          Map.entry("62.04", new Spot(6, 3, "BSL")),
          Map.entry("62.13", new Spot(7, 3, "BTM")),
          Map.entry("62.08", new Spot(1, 4, "SKM")),
          Map.entry("62.01", new Spot(2, 4, "KBR")),
          Map.entry("62.11", new Spot(5, 4, "PPS")),
          Map.entry("62.03", new Spot(6, 4, "KPS")));

  private static final int STEPS = 5;

  private TileMap() {}

  /** What a tile is coloured by: the columns of the table of areas. */
  enum Measure {
    /** Businesses. */
    USAHA(1),
    /** Growth in percent. */
    PERTUMBUHAN(2),
    /** Workers over a denominator. */
    PANGSA(3);

    private final int column;

    Measure(int column) {
      this.column = column;
    }
  }

  /**
   * A tile.
   *
   * @param place classes that say where it lies
   * @param shade class of its colour
   */
  public record Tile(
      String code,
      String name,
      String fullName,
      String letters,
      String value,
      String place,
      String shade) {}

  /**
   * The tiles of a table of areas.
   *
   * @param areas lines with the codes of regencies; name, stock, growth, share
   */
  static List<Tile> of(Block.Table areas, Measure measure, Regions regions, Notation notation) {
    List<TableLine> lines =
        areas.lines().stream()
            .filter(line -> SPOTS.containsKey(String.valueOf(line.code())))
            .toList();
    List<BigDecimal> ranked = new ArrayList<>();
    for (TableLine line : lines) {
      if (line.cells().get(measure.column) instanceof BigDecimal value) {
        ranked.add(value);
      }
    }
    ranked.sort(Comparator.naturalOrder());
    CellKind kind = areas.columns().get(measure.column).kind();
    List<Tile> tiles = new ArrayList<>();
    for (TableLine line : lines) {
      String code = String.valueOf(line.code());
      Spot spot = SPOTS.get(code);
      Regency regency = regions.byCode(code).orElse(null);
      if (spot != null && regency != null) {
        Object value = line.cells().get(measure.column);
        tiles.add(
            new Tile(
                code,
                regency.shortName(),
                regency.fullName(),
                spot.letters(),
                value == null ? Absent.UNTOLD.sign() : notation.cell(value, kind),
                "x" + spot.column() + " y" + spot.row(),
                shade(value, measure, ranked)));
      }
    }
    return tiles;
  }

  private static String shade(@Nullable Object value, Measure measure, List<BigDecimal> ranked) {
    if (!(value instanceof BigDecimal number)) {
      return "none";
    }
    if (measure == Measure.PERTUMBUHAN) {
      double percent = number.doubleValue();
      return percent <= -10
          ? "less-2"
          : percent < -1 ? "less-1" : percent <= 1 ? "even" : percent < 10 ? "more-1" : "more-2";
    }
    int below = (int) ranked.stream().filter(other -> other.compareTo(number) < 0).count();
    return "step-" + Math.min(STEPS - 1, below * STEPS / Math.max(1, ranked.size()));
  }
}
