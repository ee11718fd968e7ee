package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date, and which show digits in front of it. */
final class CellStyles {
  private static final int MAX_STYLES = 100_000;
  private static final int MAX_FORMAT = 1_000;

  private final BitSet dates = new BitSet();
  private final Map<Integer, LeadingDigits> leading = new HashMap<>();

  private CellStyles() {}

  /** Reads the styles; no style is a date where the workbook has no such part. */
  static CellStyles read(OfficePackage pack, @Nullable String part, ReadLimits limits)
      throws FileRefused {
    CellStyles styles = new CellStyles();
    if (part == null || !pack.has(part)) {
      return styles;
    }
    try (XmlPart xml = pack.xml(part, new Watch(limits.maxSilence()))) {
      try {
        styles.fill(xml);
      } catch (XMLStreamException | RuntimeException e) {
        throw xml.refusal(e);
      }
    }
    return styles;
  }

  /** Whether the style with this 0-based number is one of a date. */
  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  /** The number of a cell of this 0-based style as the cell shows it. */
  String shown(int style, String literal) {
    LeadingDigits digits = leading.get(style);
    return digits == null ? literal : digits.shown(literal);
  }

  private void fill(XmlPart xml) throws XMLStreamException, FileRefused {
    Map<String, Boolean> custom = new HashMap<>();
    Map<String, LeadingDigits> fronts = new HashMap<>();
    while (xml.nextElement()) {
      String element = xml.reader().getLocalName();
      if (element.equals("numFmt")) {
        String id = xml.attribute("numFmtId");
        String format = xml.attribute("formatCode");
        if (id != null && format != null && custom.size() < MAX_STYLES) {
          custom.putIfAbsent(id, isDateFormat(format));
          LeadingDigits front = LeadingDigits.of(format);
          if (front != null) {
            fronts.putIfAbsent(id, front);
          }
        }
      } else if (element.equals("cellXfs")) {
        readCellStyles(xml, custom, fronts);
      }
    }
  }

  private void readCellStyles(
      XmlPart xml, Map<String, Boolean> custom, Map<String, LeadingDigits> fronts)
      throws XMLStreamException, FileRefused {
    int style = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (style == MAX_STYLES) {
        throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "gaya sel");
      }
      String format = xml.attribute("numFmtId");
      if (format != null) {
        dates.set(style, custom.getOrDefault(format, isBuiltInDate(format)));
        LeadingDigits front = fronts.get(format);
        if (front != null) {
          leading.put(style, front);
        }
      }
      style++;
      xml.skip();
    }
  }

  private static boolean isBuiltInDate(String format) {
    if (format.isEmpty() || format.length() > 3) {
      return false;
    }
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) < '0' || format.charAt(i) > '9') {
        return false;
      }
    }
    int id = Integer.parseInt(format);
    return (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
  }

  /**
   * Whether a number format shows a date or a time: its first section has letters of dates and no
   * places for digits, except for fractions of a second.
   */
  static boolean isDateFormat(String format) {
    if (format.length() > MAX_FORMAT || format.equalsIgnoreCase("standard")) {
      return false;
    }
    boolean letters = false;
    boolean seconds = false;
    for (int i = 0; i < format.length(); i++) {
      char c = Character.toLowerCase(format.charAt(i));
      if (c == ';') {
        break;
      }
      if (c == '"') {
        int end = format.indexOf('"', i + 1);
        i = end < 0 ? format.length() : end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int end = format.indexOf(']', i);
        if (end < 0) {
          return false;
        }
        letters |= isElapsed(format.substring(i + 1, end));
        i = end;
      } else if (c == '#' || c == '?' || (c == '0' && !seconds)) {
        return false;
      } else if (c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's') {
        letters = true;
        seconds = c == 's';
      } else if (c != '.' && c != ',' && c != '0') {
        seconds = false;
      }
    }
    return letters;
  }

  /** Hours, minutes or seconds that may run over: {@code [h]}, {@code [mm]}. */
  private static boolean isElapsed(String bracket) {
    String lower = bracket.toLowerCase(Locale.ROOT);
    return lower.equals("h")
        || lower.equals("hh")
        || lower.equals("m")
        || lower.equals("mm")
        || lower.equals("s")
        || lower.equals("ss");
  }
}
