package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every fault that keeps the product from starting is told in one sentence, in the language asked
 * for. That every command tells it is proved beside the commands.
 */
class StartFaultsTest {
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/lumbung";

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestDatabase EARLIER = TestDatabase.fresh();

  @TempDir Path temp;
  private Path file;

  @AfterAll
  static void close() {
    DATABASE.close();
    EARLIER.close();
  }

  @BeforeEach
  void makeAFile() throws IOException {
    file = Files.writeString(temp.resolve("file"), "no folder");
  }

  /** A fault with the words that tell it in both languages. */
  private record Fault(
      Map<String, String> environment, List<String> arguments, String indonesian, String english) {}

  /** In one language after the other: a fault is found before its words are. */
  @Test
  void everyFaultIsToldInOneSentence() throws Exception {
    boolean isIndonesian = false;
    for (Map.Entry<String, Fault> entry : faults().entrySet()) {
      isIndonesian = !isIndonesian;
      Fault fault = entry.getValue();
      Map<String, String> environment = new HashMap<>(fault.environment());
      environment.put("LUMBUNG_LANG", isIndonesian ? "id" : "en");

      LumbungProcess.Ended ended =
          LumbungProcess.runAlone("077", environment, with("status", fault.arguments()));

      assertThat(ended.exit()).as(entry.getKey()).isEqualTo(1);
      assertThat(ended.said())
          .as(entry.getKey())
          .contains(isIndonesian ? fault.indonesian() : fault.english());
      isOneSentence(entry.getKey(), ended.said());
    }
  }

  private static void isOneSentence(String what, String said) {
    assertThat(said.strip()).as(what).hasLineCount(1).doesNotContain("Exception", "java.", "null");
  }

  private Map<String, Fault> faults() throws IOException {
    Map<String, Fault> faults = new LinkedHashMap<>();
    String data = temp.resolve("data").toString();
    faults.put(
        "data directory that is a file",
        new Fault(
            Map.of(),
            List.of("--data", file.toString()),
            "seharusnya folder",
            "should be a folder"));
    faults.put(
        "database away",
        database(Map.of("LUMBUNG_DB_URL", NOWHERE), "tidak menjawab", "does not answer"));
    faults.put(
        "address of the database mistyped",
        database(Map.of("LUMBUNG_DB_URL", "postgres://x"), "salah tulis", "is mistyped"));
    faults.put(
        "no key for a database of one's own",
        database(Map.of("LUMBUNG_KEY", ""), "LUMBUNG_KEY kosong", "LUMBUNG_KEY is empty"));
    faults.put(
        "short key", database(Map.of("LUMBUNG_KEY", "short"), "terlalu pendek", "is too short"));
    faults.put(
        "password of the database wrong",
        database(Map.of("LUMBUNG_DB_PASSWORD", "wrong"), "menolak pengguna", "refuses the user"));
    faults.put(
        "database that is not there",
        database(
            Map.of("LUMBUNG_DB_URL", url().replaceAll("test_\\w+", "nowhere")),
            "tidak ada di server itu",
            "is not on that server"));
    faults.put(
        "jobs folder that is not there",
        jobs(temp.resolve("none"), "bukan folder", "is not a directory"));
    faults.put(
        "setting that is wrong",
        jobs(
            jobsWith("submission.yml", "quiet: 2s", "quit: 2s"),
            "kunci 'quit' tidak dikenal",
            "unknown key 'quit'"));
    faults.put(
        "value that is wrong",
        jobs(
            jobsWith("submission.yml", "parallelism: 2", "parallelism: 0"),
            "nilai '0' salah; yang boleh 1 sampai 16",
            "wrong value '0'; allowed is 1 to 16"));
    faults.put(
        "settings that are no YAML",
        jobs(jobsWith("submission.yml", "inbox: inbox", "inbox: ["), "bukan YAML", "as YAML"));
    faults.put(
        "synonyms that are none",
        jobs(
            jobsWith("layouts/synonyms.csv", "field,title", "what,is"),
            "synonyms.csv:1: tidak ada kolom 'field'; kolomnya what, is",
            "synonyms.csv:1: no column 'field'; columns are what, is"));
    faults.put(
        "table with a wrong number",
        jobs(
            jobsWith("reference/denominators.csv", "2022", "tahun"),
            "seharusnya bilangan bulat",
            "a whole number is expected"));
    faults.put(
        "population that is no number",
        jobs(
            jobsWith("reference/population.csv", "2741100", "banyak"),
            "population.csv",
            "population.csv:3: value"));
    faults.put(
        "schema of before it was arranged anew",
        new Fault(
            earlier(),
            List.of("--data", temp.resolve("data").toString()),
            "sebut basis data kosong di LUMBUNG_DB_URL",
            "name an empty database in LUMBUNG_DB_URL"));
    faults.put(
        "cluster that is damaged",
        new Fault(
            Map.of(),
            List.of("--data", damaged(Path.of(data)).toString()),
            "tidak disentuh",
            "was not touched"));
    return faults;
  }

  /** A database whose first migration was another one. */
  private static Map<String, String> earlier() {
    JdbcClient.create(EARLIER.dataSource())
        .sql(
            "update public.flyway_schema_history set description = 'create batch tables',"
                + " checksum = 1 where version = '001'")
        .update();
    return EARLIER.environment();
  }

  private static String url() {
    return String.valueOf(DATABASE.environment().get("LUMBUNG_DB_URL"));
  }

  private Fault database(Map<String, String> change, String indonesian, String english) {
    Map<String, String> environment = new HashMap<>(DATABASE.environment());
    environment.putAll(change);
    return new Fault(
        environment, List.of("--data", temp.resolve("data").toString()), indonesian, english);
  }

  private Fault jobs(Path folder, String indonesian, String english) {
    return new Fault(
        DATABASE.environment(),
        List.of("--data", temp.resolve("data").toString(), "--jobs", folder.toString()),
        indonesian,
        english);
  }

  private Path jobsWith(String name, String what, String instead) throws IOException {
    Path folder = Files.createTempDirectory(temp, "jobs");
    Path wrong = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(wrong.getParent()));
    Files.writeString(
        wrong, Files.readString(Path.of("jobs").resolve(name)).replaceFirst(what, instead));
    return folder;
  }

  /** A cluster with data of which a file is gone. */
  private static Path damaged(Path data) throws IOException {
    Path base = Files.createDirectories(data.resolve("postgres/cluster/base/5"));
    Files.writeString(base.resolve("16385"), "data");
    return data;
  }

  private static String[] with(String command, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of(command.split(" ", -1)));
    all.addAll(arguments);
    return all.toArray(String[]::new);
  }
}
