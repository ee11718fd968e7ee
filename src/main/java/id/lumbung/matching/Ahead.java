package id.lumbung.matching;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on portions with all cores, ahead of the one thread that adds them and takes what came of
 * them, in the order in which they were added. So many are under way at most that memory does not
 * depend on how many there are.
 */
final class Ahead<T, R> implements AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int UNDER_WAY = 4 * CORES;

  private final ExecutorService workers = Executors.newFixedThreadPool(CORES);
  private final Queue<CompletableFuture<List<R>>> underWay = new ArrayDeque<>();
  private final Function<T, R> work;
  private final Consumer<List<R>> taker;

  /**
   * @param work may be done by several threads at once
   */
  Ahead(Function<T, R> work, Consumer<List<R>> taker) {
    this.work = work;
    this.taker = taker;
  }

  void add(List<T> portion) {
    underWay.add(CompletableFuture.supplyAsync(() -> portion.stream().map(work).toList(), workers));
    if (underWay.size() > UNDER_WAY) {
      takeNext();
    }
  }

  /** Waits for what is under way. */
  void end() {
    while (!underWay.isEmpty()) {
      takeNext();
    }
  }

  private void takeNext() {
    taker.accept(underWay.remove().join());
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
