package id.lumbung.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * What a reader with all published figures and linear programming can say of one kept back. Written
 * apart from what protects them, on another solver.
 */
public final class Attack {
  private final Map<String, Double> known = new HashMap<>();
  private final Map<String, Double> least = new HashMap<>();
  private final Set<Map<String, Integer>> sums = new HashSet<>();
  private final Map<String, List<Map<String, Integer>>> about = new HashMap<>();

  /** Says that a figure is published. */
  public void know(String figure, double value) {
    known.put(figure, value);
  }

  /** Says that a figure is shown as kept back, and so at least so much. */
  public void keepBack(String figure, double atLeast) {
    least.put(figure, atLeast);
  }

  /** The figures shown as kept back. */
  public Set<String> keptBack() {
    return least.keySet();
  }

  /** The figures published, with their values. */
  public Map<String, Double> known() {
    return known;
  }

  /** Says that figures, each times a number, add up to nothing. */
  public void sum(Map<String, Integer> terms) {
    if (sums.add(terms)) {
      for (String figure : terms.keySet()) {
        about.computeIfAbsent(figure, f -> new ArrayList<>()).add(terms);
      }
    }
  }

  /** The least and the greatest possible value of a figure that is not published. */
  public double[] range(String figure) {
    Map<String, Integer> unknown = new LinkedHashMap<>(Map.of(figure, 0));
    Set<Map<String, Integer>> used = new HashSet<>();
    List<String> queue = new ArrayList<>(List.of(figure));
    for (int i = 0; i < queue.size(); i++) {
      for (Map<String, Integer> sum : about.getOrDefault(queue.get(i), List.of())) {
        if (used.add(sum)) {
          for (String other : sum.keySet()) {
            if (!known.containsKey(other) && unknown.putIfAbsent(other, unknown.size()) == null) {
              queue.add(other);
            }
          }
        }
      }
    }
    List<LinearConstraint> constraints = new ArrayList<>();
    used.forEach(sum -> constraints.add(constraint(sum, unknown)));
    double[] objective = new double[unknown.size()];
    objective[0] = 1;
    double floor = least.getOrDefault(figure, 0.0);
    return new double[] {
      floor + optimum(objective, constraints, GoalType.MINIMIZE),
      floor + optimum(objective, constraints, GoalType.MAXIMIZE)
    };
  }

  private static double optimum(
      double[] objective, List<LinearConstraint> constraints, GoalType goal) {
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(100_000),
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              goal,
              PivotSelectionRule.BLAND,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException e) {
      return goal == GoalType.MAXIMIZE ? 1e9 : -1e9;
    }
  }

  /** Unknown figures are counted from the least they can be. */
  private LinearConstraint constraint(Map<String, Integer> terms, Map<String, Integer> unknown) {
    double[] row = new double[unknown.size()];
    double rest = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      Integer index = unknown.get(term.getKey());
      if (index == null) {
        rest -= term.getValue() * known.getOrDefault(term.getKey(), 0.0);
      } else {
        row[index] += term.getValue();
        rest -= term.getValue() * least.getOrDefault(term.getKey(), 0.0);
      }
    }
    return new LinearConstraint(row, Relationship.EQ, rest);
  }
}
