package id.lumbung.domain;

import java.util.Locale;

/** A constant that has a word outside the program. */
public interface Coded {
  /** The name of the constant. */
  String name();

  /** Its word in the database, in JSON and in keys of messages: its name in lower case. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
