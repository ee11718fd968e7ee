package id.lumbung.workbook;

import id.lumbung.layout.Layouts;
import id.lumbung.settings.JobsFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Builds workbooks in code, sound ones and such as no program would write. */
public final class Book {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<SheetText> sheets = new ArrayList<>();
  private final Map<String, String> extra = new LinkedHashMap<>();
  private String namespace = MAIN;
  private String sharedStrings = "";
  private String styles = "";
  private String workbookProperties = "";

  /** One sheet being written. */
  public static final class SheetText {
    private final String name;
    private final String state;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder merges = new StringBuilder();
    private int row;

    private SheetText(String name, String state) {
      this.name = name;
      this.state = state;
    }

    /** Adds a row under the last: strings as text, numbers as numbers, null as nothing. */
    public SheetText row(@Nullable Object... cells) {
      return rowAt(row + 1, cells);
    }

    public SheetText rowAt(int number, @Nullable Object... cells) {
      return element(number, "", cells);
    }

    public SheetText hiddenRow(@Nullable Object... cells) {
      return element(row + 1, " hidden=\"1\"", cells);
    }

    private SheetText element(int number, String attributes, @Nullable Object... cells) {
      row = number;
      rows.append("<row r=\"").append(number).append('"').append(attributes).append('>');
      for (int i = 0; i < cells.length; i++) {
        Object cell = cells[i];
        String address = column(i + 1) + number;
        if (cell instanceof String text) {
          rows.append("<c r=\"").append(address).append("\" t=\"inlineStr\"><is><t>");
          rows.append(escape(text)).append("</t></is></c>");
        } else if (cell != null) {
          rows.append("<c r=\"").append(address).append("\"><v>").append(cell);
          rows.append("</v></c>");
        }
      }
      rows.append("</row>");
      return this;
    }

    /** Adds a row element as it stands. */
    public SheetText xml(String xml) {
      rows.append(xml);
      return this;
    }

    public SheetText merge(String range) {
      merges.append("<mergeCell ref=\"").append(range).append("\"/>");
      return this;
    }
  }

  public SheetText sheet(String name) {
    return sheet(name, "visible");
  }

  public SheetText sheet(String name, String state) {
    SheetText sheet = new SheetText(name, state);
    sheets.add(sheet);
    return sheet;
  }

  /** A sheet with nothing but this row markup. */
  public static Book of(String rowsXml) {
    Book book = new Book();
    book.sheet("UMKM").xml(rowsXml);
    return book;
  }

  public Book strict() {
    namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    return this;
  }

  public Book sharedStrings(String items) {
    sharedStrings = items;
    return this;
  }

  public Book styles(String xml) {
    styles = xml;
    return this;
  }

  public Book uses1904() {
    workbookProperties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  public Book part(String name, String content) {
    extra.put(name, content);
    return this;
  }

  public Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\""
            + RELATIONS
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    StringBuilder tabs = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      SheetText sheet = sheets.get(i);
      tabs.append(
          "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
              .formatted(escape(sheet.name), i + 1, sheet.state, i));
      relations.append(relation("s" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      parts.put(
          "xl/worksheets/sheet" + i + ".xml",
          "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
              .formatted(
                  namespace,
                  sheet.rows,
                  sheet.merges.isEmpty() ? "" : "<mergeCells>" + sheet.merges + "</mergeCells>"));
    }
    if (!sharedStrings.isEmpty()) {
      relations.append(relation("t", "sharedStrings", "/xl/sharedStrings.xml"));
      parts.put(
          "xl/sharedStrings.xml", "<sst xmlns=\"" + namespace + "\">" + sharedStrings + "</sst>");
    }
    if (!styles.isEmpty()) {
      relations.append(relation("y", "styles", "styles.xml"));
      parts.put(
          "xl/styles.xml", "<styleSheet xmlns=\"" + namespace + "\">" + styles + "</styleSheet>");
    }
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(namespace, RELATIONS, workbookProperties, tabs));
    parts.putAll(extra);
    return parts;
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  public byte[] bytes() {
    return zip(parts());
  }

  public Path write(Path folder) {
    return write(folder, "kiriman.xlsx", bytes());
  }

  public static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static String column(int number) {
    String letters = "";
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      letters = (char) ('A' + (rest - 1) % 26) + letters;
    }
    return letters;
  }

  /** The synonyms that the product ships. */
  public static Layouts layouts() {
    return Layouts.read(JobsFolder.locate(null));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
