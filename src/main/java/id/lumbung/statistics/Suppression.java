package id.lumbung.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which cells of a table stay unpublished so that secret ones cannot be worked out from the
 * totals published with them.
 *
 * <p>Cells are arcs of a network in which whatever flows into a node flows out of it: a node is a
 * sum that readers know. A hidden cell can take another value exactly where it lies on a circle of
 * hidden cells along which something can be shifted. For every hidden cell without such a circle
 * the cheapest one is hidden too, the cost of a cell being its value. Hidden cells are at least 1,
 * which readers are supposed to know, for only zeros are shown beside them.
 */
final class Suppression {
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, List<Cell>> leaving = new HashMap<>();
  private final Map<String, List<Cell>> entering = new HashMap<>();
  private boolean isProtected = true;

  private static final class Cell {
    private final String key;
    private final String from;
    private final String to;
    private final long value;
    private final boolean mayBeHidden;
    private final long least;
    private boolean isHidden;

    Cell(String key, String from, String to, long value, Kind kind) {
      this.key = key;
      this.from = from;
      this.to = to;
      this.value = value;
      this.mayBeHidden = kind == Kind.OPEN;
      this.least = kind == Kind.UNLISTED ? 0 : 1;
      this.isHidden = kind == Kind.SECRET || kind == Kind.UNLISTED;
    }
  }

  /** How a cell begins. */
  enum Kind {
    /** Published unless it is needed to protect another. */
    OPEN,
    /** Published by another table, whatever happens here. */
    FIXED,
    /** Never published. */
    SECRET,
    /** Not even listed, so that readers cannot tell a zero. */
    UNLISTED
  }

  /**
   * Adds a cell that is counted in the sums of two nodes.
   *
   * @param key names the cell in the answer
   * @param from node whose parts it is one of
   * @param to node that it adds to
   */
  void cell(String key, String from, String to, long value, Kind kind) {
    if (value > 0 || kind == Kind.UNLISTED) {
      Cell cell = new Cell(key, from, to, value, kind);
      cells.put(key, cell);
      leaving.computeIfAbsent(from, node -> new ArrayList<>()).add(cell);
      entering.computeIfAbsent(to, node -> new ArrayList<>()).add(cell);
    }
  }

  /**
   * Hides what is needed.
   *
   * @return keys of all cells that stay unpublished but the unlisted ones
   */
  Set<String> decide() {
    boolean isNew = true;
    while (isNew) {
      isNew = false;
      for (Cell cell : cells.values()) {
        isNew |= cell.isHidden && cell.least > 0 && protect(cell);
      }
    }
    return cells.values().stream()
        .filter(c -> c.isHidden && c.least > 0)
        .map(c -> c.key)
        .collect(Collectors.toSet());
  }

  /**
   * Whether every hidden cell is safe. Where one is not, for there is nothing to hide it behind,
   * the table cannot be published at all, not even its zeros.
   */
  boolean isSafe() {
    return isProtected;
  }

  /** Whether anything more had to be hidden for a cell. */
  private boolean protect(Cell cell) {
    @Nullable Circle more = circle(cell, cell.to, cell.from);
    @Nullable Circle less = cell.value > cell.least ? circle(cell, cell.from, cell.to) : null;
    @Nullable Circle best =
        more == null || (less != null && less.cost() < more.cost()) ? less : more;
    if (best == null) {
      isProtected = false;
      return false;
    }
    boolean isNew = best.cells().stream().anyMatch(c -> !c.isHidden);
    best.cells().forEach(c -> c.isHidden = true);
    return isNew;
  }

  private record Circle(long cost, List<Cell> cells) {}

  private record Step(String node, long cost, @Nullable Step before, @Nullable Cell by) {}

  /** The cheapest way on which a shift of one can go from a node to another without the cell. */
  private @Nullable Circle circle(Cell without, String start, String end) {
    PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingLong(Step::cost));
    Map<String, Long> reached = new HashMap<>();
    open.add(new Step(start, 0, null, null));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (reached.putIfAbsent(step.node(), step.cost()) != null) {
        continue;
      }
      if (step.node().equals(end)) {
        return way(step);
      }
      for (Cell cell : leaving.getOrDefault(step.node(), List.of())) {
        if (cell != without && isUsable(cell)) {
          open.add(new Step(cell.to, step.cost() + cost(cell), step, cell));
        }
      }
      for (Cell cell : entering.getOrDefault(step.node(), List.of())) {
        if (cell != without && isUsable(cell) && cell.value > cell.least) {
          open.add(new Step(cell.from, step.cost() + cost(cell), step, cell));
        }
      }
    }
    return null;
  }

  private static boolean isUsable(Cell cell) {
    return cell.isHidden || cell.mayBeHidden;
  }

  private static long cost(Cell cell) {
    return cell.isHidden ? 0 : cell.value;
  }

  private static Circle way(Step last) {
    List<Cell> cells = new ArrayList<>();
    for (Step step = last; step != null; step = step.before()) {
      if (step.by() != null) {
        cells.add(step.by());
      }
    }
    return new Circle(last.cost(), cells);
  }
}
