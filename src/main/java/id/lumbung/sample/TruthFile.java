package id.lumbung.sample;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes {@code truth.json} while the workbooks are written: per file and row the outcome,
 * business, owner and planted finding codes; per year and area the stock, owners and workers.
 */
final class TruthFile implements Closeable {
  private final JsonGenerator json;

  TruthFile(Path file, Plan plan) {
    this.json =
        new JsonFactory()
            .createGenerator(ObjectWriteContext.empty(), file.toFile(), JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeStringProperty("scenario", plan.scenario().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("scale", plan.scale());
    json.writeNumberProperty("seed", plan.seed());
    json.writeName("files");
    json.writeStartArray();
  }

  void beginFile(String file, String regency, int year) {
    json.writeStartObject();
    json.writeStringProperty("file", file);
    json.writeStringProperty("regency", regency);
    json.writeNumberProperty("year", year);
    json.writeName("rows");
    json.writeStartArray();
  }

  /** A row that holds no business. */
  void notData(String sheet, int row, String because) {
    row(sheet, row, "not_data", because, null);
  }

  void data(String sheet, int row, DataRow data) {
    row(sheet, row, data.outcome(), null, data);
  }

  private void row(
      String sheet, int row, String outcome, @Nullable String because, @Nullable DataRow data) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("sheet", sheet);
    json.writeNumberProperty("row", row);
    json.writeStringProperty("outcome", outcome);
    if (because != null) {
      json.writeStringProperty("because", because);
    }
    if (data != null) {
      json.writeNumberProperty("business", data.businessId());
      json.writeNumberProperty("owner", data.ownerId());
      if (!data.traits().isEmpty()) {
        texts("traits", data.traits());
      }
    }
    texts("findings", data == null ? List.of() : data.codes());
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  void endFile() {
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Ends the files and writes what is true of the areas. */
  void areas(Totals totals) {
    json.writeEndArray();
    json.writeName("areas");
    json.writeStartArray();
    totals.each(
        (year, area, counts) -> {
          json.writeRaw('\n');
          json.writeStartObject();
          json.writeNumberProperty("year", year);
          json.writeStringProperty("area_code", area);
          json.writeNumberProperty("stock", counts.stock());
          json.writeNumberProperty("owners", counts.owners());
          json.writeNumberProperty("workers", counts.workers());
          json.writeNumberProperty("workers_productive", counts.productiveWorkers());
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void close() {
    json.close();
  }
}
