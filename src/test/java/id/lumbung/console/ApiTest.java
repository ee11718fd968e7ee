package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.statistics.Publications;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs may read without anybody's leave. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestLumbung lumbung;
  private final Visit visit;

  ApiTest(@TempDir Path temp) throws IOException {
    this.lumbung = TestLumbung.withPages(temp.resolve("data"));
    lumbung.sweep(Samples.write(temp.resolve("files"), 0.1, List.of("62.03", "62.08")));
    this.visit = new Visit(lumbung.address());
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  @Test
  void figuresAreThereOnceTheyArePublishedAndNotBefore() {
    assertThat(get("/api/v1/figures").get("growth")).isEmpty();
    assertThat(get("/api/v1/observations").get("observations")).isEmpty();

    lumbung.get(Publications.class).approve(null, List.of(), "test", "a test");

    JsonNode growth = get("/api/v1/figures?year=2022&area=62").get("growth");
    assertThat(growth).isNotEmpty();
    assertThat(growth.get(0).get("stock").asLong())
        .isEqualTo(
            lumbung
                .db()
                .sql(
                    """
                    select stock from mart_public.growth where year = 2022 and area_code = '62'
                    """)
                .query(Long.class)
                .single());
    assertThat(get("/api/v1/figures").get("audience").asString()).isEqualTo("public");
    assertThat(get("/api/v1/observations?indicator=stock&year=2022&area=62").get("observations"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("area_code").asString()).isEqualTo("62"));
    for (String document : List.of("figures", "observations", "dictionary")) {
      assertValid(document, visit.get("/api/v1/" + document).body());
    }
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = visit.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static void assertValid(String schema, String document) {
    try {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      Files.readString(
                          Path.of("src/main/resources/schemas", schema + ".schema.json")))
                  .validate(document, InputFormat.JSON))
          .as(schema)
          .isEmpty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theDictionaryTellsOfNothingButWhatEveryoneMayRead() {
    assertThat(get("/api/v1/dictionary").get("entries"))
        .hasSizeGreaterThan(50)
        .allSatisfy(entry -> assertThat(entry.get("schema").asString()).isEqualTo("mart_public"));
  }

  @Test
  void whoHasADocumentIsNotSentItAgain() {
    HttpResponse<String> first = visit.get("/api/v1/dictionary");
    String mark = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = visit.get("/api/v1/dictionary", "If-None-Match", mark);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void theDescriptionNamesEveryAddressAndItsSchema() {
    JsonNode document = get("/api/v1/openapi.json");

    assertThat(document.get("openapi").asString()).startsWith("3.1");
    assertThat(document.get("paths").propertyNames())
        .containsExactlyInAnyOrder("/api/v1/figures", "/api/v1/observations", "/api/v1/dictionary");
    assertThat(document.at("/components/schemas/figures/properties/growth").isObject()).isTrue();
    for (String path : document.get("paths").propertyNames()) {
      assertThat(visit.get(path).statusCode()).isEqualTo(200);
    }
  }
}
