package id.lumbung.statistics;

/**
 * Names one number that everyone is to read.
 *
 * @param figure the table it is decided in, such as {@code size_class pp7}
 * @param part which of the numbers of an area; empty where there is one
 */
record CellKey(String figure, int year, String area, String part) {
  /** What is published or withheld together. */
  String table() {
    return figure + " " + year;
  }
}
