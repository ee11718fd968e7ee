package id.lumbung.benchmark;

/** The words of the table for what is measured. */
final class Contender {
  static final String WHOLE = "Lumbung, the whole job";
  static final String STAGING = "Lumbung, read + judge + stage";
  static final String READING = "Lumbung, read with types and places";
  static final String FASTEXCEL_COPY = "fastexcel-reader + COPY";
  static final String FASTEXCEL = "fastexcel-reader, read";
  static final String PANDAS = "pandas + openpyxl, read";
  static final String PANDAS_COPY = "pandas + openpyxl + COPY";
  static final String USER_MODEL = "POI user model + batches";
  static final String EVENTS = "POI event reader, read";
  static final String STREAMING = "excel-streaming-reader + batches";
  static final String TOKENISING = "inflate + tokenise (Aalto)";
  static final String INFLATING = "inflate";

  /** Begins the name of a part of what stands above it. */
  static final String PART = "  step ";

  private Contender() {}
}
