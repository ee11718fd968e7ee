package id.lumbung.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Published tables that share sums. Decides what else has to be kept back so that a reader with all
 * that is published and linear programming cannot tell a hidden cell to less than the margins, and
 * withholds a table as a whole where nothing else helps (cell suppression with interval protection:
 * Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
 *
 * <p>To keep more back only ever widens what a hidden cell can be: one look at each is enough.
 */
public final class LinkedTables {
  private static final double EXACTLY = 1e-4;

  private final Margins margins;
  private final List<Cell> cells = new ArrayList<>();
  private final Map<Cell, List<Sum>> about = new HashMap<>();
  private final Set<Map<Cell, Integer>> sums = new HashSet<>();
  private final Set<String> withheld = new TreeSet<>();

  /** Tables without a cell yet. */
  public LinkedTables(Margins margins) {
    this.margins = margins;
  }

  /** Adds a cell. */
  public void add(Cell cell) {
    cells.add(cell);
  }

  /** Adds a sum that readers know, where it is true of the values and not known yet. */
  public void add(Sum sum) {
    if (sum.holds() && sums.add(sum.terms())) {
      for (Cell cell : sum.terms().keySet()) {
        about.computeIfAbsent(cell, c -> new ArrayList<>()).add(sum);
      }
    }
  }

  /** The tables of which nothing may be published. */
  public Set<String> withheld() {
    return withheld;
  }

  /** Keeps back what is needed. */
  public void decide() {
    Deque<Cell> toDo = new ArrayDeque<>();
    cells.stream().filter(Cell::needsProtection).forEach(toDo::add);
    while (!toDo.isEmpty()) {
      protect(toDo.remove(), toDo);
    }
  }

  private void protect(Cell cell, Deque<Cell> toDo) {
    Set<String> near = new LinkedHashSet<>(List.of(cell.table()));
    while (cell.needsProtection() && !isSafe(cell)) {
      Optional<List<Cell>> more = more(cell, near);
      if (more.isPresent() && !more.get().isEmpty()) {
        for (Cell other : more.get()) {
          other.become(State.HIDDEN);
          toDo.add(other);
        }
      } else if (!widen(cell, near)) {
        withholdOne(cell, near);
      }
    }
  }

  /** Takes in the tables that share a sum with those that could move so far. */
  private boolean widen(Cell cell, Set<String> near) {
    Shifts shifts = Shifts.around(cell, about, isIn(near));
    Set<String> farther = new LinkedHashSet<>();
    for (Cell reached : shifts.cells()) {
      for (Sum sum : about.getOrDefault(reached, List.of())) {
        sum.terms().keySet().stream()
            .filter(c -> c.state() == State.OPEN && c.value() > 0)
            .forEach(c -> farther.add(c.table()));
      }
    }
    return near.addAll(farther);
  }

  private void withholdOne(Cell cell, Set<String> near) {
    String table =
        near.stream()
            .filter(name -> !withheld.contains(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nothing protects " + cell));
    withheld.add(table);
    cells.stream().filter(c -> c.table().equals(table)).forEach(c -> c.become(State.UNLISTED));
  }

  private static Predicate<Cell> isIn(Set<String> tables) {
    return cell -> cell.state() == State.OPEN && cell.value() > 0 && tables.contains(cell.table());
  }

  /** What to keep back beside a cell; empty where that does not help. */
  private Optional<List<Cell>> more(Cell cell, Set<String> near) {
    Shifts shifts = Shifts.around(cell, about, isIn(near));
    Shifts now = Shifts.around(cell, about, c -> false);
    if (cell.isMagnitude()) {
      double far = far(cell);
      return now.reach(1, far) < far - EXACTLY * far
          ? shifts.cheapest(far)
          : shifts.cheapest(-Math.min(far, cell.value() - cell.least()));
    }
    int width = margins.count();
    double down = now.reach(-1, width);
    Optional<List<Cell>> raising = shifts.cheapest(width - down);
    if (raising.isPresent()) {
      return raising;
    }
    double up = now.reach(1, width);
    double far = Math.min(width - up, cell.value() - cell.least());
    return far > 0 && far + up >= width - EXACTLY ? shifts.cheapest(-far) : Optional.empty();
  }

  private double far(Cell cell) {
    return Math.max(1, margins.magnitudeShare() * cell.value());
  }

  /** Whether a reader is left in the dark about a cell as far as the margins say. */
  boolean isSafe(Cell cell) {
    Shifts shifts = Shifts.around(cell, about, c -> false);
    if (cell.isMagnitude()) {
      double far = far(cell);
      double below = Math.min(far, Math.max(0, cell.value() - cell.least()));
      return shifts.reach(1, far) >= far * (1 - EXACTLY)
          && shifts.reach(-1, far) >= below * (1 - EXACTLY);
    }
    int width = margins.count();
    double up = shifts.reach(1, width);
    return up >= width - EXACTLY || up + shifts.reach(-1, width) >= width - EXACTLY;
  }
}
