package id.lumbung.linkage;

import id.lumbung.text.BusinessName;
import id.lumbung.text.Numerals;
import id.lumbung.text.PersonName;
import id.lumbung.text.PlaceName;
import id.lumbung.text.Spelling;
import id.lumbung.text.Street;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a field holds, which decides how it is compared and which keys it gives. */
public enum FieldKind {
  /** Name of a person, in any order of words. */
  PERSON_NAME,
  /** Name of a business or other organisation. */
  ORGANISATION_NAME,
  /** Street, house number and the like. */
  STREET,
  /** Town, village, suburb. */
  PLACE,
  /** Any other words. */
  TEXT,
  /** A day. */
  DATE,
  /** A telephone number. */
  PHONE,
  /** What tells one from all others: a number of registration, an address of mail. */
  IDENTIFIER,
  /** The sixteen digits of an Indonesian citizen. */
  NIK,
  /** A class or area code. */
  CODE,
  /** A year that somebody remembers. */
  YEAR;

  private static final Set<FieldKind> WORDS =
      Set.of(PERSON_NAME, ORGANISATION_NAME, STREET, PLACE, TEXT);

  /** What a field says of an entity. */
  enum Side {
    /** Who or what it is. */
    WHO,
    /** Where it is, or is reached. */
    WHERE,
    /** What it is like. */
    WHAT
  }

  /** What a field of the kind says. */
  Side side() {
    return switch (this) {
      case PERSON_NAME, ORGANISATION_NAME, DATE, YEAR, IDENTIFIER, NIK -> Side.WHO;
      case STREET, PLACE, PHONE, CODE -> Side.WHERE;
      case TEXT -> Side.WHAT;
    };
  }

  /** Whether it tells one door from the next. */
  boolean isDoor() {
    return this == STREET || this == PHONE;
  }

  /** Whether values are bags of words. */
  boolean isWords() {
    return WORDS.contains(this);
  }

  /** Whether values are few, and tell by how common they are. */
  boolean isCounted() {
    return this == CODE || this == YEAR;
  }

  /** Whether it says where something is; such fields repeat one another. */
  boolean isLocation() {
    return this == STREET || this == PLACE;
  }

  /** The comparable words of a value. */
  List<String> words(String value) {
    return switch (this) {
      case PERSON_NAME -> PersonName.words(value);
      case ORGANISATION_NAME -> BusinessName.words(value);
      case STREET -> Street.words(value);
      case PLACE -> PlaceName.words(value);
      default -> Spelling.words(value).stream().map(Spelling::fold).toList();
    };
  }

  /** A value that is no bag of words in comparable form; empty where it says nothing. */
  String plain(String value) {
    return switch (this) {
      case DATE -> digits(Numerals.date(value));
      case PHONE -> digits(Numerals.phone(value));
      default -> value.strip().toLowerCase(Locale.ROOT);
    };
  }

  private static String digits(long number) {
    return number == 0 ? "" : Long.toString(number);
  }
}
