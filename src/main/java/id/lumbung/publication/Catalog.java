package id.lumbung.publication;

import id.lumbung.settings.Texts;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the folder as a DCAT catalogue in JSON-LD, which CKAN harvests. */
final class Catalog {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String FREQUENCIES =
      "http://publications.europa.eu/resource/authority/frequency/";
  private static final Map<String, String> FREQUENCY =
      Map.of(
          "annual", "ANNUAL",
          "semiannual", "ANNUAL_2",
          "quarterly", "QUARTERLY",
          "monthly", "MONTHLY");

  private final Publisher publisher;
  private final OpenFigures.About about;
  private final Wording indonesian = new Wording("opendata", Texts.INDONESIAN);
  private final Wording english = new Wording("opendata", Locale.ENGLISH);

  Catalog(Publisher publisher, OpenFigures.About about) {
    this.publisher = publisher;
    this.about = about;
  }

  void write(Path folder, List<Resource> resources) throws IOException {
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("@context", context());
    catalogue.put("@id", identifier(""));
    catalogue.put("@type", "dcat:Catalog");
    catalogue.put("dct:title", both(indonesian.get("title"), english.get("title")));
    catalogue.put(
        "dct:description", both(indonesian.get("description"), english.get("description")));
    catalogue.put("dct:publisher", office());
    catalogue.put("dct:language", "id");
    dates(catalogue);
    catalogue.put(
        "dcat:dataset",
        resources.stream().filter(r -> !r.code().isEmpty()).map(this::dataset).toList());
    Files.writeString(folder.resolve("catalog.jsonld"), JSON.writeValueAsString(catalogue));
  }

  private static Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("dcat", "http://www.w3.org/ns/dcat#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    context.put("skos", "http://www.w3.org/2004/02/skos/core#");
    context.put("spdx", "http://spdx.org/rdf/terms#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return context;
  }

  /** Where a thing is on the web, or a name of its own where the office has no such place. */
  private String identifier(String name) {
    String base = publisher.dataUrl();
    if (base.isEmpty()) {
      return "urn:lumbung:umkm" + (name.isEmpty() ? "" : ":" + name);
    }
    return name.isEmpty() ? base : base.replaceAll("/$", "") + "/" + name;
  }

  private static List<Map<String, String>> both(String id, String en) {
    return List.of(
        Map.of("@value", id, "@language", "id"), Map.of("@value", en, "@language", "en"));
  }

  private Map<String, Object> office() {
    Map<String, Object> office = new LinkedHashMap<>();
    office.put("@type", "foaf:Organization");
    office.put("foaf:name", publisher.office());
    if (!publisher.website().isEmpty()) {
      office.put("foaf:homepage", link(publisher.website()));
    }
    return office;
  }

  private Map<String, Object> contact() {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("@type", "vcard:Organization");
    contact.put("vcard:fn", publisher.unit().isEmpty() ? publisher.office() : publisher.unit());
    if (!publisher.email().isEmpty()) {
      contact.put("vcard:hasEmail", link("mailto:" + publisher.email()));
    }
    return contact;
  }

  private void dates(Map<String, Object> about) {
    if (this.about.moment() != null) {
      Map<String, String> moment =
          Map.of("@value", this.about.moment().toString(), "@type", "xsd:dateTime");
      about.put("dct:issued", moment);
      about.put("dct:modified", moment);
    }
  }

  private Map<String, Object> dataset(Resource resource) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@id", identifier(resource.name()));
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:identifier", "umkm-" + resource.name());
    dataset.put(
        "dct:title",
        both(
            DataPackage.title(about, resource, indonesian),
            DataPackage.title(about, resource, english)));
    dataset.put(
        "dct:description",
        both(
            DataPackage.description(about, resource, indonesian),
            DataPackage.description(about, resource, english)));
    dataset.put("dct:publisher", office());
    dataset.put("dcat:contactPoint", contact());
    dataset.put("dcat:keyword", DataPackage.keywords(indonesian));
    dates(dataset);
    dataset.put(
        "dct:accrualPeriodicity",
        link(FREQUENCIES + FREQUENCY.getOrDefault(publisher.frequency(), "ANNUAL")));
    dataset.put("dct:license", link(publisher.licenceUrl()));
    dataset.put("dct:language", "id");
    dataset.put("dct:spatial", place());
    if (about.firstYear() != null && about.lastYear() != null) {
      dataset.put("dct:temporal", period(about.firstYear(), about.lastYear()));
    }
    dataset.put("dcat:distribution", List.of(distribution(resource)));
    return dataset;
  }

  private Map<String, Object> place() {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("@type", "dct:Location");
    place.put("dct:identifier", "62");
    place.put("skos:prefLabel", indonesian.get("place"));
    return place;
  }

  private static Map<String, Object> period(int first, int last) {
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("@type", "dct:PeriodOfTime");
    period.put("dcat:startDate", Map.of("@value", first + "-01-01", "@type", "xsd:date"));
    period.put("dcat:endDate", Map.of("@value", last + "-12-31", "@type", "xsd:date"));
    return period;
  }

  private Map<String, Object> distribution(Resource resource) {
    Map<String, Object> file = new LinkedHashMap<>();
    String place = publisher.dataUrl().isEmpty() ? resource.file() : identifier(resource.file());
    file.put("@type", "dcat:Distribution");
    file.put("dct:title", resource.file());
    file.put("dcat:accessURL", link(place));
    file.put("dcat:downloadURL", link(place));
    file.put("dct:format", "CSV");
    file.put("dcat:mediaType", "text/csv");
    file.put("dcat:byteSize", resource.bytes());
    file.put("dct:license", link(publisher.licenceUrl()));
    Map<String, Object> checksum = new LinkedHashMap<>();
    checksum.put("@type", "spdx:Checksum");
    checksum.put("spdx:algorithm", link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
    checksum.put(
        "spdx:checksumValue", Map.of("@value", resource.sha256(), "@type", "xsd:hexBinary"));
    file.put("spdx:checksum", checksum);
    return file;
  }

  private static Map<String, String> link(String address) {
    return Map.of("@id", address);
  }
}
