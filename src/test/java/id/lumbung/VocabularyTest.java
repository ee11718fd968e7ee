package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.domain.Outcome;
import id.lumbung.domain.Reason;
import id.lumbung.domain.RunState;
import id.lumbung.intake.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, and one place where a word is written. */
class VocabularyTest {
  private static final Path PROGRAM = Path.of("src", "main", "java", "id", "lumbung");
  private static final Path HOME = PROGRAM.resolve("domain");

  @Test
  void noTwoTypesHaveOneName() throws IOException {
    Map<String, List<Path>> byName = new TreeMap<>();
    for (Path source : sources()) {
      byName
          .computeIfAbsent(source.getFileName().toString(), name -> new ArrayList<>())
          .add(source);
    }
    byName.remove("package-info.java");

    assertThat(byName.values()).allSatisfy(places -> assertThat(places).hasSize(1));
  }

  @Test
  void namesOfFieldsAreWrittenInOnePlace() throws IOException {
    // A name of one word is a word of the language as well; one of several is the field's alone.
    String names =
        Field.codes().stream().filter(code -> code.contains("_")).collect(Collectors.joining("|"));

    assertThat(literals(names)).isEmpty();
  }

  @Test
  void reasonsAreWrittenInOnePlace() throws IOException {
    String names = Arrays.stream(Reason.values()).map(Enum::name).collect(Collectors.joining("|"));

    assertThat(literals(names)).isEmpty();
  }

  /** Words such as these are words of the language as well; none is compared as a text. */
  @Test
  void statesAndOutcomesAreComparedAsWhatTheyAre() throws IOException {
    String words =
        Stream.of(RunState.values(), Outcome.values(), Submission.State.values())
            .flatMap(Arrays::stream)
            .map(state -> state.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|"));

    assertThat(found(Pattern.compile("(equals\\(|case |contains\\()\"(" + words + ")\"")))
        .isEmpty();
  }

  private static List<String> literals(String names) throws IOException {
    return found(Pattern.compile("[\"'](" + names + ")[\"']"));
  }

  private static List<String> found(Pattern literal) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      if (!source.startsWith(HOME)) {
        literal
            .matcher(Files.readString(source))
            .results()
            .forEach(match -> found.add(source.getFileName() + ": " + match.group()));
      }
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(PROGRAM)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
