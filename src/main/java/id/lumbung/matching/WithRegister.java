package id.lumbung.matching;

import id.lumbung.linkage.Prepared;
import id.lumbung.matching.Description.Naming;
import id.lumbung.matching.PairWork.Task;
import id.lumbung.matching.StoredCandidates.Found;
import id.lumbung.matching.StoredCandidates.Sender;
import id.lumbung.matching.StoredCandidates.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and compares what the register knows under a key of a row of the file. */
record WithRegister(StoredCandidates candidates, Sender sender) {
  /** Rows whose candidates are held at a time. */
  private static final int PORTION = 1 << 13;

  /** Compares every row with every stored description that shares a key, once. */
  void compare(MatchRows rows, PairWork work, Tally tally) {
    if (candidates.isEmpty()) {
      return;
    }
    for (int from = 0; from < rows.size(); from += PORTION) {
      candidates.reach(sender.submission(), from, from + PORTION);
      Known known = new Known(rows);
      candidates.eachProfile(sender, known::add);
      rows.records().freeze();
      Set<UUID> owners = known.ownersOfOne();
      candidates.eachFound(
          pairs ->
              tally.add(
                  pairs.size(), work.compare(pairs.size(), p -> known.task(pairs.get(p), owners))));
      rows.records().truncate(rows.size());
    }
  }

  /** A description in comparable form, and how it names its business. */
  private record Named(Prepared prepared, Naming naming) {
    static Named of(Description description) {
      Prepared prepared = description.prepared();
      return new Named(prepared, description.naming(prepared));
    }
  }

  /** The descriptions that some rows reach, numbered after the rows of the file. */
  private static final class Known {
    private final MatchRows rows;
    private final List<StoredProfile> profiles = new ArrayList<>();
    private final List<Naming> namings = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    Known(MatchRows rows) {
      this.rows = rows;
    }

    void add(List<Stored> portion) {
      portion.parallelStream()
          .map(stored -> Named.of(stored.description()))
          .toList()
          .forEach(
              named -> {
                rows.records().addKnown(named.prepared());
                namings.add(named.naming());
              });
      for (Stored stored : portion) {
        numbers.put(stored.profile().number(), profiles.size());
        profiles.add(stored.profile());
      }
    }

    Task task(Found pair, Set<UUID> ownersOfOne) {
      int number = numbers.getOrDefault(pair.profile(), -1);
      StoredProfile profile = profiles.get(number);
      @Nullable UUID nik = profile.businessNik();
      boolean isOnly = nik != null && ownersOfOne.contains(nik);
      return new Task(
          pair.row(), rows.size() + number, profile, namings.get(number), isOnly, pair.onlyByNik());
    }

    /** NIKs of which only one business was found. */
    Set<UUID> ownersOfOne() {
      Map<UUID, Long> first = new HashMap<>();
      Set<UUID> several = new HashSet<>();
      for (StoredProfile profile : profiles) {
        @Nullable UUID nik = profile.businessNik();
        @Nullable Long known = nik == null ? null : first.putIfAbsent(nik, profile.business());
        if (nik != null && known != null && known != profile.business()) {
          several.add(nik);
        }
      }
      Set<UUID> owners = new HashSet<>(first.keySet());
      owners.removeAll(several);
      return owners;
    }
  }
}
