package id.lumbung.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a workbook, to which marked ones are added: a marked cell keeps its number format,
 * font, border and alignment and gets another fill. The colour it had is kept where solid fills
 * have room for one that does not show, so that the mark can be taken off again.
 */
public final class Styles {
  /** No program reads more. */
  private static final int MOST_FORMATS = 64_000;

  private static final String MINIMAL =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>\
      </styleSheet>""";

  private static final String QUIET = "FF55666E";
  private static final String ACCENT = "FF0B4A63";
  private static final String TOP = "<alignment vertical=\"top\" wrapText=\"1\"/>";

  /** A line under the titles of columns and nowhere else. */
  private static final String HAIRLINE =
      "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FFC9D6DC\"/></bottom>"
          + "<diagonal/></border>";

  /** How what we write ourselves looks, as the release pack has it. */
  public enum Face {
    /** Sentences. */
    BODY(font(11, "", false), TOP, false),
    /** Small print. */
    SMALL(font(9, QUIET, false), TOP, false),
    /** A code that is read out on the telephone and otherwise passed over. */
    CODE(font(8, QUIET, false), "<alignment vertical=\"top\"/>", false),
    /** The title of a part of a sheet. */
    SECTION(font(12, ACCENT, true), "", false),
    /** A figure to be seen at once. */
    FIGURE(font(14, "", true), "<alignment horizontal=\"left\"/>", false),
    /** A number in a table. */
    NUMBER(
        font(11, "", false),
        "<alignment horizontal=\"right\" vertical=\"top\" indent=\"1\"/>",
        false),
    /** A cell that leads to another. */
    LINK(font(11, "FF0B5FA5", false), TOP, false),
    /** The title of a column of words. */
    COLUMN(font(9, QUIET, true), "", true),
    /** The title of a column of numbers. */
    COLUMN_RIGHT(font(9, QUIET, true), "<alignment horizontal=\"right\" indent=\"1\"/>", true);

    private final String font;
    private final String inside;
    private final boolean isUnderlined;

    Face(String font, String inside, boolean isUnderlined) {
      this.font = font;
      this.inside = inside;
      this.isUnderlined = isUnderlined;
    }
  }

  private static String font(int points, String argb, boolean isBold) {
    return "<font>%s<sz val=\"%d\"/>%s<name val=\"Calibri\"/></font>"
        .formatted(
            isBold ? "<b/>" : "", points, argb.isEmpty() ? "" : "<color rgb=\"" + argb + "\"/>");
  }

  /** One format of a cell: its attributes and what is inside. */
  private record Format(Map<String, String> attributes, String inside) {}

  private record Marked(int base, Tint tint) {}

  private final byte[] source;
  private final List<Format> formats = new ArrayList<>();

  /** What shows of each fill: the attributes of its colour, where it is solid. */
  private final List<String> colours = new ArrayList<>();

  private final List<String> hidden = new ArrayList<>();
  private final List<Format> added = new ArrayList<>();
  private final List<String> addedFills = new ArrayList<>();
  private final Map<Marked, Integer> marked = new LinkedHashMap<>();
  private final Map<Integer, Integer> cleaned = new LinkedHashMap<>();
  private final Map<String, Integer> own = new LinkedHashMap<>();
  private final Map<Integer, Integer> quoted = new LinkedHashMap<>();
  private final List<String> addedFonts = new ArrayList<>();
  private int fonts;
  private int borders;

  private Styles(byte[] source) {
    this.source = source;
  }

  /** The styles of a part, or the least there can be. */
  static Styles read(@Nullable InputStream part) throws IOException, XMLStreamException {
    byte[] source = part == null ? MINIMAL.getBytes(StandardCharsets.UTF_8) : part.readAllBytes();
    Styles styles = new Styles(source);
    try (XmlCopy xml = new XmlCopy(new ByteArrayInputStream(source), Writer.nullWriter())) {
      while (xml.next()) {
        if (xml.isStart("fonts")) {
          styles.fonts = countChildren(xml, "fonts");
        } else if (xml.isStart("borders")) {
          styles.borders = countChildren(xml, "borders");
        } else if (xml.isStart("fills")) {
          styles.readFills(xml);
        } else if (xml.isStart("cellXfs")) {
          styles.readFormats(xml);
        }
      }
    }
    if (styles.formats.isEmpty()) {
      throw new XMLStreamException("No formats of cells");
    }
    return styles;
  }

  private static int countChildren(XmlCopy xml, String parent) throws XMLStreamException {
    int count = 0;
    while (xml.next() && !xml.isEnd(parent)) {
      if (xml.isStart()) {
        count++;
        xml.skipElement();
      }
    }
    return count;
  }

  private void readFills(XmlCopy xml) throws XMLStreamException {
    String colour = "";
    String behind = "";
    boolean isSolid = false;
    while (xml.next() && !xml.isEnd("fills")) {
      if (xml.isStart("fill")) {
        colour = "";
        behind = "";
        isSolid = false;
      } else if (xml.isStart("patternFill")) {
        isSolid = "solid".equals(xml.attribute("patternType"));
      } else if (xml.isStart("fgColor")) {
        colour = colour(xml);
      } else if (xml.isStart("bgColor")) {
        behind = colour(xml);
      } else if (xml.isEnd("fill")) {
        colours.add(isSolid ? colour : "");
        hidden.add(behind);
      }
    }
  }

  private static String colour(XmlCopy xml) {
    StringBuilder colour = new StringBuilder();
    for (String name : List.of("rgb", "theme", "indexed", "tint")) {
      String value = xml.attribute(name);
      if (value != null) {
        colour.append(' ').append(name).append("=\"").append(XmlText.escape(value)).append('"');
      }
    }
    return colour.toString();
  }

  private void readFormats(XmlCopy xml) throws XMLStreamException {
    while (xml.next() && !xml.isEnd("cellXfs")) {
      if (xml.isStart("xf")) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name :
            List.of(
                "numFmtId",
                "fontId",
                "fillId",
                "borderId",
                "xfId",
                "quotePrefix",
                "pivotButton",
                "applyNumberFormat",
                "applyFont",
                "applyFill",
                "applyBorder",
                "applyAlignment",
                "applyProtection")) {
          String value = xml.attribute(name);
          if (value != null) {
            attributes.put(name, value);
          }
        }
        formats.add(new Format(attributes, inside(xml)));
      }
    }
  }

  /** Alignment and protection, rebuilt without whatever extensions there are. */
  private static String inside(XmlCopy xml) throws XMLStreamException {
    StringBuilder inside = new StringBuilder();
    while (xml.next() && !xml.isEnd("xf")) {
      if (xml.isStart("alignment") || xml.isStart("protection")) {
        inside.append('<').append(xml.name());
        for (String name :
            List.of(
                "horizontal",
                "vertical",
                "textRotation",
                "wrapText",
                "indent",
                "justifyLastLine",
                "shrinkToFit",
                "readingOrder",
                "locked",
                "hidden")) {
          String value = xml.attribute(name);
          if (value != null) {
            inside.append(' ').append(name).append("=\"").append(XmlText.escape(value)).append('"');
          }
        }
        inside.append("/>");
      }
    }
    return inside.toString();
  }

  /** The style of a cell with a mark on it. */
  int marked(int base, Tint tint) {
    int known = clean(base);
    return marked.computeIfAbsent(
        new Marked(known, tint),
        key -> {
          Format format = format(known);
          return add(known, with(format, "fillId", fill(tint, colourOf(format))), format.inside());
        });
  }

  /** How many styles of cells the source has. */
  int count() {
    return formats.size();
  }

  /** Whether an earlier answer has put colours of ours into the workbook. */
  boolean hasOlderMarks() {
    return colours.stream().anyMatch(Styles::isOurs);
  }

  /** The style of a cell without a mark that an earlier answer put on it. */
  int clean(int base) {
    if (base < 0 || base >= formats.size()) {
      return base < formats.size() + added.size() && base >= 0 ? base : 0;
    }
    Format format = formats.get(base);
    int fill = number(format.attributes().get("fillId"));
    if (fill >= colours.size() || !isOurs(colours.get(fill))) {
      return base;
    }
    return cleaned.computeIfAbsent(
        base,
        key -> {
          String before = hidden.get(fill);
          boolean hadColour = !hidesNothing(before) && !isRewritten();
          return add(
              base, with(format, "fillId", hadColour ? plainFill(before) : 0), format.inside());
        });
  }

  private static boolean hidesNothing(String behind) {
    return behind.isEmpty() || behind.contains("indexed=\"64\"");
  }

  /**
   * Whether another program has put colours of its own behind all others, as LibreOffice does: our
   * titles never hide one. What a mark hid is lost then.
   */
  private boolean isRewritten() {
    for (int i = 0; i < colours.size(); i++) {
      if (colours.get(i).contains(Tint.TITLE.argb()) && !hidesNothing(hidden.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOurs(String colour) {
    int from = colour.indexOf("rgb=\"");
    return from >= 0 && Tint.isOurs(colour.substring(from + 5, colour.indexOf('"', from + 5)));
  }

  /** Bold, on grey: a title of ours. */
  public int title() {
    return own("title", font(11, "", true), fill(Tint.TITLE, ""), "", false);
  }

  /** The largest letters of a sheet of ours, in the colour of what they say. */
  public int headline(Tint tint) {
    return own("headline " + tint, font(16, tint.letters(), true), 0, TOP, false);
  }

  /** Bold words in the colour of what they say. */
  public int verdict(Tint tint) {
    return own("verdict " + tint, font(11, tint.letters(), true), 0, TOP, false);
  }

  /** What we write ourselves. */
  public int face(Face face) {
    return own(face.name(), face.font, 0, face.inside, face.isUnderlined);
  }

  /** Text that goes on in the next line. */
  public int wrapped() {
    return face(Face.BODY);
  }

  /** Text and nothing else: what begins like a formula stays text when it is edited. */
  public int plain() {
    return own("plain", "", 0, "", false);
  }

  /** Plain text on a colour. */
  public int tinted(Tint tint) {
    return own("tint " + tint, "", fill(tint, ""), "", false);
  }

  /**
   * The style for a text of ours: one that begins like a formula carries the mark by which programs
   * leave it a text when it is edited.
   *
   * @param style of ours
   */
  public int forText(int style, String text) {
    if (!FormulaLike.is(text)) {
      return style;
    }
    return quoted.computeIfAbsent(
        style,
        key -> {
          Format format = format(style);
          Map<String, String> attributes = new LinkedHashMap<>(format.attributes());
          attributes.put("quotePrefix", "1");
          return add(style, attributes, format.inside());
        });
  }

  /**
   * @param font markup; empty for the one of the workbook
   */
  private int own(String name, String font, int fill, String inside, boolean isUnderlined) {
    return own.computeIfAbsent(
        name,
        key -> {
          boolean isNumber = name.equals(Face.NUMBER.name()) || name.equals(Face.FIGURE.name());
          Map<String, String> attributes = new LinkedHashMap<>();
          attributes.put("numFmtId", isNumber ? "3" : "49");
          attributes.put("fontId", Integer.toString(font.isEmpty() ? 0 : fontOf(font)));
          attributes.put("fillId", Integer.toString(fill));
          attributes.put("borderId", Integer.toString(isUnderlined ? borders : 0));
          attributes.put("xfId", "0");
          attributes.put("applyNumberFormat", "1");
          attributes.put("applyFont", "1");
          attributes.put("applyFill", "1");
          attributes.put("applyBorder", isUnderlined ? "1" : "0");
          attributes.put("applyAlignment", inside.isEmpty() ? "0" : "1");
          return add(0, attributes, inside);
        });
  }

  private int fontOf(String font) {
    int known = addedFonts.indexOf(font);
    if (known < 0) {
      known = addedFonts.size();
      addedFonts.add(font);
    }
    return fonts + known;
  }

  private int add(int otherwise, Map<String, String> attributes, String inside) {
    if (formats.size() + added.size() >= MOST_FORMATS) {
      return otherwise;
    }
    added.add(new Format(attributes, inside));
    return formats.size() + added.size() - 1;
  }

  private Format format(int style) {
    return style < formats.size() ? formats.get(style) : added.get(style - formats.size());
  }

  private String colourOf(Format format) {
    int fill = number(format.attributes().get("fillId"));
    if (fill >= colours.size() + addedFills.size()) {
      return "";
    }
    return fill < colours.size() ? colours.get(fill) : "";
  }

  private static Map<String, String> with(Format format, String name, int value) {
    Map<String, String> attributes = new LinkedHashMap<>(format.attributes());
    attributes.put(name, Integer.toString(value));
    attributes.put("applyFill", "1");
    return attributes;
  }

  private int fill(Tint tint, String before) {
    return fillOf(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
            + tint.argb()
            + "\"/><bgColor"
            + (before.isEmpty() ? " indexed=\"64\"" : before)
            + "/></patternFill></fill>");
  }

  private int plainFill(String colour) {
    return fillOf(
        "<fill><patternFill patternType=\"solid\"><fgColor"
            + colour
            + "/><bgColor indexed=\"64\"/></patternFill></fill>");
  }

  private int fillOf(String fill) {
    int known = addedFills.indexOf(fill);
    if (known < 0) {
      known = addedFills.size();
      addedFills.add(fill);
    }
    return colours.size() + known;
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Writes the part with all that was added. */
  void write(Writer out) throws IOException, XMLStreamException {
    out.write(XmlCopy.DECLARATION);
    try (XmlCopy xml = new XmlCopy(new ByteArrayInputStream(source), out)) {
      while (xml.next()) {
        if (xml.isStart("fonts")) {
          xml.copy(Map.of("count", Integer.toString(fonts + addedFonts.size())));
        } else if (xml.isStart("borders")) {
          xml.copy(Map.of("count", Integer.toString(borders + 1)));
        } else if (xml.isStart("fills")) {
          xml.copy(Map.of("count", Integer.toString(colours.size() + addedFills.size())));
        } else if (xml.isStart("cellXfs")) {
          xml.copy(Map.of("count", Integer.toString(formats.size() + added.size())));
        } else {
          if (xml.isEnd("fonts")) {
            xml.raw(prefixed(String.join("", addedFonts), xml.prefix()));
          } else if (xml.isEnd("borders")) {
            xml.raw(prefixed(HAIRLINE, xml.prefix()));
          } else if (xml.isEnd("fills")) {
            xml.raw(prefixed(String.join("", addedFills), xml.prefix()));
          } else if (xml.isEnd("cellXfs")) {
            xml.raw(prefixed(formats(), xml.prefix()));
          }
          xml.copy();
        }
      }
    }
  }

  private String formats() {
    StringWriter markup = new StringWriter();
    for (Format format : added) {
      markup.append("<xf");
      format.attributes().forEach((name, value) -> markup.append(' ' + name + "=\"" + value + '"'));
      markup.append('>').append(format.inside()).append("</xf>");
    }
    return markup.toString();
  }

  private static String prefixed(String markup, String prefix) {
    return prefix.isEmpty() ? markup : markup.replaceAll("<(/?)(?=[a-zA-Z])", "<$1" + prefix);
  }
}
