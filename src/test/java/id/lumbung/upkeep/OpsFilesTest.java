package id.lumbung.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.lumbung.TestDatabase;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of {@code src/main/ops}. */
class OpsFilesTest {
  private static final Path OPS = Path.of("src", "main", "ops");
  private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");

  @Test
  void alertRulesWatchMetricsThatExistAndSayWhatToType(@TempDir Path data) throws IOException {
    JsonNode rules =
        YAMLMapper.builder()
            .build()
            .readTree(Files.readString(OPS.resolve("lumbung-alerts.yml")))
            .at("/groups/0/rules");
    Set<String> watched = new TreeSet<>();
    for (JsonNode rule : rules) {
      assertThat(rule.at("/annotations/summary").asString()).isNotBlank();
      watched.addAll(names(rule.get("expr").asString()));
    }

    assertThat(watched).hasSizeGreaterThan(5);
    assertThat(metrics(data)).containsAll(watched);
  }

  @Test
  void theOperatorsPageListsMetricsThatExist(@TempDir Path data) throws IOException {
    assertThat(metrics(data))
        .containsAll(
            names(
                Files.readString(Path.of("src", "docs", "operator.md"))
                    .replaceAll("lumbung_(bi|public)", "")));
  }

  @Test
  void theUnitIsTakenBySystemd() throws Exception {
    assumeTrue(Files.isExecutable(SYSTEMD) && Files.isExecutable(Path.of("/usr/bin/java")));

    Process verify =
        new ProcessBuilder(SYSTEMD.toString(), "verify", OPS.resolve("lumbung.service").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain("lumbung.service");
  }

  @Test
  void theServiceHasTimeToStopAndWritesOnlyItsData() throws IOException {
    assertThat(Files.readString(OPS.resolve("lumbung.service")))
        .contains(
            "\nUser=lumbung\n",
            "\nKillSignal=SIGTERM\n",
            "\nTimeoutStopSec=30\n",
            "\nProtectSystem=strict\n",
            "\nReadWritePaths=/var/lib/lumbung\n",
            "\nNoNewPrivileges=yes\n",
            " serve --data /var/lib/lumbung ");
  }

  @Test
  void theServiceCanNameEveryFile() throws IOException {
    assertThat(Files.readString(OPS.resolve("lumbung.service"))).contains("LC_ALL=C.UTF-8");
    assertThat(Files.readString(OPS.resolve("lumbung"))).contains("LC_ALL:-C.UTF-8");
  }

  private static Set<String> names(String text) {
    return Pattern.compile("\\blumbung_[a-z_]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> metrics(Path data) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (TestDatabase database = TestDatabase.fresh()) {
      WorkMeasures measures = new WorkMeasures(JdbcClient.create(database.dataSource()));
      LumbungMetrics metrics = new LumbungMetrics(measures, new InboxBacklog(data), data);
      metrics.bindTo(registry);
      return names(registry.scrape());
    }
  }
}
