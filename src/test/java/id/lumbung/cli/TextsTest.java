package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.accounts.Action;
import id.lumbung.addressing.Clue;
import id.lumbung.domain.Field;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Severity;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.NextStep;
import id.lumbung.intake.Submission;
import id.lumbung.layout.RowRole;
import id.lumbung.reference.Denominator;
import id.lumbung.reference.PublishedFigure;
import id.lumbung.retention.Retained;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.Texts;
import id.lumbung.upkeep.Check.Level;
import id.lumbung.validation.Rule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "id", "lumbung");
  private static final Pattern RAW_KEY = Pattern.compile("(?m)\\b[a-z]+\\.[a-z_]+\\b");

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restoreLanguage() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer",
        "cli",
        "console",
        "findings",
        "notices",
        "opendata",
        "receipt",
        "release",
        "review",
        "settings",
        "template"
      })
  void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders(String bundle) {
    assertThat(placeholders(bundle, "en")).isEqualTo(placeholders(bundle, "id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void helpOfEveryCommandIsWhole(String language) {
    for (CommandLine command : commands(language)) {
      CommandSpec spec = command.getCommandSpec();
      String name = spec.qualifiedName();
      String help = command.getUsageMessage(Ansi.OFF);

      assertThat(described(spec)).as(name).isNotBlank();
      assertThat(help.replaceAll("\\S+\\.(json|csv|yml|xlsx)|\\./jobs", ""))
          .as(name)
          .doesNotContainPattern(RAW_KEY)
          .doesNotContain("${");
      for (ArgSpec argument : arguments(spec)) {
        assertThat(String.join(" ", argument.description()))
            .as("%s %s", name, argument.paramLabel())
            .isNotBlank();
      }
    }
  }

  @Test
  void helpDiffersBetweenTheLanguages() {
    List<CommandLine> indonesian = commands("id");
    List<String> helps = indonesian.stream().map(c -> c.getUsageMessage(Ansi.OFF)).toList();
    List<String> english = commands("en").stream().map(c -> c.getUsageMessage(Ansi.OFF)).toList();

    assertThat(helps).doesNotContainAnyElementsOf(english).allMatch(h -> !h.contains("Usage:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyKeyThatCommandsNameHasItsText(String language) {
    Set<String> named = new TreeSet<>(literals("cli", "CliTexts\\.get\\(\\s*\"([a-z_.]*[a-z_])\""));
    named.addAll(literals("cli", "descriptionKey = \"([a-z_.]+)\""));
    named.addAll(literals("cli", "say\\(console, \"([a-z_.]+)\""));
    named.addAll(literals("operations", "new Refused\\(\\s*\"([a-z_.]+[a-z])\""));
    named.addAll(literals("accounts", "\"(denied\\.[a-z_]+[a-z])\""));
    for (Action action : Action.values()) {
      named.add("action." + action.code());
    }
    Stream.of("done", "failed", "denied").forEach(outcome -> named.add("outcome." + outcome));
    for (String check :
        literals("upkeep", "Check\\.((?:ok|warn|bad)\\(\\s*\"\\w+\",\\s*\"\\w+)\"")) {
      String[] parts = check.split("\\W+", -1);
      String key = "diagnose." + parts[1] + "." + parts[2];
      named.add(key);
      if (!parts[0].equals("ok")) {
        named.add(key + ".cure");
      }
    }
    for (Retained kind : Retained.values()) {
      named.add("retained." + kind.code());
    }
    for (Level level : Level.values()) {
      named.add("diagnose.level." + level.code());
      named.add("diagnose.worst." + level.code());
    }
    named.addAll(
        Stream.of(
                "headline",
                "growth",
                "parts",
                "share",
                "reconciliation",
                "explain",
                "uses",
                "status",
                "users",
                "audit",
                "retention",
                "board",
                "board_years",
                "layout",
                "top_findings")
            .map(t -> "columns." + t)
            .toList());

    assertThat(named).hasSizeGreaterThan(40);
    assertThat(properties("cli", language).stringPropertyNames()).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyCodeShownByCommandsHasItsText(String language) throws IOException {
    JsonNode figures = schema("figures");
    JsonNode growth = figures.at("/properties/growth/items/properties");
    JsonNode share = figures.at("/properties/workforce_share/items/properties");
    JsonNode run = schema("status").at("/$defs/run/properties");
    List<String> keys = new ArrayList<>();
    keys.addAll(keys("flag", growth.at("/flag/enum")));
    keys.addAll(keys("reason", growth.at("/reason/enum")));
    keys.addAll(keys("reason", share.at("/reason/enum")));
    keys.addAll(keys("numerator", share.at("/numerator/enum")));
    JsonNode printed = figures.at("/properties/reconciliation/items/properties");
    keys.addAll(keys("verdict", printed.at("/verdict/enum")));
    keys.addAll(keys("size_class", printed.at("/size_class/enum")));
    PublishedFigure.read(JobsFolder.locate(Path.of("jobs")))
        .forEach(figure -> keys.add("measure." + figure.measure()));
    keys.addAll(keys("state", run.at("/state/enum")));
    keys.addAll(keys("job", run.at("/job/enum")));
    keys.addAll(
        keys(
            "board.status", schema("board").at("/properties/places/items/properties/status/enum")));
    Arrays.stream(Submission.State.values()).forEach(state -> keys.add("state." + state.code()));
    Denominator.read(JobsFolder.locate(Path.of("jobs"))).stream()
        .map(Denominator::series)
        .filter(series -> !series.equals("unemployed"))
        .forEach(series -> keys.add("series." + series));
    Stream.of("done", "running", "stopping", "recovering", "refused", "abandoned", "queued")
        .forEach(state -> keys.add("refused.restart_" + state));
    Stream.of("process_gone", "PRASARANA").forEach(c -> keys.add("cause." + c));

    assertThat(properties("cli", language).stringPropertyNames()).containsAll(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyCodeOfAnAnswerHasItsText(String language) throws IOException {
    Set<String> findings = properties("findings", language).stringPropertyNames();
    List<String> codes =
        Stream.concat(Arrays.stream(Rule.values()), Arrays.stream(Reason.values()))
            .map(Enum::name)
            .toList();
    assertThat(findings)
        .containsAll(codes)
        .containsAll(codes.stream().map(code -> "title." + code).toList())
        .containsAll(codes.stream().map(code -> "mend." + code).toList());

    assertThat(properties("answer", language).stringPropertyNames())
        .containsAll(Field.codes().stream().map(code -> "field." + code).toList());
    List<String> keys = new ArrayList<>(List.of("kind.full", "kind.addendum", "kind.null"));
    for (Answer.Status status : Answer.Status.values()) {
      keys.addAll(List.of("status." + status.code(), "status." + status.code() + ".dry"));
    }
    keys.addAll(keys("effect", schema("check").at("/properties/effect/properties/reason/enum")));
    Arrays.stream(Severity.values())
        .forEach(severity -> keys.add("severity." + severity.name().toLowerCase(Locale.ROOT)));
    Stream.of("exact", "nik_name", "nib_name", "similar").forEach(rule -> keys.add("rule." + rule));
    Arrays.stream(Clue.values()).forEach(place -> keys.add("source." + place.code()));
    Arrays.stream(NextStep.values()).forEach(step -> keys.add("next." + step.code()));
    Arrays.stream(RowRole.values())
        .filter(role -> role != RowRole.DATA)
        .forEach(role -> keys.add("role." + role.code()));
    assertThat(properties("receipt", language).stringPropertyNames()).containsAll(keys);
  }

  private static List<CommandLine> commands(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Locale.setDefault(locale);
    CommandLine program =
        new CommandLine(new Lumbung())
            .setResourceBundle(
                ResourceBundle.getBundle("messages.cli", locale, Texts.ONLY_THAT_LANGUAGE));
    List<CommandLine> commands = new ArrayList<>(List.of(program));
    commands.addAll(program.getSubcommands().values());
    return commands;
  }

  private static String described(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description())
        + String.join(" ", spec.usageMessage().header());
  }

  private static List<ArgSpec> arguments(CommandSpec spec) {
    return Stream.<ArgSpec>concat(spec.options().stream(), spec.positionalParameters().stream())
        .filter(argument -> !argument.hidden())
        .toList();
  }

  private static List<String> keys(String prefix, JsonNode codes) {
    assertThat(codes.isArray()).isTrue();
    return codes
        .valueStream()
        .filter(JsonNode::isString)
        .map(code -> prefix + "." + code.asString())
        .toList();
  }

  private static JsonNode schema(String name) throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(
            Files.readString(
                Path.of("src", "main", "resources", "schemas", name + ".schema.json")));
  }

  /** What the pattern's group finds in the sources of a room. */
  private static Set<String> literals(String room, String pattern) {
    Pattern literal = Pattern.compile(pattern);
    try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
      return files
          .flatMap(file -> literal.matcher(read(file)).results())
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
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

  private static Map<String, Set<String>> placeholders(String bundle, String language) {
    Pattern placeholder = Pattern.compile("\\$?\\{[^}]+}");
    Map<String, Set<String>> found = new TreeMap<>();
    properties(bundle, language)
        .forEach(
            (key, text) ->
                found.put(
                    key.toString(),
                    placeholder
                        .matcher(text.toString())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
    return found;
  }

  private static Properties properties(String bundle, String language) {
    Properties properties = new Properties();
    Path file =
        Path.of("src", "main", "resources", "messages", bundle + "_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
