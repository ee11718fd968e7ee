package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks read has no word of the program's own in it. */
class PlainWordsTest {
  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_]+}");

  /** Names of options and of what operators type stay as they are typed. */
  private static final Pattern TYPED =
      Pattern.compile("--[a-z-]+|\\w+/\\w+|lumbung [a-z]+|\"[^\"]*\"");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");

  private static final Set<String> OF_THE_PROGRAM =
      Set.of(
          "vintage",
          "sidik",
          "bita",
          "galat",
          "micro",
          "small",
          "null",
          "staging",
          "outcome",
          "quarantined",
          "addendum");

  private static List<String> badWords(String text) {
    String told = TYPED.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).replaceAll(" ");
    List<String> bad = new ArrayList<>();
    Matcher word = WORD.matcher(told);
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      boolean isField = lower.contains("_") && Field.ofCode(lower).isPresent();
      if (isField || OF_THE_PROGRAM.contains(lower)) {
        bad.add(word.group());
      }
    }
    return bad;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer",
        "cli",
        "console",
        "findings",
        "notices",
        "receipt",
        "release",
        "review",
        "template"
      })
  void noTextForClerksHoldsAWordOfTheProgram(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(MESSAGES.resolve(bundle + "_id.properties"))) {
      texts.load(in);
    }
    List<String> bad = new ArrayList<>();
    for (String key : texts.stringPropertyNames()) {
      boolean isForOperators = bundle.equals("cli") && key.startsWith("generate.");
      for (String word : isForOperators ? List.<String>of() : badWords(texts.getProperty(key))) {
        bad.add(key + ": " + word);
      }
    }

    assertThat(texts).isNotEmpty();
    assertThat(bad).isEmpty();
  }
}
