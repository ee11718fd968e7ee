package id.lumbung.console;

import id.lumbung.publication.JsonForms;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.Figures;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.ReleaseTables;
import id.lumbung.statistics.Statistics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What everyone may read, for programs: published figures and their dictionary, nothing else. The
 * documents are those of the commands, under the same schemas.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record Api(Statistics statistics, OpenFigures open, ReleaseTables releases, JsonMapper json) {
  /** Documents by the name of their address, which is that of their schema. */
  private static final List<String> DOCUMENTS = List.of("figures", "observations", "dictionary");

  /** A document of observations: one figure, area and year each. */
  record ObservationsForm(List<Map<String, @Nullable Object>> observations) {}

  /** A document of the dictionary. */
  record DictionaryForm(List<Map<String, @Nullable Object>> entries) {}

  @GetMapping("/figures")
  String figures(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String area) {
    Figures figures = statistics.current(Audience.PUBLIC).within(area);
    return JsonForms.figures(figures, year, null, List.of());
  }

  /** Every published figure one by one. */
  @GetMapping("/observations")
  String observations(
      @RequestParam(required = false) @Nullable String indicator,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String area)
      throws IOException {
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    if (!open.isEmpty()) {
      open.read(
          about ->
              row -> {
                if ((indicator == null || indicator.equals(row.text("indicator")))
                    && (year == null || year.equals(row.whole("year")))
                    && (area == null || area.equals(row.text("area_code")))) {
                  found.add(row.values());
                }
              });
    }
    return JsonForms.of(new ObservationsForm(found));
  }

  @GetMapping("/dictionary")
  String dictionary() {
    return JsonForms.of(
        new DictionaryForm(
            releases.dictionary(Audience.PUBLIC).stream().map(FigureRow::values).toList()));
  }

  /** OpenAPI 3.1: the addresses with the schemas that the documents are held to. */
  @GetMapping("/openapi.json")
  String openApi() {
    ObjectNode document = json.createObjectNode();
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Lumbung");
    info.put("version", "1");
    info.put("description", "Published figures of the UMKM register of Kalimantan Tengah");
    document
        .putArray("servers")
        .addObject()
        .put("url", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    ObjectNode paths = document.putObject("paths");
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    for (String name : DOCUMENTS) {
      JsonNode schema = schema(name);
      schemas.set(name, schema);
      ObjectNode get = paths.putObject("/api/v1/" + name).putObject("get");
      get.put("operationId", name);
      get.put("summary", schema.path("description").asString(""));
      parameters(name)
          .forEach(
              (parameter, type) -> {
                ObjectNode one = get.withArray("parameters").addObject();
                one.put("name", parameter);
                one.put("in", "query");
                one.put("required", false);
                one.putObject("schema").put("type", type);
              });
      ObjectNode responses = get.putObject("responses");
      ObjectNode found = responses.putObject("200");
      found.put("description", schema.path("title").asString(""));
      found
          .putObject("content")
          .putObject(MediaType.APPLICATION_JSON_VALUE)
          .putObject("schema")
          .put("$ref", "#/components/schemas/" + name);
      responses.putObject("304").put("description", "Nothing has changed: If-None-Match");
    }
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }

  private static Map<String, String> parameters(String document) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (document.equals("observations")) {
      parameters.put("indicator", "string");
    }
    if (!document.equals("dictionary")) {
      parameters.put("year", "integer");
      parameters.put("area", "string");
    }
    return parameters;
  }

  private JsonNode schema(String name) {
    try (InputStream in = Api.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
      if (in == null) {
        throw new IllegalStateException("no schema of " + name);
      }
      return json.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
