package id.lumbung.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Picture;
import id.lumbung.TestDatabase;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.intake.Submission.State;
import id.lumbung.intake.SubmissionLife.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What may happen to a submission, and the picture of it that the documents show. */
@TestInstance(Lifecycle.PER_CLASS)
class SubmissionLifeTest {
  private static final String PAGE = "submission.md";

  private static final String BEGIN = "<!-- picture: written by SubmissionLifeTest -->";
  private static final String END = "<!-- end of picture -->";

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());
  private final SubmissionLife life =
      new SubmissionLife(
          db,
          new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
          JsonMapper.builder().build());

  @AfterAll
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource(SubmissionEvent.class)
  void anEventLeadsWhereTheTableSaysAndIsImpossibleElsewhere(SubmissionEvent event) {
    for (State from : State.values()) {
      long submission = standing(from);

      Step step = happen(event, submission);

      State to = event.steps().get(from);
      assertThat(step)
          .as("%s in %s", event, from)
          .isEqualTo(to == null ? Step.IMPOSSIBLE : Step.TAKEN);
      assertThat(state(submission)).as("%s in %s", event, from).isEqualTo(to == null ? from : to);
    }
  }

  @Test
  void anImpossibleStepChangesNothing() {
    long submission = standing(State.STOPPED);
    String before = row(submission);

    life.refuse(submission, new Refusal(Reason.LEMBAR_KOSONG, Map.of()));
    life.approve(submission, "test", "because");

    assertThat(row(submission)).isEqualTo(before);
  }

  @Test
  void thePictureInTheDocumentsShowsTheTable() throws IOException {
    String document = Files.readString(Path.of("src", "docs", PAGE));
    Picture.holds(
        PAGE,
        SubmissionLifeTest.class,
        document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
            + "\n```mermaid\n"
            + picture()
            + "```\n"
            + document.substring(document.indexOf(END)));
  }

  /** One arrow for each two states, with the events that lead from one to the other. */
  private static String picture() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    for (SubmissionEvent event : SubmissionEvent.values()) {
      event
          .steps()
          .forEach(
              (from, to) ->
                  arrows
                      .computeIfAbsent(
                          "  " + from.code() + " --> " + to.code(), arrow -> new ArrayList<>())
                      .add(event.code()));
    }
    return "stateDiagram-v2\n"
        + Arrays.stream(new State[] {State.QUEUED, State.REFUSED, State.KNOWN})
            .map(state -> "  [*] --> " + state.code() + " : register\n")
            .collect(joining())
        + arrows.entrySet().stream()
            .map(arrow -> arrow.getKey() + " : " + String.join(", ", arrow.getValue()) + "\n")
            .sorted()
            .collect(joining());
  }

  private Step happen(SubmissionEvent event, long submission) {
    Refusal reason = new Refusal(Reason.PRASARANA, Map.of());
    Function<Long, Step> step =
        switch (event) {
          case BEGIN -> life::begin;
          case RETRY -> id -> life.retry(id, Duration.ZERO);
          case REFUSE -> id -> life.refuse(id, reason);
          case ASK -> id -> life.ask(id, reason);
          case AWAIT_HOUSE -> id -> life.awaitHouse(id, reason, Duration.ZERO);
          case LOAD -> life::load;
          case STOP -> life::stop;
          case APPROVE -> id -> life.approve(id, "test", "because");
          case REPLACE -> id -> life.replace(id, "test", "because");
          case RESUME -> this::resume;
          case RESTART -> this::restart;
          case ABANDON -> id -> life.abandon(id, "test", "because");
          case ANSWER -> id -> life.answer(id, null);
          case HOLD_ANSWER -> id -> life.holdAnswer(id, Duration.ZERO);
          case WITHDRAW -> life::withdraw;
        };
    return step.apply(submission);
  }

  private Step resume(long submission) {
    State before = state(submission);
    life.resume("test", false);
    return before == State.WAITING && state(submission) == State.QUEUED
        ? Step.TAKEN
        : Step.IMPOSSIBLE;
  }

  private Step restart(long submission) {
    return life.restart(submission, "test").isPresent() ? Step.TAKEN : Step.IMPOSSIBLE;
  }

  /** A submission that waits for the house, where it waits. */
  private long standing(State state) {
    return db.sql(
            """
            insert into intake.submission (claim_key, file_name, sha256, size_bytes, actor, state,
              reason_code, is_current, program_version, jobs_sha256)
            values (:key, 'UMKM.xlsx', md5(:key::text) || md5(:key::text), 1, 'test', :state,
              case when :state = 'waiting' then 'PRASARANA' end, false,
              'dev', repeat('0', 64))
            returning submission_id
            """)
        .param("key", UUID.randomUUID())
        .param("state", state.code())
        .query(Long.class)
        .single();
  }

  private State state(long submission) {
    return State.valueOf(
        db.sql("select upper(state) from intake.submission where submission_id = ?")
            .param(submission)
            .query(String.class)
            .single());
  }

  private String row(long submission) {
    return db.sql("select s::text from intake.submission s where submission_id = ?")
        .param(submission)
        .query(String.class)
        .single();
  }
}
