package id.lumbung.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.lumbung.Picture;
import id.lumbung.TestLumbung;
import id.lumbung.intake.Inbox;
import id.lumbung.intake.Node;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.Sweeps;
import id.lumbung.statistics.Publications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The way of a workbook is the one that a workbook takes: it is sent through the product while
 * every table tells who writes it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WayPictureTest {
  private static final String PAGE = "way.md";
  private static final String README = "../../README.md";
  private static final String BEGIN = "<!-- picture: written by WayPictureTest -->\n";
  private static final String END = "<!-- end of picture -->\n";

  private static final Path WORKBOOK =
      Path.of("sample-input", "UMKM_62.03_Kapuas_2022.xlsx").toAbsolutePath();

  private static final long SUBMISSION = 1;

  /** Tables of one schema that are counted rather than named. */
  private static final int MANY = 12;

  /** What comes before the first step and after the last one. */
  private static final String ARRIVAL = "receive";

  private static final String APPROVAL = "approve";

  /** Rooms that every step uses. */
  private static final Set<String> GROUND = Set.of("settings", "domain", "reference");

  /** Where each begins in the code. */
  private static final Map<String, Class<?>> CLASSES =
      Map.of(
          ARRIVAL,
          Reception.class,
          "read",
          ReadStep.class,
          "match",
          MatchStep.class,
          "load",
          LoadStep.class,
          "answer",
          AnswerStep.class,
          "figures",
          StatisticsJob.class,
          APPROVAL,
          Publications.class);

  /** Beside the name of each in the picture. */
  private static final Map<String, String> CAPTIONS =
      Map.of(
          ARRIVAL,
          "claim, freeze, prove whole,<br>tell whose it is, register",
          "read",
          "rows with their places, judged",
          "match",
          "which business, in turn",
          "load",
          "all or nothing, in turn",
          "answer",
          "marked workbook, rows to mend, receipt",
          "figures",
          "count again what changed, freeze a vintage",
          APPROVAL,
          "a person's word, disclosure control");

  /** Of every table of ours but the history of runs and the signs of life. */
  private static final String WATCH =
      """
      create schema watch;
      create table watch.phase (name text not null);
      create table watch.seen (
        step text, place text, unique (step, place)
      );
      create function watch.tell() returns trigger language plpgsql as $$
      begin
        insert into watch.seen
        select
          coalesce(
            (select step_name from batch.batch_step_execution where status = 'STARTED' limit 1),
            (select name from watch.phase)),
          tg_table_schema || '.' || tg_table_name
        on conflict do nothing;
        return null;
      end $$;
      do $$
      declare place regclass;
      begin
        for place in
          select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname in (
            'intake', 'staging', 'matching', 'warehouse', 'statistics', 'mart', 'mart_public')
            and c.oid <> 'intake.node'::regclass
        loop
          execute format('create trigger watched after insert or update or delete on %s '
            'for each row execute function watch.tell()', place);
        end loop;
      end $$
      """;

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.lumbung");

  /** By job, its steps in the order of the run. */
  private final Map<String, List<String>> jobs = new LinkedHashMap<>();

  /** By step, the tables that it wrote. */
  private final Map<String, Set<String>> written = new LinkedHashMap<>();

  /** Folders of the data directory that held files, before, after the arrival and at the end. */
  private Set<String> filled = Set.of();

  private Set<String> filledAfterArrival = Set.of();
  private Set<String> filledAtTheEnd = Set.of();

  @BeforeAll
  void sendAWorkbook(@TempDir Path temp) throws Exception {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      lumbung.db().sql(WATCH).update();
      receive(lumbung, temp);
      keep(runSubmission(lumbung));
      filledAtTheEnd = filled(lumbung);
      keep(runFigures(lumbung));
      lumbung.db().sql("update watch.phase set name = ?").param(APPROVAL).update();
      lumbung.get(Publications.class).approve(null, List.of(), "test", "test");
      readWhatWasSeen(lumbung);
    }
  }

  @Test
  void thePictureOfTheWayIsTrue() {
    Picture.holds(PAGE, WayPictureTest.class, page());
  }

  @Test
  void thePictureInTheReadmeIsTheSame() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Picture.holds(
        README,
        WayPictureTest.class,
        readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
            + picture()
            + readme.substring(readme.indexOf(END)));
  }

  private void receive(TestLumbung lumbung, Path temp) throws IOException {
    Path files = Files.createDirectories(temp.resolve("files"));
    Files.copy(WORKBOOK, files.resolve(WORKBOOK.getFileName()));
    lumbung.get(Inbox.class).copyFrom(files, "test");
    filled = filled(lumbung);
    lumbung.db().sql("insert into watch.phase values (?)").param(ARRIVAL).update();
    lumbung.get(Reception.class).receiveReady("test");
    filledAfterArrival = filled(lumbung);
    lumbung.get(Sweeps.class).close(lumbung.get(Sweeps.class).open("test"));
  }

  /** As the scheduler does it. */
  private static JobExecution runSubmission(TestLumbung lumbung) throws Exception {
    Node self = lumbung.get(Node.class);
    String name = self.id().toString();
    lumbung
        .db()
        .sql("update batch.work set picked = true, picked_by = ? where task_name = 'submission'")
        .param(name)
        .update();
    TaskInstance<Void> task = new TaskInstance<>(HandOut.SUBMISSION, Long.toString(SUBMISSION));
    long version =
        lumbung
            .db()
            .sql("select version from batch.work where task_name = 'submission'")
            .query(Long.class)
            .single();
    lumbung
        .get(HandOut.class)
        .hold(
            SUBMISSION,
            new Execution(Instant.EPOCH, task, true, name, null, null, 0, null, version));
    lumbung.get(SubmissionLife.class).begin(SUBMISSION);
    JobOperatorTestUtils job =
        new JobOperatorTestUtils(lumbung.get(JobOperator.class), lumbung.get(JobRepository.class));
    job.setJob(lumbung.get(SubmissionJob.class).of(SUBMISSION, new StopSignal()));
    return job.startJob(SubmissionJob.parameters(SUBMISSION, self));
  }

  private static JobExecution runFigures(TestLumbung lumbung) throws Exception {
    JobOperatorTestUtils job =
        new JobOperatorTestUtils(lumbung.get(JobOperator.class), lumbung.get(JobRepository.class));
    job.setJob(lumbung.get(StatisticsJob.class).job());
    return job.startJob();
  }

  private void keep(JobExecution run) {
    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    jobs.put(
        run.getJobInstance().getJobName(),
        run.getStepExecutions().stream().map(StepExecution::getStepName).toList());
  }

  private void readWhatWasSeen(TestLumbung lumbung) {
    lumbung
        .db()
        .sql("select step, place from watch.seen")
        .query(
            (RowCallbackHandler)
                row ->
                    written
                        .computeIfAbsent(row.getString("step"), step -> new TreeSet<>())
                        .add(row.getString("place")));
  }

  private static Set<String> filled(TestLumbung lumbung) {
    try (var files = Files.walk(lumbung.data())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> lumbung.data().relativize(file))
          .filter(file -> file.getNameCount() > 1)
          .map(file -> file.getName(0).toString())
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # The way of a workbook

            Drawn by `%s`: a workbook is sent through the
            product, and what is written down is what happens to it. A test fails where this page is stale.

            %s
            An arrow leads from a step to the schemas that it writes. What each does is in
            [architecture.md](architecture.md); the history of runs (schema `batch`) and signs of life
            (`intake.node`) are left out.

            | step | of | rooms that its Java uses | tables that it writes |
            |---|---|---|---|
            """
                .formatted(Picture.command(WayPictureTest.class), picture()));
    line(page, ARRIVAL, "every look at the inbox");
    jobs.forEach((job, steps) -> steps.forEach(step -> line(page, step, "job `" + job + "`")));
    line(page, APPROVAL, "`lumbung approve`");
    return page
        + """

        Rooms that every step uses (`settings`, `domain`, `reference`) are left out. A workbook that brings
        something else, such as one that is refused, may write fewer of these tables.
        """;
  }

  private void line(StringBuilder page, String step, String of) {
    page.append("| `%s` | %s | %s | %s |%n".formatted(step, of, names(rooms(step)), tables(step)));
  }

  /** By name, where a step does not write most of a schema. */
  private String tables(String step) {
    Map<String, List<String>> bySchema =
        written.getOrDefault(step, Set.of()).stream()
            .collect(groupingBy(WayPictureTest::schema, TreeMap::new, toList()));
    return bySchema.entrySet().stream()
        .map(
            entry ->
                entry.getValue().size() > MANY
                    ? "%d of `%s`".formatted(entry.getValue().size(), entry.getKey())
                    : names(entry.getValue()))
        .collect(joining(", "));
  }

  private static String schema(String table) {
    return table.substring(0, table.indexOf('.'));
  }

  private static String names(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(joining(", "));
  }

  private String picture() {
    StringBuilder picture = new StringBuilder("```mermaid\nflowchart TB\n");
    String before = minus(filled, filledAfterArrival);
    picture.append("  %s[/%s/] --> %s%n".formatted(before, before, node(ARRIVAL)));
    jobs.forEach(
        (job, steps) -> {
          picture.append("  subgraph job_%s [job %s]%n".formatted(job, job));
          steps.forEach(step -> picture.append("    %s%n".formatted(node(step))));
          picture.append("  end\n");
        });
    picture.append("  %s%n".formatted(node(APPROVAL)));
    picture.append(
        "  %s --> %s%n"
            .formatted(
                ARRIVAL,
                jobs.values().stream()
                    .map(steps -> String.join(" --> ", steps))
                    .collect(joining(" -->|once a sweep| "))));
    picture.append("  %s -.-> %s%n".formatted(last(StatisticsJob.NAME), APPROVAL));
    written.keySet().stream()
        .sorted(Comparator.comparingInt(this::place))
        .forEach(
            step ->
                schemas(step)
                    .forEach(
                        schema ->
                            picture.append(
                                "  %s --> %s_tables[(%s)]%n".formatted(step, schema, schema))));
    Set<String> out = new TreeSet<>(filledAtTheEnd);
    out.removeAll(filled);
    String last = last(SubmissionJob.NAME);
    out.forEach(folder -> picture.append("  %s --> %s[/%s/]%n".formatted(last, folder, folder)));
    return picture.append("```\n").toString();
  }

  private String last(String job) {
    List<String> steps = jobs.getOrDefault(job, List.of());
    return steps.get(steps.size() - 1);
  }

  private static String node(String step) {
    return "%s[\"<b>%s</b><br>%s\"]".formatted(step, step, CAPTIONS.getOrDefault(step, ""));
  }

  private static String minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return String.join(", ", rest);
  }

  private int place(String step) {
    List<String> all = new ArrayList<>(List.of(ARRIVAL));
    jobs.values().forEach(all::addAll);
    return step.equals(APPROVAL) ? all.size() : all.indexOf(step);
  }

  private Set<String> schemas(String step) {
    return written.getOrDefault(step, Set.of()).stream()
        .map(WayPictureTest::schema)
        .collect(toCollection(TreeSet::new));
  }

  /** Rooms that a step's classes use, those of its own room followed. */
  private Set<String> rooms(String step) {
    Class<?> first = CLASSES.get(step);
    if (first == null) {
      return Set.of();
    }
    String home = first.getPackageName();
    Set<JavaClass> seen = new HashSet<>();
    Deque<JavaClass> next = new ArrayDeque<>(List.of(classes.get(first)));
    Set<String> rooms = new TreeSet<>();
    while (!next.isEmpty()) {
      JavaClass one = next.remove();
      if (!one.getPackageName().equals(home)) {
        rooms.add(one.getPackageName().replaceFirst("id\\.lumbung\\.?", ""));
      } else if (seen.add(one)) {
        one.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(used -> used.getPackageName().startsWith("id.lumbung."))
            .forEach(next::add);
      }
    }
    rooms.removeAll(GROUND);
    return rooms;
  }
}
