package id.lumbung.matching;

import id.lumbung.linkage.ComparedField;
import id.lumbung.linkage.FieldKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Records whose entities are known: {@code records.csv}, {@code truth.csv}, {@code fields.yml}.
 *
 * @param sources the table that each record is from; blank where all are from one
 * @param truth entity of each record
 */
record LabelledSet(
    String name,
    List<ComparedField> fields,
    List<String> sources,
    List<List<String>> rows,
    List<String> truth) {
  /** The kind of the column that names the table of a record. */
  private static final String SOURCE = "source";

  static LabelledSet read(Path folder) throws IOException {
    Map<String, String> kinds =
        YAMLMapper.builder()
            .build()
            .readValue(
                folder.resolve("fields.yml").toFile(), new TypeReference<Map<String, String>>() {});
    List<List<String>> records = csv(folder.resolve("records.csv"));
    Map<String, String> entities = new HashMap<>();
    for (List<String> line : csv(folder.resolve("truth.csv"))) {
      entities.put(line.get(0), line.get(1));
    }
    List<String> header = records.get(0);
    List<ComparedField> fields = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    int source = -1;
    for (int c = 1; c < header.size(); c++) {
      String kind = kinds.get(header.get(c));
      if (SOURCE.equals(kind) || header.get(c).equals(kinds.get(SOURCE))) {
        source = c;
      } else if (kind != null) {
        columns.add(c);
        fields.add(
            new ComparedField(
                header.get(c), FieldKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<String> truth = new ArrayList<>();
    for (List<String> line : records.subList(1, records.size())) {
      rows.add(columns.stream().map(c -> c < line.size() ? line.get(c) : "").toList());
      sources.add(source < 0 ? "" : line.get(source));
      truth.add(entities.getOrDefault(line.get(0), "alone-" + line.get(0)));
    }
    return new LabelledSet(String.valueOf(folder.getFileName()), fields, sources, rows, truth);
  }

  private static List<List<String>> csv(Path file) throws IOException {
    try (MappingIterator<List<String>> lines =
        CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build()
            .readerForListOf(String.class)
            .readValues(Files.newBufferedReader(file))) {
      return lines.readAll();
    }
  }
}
