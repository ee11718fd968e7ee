package id.lumbung.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.AuditEntry;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.Role;
import id.lumbung.domain.RunState;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.pipeline.Progress;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has reached its age goes; what figures, explanations and senders still need stays. */
class RetentionTest {
  private static final Person ADMIN = new Person("root", Role.ADMIN, null);

  @TempDir static Path shared;

  private static TestLumbung loaded;

  @TempDir Path temp;
  private TestLumbung lumbung;

  @BeforeAll
  static void loadAndLoadAgain() throws IOException {
    loaded = TestLumbung.start(shared.resolve("data"));
    loaded.sweep(fewFiles("files", 0.2));
    loaded.sweep(fewFiles("more", 0.3));
    loaded.stop();
  }

  @AfterAll
  static void drop() {
    loaded.close();
  }

  @BeforeEach
  void copy() {
    lumbung = TestLumbung.startCopy(loaded, temp.resolve("data"));
  }

  /** Three regencies of one year. */
  private static Path fewFiles(String folder, double scale) throws IOException {
    Path files = Samples.write(shared.resolve(folder), scale);
    try (var all = Files.list(files)) {
      for (Path file : all.toList()) {
        if (!file.getFileName().toString().matches(".*62\\.0[1-3].*2022.*")) {
          Files.delete(file);
        }
      }
    }
    return files;
  }

  @AfterEach
  void close() {
    lumbung.close();
  }

  @Test
  void whatIsYoungStays() throws Exception {
    Map<Retained, Long> plan = lumbung.get(Retention.class).plan();

    assertThat(plan).containsOnlyKeys(Retained.values());
    assertThat(plan.values()).containsOnly(0L);
    assertThat(lumbung.get(Retention.class).run(ADMIN)).isEqualTo(plan);
  }

  @Test
  void aDryRunCountsWhatARunDeletesAndChangesNothing() throws Exception {
    age("4000 days");
    List<String> before = texts("select count(*)::text from staging.staged_row");

    Map<Retained, Long> plan = lumbung.get(Retention.class).plan();

    assertThat(texts("select count(*)::text from staging.staged_row")).isEqualTo(before);
    assertThat(plan.get(Retained.STAGED_ROWS)).isPositive();
    assertThat(plan.get(Retained.ORIGINALS)).isPositive();
    assertThat(lumbung.get(Retention.class).run(ADMIN)).isEqualTo(plan);
    assertThat(lumbung.get(Retention.class).plan().values()).containsOnly(0L);
  }

  @Test
  void rowsGoAfterTheirAgeButNotThoseHeldBackOfWhatIsInEffect() throws Exception {
    age("100 days");
    List<String> figures = texts("select growth::text from mart.growth growth order by 1");
    List<String> held =
        texts(
            """
            select s.submission_id || '/' || s.sheet || '/' || s.row from staging.staged_row s
            where s.verdict = 'quarantined' and exists (
              select from warehouse.effect e
              where e.submission_id = s.submission_id and e.known_to = 'infinity')
            order by 1
            """);
    assertThat(held).isNotEmpty();

    assertThat(lumbung.get(Retention.class).run(ADMIN).get(Retained.STAGED_ROWS)).isPositive();

    assertThat(
            texts(
                """
                select submission_id || '/' || sheet || '/' || row
                from staging.staged_row order by 1
                """))
        .isEqualTo(held);
    assertThat(texts("select growth::text from mart.growth growth order by 1")).isEqualTo(figures);
    assertThat(lumbung.sweep(fewFiles("again", 0.4)).failed()).isEmpty();
  }

  @Test
  void originalsOfWhatIsInEffectStayAndOthersGo() throws Exception {
    age("4000 days");

    assertThat(lumbung.get(Retention.class).run(ADMIN).get(Retained.ORIGINALS)).isPositive();

    List<String> inEffect =
        texts(
            """
            select archived_as from intake.submission s
            join warehouse.submission_in_effect e using (submission_id) order by 1
            """);
    assertThat(originals()).containsExactlyInAnyOrderElementsOf(inEffect).isNotEmpty();
    assertThat(
            texts(
                """
                select count(*)::text from intake.submission
                where archived_as is not null and (original_removed_at is null) <> exists (
                  select from warehouse.submission_in_effect e
                  where e.submission_id = submission.submission_id)
                """))
        .containsExactly("0");
  }

  @Test
  void answersGoReceiptsStayAndRowsToMendStayWhileTheyCanBeMended() throws Exception {
    age("400 days");
    int receipts = lumbung.receipts().size();

    assertThat(lumbung.get(Retention.class).run(ADMIN).get(Retained.ANSWERS)).isPositive();

    assertThat(lumbung.receipts()).hasSize(receipts);
    List<String> open =
        texts(
            """
            select b.submission_id::text from staging.balance b
            join warehouse.submission_in_effect e using (submission_id)
            where b.quarantined > 0 order by 1
            """);
    assertThat(
            files("outbox")
                .filter(file -> file.endsWith(".jawaban.xlsx"))
                .map(file -> file.replaceAll(".*/(\\d+)-.*", "$1")))
        .containsExactlyInAnyOrderElementsOf(open)
        .isNotEmpty();
  }

  @Test
  void oldRunsLeaveTheHistoryAndTheLastOfEachJobStays() throws Exception {
    age("500 days");
    int before = lumbung.get(Operator.class).runs(1000).size();

    long gone = lumbung.get(Retention.class).run(ADMIN).getOrDefault(Retained.RUNS, 0L);

    assertThat(lumbung.get(Operator.class).runs(1000))
        .hasSize((int) (before - gone + 1))
        .extracting(Run::job)
        .containsExactly("retention", "statistics");
    assertThat(
            texts(
                """
                select count(*)::text from batch.batch_job_instance i where not exists (
                  select from batch.batch_job_execution e
                  where e.job_instance_id = i.job_instance_id)
                """))
        .containsExactly("0");
  }

  @Test
  void aDeletionThatFailedIsBegunAnewRatherThanRestarted() throws Exception {
    lumbung.get(Retention.class).run(ADMIN);
    lumbung
        .db()
        .sql(
            """
            update batch.batch_job_execution e set status = 'FAILED', exit_code = 'FAILED'
            from batch.batch_job_instance i
            where i.job_instance_id = e.job_instance_id and i.job_name = 'retention'
            """)
        .update();
    Operator operator = lumbung.get(Operator.class);
    Run failed = operator.runs(1).get(0);
    long number = Objects.requireNonNull(failed.run());

    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.next()).isEqualTo("lumbung retention");
    assertThat(operator.restartable()).isEmpty();
    assertThatThrownBy(() -> operator.restart(number, null, null, Progress.SILENT, "test"))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.key()).isEqualTo("refused.restart_retention"));

    lumbung.get(Retention.class).run(ADMIN);
    Run handled = operator.run(number);
    assertThat(handled.state()).isEqualTo(RunState.FAILED);
    assertThat(handled.handledBy()).isEqualTo(String.valueOf(operator.runs(1).get(0).run()));
    assertThat(handled.next()).isNull();
  }

  @Test
  void whatWasDeletedIsInTheAuditAndOnlyAnAdminMayDelete() throws Exception {
    age("100 days");
    Retention retention = lumbung.get(Retention.class);
    long rows = retention.plan().getOrDefault(Retained.STAGED_ROWS, 0L);
    Person operator = new Person("budi", Role.OPERATOR, null);

    assertThatThrownBy(() -> retention.run(operator)).isInstanceOf(Refused.class);
    assertThat(retention.run(ADMIN)).containsEntry(Retained.STAGED_ROWS, rows);

    assertThat(lumbung.get(Audit.class).entries(null, null, 10))
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::outcome)
        .containsExactly(tuple("root", "retain", "done"), tuple("budi", "retain", "denied"));
    assertThat(lumbung.get(Audit.class).entries(null, "root", 1).get(0).object())
        .startsWith("staged_rows " + rows + ", findings 0");
  }

  /** Lets everything that was answered or run be older. */
  private void age(String by) {
    for (String sql :
        List.of(
            "update intake.submission set answered_at = answered_at - interval '%s'",
            "update batch.batch_job_execution set end_time = end_time - interval '%s'")) {
      lumbung.db().sql(sql.formatted(by)).update();
    }
  }

  private List<String> texts(String sql) {
    return lumbung.db().sql(sql).query(String.class).list();
  }

  private List<String> originals() throws IOException {
    return files("archive").toList();
  }

  private Stream<String> files(String folder) throws IOException {
    Path root = lumbung.data().resolve(folder);
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .toList()
          .stream();
    }
  }
}
