package id.lumbung.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands what is added over in portions, so that many need no more memory than some. */
final class Portions<T> {
  private final int size;
  private final Consumer<List<T>> taker;
  private List<T> portion = new ArrayList<>();

  /**
   * @param taker may keep what it is given
   */
  Portions(int size, Consumer<List<T>> taker) {
    this.size = size;
    this.taker = taker;
  }

  void add(T item) {
    portion.add(item);
    if (portion.size() == size) {
      end();
    }
  }

  /** Hands over what is left. */
  void end() {
    List<T> full = portion;
    portion = new ArrayList<>();
    taker.accept(full);
  }
}
