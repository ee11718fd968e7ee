package id.lumbung.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * How far cells can move together from their true values so that every sum stays true and no cell
 * goes below what readers know is its least: the linear programs of a reader who knows all that is
 * published, and of a publisher who looks for what else to keep back.
 */
final class Shifts {
  private static final double NOTHING = 1e-6;

  /** What it costs to move a cell that is kept back anyway: the fewer the better. */
  private static final double HARDLY = 1e-4;

  private final List<Cell> cells;
  private final List<Cell> free;
  private final Set<Sum> sums;

  private Shifts(List<Cell> cells, List<Cell> free, Set<Sum> sums) {
    this.cells = cells;
    this.free = free;
    this.sums = sums;
  }

  /**
   * All that can move when a cell does.
   *
   * @param about the sums in which each cell stands
   * @param movable whether a cell can; those readers do not know always can
   */
  static Shifts around(Cell cell, Map<Cell, List<Sum>> about, Predicate<Cell> movable) {
    Set<Cell> reached = new LinkedHashSet<>(List.of(cell));
    Set<Sum> sums = new LinkedHashSet<>();
    List<Cell> queue = new ArrayList<>(List.of(cell));
    for (int i = 0; i < queue.size(); i++) {
      for (Sum sum : about.getOrDefault(queue.get(i), List.of())) {
        if (sums.add(sum)) {
          for (Cell other : sum.terms().keySet()) {
            if ((!other.state().isKnown() || movable.test(other)) && reached.add(other)) {
              queue.add(other);
            }
          }
        }
      }
    }
    List<Cell> free = free(queue, sums);
    List<Cell> all = new ArrayList<>(free);
    reached.removeAll(Set.copyOf(free));
    all.addAll(reached);
    return new Shifts(all, free, sums);
  }

  /**
   * Without the cells that a sum holds where they are, as all else in it stays: in a whole province
   * that is every second. The first, which it is about, is left to the program.
   */
  private static List<Cell> free(List<Cell> reached, Set<Sum> sums) {
    Set<Cell> free = new LinkedHashSet<>(reached);
    int before;
    do {
      before = free.size();
      for (Sum sum : sums) {
        List<Cell> left = sum.terms().keySet().stream().filter(free::contains).limit(2).toList();
        if (left.size() == 1 && !left.get(0).equals(reached.get(0))) {
          free.remove(left.get(0));
        }
      }
    } while (free.size() < before);
    return List.copyOf(free);
  }

  /** The cells that can move, the one it is about first; then those that a sum holds. */
  List<Cell> cells() {
    return cells;
  }

  /**
   * A way in which cells move as far as they can, all at once.
   *
   * @param wishes how far each is to move, up or down; nothing is asked of others
   * @return how far each of {@link #cells} moves, in their order
   */
  double[] farthest(Map<Cell, Double> wishes) {
    double unit = wishes.values().stream().mapToDouble(Math::abs).max().orElse(1);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> moves = new ArrayList<>();
    for (Cell each : free) {
      Variable move = variable(model).lower(Math.min(0, each.least() - each.value()) / unit);
      Double wish = wishes.get(each);
      if (wish != null && wish > 0) {
        move.upper(wish / unit).weight(unit / wish);
      } else if (wish != null && wish < 0) {
        move.lower(Math.max(wish, Math.min(0, each.least() - each.value())) / unit)
            .weight(unit / wish);
      }
      moves.add(move);
    }
    keepSums(model, (zero, index, times) -> zero.set(moves.get(index), times));
    Optimisation.Result result = model.maximise();
    double[] far = new double[cells.size()];
    if (result.getState().isOptimal()) {
      for (int i = 0; i < free.size(); i++) {
        far[i] = result.doubleValue(i) * unit;
      }
    }
    return far;
  }

  /**
   * The cheapest way to move the cell so far; nothing moves where there is none.
   *
   * @param far above zero up, below it down
   * @return how far each of {@link #cells} moves, in their order
   */
  double[] cheapest(double far) {
    double unit = Math.abs(far);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> up = new ArrayList<>();
    List<Variable> down = new ArrayList<>();
    for (Cell each : free) {
      double cost = each.state().isKnown() ? each.weight() : HARDLY;
      double room = Math.max(0, each.value() - (each.state().isKnown() ? 1 : each.least()));
      up.add(variable(model).lower(0).weight(cost));
      down.add(variable(model).lower(0).upper(room / unit).weight(cost));
    }
    up.get(0).level(far > 0 ? 1 : 0);
    down.get(0).level(far > 0 ? 0 : 1);
    keepSums(
        model,
        (zero, index, times) -> {
          zero.set(up.get(index), times);
          zero.set(down.get(index), -times);
        });
    Optimisation.Result result = model.minimise();
    double[] moves = new double[cells.size()];
    if (result.getState().isOptimal()) {
      for (int i = 0; i < free.size(); i++) {
        double move = result.doubleValue(2 * i) - result.doubleValue(2 * i + 1);
        moves[i] = Math.abs(move) > NOTHING ? move * unit : 0;
      }
    }
    return moves;
  }

  /** Adds a cell to a sum that must stay what it is. */
  private interface Term {
    void add(Expression zero, int index, int times);
  }

  private void keepSums(ExpressionsBasedModel model, Term term) {
    Map<Cell, Integer> places = new HashMap<>();
    for (int i = 0; i < free.size(); i++) {
      places.put(free.get(i), i);
    }
    for (Sum sum : sums) {
      if (sum.terms().keySet().stream().noneMatch(places::containsKey)) {
        continue;
      }
      Expression zero = model.newExpression("sum " + model.countExpressions()).level(0);
      sum.terms()
          .forEach(
              (cell, times) -> {
                Integer index = places.get(cell);
                if (index != null) {
                  term.add(zero, index, times);
                }
              });
    }
  }

  /** The model tells its parts by their names. */
  private static Variable variable(ExpressionsBasedModel model) {
    return model.newVariable("move " + model.countVariables());
  }
}
