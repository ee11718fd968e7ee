package id.lumbung.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What a reader with all published figures and linear programming can say of those kept back.
 * Written apart from what protects them: it knows values and sums, and nothing of shifts.
 */
public final class Attack {
  /** No figure is said to be above its least by more. */
  private static final double UNBOUNDED = 1e5;

  private static final int SAMPLES = 12;

  private final Map<String, Double> known = new HashMap<>();
  private final Map<String, Double> least = new HashMap<>();
  private final Set<Map<String, Integer>> sums = new HashSet<>();
  private final Map<String, List<Map<String, Integer>>> about = new HashMap<>();

  /** The least and the greatest value that a figure can have, as far as was looked. */
  public static final class Range {
    private double from = Double.MAX_VALUE;
    private double to = -Double.MAX_VALUE;

    void reach(double value) {
      from = Math.min(from, value);
      to = Math.max(to, value);
    }

    /** The least. */
    public double from() {
      return from;
    }

    /** The greatest. */
    public double to() {
      return to;
    }

    @Override
    public String toString() {
      return from + ".." + to;
    }
  }

  /** Whether a range is wide enough for a figure. */
  public interface Width {
    /** Whether it is. */
    boolean isEnough(String figure, Range range);
  }

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

  /** The figures kept back, and not published elsewhere, of which too much can be said. */
  public Map<String, Range> recovered(Width width) {
    Map<String, Range> ranges = new HashMap<>();
    Random random = new Random(1);
    Map<String, Range> recovered = new LinkedHashMap<>();
    for (String figure : least.keySet()) {
      if (known.containsKey(figure)) {
        continue;
      }
      if (!ranges.containsKey(figure)) {
        List<String> unknown = unknown(figure);
        for (int i = 0; i < SAMPLES; i++) {
          Map<String, Double> wishes = new HashMap<>();
          for (String each : unknown) {
            wishes.put(each, i == 0 ? 1 : i == 1 ? -1 : random.nextGaussian());
          }
          solve(unknown, wishes, ranges);
        }
      }
      if (!width.isEnough(figure, ranges.getOrDefault(figure, new Range()))) {
        List<String> unknown = unknown(figure);
        solve(unknown, Map.of(figure, 1.0), ranges);
        solve(unknown, Map.of(figure, -1.0), ranges);
      }
      Range range = ranges.getOrDefault(figure, new Range());
      if (!width.isEnough(figure, range)) {
        recovered.put(figure, range);
      }
    }
    return recovered;
  }

  /** All that hangs together with a figure by sums and is not known. */
  private List<String> unknown(String figure) {
    Set<String> seen = new HashSet<>(Set.of(figure));
    List<String> queue = new ArrayList<>(List.of(figure));
    for (int i = 0; i < queue.size(); i++) {
      for (Map<String, Integer> sum : about.getOrDefault(queue.get(i), List.of())) {
        for (String other : sum.keySet()) {
          if (!known.containsKey(other) && seen.add(other)) {
            queue.add(other);
          }
        }
      }
    }
    return queue;
  }

  private void solve(List<String> unknown, Map<String, Double> wishes, Map<String, Range> ranges) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> values = new LinkedHashMap<>();
    Set<Map<String, Integer>> used = new HashSet<>();
    for (String figure : unknown) {
      double floor = least.getOrDefault(figure, 0.0);
      Variable value = model.newVariable(figure).lower(floor).upper(floor + UNBOUNDED);
      Double wish = wishes.get(figure);
      if (wish != null) {
        value.weight(wish);
      }
      values.put(figure, value);
      used.addAll(about.getOrDefault(figure, List.of()));
    }
    for (Map<String, Integer> sum : used) {
      Expression expression = model.newExpression("sum " + model.countExpressions());
      double rest = 0;
      for (Map.Entry<String, Integer> term : sum.entrySet()) {
        Variable value = values.get(term.getKey());
        if (value == null) {
          rest -= term.getValue() * known.getOrDefault(term.getKey(), 0.0);
        } else {
          expression.set(value, term.getValue());
        }
      }
      expression.level(rest);
    }
    Optimisation.Result result = model.maximise();
    if (!result.getState().isFeasible()) {
      // The truth is feasible, so the solver lost its way; nothing is learned from that.
      return;
    }
    for (int i = 0; i < unknown.size(); i++) {
      ranges.computeIfAbsent(unknown.get(i), f -> new Range()).reach(result.doubleValue(i));
    }
  }
}
