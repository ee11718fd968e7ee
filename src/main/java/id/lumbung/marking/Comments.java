package id.lumbung.marking;

import id.lumbung.domain.CellName;
import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.SheetMarks.CellMark;
import id.lumbung.marking.SheetMarks.RowMarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The comments of one sheet: ours are added, those of an earlier answer taken out, those of others
 * kept. Where somebody else's comment stands in a cell, ours goes below it.
 */
final class Comments {
  private static final Pattern SHAPE =
      Pattern.compile("<v:shape\\b[^>]*>.*?</v:shape>", Pattern.DOTALL);
  private static final Pattern SHAPE_ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
  private static final Pattern SHAPE_COLUMN =
      Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
  private static final String SHAPE_TYPE =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
  private static final String EMPTY_DRAWING =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
          + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

  /** Shapes of ours are numbered from here, above those of any program. */
  private static final int FIRST_SHAPE = 900_001;

  private final Map<String, String> wanted = new LinkedHashMap<>();

  /** Addresses whose shape is there already and stays. */
  private final Set<String> kept = new HashSet<>();

  private final Set<String> removed = new HashSet<>();

  /**
   * @param most comments beyond this number are left out: programs become slow; their text stands
   *     in the columns at the right as well
   */
  Comments(SheetMarks marks, int most) {
    for (Map.Entry<Integer, RowMarks> row : marks.rows().entrySet()) {
      for (Map.Entry<Integer, CellMark> cell : row.getValue().cells().entrySet()) {
        if (!cell.getValue().comment().isEmpty() && wanted.size() < most) {
          wanted.put(
              CellName.of(cell.getKey()) + row.getKey(),
              OwnMarks.COMMENT + " " + cell.getValue().comment());
        }
      }
    }
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** Writes the part with the texts of comments. */
  void writeTexts(@Nullable InputStream existing, Writer out)
      throws IOException, XMLStreamException {
    out.write(XmlCopy.DECLARATION);
    if (existing == null) {
      out.write("<comments xmlns=\"" + PackageNames.MAIN + "\"><authors><author>Lumbung</author>");
      out.write("</authors><commentList>");
      addTexts(out, "");
      out.write("</commentList></comments>");
      return;
    }
    try (XmlCopy xml = new XmlCopy(existing, out)) {
      while (xml.next()) {
        if (xml.isStart("comment")) {
          comment(xml);
        } else {
          if (xml.isEnd("commentList")) {
            addTexts(out, xml.prefix());
          }
          xml.copy();
        }
      }
    }
  }

  private void addTexts(Writer out, String prefix) throws IOException {
    for (Map.Entry<String, String> comment : wanted.entrySet()) {
      if (!kept.contains(comment.getKey())) {
        out.write(
            "<%1$scomment ref=\"%2$s\" authorId=\"0\"><%1$stext>"
                .formatted(prefix, comment.getKey()));
        out.write(run(comment.getValue(), prefix));
        out.write("</%1$stext></%1$scomment>".formatted(prefix));
      }
    }
  }

  private static String run(String text, String prefix) {
    return "<%1$sr><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sr>"
        .formatted(prefix, XmlText.escape(text));
  }

  /** One comment that is there: without what an earlier answer wrote, with what this one says. */
  private void comment(XmlCopy xml) throws IOException, XMLStreamException {
    String address = xml.attribute("ref") == null ? "" : xml.attribute("ref");
    StringWriter inside = new StringWriter();
    boolean isTheirs = theirs(xml, inside);
    if (!isTheirs) {
      removed.add(address);
      return;
    }
    kept.add(address);
    String ours = wanted.get(address);
    xml.raw(
        inside.toString().replace(OURS_HERE, ours == null ? "" : run("\n" + ours, xml.prefix())));
  }

  private static final String OURS_HERE = "\u0000ours\u0000";

  /** Gathers a comment; whether anything of it is not ours. */
  private static boolean theirs(XmlCopy xml, StringWriter inside)
      throws IOException, XMLStreamException {
    StringBuilder all = new StringBuilder();
    String prefix = xml.prefix();
    boolean isOver = false;
    inside.append('<').append(prefix).append("comment");
    for (String name : new String[] {"ref", "authorId", "shapeId"}) {
      String value = xml.attribute(name);
      if (value != null) {
        inside.append(' ' + name + "=\"" + XmlText.escape(value) + '"');
      }
    }
    inside.append('>').append("<" + prefix + "text>");
    StringBuilder properties = new StringBuilder();
    while (xml.next() && !xml.isEnd("comment")) {
      if (xml.isStart("rPr")) {
        properties = properties(xml, prefix);
      } else if (xml.isStart("t")) {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.isEnd("t")) {
          text.append(xml.text());
        }
        int from = text.indexOf(OwnMarks.COMMENT);
        if (!isOver && (from < 0 || from > 0)) {
          String kept = from < 0 ? text.toString() : text.substring(0, from).stripTrailing();
          all.append(kept);
          inside.append(
              "<%1$sr>%2$s<%1$st xml:space=\"preserve\">%3$s</%1$st></%1$sr>"
                  .formatted(prefix, properties, XmlText.escape(kept)));
        }
        isOver |= from >= 0;
        properties = new StringBuilder();
      }
    }
    inside.append(OURS_HERE).append("</" + prefix + "text></" + prefix + "comment>");
    return !isOver || !all.toString().isBlank();
  }

  /** How a stretch of a comment looks, as far as fonts go. */
  private static StringBuilder properties(XmlCopy xml, String prefix) throws XMLStreamException {
    StringBuilder properties = new StringBuilder("<" + prefix + "rPr>");
    while (xml.next() && !xml.isEnd("rPr")) {
      if (xml.isStart()) {
        properties.append('<').append(prefix).append(xml.name());
        for (String name : new String[] {"val", "rgb", "theme", "indexed", "tint"}) {
          String value = xml.attribute(name);
          if (value != null) {
            properties.append(' ' + name + "=\"" + XmlText.escape(value) + '"');
          }
        }
        properties.append("/>");
      }
    }
    return properties.append("</" + prefix + "rPr>");
  }

  /**
   * Writes the drawing with the frames of comments; after {@link #writeTexts}, which learns what is
   * there.
   */
  void writeShapes(@Nullable String existing, Writer out) throws IOException {
    String drawing = existing == null ? EMPTY_DRAWING : existing;
    int end = drawing.lastIndexOf("</xml>");
    if (end < 0) {
      drawing = EMPTY_DRAWING;
      end = drawing.lastIndexOf("</xml>");
    }
    Matcher shape = SHAPE.matcher(drawing);
    int at = 0;
    while (shape.find()) {
      out.write(drawing, at, shape.start() - at);
      if (!removed.contains(address(shape.group()))) {
        out.write(shape.group());
      }
      at = shape.end();
    }
    out.write(drawing, at, Math.max(0, end - at));
    if (!drawing.contains("\"_x0000_t202\"")) {
      out.write(SHAPE_TYPE);
    }
    int number = FIRST_SHAPE;
    for (String address : wanted.keySet()) {
      if (!kept.contains(address)) {
        out.write(shape(number++, CellName.row(address) - 1, CellName.column(address) - 1));
      }
    }
    out.write("</xml>");
  }

  private static String address(String shape) {
    Matcher row = SHAPE_ROW.matcher(shape);
    Matcher column = SHAPE_COLUMN.matcher(shape);
    return row.find() && column.find()
        ? CellName.of(Integer.parseInt(column.group(1)) + 1) + (Integer.parseInt(row.group(1)) + 1)
        : "";
  }

  private static String shape(int number, int row, int column) {
    return "<v:shape id=\"_x0000_s%1$d\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:0;margin-top:0;width:240pt;height:100pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%4$d, 15, %2$d, 2, %5$d, 31, %6$d, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%2$d</x:Row><x:Column>%3$d</x:Column></x:ClientData></v:shape>"
        .formatted(number, row, column, column + 1, column + 5, row + 6);
  }
}
