package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.Role;
import id.lumbung.domain.RunState;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.ReceiptText;
import id.lumbung.feedback.Receipts;
import id.lumbung.feedback.Sentences;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.operations.Installation;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.pipeline.DryRun;
import id.lumbung.publication.JsonForms;
import id.lumbung.retention.Retention;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.Explained;
import id.lumbung.statistics.Figures;
import id.lumbung.statistics.Lineage;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Statistics;
import id.lumbung.upkeep.Boards;
import id.lumbung.upkeep.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Real documents of one product that has seen every kind of arrival, against their schemas. */
@TestInstance(Lifecycle.PER_CLASS)
class SchemasTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Path temp;
  private final Path files;
  private final TestLumbung lumbung;
  private final Path broken;
  private final Path another;

  SchemasTest(@TempDir Path temp) throws IOException {
    this.temp = temp;
    this.files = Samples.write(temp.resolve("files"), 0.3);
    this.broken = Files.writeString(temp.resolve("UMKM.xlsx"), "no workbook");
    this.another = Samples.numbered(temp.resolve("UMKM_62.03_Kapuas_2024.xlsx"), 1, 9);
    this.lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @BeforeAll
  void sendEveryKindOfArrival() {
    lumbung.sweep(files);
    lumbung.send(broken);
    lumbung.send(workbook(files));
    lumbung.send(workbook(Samples.write(temp.resolve("fewer"), 0.1)));
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "receipt",
        "check",
        "figures",
        "explain",
        "status",
        "truth",
        "db",
        "diagnose",
        "audit",
        "users",
        "retention",
        "board"
      })
  void everySchemaIsASchema(String name) throws IOException {
    SchemaLocation draft = SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());

    assertThat(SCHEMAS.getSchema(draft).validate(schema(name), InputFormat.JSON)).isEmpty();
  }

  @Test
  void everyReceiptIsAsPromised() {
    TreeSet<String> statuses = new TreeSet<>();
    for (Path receipt : lumbung.receipts()) {
      String document = read(receipt);
      statuses.add(JSON.readTree(document).get("status").asString());
      assertThat(problems("receipt", document)).as(receipt.toString()).isEmpty();
    }

    assertThat(statuses).containsExactly("accepted", "known", "refused", "waiting");
  }

  @Test
  void aCheckIsAReceiptWithoutSubmissionAndTellsWhatALoadWouldDo() {
    String accepted = check(another);
    String waiting = check(workbook(Samples.write(temp.resolve("fewest"), 0.05)));

    assertThat(problems("check", accepted)).isEmpty();
    assertThat(problems("check", waiting)).isEmpty();
    assertThat(problems("check", check(workbook(files)))).isEmpty();
    assertThat(problems("check", check(broken))).isEmpty();
    assertThat(problems("receipt", accepted)).isNotEmpty();
    assertThat(
            Stream.of(accepted, waiting, check(workbook(files)), check(broken))
                .map(document -> JSON.readTree(document).get("status").asString()))
        .containsExactly("accepted", "waiting", "known", "refused");
    assertThat(problems("check", without(accepted, "effect"))).isNotEmpty();
    assertThat(JSON.readTree(check(broken)).propertyNames())
        .doesNotContain("submission", "effect")
        .contains("status", "reason", "rows", "outcomes", "findings", "register");
  }

  @Test
  void aCheckSaysThatTheFileWouldBeAcceptedNotThatItIs() {
    Answer answer = lumbung.get(DryRun.class).check(another);
    String text = new ReceiptText(Sentences.indonesian()).of(answer);

    assertThat(text)
        .contains("Berkas ini akan diterima bila dikirim.", "akan dimuat")
        .doesNotContain("Kiriman diterima");
    assertThat(new ReceiptText(Sentences.english()).of(answer)).contains("would be accepted");
  }

  @Test
  void figuresAreAsPromisedNowAndThen() {
    Statistics statistics = lumbung.get(Statistics.class);
    List<Publications.Standing> standings = lumbung.get(Publications.class).standings();
    String now = JsonForms.figures(statistics.current(), null, 3L, standings);
    String before =
        JsonForms.figures(statistics.asOf(LocalDate.of(2020, 1, 1)), null, null, List.of());

    assertThat(problems("figures", now)).isEmpty();
    assertThat(problems("figures", before)).isEmpty();
    assertThat(JSON.readTree(now).get("growth").size()).isPositive();
    assertThat(JSON.readTree(now).get("publication").size()).isPositive();
    assertThat(JSON.readTree(now).get("workforce_share").size()).isPositive();
    assertThat(JSON.readTree(now).get("waiting_proposals").asInt()).isEqualTo(3);
    assertThat(JSON.readTree(before).get("waiting_proposals").isNull()).isTrue();
  }

  @Test
  void figuresSayForWhomTheyAre() {
    Figures internal = lumbung.get(Statistics.class).current();
    lumbung.get(Publications.class).approve(null, List.of(2020), "test", "test");
    Figures open = lumbung.get(Statistics.class).current(Audience.PUBLIC);
    String json = JsonForms.figures(open, null, null, List.of());

    assertThat(problems("figures", json)).isEmpty();
    assertThat(JSON.readTree(json).get("audience").asString()).isEqualTo("public");
    assertThat(JSON.readTree(json).get("growth").size()).isPositive();
    assertThat(
            JSON.readTree(JsonForms.figures(internal, null, null, List.of()))
                .get("audience")
                .asString())
        .isEqualTo("internal");
    assertThat(FigureTables.full(open, null, null, List.of()))
        .contains(CliTexts.get("audience.public"))
        .doesNotContain(CliTexts.get("audience.internal"));
    assertThat(FigureTables.full(internal, null, null, List.of()))
        .contains(CliTexts.get("audience.internal"));
    assertThat(FigureTables.headline(internal, "labour_force"))
        .contains(CliTexts.get("audience.internal"));
  }

  @Test
  void figuresForPeopleEndWithWhatWaitsIfAnythingDoes() {
    Figures figures = lumbung.get(Statistics.class).current();
    String waits = CliTexts.get("figures.waiting", Map.of("jumlah", "3"));

    assertThat(FigureTables.full(figures, null, 3L, List.of())).endsWith("\n" + waits);
    assertThat(FigureTables.full(figures, null, 0L, List.of())).doesNotContain("lumbung review");
    assertThat(FigureTables.full(figures, null, null, List.of())).doesNotContain("lumbung review");
  }

  @Test
  void explanationsLeadFromFiguresToRowsAndBack() {
    Lineage lineage = lumbung.get(Lineage.class);
    ExplainFigureCommand.FigureForm stock =
        ExplainFigureCommand.form(
            Explained.STOCK,
            "",
            2022,
            "62.01",
            null,
            lineage.sources(Explained.STOCK, "", 2022, "62.01", null),
            lumbung.get(SubmissionRegister.class));
    ExplainFigureCommand.FileForm file = stock.submissions().get(0);
    ExplainFigureCommand.RowForm row = file.rows().get(0);
    ExplainObservationCommand.ObservationForm observation =
        new ExplainObservationCommand.ObservationForm(
            file.submission(),
            row.sheet(),
            row.row(),
            lineage.uses(file.submission(), row.sheet(), row.row()));

    assertThat(problems("explain", JsonForms.of(stock))).isEmpty();
    assertThat(problems("explain", JsonForms.of(observation))).isEmpty();
    assertThat(stock.value())
        .isPositive()
        .isEqualTo(
            lumbung.get(Statistics.class).current().growth().stream()
                .filter(g -> g.year() == 2022 && g.areaCode().equals("62.01"))
                .findFirst()
                .orElseThrow()
                .stock());
    assertThat(file.file()).contains("62.01");
    assertThat(observation.figures())
        .extracting(Lineage.Use::figure, Lineage.Use::year, Lineage.Use::areaCode)
        .contains(
            tuple("growth.stock", 2022, "62.01"),
            tuple("growth.stock", 2022, "62"),
            tuple("growth.stock", 2022, row.districtCode()));
  }

  @Test
  void statusIsAsPromised() {
    List<Run> runs = lumbung.get(Operator.class).runs(100);
    List<Run> waiting = runs.stream().filter(run -> run.state() == RunState.WAITING).toList();
    String document = JsonForms.of(new StatusCommand.StatusForm(runs, waiting, List.of()));

    assertThat(problems("status", document)).isEmpty();
    assertThat(runs)
        .extracting(Run::state)
        .contains(RunState.DONE, RunState.WAITING)
        .doesNotContain(RunState.FAILED);
  }

  @Test
  void truthIsAsPromised() {
    assertThat(problems("truth", read(files.resolve("truth.json")))).isEmpty();
  }

  @Test
  void theDatabaseFormIsAsPromised() {
    String document =
        JsonForms.of(
            new DbCommand.DatabaseForm(
                "jdbc:postgresql://127.0.0.1:5432/postgres",
                "postgres",
                "lumbung_bi",
                "0123",
                "lumbung_public",
                null,
                List.of(new DbCommand.RegencyForm("62.03", "lumbung_bi_6203", "0123")),
                true));

    assertThat(problems("db", document)).isEmpty();
  }

  @Test
  void aDiagnosisIsAsPromised() {
    String document =
        JsonForms.of(
            DiagnoseCommand.form(
                Diagnosis.of(new Installation(temp.resolve("nothing"), null, Map.of()))));

    assertThat(problems("diagnose", document)).isEmpty();
  }

  @Test
  void whatIsOldIsToldAsPromised() {
    String document =
        JsonForms.of(RetentionCommand.form(true, lumbung.get(Retention.class).plan()));

    assertThat(problems("retention", document)).isEmpty();
  }

  @Test
  void theBoardIsAsPromised() {
    assertThat(problems("board", JsonForms.of(lumbung.get(Boards.class).board(null, null))))
        .isEmpty();
  }

  @Test
  void usersAndTheirActsAreAsPromised() {
    Accounts accounts = lumbung.get(Accounts.class);
    Audit audit = lumbung.get(Audit.class);
    Person person = new Person("root", Role.ADMIN, null);
    accounts.add("sari", Role.PETUGAS, "62.03", "lumbung padi desa", "root");
    accounts.setEnabled("sari", false, "root");
    assertThat(
            audit.perform(
                new Audit.Request(person, Action.USER_ADD, null, "sari", null), () -> "sari"))
        .isEqualTo("sari");

    assertThat(problems("users", JsonForms.of(new UserDeeds.Listing.UsersForm(accounts.all()))))
        .isEmpty();
    assertThat(
            problems(
                "audit", JsonForms.of(new AuditCommand.AuditForm(audit.entries(null, null, 9)))))
        .isEmpty();
  }

  @Test
  void schemasRefuseWhatWasNotPromised() {
    String receipt = read(lumbung.receipts().get(0));

    assertThat(problems("receipt", without(receipt, "register"))).isNotEmpty();
    assertThat(problems("receipt", with(receipt, "nik", "6271"))).isNotEmpty();
    assertThat(problems("receipt", with(receipt, "status", "loaded"))).isNotEmpty();
    assertThat(problems("receipt", with(receipt, "status", "refused"))).isNotEmpty();
    assertThat(problems("receipt", with(receipt, "regency", "6206"))).isNotEmpty();
    assertThat(problems("check", with(check(broken), "register", "none"))).isNotEmpty();
  }

  private String check(Path file) {
    return JsonForms.of(lumbung.get(Receipts.class).of(lumbung.get(DryRun.class).check(file)));
  }

  /** The full submission of one regency for the last year, whatever else the folder holds. */
  private static Path workbook(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.toString().endsWith(".json"))
          .filter(file -> file.getFileName().toString().contains("2022"))
          .sorted()
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> problems(String name, String document) {
    List<String> problems = new ArrayList<>();
    for (Error error :
        SCHEMAS.getSchema(schema(name), InputFormat.JSON).validate(document, InputFormat.JSON)) {
      problems.add(error.toString());
    }
    return problems;
  }

  private static String schema(String name) {
    return read(Path.of("src", "main", "resources", "schemas", name + ".schema.json"));
  }

  private static String with(String document, String key, String value) {
    JsonNode node = JSON.readTree(document);
    return ((ObjectNode) node).put(key, value).toString();
  }

  private static String without(String document, String key) {
    ObjectNode node = (ObjectNode) JSON.readTree(document);
    node.remove(key);
    return node.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
