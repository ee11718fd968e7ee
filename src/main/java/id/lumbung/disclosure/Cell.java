package id.lumbung.disclosure;

/** One number of a published table, or one that follows from published ones. */
public final class Cell {
  private final String table;
  private final String name;
  private final double value;
  private final boolean isMagnitude;
  private final boolean isSecret;
  private final double weight;
  private State state;

  /**
   * A cell.
   *
   * @param table what is published or withheld together
   * @param name tells the cell from the others of its table
   * @param isMagnitude whether it is a sum of what businesses report; else it counts them
   * @param isSecret whether it must not be known for its own sake
   * @param weight what readers lose when it is kept back, beside another; above zero
   */
  public Cell(
      String table,
      String name,
      double value,
      boolean isMagnitude,
      boolean isSecret,
      double weight,
      State state) {
    this.table = table;
    this.name = name;
    this.value = value;
    this.isMagnitude = isMagnitude;
    this.isSecret = isSecret;
    this.weight = weight;
    this.state = state;
  }

  /** What is published or withheld together. */
  public String table() {
    return table;
  }

  /** What tells the cell from the others of its table. */
  public String name() {
    return name;
  }

  /** Its true value. */
  public double value() {
    return value;
  }

  /** Whether it must not be known for its own sake. */
  public boolean isSecret() {
    return isSecret;
  }

  /** What readers are shown of it. */
  public State state() {
    return state;
  }

  /** Shows less of it. */
  public void become(State less) {
    state = less;
  }

  boolean isMagnitude() {
    return isMagnitude;
  }

  double weight() {
    return weight;
  }

  /** Whether a reader must be left in the dark about it. */
  boolean needsProtection() {
    return state == State.HIDDEN || (isSecret && !state.isKnown());
  }

  /** The least value that a reader, who knows nothing else, must reckon with. */
  double least() {
    return state == State.IMPLIED || state == State.UNLISTED ? 0 : 1;
  }

  @Override
  public String toString() {
    return table + " " + name;
  }
}
