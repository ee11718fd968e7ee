package id.lumbung.publication;

import id.lumbung.settings.Texts;
import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the folder as a Frictionless Tabular Data Package, version 1. */
final class DataPackage {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Map<String, String> TYPES =
      Map.of("tahun", "year", "nilai", "number", "tanggal", "date");
  private static final Map<String, String> SDMX_TYPES =
      Map.of("TIME_PERIOD", "year", "OBS_VALUE", "number");

  private final Publisher publisher;
  private final OpenFigures.About about;
  private final Wording words = new Wording("opendata", Texts.INDONESIAN);

  DataPackage(Publisher publisher, OpenFigures.About about) {
    this.publisher = publisher;
    this.about = about;
  }

  void write(Path folder, List<Resource> resources) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("profile", "tabular-data-package");
    document.put("name", "umkm-kalimantan-tengah");
    document.put("title", words.get("title"));
    document.put("description", words.get("description"));
    if (!publisher.website().isEmpty()) {
      document.put("homepage", publisher.website());
    }
    document.put("version", Integer.toString(about.vintage()));
    if (about.moment() != null) {
      document.put("created", about.moment().toString());
    }
    document.put("keywords", keywords(words));
    document.put("contributors", List.of(contributor()));
    document.put(
        "licenses", List.of(Map.of("name", publisher.licence(), "path", publisher.licenceUrl())));
    document.put("resources", resources.stream().map(this::resource).toList());
    Files.writeString(folder.resolve("datapackage.json"), JSON.writeValueAsString(document));
  }

  static List<String> keywords(Wording words) {
    return List.of(words.get("keywords").split("\\s*,\\s*", -1));
  }

  private Map<String, Object> contributor() {
    Map<String, Object> office = new LinkedHashMap<>();
    office.put("title", publisher.office());
    office.put("role", "publisher");
    if (!publisher.email().isEmpty()) {
      office.put("email", publisher.email());
    }
    if (!publisher.website().isEmpty()) {
      office.put("path", publisher.website());
    }
    return office;
  }

  private Map<String, Object> resource(Resource resource) {
    boolean isSdmx = resource.code().isEmpty();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("profile", "tabular-data-resource");
    told.put("name", resource.name());
    told.put("path", resource.file());
    told.put("title", isSdmx ? words.get("sdmx.title") : title(about, resource, words));
    told.put(
        "description",
        isSdmx ? words.get("sdmx.description") : description(about, resource, words));
    told.put("format", "csv");
    told.put("mediatype", "text/csv");
    told.put("encoding", "utf-8");
    told.put("bytes", resource.bytes());
    told.put("hash", "sha256:" + resource.sha256());
    told.put("schema", isSdmx ? sdmxSchema() : schema());
    return told;
  }

  /** What an indicator is called. */
  static String title(OpenFigures.About about, Resource resource, Wording words) {
    return card(about, resource).text("concept") == null
        ? resource.name()
        : words.side(card(about, resource).text("concept"));
  }

  /** Formula and what to bear in mind. */
  static String description(OpenFigures.About about, Resource resource, Wording words) {
    FigureRow card = card(about, resource);
    return words.get(
        "resource.description",
        "rumus",
        words.side(card.text("formula")),
        "catatan",
        words.side(card.text("caveat")));
  }

  private static FigureRow card(OpenFigures.About about, Resource resource) {
    return about.cards().stream()
        .filter(row -> row.code("code").equals(resource.code()))
        .findFirst()
        .orElseGet(() -> new FigureRow(Map.of()));
  }

  private Map<String, Object> schema() {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (String name : OpenTables.HEADER) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", name);
      field.put("type", TYPES.getOrDefault(name, "string"));
      field.put("description", words.get("field." + name));
      if (!name.equals("nilai")) {
        field.put("constraints", Map.of("required", true));
      }
      fields.add(field);
    }
    return table(fields, List.of("kode_wilayah", "indikator", "tahun"));
  }

  private Map<String, Object> sdmxSchema() {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (String name : OpenTables.SDMX) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", name);
      field.put("type", SDMX_TYPES.getOrDefault(name, "string"));
      fields.add(field);
    }
    return table(fields, List.of("REF_AREA", "INDICATOR", "BREAKDOWN", "TIME_PERIOD"));
  }

  private static Map<String, Object> table(List<Map<String, Object>> fields, List<String> key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", key);
    return schema;
  }
}
