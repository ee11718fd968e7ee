package id.lumbung.marking;

import id.lumbung.domain.WordList;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Copies drawings, charts and tables without what links, runs, embeds or computes. */
final class InertPart {
  private static final Set<String> LEFT_OUT =
      WordList.of(
          """
          hlinkClick, hlinkHover, hlinkMouseOver, extLst, AlternateContent, contentPart,
          externalData, pivotSource, calculatedColumnFormula, totalsRowFormula, xmlColumnPr
          """);

  /** Attributes that name a macro, a cell whose text is shown, or a query. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "textlink", "",
          "fLocksText", "",
          "connectionId", "",
          "tableType", "",
          "queryTableFieldId", "");

  private static final String NO_CELLS = "#REF!";

  /** Links of shapes in the old language of drawings, and the formulas and macros behind them. */
  private static final Pattern OF_SHAPES =
      Pattern.compile(
          "\\s(?:[a-z]+:)?(?:href|althref|src|target)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')"
              + "|<x:(?<live>Fmla[A-Za-z]*|FmlaMacro|ScriptText|ScriptExtended)\\b[^>]*>.*?</x:\\k<live>>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private InertPart() {}

  /**
   * Copies a part of a drawing, a chart or a table.
   *
   * @param relations of the part, as far as they stay
   * @return whether something was left out
   */
  static boolean copy(XmlCopy xml, Relations relations) throws IOException, XMLStreamException {
    boolean isLess = false;
    xml.raw(XmlCopy.DECLARATION);
    while (xml.next()) {
      if (xml.isStart() && LEFT_OUT.contains(xml.name())) {
        isLess |= !xml.name().equals("extLst");
        xml.skipElement();
      } else if (xml.isStart("f")) {
        isLess |= copyCells(xml);
      } else if (xml.isStart()) {
        xml.copy(changed(xml, relations));
      } else {
        xml.copy();
      }
    }
    return isLess;
  }

  /** Where a chart has its numbers from; from elsewhere than this workbook is from nowhere. */
  private static boolean copyCells(XmlCopy xml) throws IOException, XMLStreamException {
    xml.copy();
    StringBuilder cells = new StringBuilder();
    while (xml.next() && !xml.isEnd("f")) {
      cells.append(xml.text());
    }
    boolean isInside = LiveContent.isRange(unbracketed(cells.toString()));
    xml.raw(XmlText.escape(isInside ? cells.toString() : NO_CELLS));
    xml.copy();
    return !isInside;
  }

  /** Several ranges of a chart stand in brackets. */
  private static String unbracketed(String cells) {
    String text = cells.strip();
    return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
  }

  private static Map<String, String> changed(XmlCopy xml, Relations relations) {
    Map<String, String> changed = new HashMap<>(WITHOUT);
    if (xml.attribute("macro") != null) {
      changed.put("macro", "");
    }
    String linked = xml.attribute("link");
    if (linked != null) {
      changed.put("link", "");
    }
    String embedded = xml.attribute("embed");
    if (embedded != null && !relations.has(embedded, "image")) {
      changed.put("embed", "");
    }
    return changed;
  }

  /** A drawing in the old language, which need not be well formed. */
  static String ofShapes(String drawing) {
    return OF_SHAPES.matcher(drawing).replaceAll("");
  }
}
