package id.lumbung.linkage;

/**
 * A field of the records to link.
 *
 * @param name as the data set calls it
 * @param about what it speaks of; fields about one thing repeat one another
 */
public record ComparedField(String name, FieldKind kind, About about) {
  /** What several fields may speak of. */
  public enum About {
    /** Something that no other field says. */
    ITSELF,
    /** Where something is. */
    PLACE,
    /** What is made, sold or done. */
    TRADE
  }

  /** A field about what its kind is mostly about. */
  public ComparedField(String name, FieldKind kind) {
    this(name, kind, kind.isLocation() ? About.PLACE : About.ITSELF);
  }
}
