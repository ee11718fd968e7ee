package id.lumbung.linkage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists that records are from. Of a list that holds each entity once no two records are one, so
 * that such lists are linked one to one. Which lists do is told by what pairs look like.
 */
public final class Sources {
  /** Pairs of one list that look like one entity, for each with another list, of no repeats. */
  private static final double CHANCE = 0.1;

  private final int[] numbers;
  private final double[] within;
  private final double[] across;
  private final BitSet withoutRepeats = new BitSet();

  /**
   * No list is known to be without repeats yet.
   *
   * @param names the list of each record
   */
  public Sources(List<String> names) {
    Map<String, Integer> known = new HashMap<>();
    numbers = new int[names.size()];
    for (int r = 0; r < numbers.length; r++) {
      int next = known.size();
      numbers[r] = known.computeIfAbsent(names.get(r), name -> next);
    }
    within = new double[known.size()];
    across = new double[known.size()];
  }

  /** Takes a pair into account by the probability that it is one entity, 0 to 1. */
  public void see(int record, int other, double probability) {
    int one = numbers[record];
    int two = numbers[other];
    if (one == two) {
      within[one] += probability;
    } else {
      across[one] += probability;
      across[two] += probability;
    }
  }

  /**
   * Tells from what was seen which lists are without repeats.
   *
   * @return whether any is
   */
  public boolean settle() {
    for (int source = 0; source < within.length; source++) {
      withoutRepeats.set(source, within[source] < CHANCE * across[source]);
    }
    return !withoutRepeats.isEmpty();
  }

  /** Whether two records may be one entity. */
  public boolean mayBeOne(int record, int other) {
    return numbers[record] != numbers[other] || !withoutRepeats.get(numbers[record]);
  }

  /** Whether two clusters may be one entity. */
  public boolean mayBeOne(List<Integer> some, List<Integer> others) {
    return some.stream().allMatch(one -> others.stream().allMatch(other -> mayBeOne(one, other)));
  }
}
