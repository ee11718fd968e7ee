package id.lumbung.matching;

import id.lumbung.linkage.Evidence;
import id.lumbung.linkage.Model;
import id.lumbung.linkage.PairComparer;
import id.lumbung.linkage.Records;
import id.lumbung.linkage.Thresholds;
import id.lumbung.matching.Description.Naming;
import id.lumbung.matching.PairJudgement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares many pairs on all cores; what comes out does not depend on how many there are. */
final class PairWork {
  private static final int PIECE = 4096;

  private final Records records;
  private final Model model;
  private final Judge judge;

  /** Comparers that no thread uses at the moment. */
  private final Queue<PairComparer> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param records with those that they are compared with
   */
  PairWork(Records records, Model model, Judge judge) {
    this.records = records;
    this.model = model;
    this.judge = judge;
  }

  /** Says what a pair is. */
  interface Judge {
    /** The weights from which pairs are told. */
    Thresholds thresholds();

    /** Judges a weighed pair. */
    PairJudgement judge(Evidence evidence, Task pair);

    /** Whether two clusters of rows may be one, whatever they say. */
    boolean mayBeOne(List<Integer> some, List<Integer> others);

    /** Whether one of the two has no name of its own, so that it cannot hold two names together. */
    boolean isNameless(Evidence evidence);
  }

  /**
   * A pair to compare.
   *
   * @param row number of a row of the file
   * @param record number of the record it is compared with
   * @param stored what that record is, where it is stored
   * @param naming how that record is named
   * @param isOnlyBusiness whether the register knows no other business of its owner
   * @param isFoundByNikAlone whether no other key but those of the NIK is shared
   */
  record Task(
      int row,
      int record,
      @Nullable StoredProfile stored,
      Naming naming,
      boolean isOnlyBusiness,
      boolean isFoundByNikAlone) {}

  /** Compares the pairs numbered from 0, and tells those that matter. */
  List<Edge> compare(int count, IntFunction<Task> task) {
    return IntStream.rangeClosed(0, Math.max(0, count - 1) / PIECE)
        .parallel()
        .mapToObj(piece -> piece(piece * PIECE, Math.min(count, (piece + 1) * PIECE), task))
        .toList()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Edge> piece(int from, int to, IntFunction<Task> task) {
    PairComparer comparer = comparer();
    List<Edge> edges = new ArrayList<>();
    for (int p = from; p < to; p++) {
      Task pair = task.apply(p);
      if (comparer.reaches(judge.thresholds().floor(), pair.row(), pair.record(), model)) {
        PairJudgement judgement = judge.judge(comparer.evidence(), pair);
        if (judgement.verdict() != Verdict.DIFFERENT) {
          boolean isNameless = judge.isNameless(comparer.evidence());
          edges.add(Edge.of(pair, judgement, isNameless, comparer.evidence()));
        }
      }
    }
    idle.add(comparer);
    return edges;
  }

  private PairComparer comparer() {
    @Nullable PairComparer known = idle.poll();
    return known == null ? new PairComparer(records) : known;
  }

  /** The weights from which pairs are told. */
  Thresholds thresholds() {
    return judge.thresholds();
  }

  /** Whether two clusters of rows may be one, whatever they say. */
  boolean mayBeOne(List<Integer> some, List<Integer> others) {
    return judge.mayBeOne(some, others);
  }

  /** The weight of two clusters of rows, in bits. */
  double weight(List<Integer> some, List<Integer> others) {
    PairComparer comparer = comparer();
    double weight = comparer.weight(some, others, model);
    idle.add(comparer);
    return weight;
  }
}
