package id.lumbung.upkeep;

/** A way to tell somebody. */
interface Channel {
  /** The word of the database. */
  String name();

  /**
   * Tells it.
   *
   * @throws Exception if it was not taken; it is then told again later
   */
  void tell(Notice notice) throws Exception;
}
