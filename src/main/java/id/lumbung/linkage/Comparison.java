package id.lumbung.linkage;

/** Compares one field of two records. Symmetric. Not for several threads. */
interface Comparison {

  /** Compares two values, which are not kept. */
  void compare(Value a, Value b, Agreement found);

  /** The comparison of a kind. */
  static Comparison of(FieldKind kind, Lexicon lexicon) {
    if (kind.isWords()) {
      return new WordsComparison(lexicon, kind == FieldKind.STREET);
    }
    return kind == FieldKind.NIK ? new NikComparison() : new ValueComparison(kind, lexicon);
  }
}
