package id.lumbung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Models.Model;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of the models is derived from what they say they need, so that has to be true. */
class ModelsTest {
  private static final Pattern READ =
      Pattern.compile("\\b(?:from|join|using)\\s+([a-z_]+)\\b(?![.(])");
  private static final Pattern PART = Pattern.compile("\\b([a-z_]+)\\s+as\\s+\\(");

  /** Kept between computations, so that nothing has to be made first. */
  private static final Set<String> KEPT = Set.of("business_year", "tally");

  private static final List<Model> MAKING =
      Stream.of("work", "figure").flatMap(folder -> Models.of(folder).stream()).toList();

  @Test
  void everyModelSaysWhatItNeeds() {
    Set<String> made =
        MAKING.stream().map(Model::name).collect(Collectors.toCollection(TreeSet::new));
    made.removeAll(KEPT);

    assertThat(Stream.concat(MAKING.stream(), Models.of("tally").stream()))
        .allSatisfy(
            model -> {
              Set<String> read = found(READ, model);
              read.removeAll(found(PART, model));
              read.remove(model.name());
              read.retainAll(made);
              assertThat(model.needs()).as(model.name()).containsExactlyElementsOf(read);
            });
  }

  @Test
  void everyModelComesAfterThoseThatItNeeds() {
    for (String folder : List.of("work", "figure")) {
      List<String> order = Models.of(folder).stream().map(Model::name).toList();
      assertThat(Models.of(folder))
          .allSatisfy(
              model ->
                  assertThat(order.subList(0, order.indexOf(model.name())))
                      .containsAll(model.needs().stream().filter(order::contains).toList()));
    }
    assertThat(Computation.FIGURE_TABLES).startsWith("growth");
  }

  private static Set<String> found(Pattern pattern, Model model) {
    return pattern
        .matcher(model.text().replaceAll("--.*", ""))
        .results()
        .map(MatchResult::group)
        .map(match -> pattern.matcher(match).replaceAll("$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
