package id.lumbung.marking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Text as it stands in XML: escaped, without the characters that XML does not know. */
public final class XmlText {
  private XmlText() {}

  /** Escapes for content and for attributes alike. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    try {
      for (int i = 0; i < text.length(); ) {
        int code = text.codePointAt(i);
        append(escaped, code);
        i += Character.charCount(code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escaped.toString();
  }

  /** Writes escaped text. */
  public static void write(Writer out, String text) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      append(out, code);
      i += Character.charCount(code);
    }
  }

  private static void append(Appendable out, int code) throws IOException {
    switch (code) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\n' -> out.append("&#10;");
      case '\r' -> out.append("&#13;");
      case '\t' -> out.append("&#9;");
      default -> {
        boolean isKnown =
            (code >= 0x20 && code <= 0xD7FF) || (code >= 0xE000 && code <= 0xFFFD) || code > 0xFFFF;
        if (isKnown && code <= 0xFFFF) {
          out.append((char) code);
        } else if (isKnown) {
          out.append(Character.toString(code));
        }
      }
    }
  }
}
