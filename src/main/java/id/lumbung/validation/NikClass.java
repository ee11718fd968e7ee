package id.lumbung.validation;

/** What a NIK as written is worth for telling persons apart. */
public enum NikClass {
  /** Sixteen digits of sound structure. */
  VALID,
  /**
   * The last digit is lost to Excel, or the sequence is 0000: fifteen digits are worth something.
   */
  TRUNC15,
  /** Scientific notation as text: about six digits survive. */
  LOST,
  /** Repeated or counted digits. */
  DUMMY,
  /** Another number of digits, no such province, an impossible birth date, or another number. */
  BADSTRUCT,
  /** None written. */
  MISSING
}
