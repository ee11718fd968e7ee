package id.lumbung.linkage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts records together, best pairs first. Two clusters join only if the pairs between them that
 * were compared speak for it on average, so that no chain of neighbours grows into one.
 */
public final class Clusters {
  /** What one pair may add to an average, in bits. */
  private static final double LIMIT = 12;

  private final Components components;
  private final Components connected;
  private final Map<Integer, Map<Integer, Between>> between = new HashMap<>();

  /** Records numbered from 0, each a cluster of its own. */
  public Clusters(int size) {
    components = new Components(size);
    connected = new Components(size);
  }

  /** Pairs compared between two clusters. */
  private record Between(double sum, int count) {
    Between plus(Between other) {
      return new Between(sum + other.sum, count + other.count);
    }
  }

  /** Tells a pair that {@link #join} will be asked about, before any weight is told. */
  public void mayJoin(int a, int b) {
    connected.join(a, b);
  }

  /**
   * Tells the weight of a compared pair, before any is joined. Kept only where pairs that may join
   * lead from the one to the other.
   */
  public void compared(int a, int b, double weight) {
    if (connected.find(a) != connected.find(b)) {
      return;
    }
    Between found = new Between(Math.max(-LIMIT, Math.min(LIMIT, weight)), 1);
    add(a, b, found);
    add(b, a, found);
  }

  private void add(int a, int b, Between found) {
    between.computeIfAbsent(a, none -> new HashMap<>()).merge(b, found, Between::plus);
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
    @Nullable Between found = between.getOrDefault(one, Map.of()).get(other);
    if (found == null || found.sum() / found.count() < threshold) {
      return false;
    }
    put(one, other);
    return true;
  }

  /** Joins the clusters of two records whatever their pairs say: a person said so. */
  public void joinByWord(int a, int b) {
    int one = find(a);
    int other = find(b);
    if (one != other) {
      put(one, other);
    }
  }

  private void put(int one, int other) {
    int kept = Math.min(one, other);
    int gone = Math.max(one, other);
    components.join(kept, gone);
    @Nullable Map<Integer, Between> moved = between.remove(gone);
    if (moved != null) {
      moved.forEach((neighbour, pairs) -> move(neighbour, gone, kept, pairs));
    }
  }

  private void move(int neighbour, int gone, int kept, Between pairs) {
    @Nullable Map<Integer, Between> theirs = between.get(neighbour);
    if (theirs != null) {
      theirs.remove(gone);
    }
    if (neighbour != kept) {
      add(kept, neighbour, pairs);
      add(neighbour, kept, pairs);
    }
  }

  /** The lowest record of a record's cluster. */
  public int find(int record) {
    return components.find(record);
  }
}
