package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates hold no words of their own: all that people read is in the bundles. */
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src", "main", "resources", "console");
  private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
  private static final Pattern TAG =
      Pattern.compile(
          "(?s)<!--.*?-->|<!DOCTYPE[^>]*>"
              + "|<(/?)([a-zA-Z:]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9_.]*)[}(]");
  private static final Pattern WORDS =
      Pattern.compile("(?<![:\\w-])(title|alt|placeholder|aria-label|label)=\"([^\"]+)\"");
  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "br", "hr", "img", "!doctype", "rect", "col");

  /** Names, and signs that no language has. */
  private static final Set<String> FREE =
      Set.of("Lumbung", "Metabase", "Apache Superset", "Power BI", "Excel");

  @Test
  void noTemplateHasWordsOfItsOwn() {
    List<String> found = new ArrayList<>();
    for (Path template : templates()) {
      literals(read(template)).forEach(text -> found.add(template.getFileName() + ": " + text));
    }

    assertThat(found).isEmpty();
  }

  @Test
  void wordsInATemplateAreSeen() {
    assertThat(literals("<p th:text=\"#{a}\">prototype</p><p>Halo</p><p title=\"Hai\"></p>"))
        .containsExactly("Hai", "Halo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyKeyThatATemplateNamesHasItsText(String language) {
    Set<String> named = new TreeSet<>();
    for (Path template : templates()) {
      KEY.matcher(read(template)).results().forEach(match -> named.add(match.group(1)));
    }

    assertThat(named).hasSizeGreaterThan(100);
    named.removeAll(keys("console", language));
    named.removeAll(keys("cli", language));
    assertThat(named).isEmpty();
  }

  @Test
  void noTemplateHasScriptOrStyleOfItsOwn() {
    for (Path template : templates()) {
      assertThat(read(template))
          .as(template.toString())
          .doesNotContainPattern(
              "<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*th:src)|javascript:");
    }
  }

  /** What is shown as it stands: text outside elements that are given theirs, and attributes. */
  private static Set<String> literals(String template) {
    Set<String> found = new TreeSet<>();
    Deque<Boolean> isGiven = new ArrayDeque<>();
    isGiven.push(false);
    Matcher tag = TAG.matcher(template);
    int from = 0;
    while (tag.find()) {
      take(template.substring(from, tag.start()), isGiven.contains(true), found);
      from = tag.end();
      String name = tag.group(2);
      if (name == null) {
        continue;
      }
      if (!tag.group(1).isEmpty()) {
        isGiven.pop();
      } else {
        WORDS.matcher(tag.group(3)).results().forEach(word -> take(word.group(2), false, found));
        if (tag.group(4).isEmpty() && !VOID.contains(name.toLowerCase(Locale.ROOT))) {
          isGiven.push(
              tag.group(3).contains("th:text=")
                  || tag.group(3).contains("th:utext=")
                  || tag.group(3).contains("th:replace="));
        }
      }
    }
    return found;
  }

  private static void take(String text, boolean isGiven, Set<String> found) {
    String bare = text.strip();
    if (!isGiven && bare.codePoints().anyMatch(Character::isLetter) && !FREE.contains(bare)) {
      found.add(bare);
    }
  }

  private static Set<String> keys(String bundle, String language) {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(BUNDLES.resolve(bundle + "_" + language + ".properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames();
  }

  private static List<Path> templates() {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
