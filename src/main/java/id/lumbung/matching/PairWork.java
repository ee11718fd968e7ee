package id.lumbung.matching;

import id.lumbung.linkage.Levels;
import id.lumbung.linkage.Model;
import id.lumbung.linkage.PairComparer;
import id.lumbung.matching.Description.Naming;
import id.lumbung.matching.PairJudge.Circumstances;
import id.lumbung.matching.PairJudgement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares many pairs on all cores; what comes out does not depend on how many there are. */
final class PairWork {
  private static final int PIECE = 4096;

  private final MatchRows rows;
  private final Model model;
  private final PairJudge judge;

  /** Comparers that no thread uses at the moment. */
  private final Queue<PairComparer> idle = new ConcurrentLinkedQueue<>();

  PairWork(MatchRows rows, Model model, PairJudge judge) {
    this.rows = rows;
    this.model = model;
    this.judge = judge;
  }

  /**
   * A pair to compare.
   *
   * @param row number of a row of the file
   * @param record number of the record it is compared with
   * @param stored what that record is, where it is stored
   * @param naming how that record is named
   * @param isOnlyBusiness whether the register knows no other business of its owner
   */
  record Task(
      int row, int record, @Nullable StoredProfile stored, Naming naming, boolean isOnlyBusiness) {}

  /** What the comparing of pairs came to. */
  record Result(List<Edge> edges, int nikPairs, int nikPairsOtherwise) {}

  /**
   * Compares the pairs numbered from 0.
   *
   * @param isFoundOtherwise whether a pair would have been found without the NIK
   */
  Result compare(int count, IntFunction<Task> task, IntPredicate isFoundOtherwise) {
    List<Result> pieces =
        IntStream.rangeClosed(0, Math.max(0, count - 1) / PIECE)
            .parallel()
            .mapToObj(
                piece ->
                    piece(
                        piece * PIECE,
                        Math.min(count, (piece + 1) * PIECE),
                        task,
                        isFoundOtherwise))
            .toList();
    List<Edge> edges = new ArrayList<>();
    int nikPairs = 0;
    int otherwise = 0;
    for (Result piece : pieces) {
      edges.addAll(piece.edges());
      nikPairs += piece.nikPairs();
      otherwise += piece.nikPairsOtherwise();
    }
    return new Result(edges, nikPairs, otherwise);
  }

  private Result piece(int from, int to, IntFunction<Task> task, IntPredicate isFoundOtherwise) {
    @Nullable PairComparer known = idle.poll();
    PairComparer comparer = known == null ? new PairComparer(rows.records()) : known;
    List<Edge> edges = new ArrayList<>();
    int nikPairs = 0;
    int otherwise = 0;
    for (int p = from; p < to; p++) {
      Task pair = task.apply(p);
      if (!comparer.reaches(judge.floor(), pair.row(), pair.record(), model)) {
        continue;
      }
      PairJudgement judgement = judge.judge(comparer.evidence(), circumstances(pair));
      if (judgement.verdict() == Verdict.DIFFERENT) {
        continue;
      }
      edges.add(Edge.of(pair.row(), other(pair), pair.stored(), judgement, comparer.evidence()));
      if (comparer.evidence().level(RegisterFields.NIK) == Levels.NIK_EQUAL
          && judgement.verdict() == Verdict.SAME) {
        nikPairs++;
        otherwise += isFoundOtherwise.test(p) ? 1 : 0;
      }
    }
    idle.add(comparer);
    return new Result(edges, nikPairs, otherwise);
  }

  private static int other(Task pair) {
    return pair.stored() == null ? pair.record() : -1;
  }

  private Circumstances circumstances(Task pair) {
    @Nullable StoredProfile stored = pair.stored();
    @Nullable UUID mine = rows.guardNik(pair.row());
    boolean isOtherGroup = stored == null ? rows.isGroup(pair.record()) : stored.isGroup();
    @Nullable UUID theirs = stored == null ? rows.guardNik(pair.record()) : stored.businessNik();
    return new Circumstances(
        mine != null && theirs != null && !mine.equals(theirs),
        rows.isGroup(pair.row()) && isOtherGroup,
        stored == null || stored.sameList(),
        rows.naming(pair.row()),
        pair.naming(),
        pair.isOnlyBusiness()
            && !(stored != null && stored.sameList())
            && rows.isOnlyOfOwner(pair.row()));
  }
}
