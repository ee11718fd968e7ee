package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.domain.RunState;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipt.EffectForm;
import id.lumbung.feedback.Receipt.Register;
import id.lumbung.feedback.ReceiptText;
import id.lumbung.feedback.Receipts;
import id.lumbung.feedback.Sentences;
import id.lumbung.intake.Word;
import id.lumbung.matching.Matcher;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.WarehouseLoader;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A check says beforehand what the load does to register and figures, and leaves no trace. */
class EffectPreviewTest {
  private static final String KAPUAS = "62.03";

  private final TestDatabase database = TestDatabase.fresh();

  @TempDir private Path temp;
  private @Nullable TestLumbung started;

  @AfterEach
  void close() {
    if (started != null) {
      started.stop();
    }
    database.close();
  }

  private TestLumbung lumbung() {
    if (started == null) {
      started = TestLumbung.start(temp.resolve("data"), database);
    }
    return started;
  }

  @Test
  void theFirstFileOfARegencyHasNoBaseAndTheNextYearGrowsFromIt() {
    Receipt first = checkedAsSent(kapuas(2020, "", Officer.sound(1, 10)));

    assertThat(first.register()).isEqualTo(new Register(10, 0, 0, 0));
    assertThat(first.difference()).isNull();
    assertThat(growthOf(first)).isEqualTo("10 from null: null no_submission_in_base_year");
    assertThat(notNamed(first)).isNull();

    Receipt next = checkedAsSent(kapuas(2021, "", Officer.sound(3, 12)));

    assertThat(next.register()).isEqualTo(new Register(4, 8, 0, 0));
    assertThat(growthOf(next)).isEqualTo("12 from 10: 20.0000 null");
    assertThat(notNamed(next)).isEqualTo(2);
  }

  @Test
  void aResubmissionIsHeldAgainstWhatCountsNowAndAnAddendumAddsToIt() {
    checkedAsSent(kapuas(2020, "", Officer.sound(1, 10)));
    checkedAsSent(kapuas(2021, "", Officer.sound(1, 10)));
    Object[] renamed = Officer.business(2);
    renamed[2] = "Sitti " + Officer.word(2);
    Object[] dearer = Officer.business(3);
    dearer[5] = 95_000_000;
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM").row(with(Officer.header(), "Status Keaktifan")).row(with(renamed, ""));
    sheet.row(with(dearer, ""));
    for (int i = 4; i <= 9; i++) {
      sheet.row(with(Officer.business(i), i == 9 ? "Tutup" : "Aktif"));
    }
    sheet.row(with(Officer.business(11), "Aktif")).row(with(Officer.business(12), "Aktif"));

    Receipt again = checkedAsSent(kapuas(2021, "", book));

    assertThat(again.register()).isEqualTo(new Register(2, 6, 1, 1));
    assertThat(Objects.requireNonNull(again.difference()).gone()).isEqualTo(2);
    assertThat(again.difference().added()).isEqualTo(2);
    assertThat(growthOf(again)).isEqualTo("9 from 10: -10.0000 null");
    assertThat(notNamed(again)).isEqualTo(2);

    Receipt addendum = checkedAsSent(kapuas(2021, " susulan", Officer.sound(12, 3)));

    assertThat(addendum.kind()).isEqualTo("addendum");
    assertThat(addendum.register()).isEqualTo(new Register(2, 1, 0, 0));
    assertThat(growthOf(addendum)).isEqualTo("11 from 10: 10.0000 null");
    assertThat(notNamed(addendum)).isEqualTo(2);
  }

  @Test
  void aFileThatWaitsShowsWhatAnOperatorsWordWouldLetHappen() throws Exception {
    checkedAsSent(kapuas(2020, "", Officer.sound(1, 10)));
    checkedAsSent(kapuas(2021, "", Officer.sound(1, 10)));

    Receipt fragment = checkedAsSent(kapuas(2021, "", Officer.sound(1, 5)));

    assertThat(fragment.status()).isEqualTo("waiting");
    assertThat(Objects.requireNonNull(fragment.difference()).gone()).isEqualTo(5);
    assertThat(growthOf(fragment)).isEqualTo("5 from 10: -50.0000 null");
    assertThat(notNamed(fragment)).isEqualTo(5);

    agree();
    assertThat(growth(2021)).isEqualTo(growthOf(fragment));
  }

  @Test
  void aFileForAClosedYearWaitsInACheckToo() throws Exception {
    Path jobs = temp.resolve("jobs");
    FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
    Path calendar = jobs.resolve("calendar.yml");
    Files.writeString(
        calendar, Files.readString(calendar).replace("closing_lock: false", "closing_lock: true"));
    started = TestLumbung.start(temp.resolve("data"), database, jobs);

    Receipt late = checkedAsSent(kapuas(2021, "", Officer.sound(1, 10)));

    assertThat(Objects.requireNonNull(late.reason()).code()).isEqualTo("TAHUN_DITUTUP");
    assertThat(growthOf(late)).isEqualTo("10 from null: null no_submission_in_base_year");

    agree();
    assertThat(growth(2021)).isEqualTo(growthOf(late));
  }

  @Test
  void whatWouldNotLoadHasNoEffect() {
    Receipt orphan = checkedAsSent(kapuas(2021, " susulan", Officer.sound(1, 3)));
    assertThat(Objects.requireNonNull(orphan.reason()).code()).isEqualTo("INDUK_TIDAK_ADA");
    assertThat(orphan.effect()).isNull();

    Path file = kapuas(2021, "", Officer.sound(1, 3));
    Receipt sent = lumbung().send(file);
    Receipt known = check(file);
    assertThat(known.status()).isEqualTo("known");
    assertThat(known.sameAs()).isEqualTo(sent.submission());
    assertThat(known.effect()).isNull();
    assertThat(lumbung().send(file).rows()).isEqualTo(known.rows());
  }

  @Test
  void aBusinessThatAnotherRegencyCountsIsNotCountedTwice() {
    checkedAsSent(kapuas(2020, "", permitted(1, "Selat")));

    Receipt other =
        checkedAsSent(write("UMKM_62.01_Kotawaringin Barat_2020.xlsx", permitted(4, "Kumai")));

    assertThat(other.rows().loaded()).isEqualTo(6);
    assertThat(growthOf(other)).startsWith("3 from null");
  }

  private static final List<String> NAMES =
      List.of(
          "Abadi", "Berkah", "Cahaya", "Damai", "Elok", "Fajar", "Gemilang", "Harapan", "Indah");

  /** Six businesses with their NIB. */
  private static Book permitted(int first, String district) {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM").row(with(Officer.header(), "NIB"));
    for (int i = first; i < first + 6; i++) {
      Object[] named = Officer.business(i, district);
      named[3] = "Serumpun " + NAMES.get(i - 1);
      sheet.row(with(named, "91203004567%02d".formatted(i)));
    }
    return book;
  }

  @Test
  void generatedFilesDoWhatTheirChecksSaidHoweverFarTheFiguresLag() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("smudged"));
    new Generator(Regions.read(JobsFolder.locate(null)), RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.SAMPLE, 0.4, 3, folder, null, null, 0.05, 0.03, Smudge.HEAVY),
            count -> {});
    long toDecide = 0;
    int number = 0;
    for (Path file : ofRegencies(folder, "62.02", "62.03")) {
      if (number % 3 == 1) {
        db().sql("update statistics.computed_from set moment = '2000-01-01'").update();
      } else if (number % 3 == 2) {
        db().sql("update statistics.computed_from set method = 'another'").update();
      }
      number++;
      Receipt checked = checkedAsSent(file);
      toDecide += checked.effect() == null ? 0 : checked.effect().toDecide();
    }
    assertThat(number).isGreaterThanOrEqualTo(6);
    assertThat(toDecide).as("pairs that wait for a person").isPositive();
  }

  @Test
  void leavesNoTrace() {
    checkedAsSent(kapuas(2020, "", Officer.sound(1, 10)));
    Map<String, String> before = tables();

    check(kapuas(2020, "", Officer.sound(1, 12)));
    check(kapuas(2020, " susulan", Officer.sound(12, 2)));
    check(kapuas(2020, "", Officer.sound(1, 2)));
    check(kapuas(2021, "", Officer.sound(1, 12)));

    assertThat(tables()).isEqualTo(before).hasSizeGreaterThan(60);
  }

  @Test
  void matchesAgainWhereSomethingBecameKnownMeanwhile() {
    checkedAsSent(kapuas(2020, "", Officer.sound(1, 10)));
    DryRun usual = lumbung().get(DryRun.class);
    AtomicInteger matches = new AtomicInteger();
    Matcher overtaken =
        (submission, regency, year, severityOf) -> {
          usual.matching().matcher().match(submission, regency, year, severityOf);
          if (matches.incrementAndGet() == 1) {
            elsewhere().sql("select warehouse.next_moment()").query().singleRow();
          }
        };
    Answer answer = with(usual, overtaken).check(kapuas(2021, "", Officer.sound(1, 12)));

    assertThat(matches).hasValue(2);
    assertThat(Objects.requireNonNull(answer.effect()).stock()).isEqualTo(12);
    assertThat(answer.balance().newBusinesses()).isEqualTo(2);
  }

  @Test
  void doesNotWaitForAnotherCheckThatIsReadOrMatched() throws Exception {
    DryRun usual = lumbung().get(DryRun.class);
    AtomicReference<Answer> other = new AtomicReference<>();
    Matcher slow =
        (submission, regency, year, severityOf) -> {
          usual.matching().matcher().match(submission, regency, year, severityOf);
          if (other.get() == null) {
            other.set(beside(() -> usual.check(kapuas(2021, "", Officer.sound(1, 12)))));
          }
        };

    Answer answer = with(usual, slow).check(kapuas(2021, "", Officer.sound(1, 10)));

    Answer overtaking = Objects.requireNonNull(other.get());
    assertThat(Objects.requireNonNull(overtaking.effect()).stock()).isEqualTo(12);
    assertThat(Objects.requireNonNull(answer.effect()).stock()).isEqualTo(10);
  }

  /** On a thread and a connection of its own, which must not take long. */
  private static <T> T beside(Callable<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(work).get(1, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.shutdownNow();
    }
  }

  private static DryRun with(DryRun usual, Matcher matcher) {
    return new DryRun(
        usual.transaction(),
        usual.writer(),
        usual.opener(),
        usual.judges(),
        new MatchStep(
            usual.matching().register(),
            matcher,
            usual.matching().loader(),
            usual.matching().rules(),
            usual.matching().mended(),
            usual.matching().staged()),
        usual.loading(),
        usual.statistics(),
        usual.settings());
  }

  @Test
  void isToldInWords() {
    checkedAsSent(kapuas(2020, "", Officer.sound(1, 10)));

    Answer answer = lumbung().get(DryRun.class).check(kapuas(2021, "", Officer.sound(3, 12)));
    String text = new ReceiptText(Sentences.indonesian()).of(answer);

    assertThat(new ReceiptText(Sentences.english()).of(answer))
        .contains("growth 20.00% from 10 businesses in 2020");
    assertThat(text)
        .contains(
            "terhadap daftar usaha: 4 akan menjadi usaha baru, 8 tetap, 0 berubah",
            "Bila dimuat: 12 usaha aktif untuk tahun 2021, pertumbuhan 20,00 % dari 10 usaha pada"
                + " tahun 2020.",
            "2 usaha yang aktif pada tahun 2020 tidak disebut untuk tahun 2021");
  }

  private Receipt check(Path file) {
    return lumbung().get(Receipts.class).of(lumbung().get(DryRun.class).check(file));
  }

  /** The check of a file that then is sent, once both have been held against each other. */
  private Receipt checkedAsSent(Path file) {
    Receipt checked = check(file);
    Receipt sent = lumbung().send(file);

    assertThat(checked.status()).as(file.toString()).isEqualTo(sent.status());
    assertThat(checked.reason()).isEqualTo(sent.reason());
    assertThat(checked.rows()).isEqualTo(sent.rows());
    assertThat(checked.findings()).isEqualTo(sent.findings());
    assertThat(checked.outcomes()).isEqualTo(sent.outcomes());
    assertThat(checked.register()).isEqualTo(sent.register());
    assertThat(checked.difference()).isEqualTo(sent.difference());
    assertThat(sent.effect()).isNull();
    if (checked.status().equals("accepted")) {
      int year = Objects.requireNonNull(checked.year());
      String regency = Objects.requireNonNull(checked.regency());
      EffectForm effect = Objects.requireNonNull(checked.effect());
      assertThat(growthOf(checked)).as(file.toString()).isEqualTo(growth(regency, year));
      assertThat(effect.toDecide()).isEqualTo(proposals(Objects.requireNonNull(sent.submission())));
      Load load = new Load(sent.submission(), regency, year, true, "test");
      assertThat(effect.notNamed())
          .isEqualTo(lumbung().get(WarehouseLoader.class).notNamed(load).orElse(null));
    }
    return checked;
  }

  private static @Nullable Long notNamed(Receipt checked) {
    return Objects.requireNonNull(checked.effect()).notNamed();
  }

  private static String growthOf(Receipt checked) {
    EffectForm effect = Objects.requireNonNull(checked.effect());
    return growth(effect.stock(), effect.base(), effect.growthPct(), effect.reason());
  }

  private String growth(int year) {
    return growth(KAPUAS, year);
  }

  private String growth(String regency, int year) {
    return db().sql("select * from mart.growth where area_code = :area and year = :year")
        .param("area", regency)
        .param("year", year)
        .query(
            (row, n) ->
                growth(
                    row.getObject("stock", Long.class),
                    row.getObject("base", Long.class),
                    row.getBigDecimal("growth_pct"),
                    row.getString("reason")))
        .single();
  }

  private static String growth(
      @Nullable Long stock,
      @Nullable Long base,
      @Nullable BigDecimal percent,
      @Nullable String reason) {
    return stock + " from " + base + ": " + percent + " " + reason;
  }

  private long proposals(long submission) {
    return db().sql(
            """
            select count(*) from matching.waiting_proposal join matching.proposal using (proposal_id)
            where submission_id = :submission
            """)
        .param("submission", submission)
        .query(Long.class)
        .single();
  }

  /** What every table holds but the signs of life of processes. */
  private Map<String, String> tables() {
    Map<String, String> held = new TreeMap<>();
    List<String> names =
        db().sql(
                """
                select c.oid::regclass::text
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relpersistence = 'p'
                  and n.nspname not in ('pg_catalog', 'information_schema')
                  and c.oid <> 'intake.node'::regclass
                """)
            .query(String.class)
            .list();
    for (String name : names) {
      held.put(
          name,
          db().sql(
                  "select md5(coalesce(string_agg(t::text, ';' order by t::text), '')) from "
                      + name
                      + " t")
              .query(String.class)
              .single());
    }
    return held;
  }

  private void agree() throws InterruptedException {
    Operator operator = lumbung().get(Operator.class);
    long run =
        operator.runs(20).stream()
            .filter(found -> found.state() == RunState.WAITING)
            .map(Run::run)
            .map(Objects::requireNonNull)
            .findFirst()
            .orElseThrow();
    operator.restart(run, Word.ACCEPT, "agreed", Progress.SILENT, "test");
  }

  private JdbcClient db() {
    return lumbung().db();
  }

  /** Beside the transaction of a check. */
  private JdbcClient elsewhere() {
    return JdbcClient.create(database.dataSource());
  }

  private static Object[] with(Object[] cells, String another) {
    List<Object> more = new ArrayList<>(List.of(cells));
    more.add(another);
    return more.toArray();
  }

  /** No two years have the same bytes, be they written in one second. */
  private Path kapuas(int year, String kind, Book book) {
    book.part("docProps/year.xml", "<year>" + year + kind + "</year>");
    return write("UMKM_62.03_Kapuas_" + year + kind + ".xlsx", book);
  }

  private Path write(String name, Book book) {
    try {
      return Book.write(Files.createTempDirectory(temp, "berkas"), name, book.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> ofRegencies(Path folder, String... regencies) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Stream.of(regencies).anyMatch(file.getFileName().toString()::contains))
          .sorted()
          .toList();
    }
  }
}
