package id.lumbung.matching;

import id.lumbung.linkage.ComparedField;
import id.lumbung.linkage.Expectations;
import id.lumbung.linkage.KeyCutter;
import id.lumbung.linkage.KeyRule;
import id.lumbung.linkage.Learner;
import id.lumbung.linkage.Model;
import id.lumbung.linkage.PairComparer;
import id.lumbung.linkage.PairSample;
import id.lumbung.linkage.Prepared;
import id.lumbung.linkage.Sources;
import id.lumbung.linkage.Thresholds;
import id.lumbung.matching.Description.Naming;
import id.lumbung.matching.MatchRows.Place;
import id.lumbung.matching.MatchRows.Ready;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A labelled set as the register's matcher links the rows of one file, owners and NIK left out. */
final class LinkedSet {
  /** Pairs that are learned from, spread evenly over all. */
  private static final int SAMPLE = 400_000;

  private static final int DRAWS = 150_000;

  private static final Naming UNNAMED = new Naming(false, "", "", "");

  private final MatchRows rows;
  private final WithinFile withinFile = new WithinFile();
  private final Sources sources;
  private final Model model;
  private long pairs;
  private long hits;

  /** Takes a pair of records that share a key. */
  private interface PairTaker {
    void take(int record, int other);
  }

  /** Finds the candidates of a set and learns from them; the truth serves to count alone. */
  LinkedSet(LabelledSet set) {
    List<ComparedField> fields = set.fields();
    sources = new Sources(set.sources());
    rows = new MatchRows(fields);
    KeyCutter cutter = new KeyCutter(fields, KeyRule.of(fields));
    for (int r = 0; r < set.rows().size(); r++) {
      Prepared prepared = Prepared.of(fields, set.rows().get(r));
      withinFile.add(r, cutter.numbers(prepared), 0);
      rows.add(new Ready(new Place(1, r + 2), null, prepared, UNNAMED, false));
    }
    rows.freeze();
    withinFile.seal(rows);
    eachPair(
        (a, b) -> {
          pairs++;
          hits += set.truth().get(a).equals(set.truth().get(b)) ? 1 : 0;
        });
    Model first = learned(fields);
    PairComparer comparer = new PairComparer(rows.records());
    eachPair((a, b) -> sources.see(a, b, Model.probability(comparer.weigh(a, b, first).total())));
    model = sources.settle() ? learned(fields) : first;
  }

  private void eachPair(PairTaker taker) {
    withinFile.each(
        rows,
        (found, byNik) -> {
          for (int p = 0; p < found.size(); p++) {
            if (sources.mayBeOne(found.first(p), found.second(p))) {
              taker.take(found.first(p), found.second(p));
            }
          }
        });
  }

  private Model learned(List<ComparedField> fields) {
    PairComparer comparer = new PairComparer(rows.records());
    PairSample likely = new PairSample(fields);
    long step = pairs / SAMPLE + 1;
    long[] seen = new long[1];
    eachPair(
        (a, b) -> {
          if (seen[0]++ % step == 0) {
            likely.add(comparer.compare(a, b));
          }
        });
    PairSample others = PairSample.drawn(rows.records(), DRAWS);
    double all = rows.size() * (rows.size() - 1.0) / 2;
    return new Learner(Expectations.of(fields, rows.size()), Expectations.STRENGTH)
        .learnedBlindly(fields, likely, seen[0], others, all);
  }

  /** How many pairs share a key. */
  long pairs() {
    return pairs;
  }

  /** How many of them belong together. */
  long hits() {
    return hits;
  }

  /**
   * The cluster of every record.
   *
   * @param clusterRows records that may become one
   */
  List<Integer> clusters(Thresholds thresholds, int clusterRows) {
    PairWork work = new PairWork(rows.records(), model, new WeightJudge(thresholds, sources));
    Tally tally = new Tally();
    withinFile.compare(rows, work, tally);
    Decisions decisions = new Decisions(rows, tally.edges(), Set.of(), clusterRows, work);
    decisions.decide(Map.of(), Map.of());
    return IntStream.range(0, rows.size()).map(decisions::first).boxed().toList();
  }
}
