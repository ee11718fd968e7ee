package id.lumbung.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models of the figures, by folder; each says in its header which others it needs. */
final class Models {
  private static final String NEEDS = "-- needs: ";
  private static final Map<String, List<Model>> READ = new ConcurrentHashMap<>();

  private Models() {}

  /**
   * A model.
   *
   * @param name of its file, and of the table that it fills where it fills one
   * @param needs models whose tables it reads
   */
  record Model(String name, List<String> needs, String text) {}

  /** All of a folder, each after those that it needs, otherwise by name. */
  static List<Model> of(String folder) {
    return READ.computeIfAbsent(folder, Models::read);
  }

  /** The text of one. */
  static String text(String folder, String name) {
    return of(folder).stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No model " + name + " in " + folder))
        .text();
  }

  private static List<Model> read(String folder) {
    Map<String, Model> waiting = new LinkedHashMap<>();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:statistics/" + folder + "/*.sql");
      Arrays.stream(files)
          .map(Models::read)
          .sorted(Comparator.comparing(Model::name))
          .forEach(model -> waiting.put(model.name(), model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Model> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Model next =
          waiting.values().stream()
              .filter(model -> model.needs().stream().noneMatch(waiting::containsKey))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("A circle of " + waiting.keySet()));
      ordered.add(next);
      waiting.remove(next.name());
    }
    return List.copyOf(ordered);
  }

  private static Model read(Resource file) {
    try {
      String text = file.getContentAsString(StandardCharsets.UTF_8);
      List<String> needs =
          text.lines()
              .filter(line -> line.startsWith(NEEDS))
              .flatMap(line -> Arrays.stream(line.substring(NEEDS.length()).split(", ", -1)))
              .toList();
      String name = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
      return new Model(name, needs, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
