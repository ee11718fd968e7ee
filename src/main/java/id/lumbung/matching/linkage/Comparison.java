package id.lumbung.matching.linkage;

/** Compares one field of two records. Symmetric. Not for several threads. */
interface Comparison {

  /** Compares two values, which are not kept. */
  void compare(Value a, Value b, Agreement found);

  /** The comparison of a kind. */
  static Comparison of(Kind kind, Lexicon lexicon) {
    if (kind.isWords()) {
      return new WordsComparison(lexicon, kind == Kind.STREET);
    }
    return kind == Kind.NIK ? new NikComparison() : new ValueComparison(kind, lexicon);
  }
}
