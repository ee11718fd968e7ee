package id.lumbung.staging;

import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's {@code COPY}. */
final class CopyText {
  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean isFirst = true;

  /** Adds a value to the row; null becomes SQL null. */
  CopyText value(@Nullable Object value) {
    if (!isFirst) {
      text.append('\t');
    }
    isFirst = false;
    if (value == null) {
      text.append("\\N");
    } else {
      escape(value.toString());
    }
    return this;
  }

  /** Ends the row. */
  void end() {
    text.append('\n');
    isFirst = true;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append('\uFFFD');
        default -> text.append(c);
      }
    }
  }
}
