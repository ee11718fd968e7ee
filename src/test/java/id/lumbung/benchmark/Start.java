package id.lumbung.benchmark;

import java.util.Locale;

/** From where on a run is measured. */
enum Start {
  /** From the start of its process. */
  COLD,
  /** The same again in a process that has done it before. */
  WARM;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
