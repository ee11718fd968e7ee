package id.lumbung.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Cells that, each times a whole number, add up to nothing. */
public final class Sum {
  private final Map<Cell, Integer> terms = new LinkedHashMap<>();

  /** Adds a cell, so many times. */
  public Sum plus(int times, Cell cell) {
    terms.merge(cell, times, Integer::sum);
    return this;
  }

  Map<Cell, Integer> terms() {
    return terms;
  }

  /** Whether it is true of the values, which may be rounded. */
  public boolean holds() {
    double sum = 0;
    double size = 1;
    for (Map.Entry<Cell, Integer> term : terms.entrySet()) {
      sum += term.getValue() * term.getKey().value();
      size = Math.max(size, Math.abs(term.getKey().value()));
    }
    return Math.abs(sum) <= 1e-9 * size;
  }
}
