package id.lumbung.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The relations of one part of a container. */
final class Relations {
  /**
   * One relation.
   *
   * @param type the last word of its type: {@code comments}
   * @param target the part it leads to, from the root of the container; as written where it leads
   *     out of it
   */
  record Relation(String id, String type, String target, boolean isExternal, String fullType) {}

  private final List<Relation> all = new ArrayList<>();

  /**
   * Reads relations.
   *
   * @param part the part that has them
   * @param source its relations; null where it has none
   */
  static Relations read(String part, @Nullable InputStream source) throws XMLStreamException {
    Relations relations = new Relations();
    if (source == null) {
      return relations;
    }
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    try (XmlCopy xml = new XmlCopy(source, Writer.nullWriter())) {
      while (xml.next()) {
        String id = xml.isStart("Relationship") ? xml.attribute("Id") : null;
        String target = id == null ? null : xml.attribute("Target");
        String type = id == null ? null : xml.attribute("Type");
        if (id != null && target != null && type != null) {
          boolean isExternal = "External".equals(xml.attribute("TargetMode"));
          relations.all.add(
              new Relation(
                  id,
                  type.substring(type.lastIndexOf('/') + 1),
                  isExternal ? target : resolve(folder, target),
                  isExternal,
                  type));
        }
      }
    }
    return relations;
  }

  /** The part that the first relation of a type leads to, or null. */
  @Nullable String target(String type) {
    for (Relation relation : all) {
      if (relation.type().equals(type) && !relation.isExternal()) {
        return relation.target();
      }
    }
    return null;
  }

  /** Whether a relation of this id and type is there. */
  boolean has(String id, String type) {
    return all.stream().anyMatch(r -> r.id().equals(id) && r.type().equals(type));
  }

  /** All relations. */
  List<Relation> all() {
    return List.copyOf(all);
  }

  /** Leaves out what may not go back. */
  void keepInert() {
    all.removeIf(relation -> !LiveContent.mayStay(relation));
  }

  boolean has(String type) {
    return all.stream().anyMatch(relation -> relation.type().equals(type));
  }

  /** Adds a relation and gives its id. */
  String add(String type, String target) {
    String id = "lumbung" + (all.size() + 1);
    all.add(new Relation(id, type, target, false, PackageNames.RELATIONS + "/" + type));
    return id;
  }

  void write(Writer out) throws IOException {
    out.write(XmlCopy.DECLARATION);
    out.write("<Relationships xmlns=\"" + PackageNames.PACKAGE_RELATIONS + "\">");
    for (Relation relation : all) {
      out.write(
          "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s%s\"%s/>"
              .formatted(
                  XmlText.escape(relation.id()),
                  XmlText.escape(relation.fullType()),
                  relation.isExternal() || relation.target().startsWith("#") ? "" : "/",
                  XmlText.escape(relation.target()),
                  relation.isExternal() ? " TargetMode=\"External\"" : ""));
    }
    out.write("</Relationships>");
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("#")) {
      return target;
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
