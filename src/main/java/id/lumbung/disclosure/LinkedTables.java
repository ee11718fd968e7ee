package id.lumbung.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
  private static final int SWAYS = 40;

  /** How many cells more are hidden before all are looked at again. */
  private static final int HIDDEN_BETWEEN_SWAYS = 12;

  /** The same tables are always decided the same way. */
  private static final long SEED = 62;

  private final Margins margins;
  private final List<Cell> cells = new ArrayList<>();
  private final Map<Cell, List<Sum>> about = new HashMap<>();
  private final Set<Map<Cell, Integer>> sums = new HashSet<>();
  private final Set<String> withheld = new TreeSet<>();
  private final Set<Cell> exposed = new LinkedHashSet<>();

  // How far up and down cells were seen to move; what could move goes on to be able to.
  private final Map<Cell, Double> highest = new HashMap<>();
  private final Map<Cell, Double> lowest = new HashMap<>();

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

  /** Cells that follow from what readers have already, whatever is kept back. */
  public Set<Cell> exposed() {
    return exposed;
  }

  /** Keeps back what is needed. */
  public void decide() {
    Deque<Cell> toDo = new ArrayDeque<>();
    cells.stream().filter(Cell::needsProtection).forEach(toDo::add);
    int hidden = 0;
    sway(toDo);
    while (!toDo.isEmpty()) {
      int before = toDo.size();
      protect(toDo.remove(), toDo);
      hidden += Math.max(0, toDo.size() - before + 1);
      if (hidden >= HIDDEN_BETWEEN_SWAYS) {
        hidden = 0;
        sway(toDo);
      }
    }
  }

  /** Looks how far all can move at once, which spares a look at most of them. */
  private void sway(Collection<Cell> asked) {
    Set<Cell> seen = new HashSet<>();
    for (Cell cell : asked) {
      if (!seen.contains(cell) && cell.needsProtection() && !isKnownToBeSafe(cell)) {
        Shifts shifts = Shifts.around(cell, about, c -> false);
        seen.addAll(shifts.cells());
        sway(shifts);
      }
    }
  }

  /** Goes on while that finds cells safe. */
  private void sway(Shifts shifts) {
    Random random = new Random(SEED);
    int unsafe = Integer.MAX_VALUE;
    for (int i = 0; i < SWAYS; i++) {
      Map<Cell, Double> wishes = new LinkedHashMap<>();
      for (Cell each : shifts.cells()) {
        if (each.needsProtection() && !isKnownToBeSafe(each)) {
          boolean isUp = i == 0 || (i > 1 && random.nextBoolean());
          wishes.put(each, isUp ? far(each) : -far(each));
        }
      }
      if (wishes.isEmpty() || (i > 2 && wishes.size() > unsafe - Math.max(1, unsafe / 30))) {
        return;
      }
      unsafe = wishes.size();
      note(shifts, shifts.farthest(wishes));
    }
  }

  /** Remembers how far cells were seen to move. */
  private void note(Shifts shifts, double[] moves) {
    for (int i = 0; i < moves.length; i++) {
      Cell cell = shifts.cells().get(i);
      highest.merge(cell, moves[i], Math::max);
      lowest.merge(cell, -moves[i], Math::max);
    }
  }

  private void protect(Cell cell, Deque<Cell> toDo) {
    Set<String> near = new LinkedHashSet<>(List.of(cell.table()));
    while (cell.needsProtection() && !isSafe(cell)) {
      List<Cell> more = more(cell, near);
      if (!more.isEmpty()) {
        for (Cell other : more) {
          other.become(State.HIDDEN);
          toDo.add(other);
        }
      } else if (!widen(cell, near) && !withholdOne(near)) {
        exposed.add(cell);
        return;
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

  private boolean withholdOne(Set<String> near) {
    Optional<String> first = near.stream().filter(name -> !withheld.contains(name)).findFirst();
    if (first.isEmpty()) {
      return false;
    }
    String table = first.get();
    withheld.add(table);
    cells.stream()
        .filter(c -> c.table().equals(table))
        .filter(c -> c.state() == State.OPEN || c.state() == State.HIDDEN)
        .forEach(c -> c.become(State.UNLISTED));
    return true;
  }

  private static Predicate<Cell> isIn(Set<String> tables) {
    return cell -> cell.state() == State.OPEN && cell.value() > 0 && tables.contains(cell.table());
  }

  /** What to keep back beside a cell that is not safe; nothing where that does not help. */
  private List<Cell> more(Cell cell, Set<String> near) {
    Shifts shifts = Shifts.around(cell, about, isIn(near));
    double far = far(cell);
    double room = cell.value() - cell.least();
    if (cell.isMagnitude()) {
      return seenUp(cell) < far * (1 - EXACTLY)
          ? moved(shifts, far)
          : moved(shifts, -Math.min(far, room));
    }
    List<Cell> raising = moved(shifts, far - seenDown(cell));
    if (!raising.isEmpty()) {
      return raising;
    }
    double below = Math.min(far - seenUp(cell), room);
    return below > 0 && below + seenUp(cell) >= far - EXACTLY ? moved(shifts, -below) : List.of();
  }

  /** The known cells on the cheapest way to move a cell so far. */
  private List<Cell> moved(Shifts shifts, double far) {
    double[] moves = shifts.cheapest(far);
    List<Cell> known = new ArrayList<>();
    for (int i = 0; i < moves.length; i++) {
      if (moves[i] != 0 && shifts.cells().get(i).state().isKnown()) {
        known.add(shifts.cells().get(i));
      }
    }
    note(shifts, moves);
    return known;
  }

  /** How far a cell must be able to move. */
  private double far(Cell cell) {
    return cell.isMagnitude()
        ? Math.max(1, margins.magnitudeShare() * cell.value())
        : margins.count();
  }

  private double seenUp(Cell cell) {
    return highest.getOrDefault(cell, 0.0);
  }

  private double seenDown(Cell cell) {
    return lowest.getOrDefault(cell, 0.0);
  }

  private boolean isKnownToBeSafe(Cell cell) {
    double far = far(cell);
    if (cell.isMagnitude()) {
      double below = Math.min(far, Math.max(0, cell.value() - cell.least()));
      return seenUp(cell) >= far * (1 - EXACTLY) && seenDown(cell) >= below * (1 - EXACTLY);
    }
    return seenUp(cell) + seenDown(cell) >= far - EXACTLY;
  }

  /** Whether a reader is left in the dark about a cell as far as the margins say. */
  boolean isSafe(Cell cell) {
    if (!isKnownToBeSafe(cell)) {
      Shifts shifts = Shifts.around(cell, about, c -> false);
      note(shifts, shifts.farthest(Map.of(cell, far(cell))));
      if (!isKnownToBeSafe(cell)) {
        note(shifts, shifts.farthest(Map.of(cell, -far(cell))));
      }
    }
    return isKnownToBeSafe(cell);
  }
}
