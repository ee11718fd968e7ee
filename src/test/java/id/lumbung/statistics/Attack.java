package id.lumbung.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What a reader with all published figures and linear programming can say of one kept back. */
final class Attack {
  private final Map<String, Long> known;
  private final List<Map<String, Integer>> sums = new ArrayList<>();

  Attack(Map<String, Long> known) {
    this.known = known;
  }

  /** Says that figures, each times a number, add up to nothing. */
  void sum(Map<String, Integer> terms) {
    sums.add(terms);
  }

  /** How far apart the least and the greatest possible value are. */
  double freedom(String figure) {
    Map<String, Integer> unknown = new LinkedHashMap<>();
    unknown.put(figure, 0);
    List<Map<String, Integer>> about = new ArrayList<>();
    for (int size = -1; size < about.size(); ) {
      size = about.size();
      for (Map<String, Integer> sum : sums) {
        if (!about.contains(sum) && sum.keySet().stream().anyMatch(unknown::containsKey)) {
          about.add(sum);
          sum.keySet().stream()
              .filter(each -> !known.containsKey(each))
              .forEach(each -> unknown.putIfAbsent(each, unknown.size()));
        }
      }
    }
    List<LinearConstraint> constraints =
        about.stream().map(sum -> constraint(sum, unknown)).toList();
    double[] objective = new double[unknown.size()];
    objective[0] = 1;
    return optimum(objective, constraints, GoalType.MAXIMIZE)
        - optimum(objective, constraints, GoalType.MINIMIZE);
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

  private LinearConstraint constraint(Map<String, Integer> terms, Map<String, Integer> unknown) {
    double[] row = new double[unknown.size()];
    long rest = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      Integer index = unknown.get(term.getKey());
      if (index == null) {
        rest -= term.getValue() * known.getOrDefault(term.getKey(), 0L);
      } else {
        row[index] += term.getValue();
      }
    }
    return new LinearConstraint(row, Relationship.EQ, rest);
  }
}
