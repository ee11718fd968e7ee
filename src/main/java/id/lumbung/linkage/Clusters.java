package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts records together, best pairs first. Two clusters join only if all pairs between them, also
 * those that share no key, speak for it on average, so that no chain of neighbours grows into one.
 */
public final class Clusters {
  /** What one pair may add to an average, in bits. */
  private static final double LIMIT = 12;

  private final Components components;
  private final PairWeight weight;

  /** By lowest record the records of a cluster; of several records alone. */
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  /** Weighs pairs of records. */
  public interface PairWeight {
    /** The weight of a pair, in bits. */
    double of(int record, int other);
  }

  /** Records numbered from 0, each a cluster of its own. */
  public Clusters(int size, PairWeight weight) {
    this.components = new Components(size);
    this.weight = weight;
  }

  /**
   * Joins the clusters of two records if the pairs between them allow it.
   *
   * @param threshold that their weights must reach on average, in bits
   * @return whether the two are in one cluster now
   */
  public boolean join(int a, int b, double threshold) {
    int one = find(a);
    int other = find(b);
    if (one == other) {
      return true;
    }
    List<Integer> joined = new ArrayList<>(members(one));
    joined.addAll(members(other));
    if (average(members(one), members(other)) < threshold) {
      return false;
    }
    components.join(one, other);
    members.remove(Math.max(one, other));
    members.put(Math.min(one, other), joined);
    return true;
  }

  private double average(List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int one : some) {
      for (int other : others) {
        sum += Math.max(-LIMIT, Math.min(LIMIT, weight.of(one, other)));
      }
    }
    return sum / (some.size() * (double) others.size());
  }

  /** The records of a cluster by its lowest one. */
  public List<Integer> members(int lowest) {
    return members.getOrDefault(lowest, List.of(lowest));
  }

  /** The lowest record of a record's cluster. */
  public int find(int record) {
    return components.find(record);
  }
}
