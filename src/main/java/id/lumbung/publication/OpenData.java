package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The published figures as open data: a table an indicator, the descriptions that portals harvest,
 * and the forms of Satu Data. All of it or nothing is written.
 *
 * @param publisher who answers for it
 * @param language of the metadata forms; the tables speak Indonesian, as portals here do
 */
public record OpenData(OpenFigures figures, Publisher publisher, Locale language) {
  /**
   * Writes a folder.
   *
   * @param isForced whether the folder of an earlier export may be replaced
   * @return how many indicators were written
   * @throws id.lumbung.settings.Refused where the folder holds something already
   */
  public int write(Path folder, boolean isForced) throws IOException {
    Target target = new Target(folder, isForced);
    Path begun = target.begin();
    Map<String, Resource> written = new LinkedHashMap<>();
    List<OpenFigures.About> told = new ArrayList<>();
    try (OpenTables tables = new OpenTables(begun)) {
      figures.read(
          about -> {
            told.add(about);
            tables.begin(about);
            return tables::take;
          });
      tables.finish();
      written.putAll(tables.resources());
    }
    OpenFigures.About about = told.get(0);
    List<Resource> resources = List.copyOf(written.values());
    new DataPackage(publisher, about).write(begun, resources);
    new Catalog(publisher, about).write(begun, resources);
    new MetadataForms(publisher, about, language).write(begun, cards(about, resources));
    target.end(begun);
    return resources.size() - 1;
  }

  /** Cards of the indicators that have a table. */
  private static List<FigureRow> cards(OpenFigures.About about, List<Resource> resources) {
    return about.cards().stream()
        .filter(card -> resources.stream().anyMatch(r -> r.code().equals(card.code("code"))))
        .toList();
  }
}
