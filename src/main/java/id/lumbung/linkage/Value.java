package id.lumbung.linkage;

import java.util.Arrays;

/**
 * One field of one record, read in place: the numbers of its words, or two halves of a number of up
 * to eighteen digits; nothing where it is missing. Reused from record to record.
 */
final class Value {
  private int[] numbers = {};
  private int from;
  private int length;

  void set(int[] record, int start, int end) {
    numbers = record;
    from = start;
    length = end - start;
  }

  int length() {
    return length;
  }

  int at(int position) {
    return numbers[from + position];
  }

  boolean isMissing() {
    return length == 0;
  }

  /** Whether a value that is no bag of words is kept as a number. */
  boolean isNumber() {
    return length == 2;
  }

  /** The number that the two halves are of. */
  long number() {
    return Records.number(at(0), at(1));
  }

  boolean isSame(Value other) {
    return Arrays.equals(
        numbers, from, from + length, other.numbers, other.from, other.from + other.length);
  }
}
