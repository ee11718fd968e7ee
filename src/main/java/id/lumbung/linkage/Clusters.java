package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts records together, best pairs first. Two clusters join only if what all their records say,
 * also of pairs that share no key, speaks for it, so that no chain of neighbours grows into one.
 */
public final class Clusters {
  private final Components components;
  private final ClusterWeight weight;

  /** By lowest record the records of a cluster; of several records alone. */
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  /** Weighs clusters that meet. */
  public interface ClusterWeight {
    /** The weight of the records of two clusters, in bits. */
    double of(List<Integer> some, List<Integer> others);
  }

  /** Records numbered from 0, each a cluster of its own. */
  public Clusters(int size, ClusterWeight weight) {
    this.components = new Components(size);
    this.weight = weight;
  }

  /**
   * Joins the clusters of two records if all of their records allow it.
   *
   * @param threshold that their weight must reach, in bits
   * @return whether the two are in one cluster now
   */
  public boolean join(int a, int b, double threshold) {
    int one = find(a);
    int other = find(b);
    if (one == other) {
      return true;
    }
    if (weight.of(members(one), members(other)) < threshold) {
      return false;
    }
    put(one, other);
    return true;
  }

  /** Joins the clusters of two records whatever they say: a person said so. */
  public void joinByWord(int a, int b) {
    int one = find(a);
    int other = find(b);
    if (one != other) {
      put(one, other);
    }
  }

  private void put(int one, int other) {
    List<Integer> joined = new ArrayList<>(members(one));
    joined.addAll(members(other));
    components.join(one, other);
    members.remove(Math.max(one, other));
    members.put(Math.min(one, other), joined);
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
