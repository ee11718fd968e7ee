package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.lumbung.domain.Field;
import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.Receipts;
import id.lumbung.intake.Archive;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Inbox;
import id.lumbung.intake.Node;
import id.lumbung.intake.NodeRegister;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Sweeps;
import id.lumbung.layout.KnownHeader;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.Vocabulary;
import id.lumbung.matching.MatchSecret;
import id.lumbung.matching.Matcher;
import id.lumbung.pipeline.ReadStep.ReadingRooms;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.settings.JobsFolder;
import id.lumbung.staging.LayoutProfiles;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import id.lumbung.statistics.CalendarSettings;
import id.lumbung.statistics.Statistics;
import id.lumbung.validation.LayoutDrift;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.WarehouseLoader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the rooms into jobs, and the jobs into the sweep. */
@Configuration(proxyBeanMethods = false)
public class PipelineConfiguration {

  @Bean
  Node self() {
    return new Node(UUID.randomUUID());
  }

  @Bean
  SubmissionSettings submissionSettings(JobsFolder jobs) {
    return jobs.settings("submission.yml", SubmissionSettings.class);
  }

  @Bean
  DryRun dryRun(
      TransactionTemplate transaction,
      StagingWriter writer,
      StagedSubmission staged,
      RowStaging.Factory staging,
      Matcher matcher,
      RuleBook rules,
      HeadReader heads,
      LayoutWatch layouts,
      SubmissionSettings settings) {
    return new DryRun(
        transaction, writer, staged, staging, matcher, rules, heads, layouts, settings);
  }

  @Bean
  LayoutProfiles layoutProfiles(JdbcClient db, JsonMapper json) {
    return new LayoutProfiles(db, json);
  }

  @Bean
  Vocabulary vocabulary(Layouts layouts, LayoutProfiles profiles) {
    return new Vocabulary(
        layouts,
        regency -> profiles.all(regency).stream().map(PipelineConfiguration::header).toList());
  }

  private static KnownHeader header(List<LayoutDrift.Column> columns) {
    Map<Integer, String> titles = new TreeMap<>();
    Map<Integer, Field> fields = new TreeMap<>();
    for (LayoutDrift.Column column : columns) {
      titles.put(column.number(), column.title());
      if (column.field() != null) {
        Field.ofCode(column.field()).ifPresent(field -> fields.put(column.number(), field));
      }
    }
    return new KnownHeader(titles, fields);
  }

  @Bean
  LayoutWatch layoutWatch(LayoutProfiles profiles, StagingWriter writer, RuleBook rules) {
    return new LayoutWatch(profiles, writer, rules);
  }

  @Bean
  Differences differences(StagedSubmission staged) {
    return new Differences(staged);
  }

  @Bean
  RowStaging.Factory rowStaging(
      JobsFolder jobs,
      Regions regions,
      RuleBook rules,
      MatchSecret secret,
      SubmissionSettings settings) {
    return new RowStaging.Factory(
        regions,
        Kbli.read(jobs),
        SizeClasses.read(jobs),
        rules,
        secret,
        settings.hiddenRows() == SubmissionSettings.HiddenRows.SKIP);
  }

  @Bean
  HeadReader headReader(
      Regions regions, Vocabulary vocabulary, SubmissionSettings settings, Clock clock) {
    return new HeadReader(regions, vocabulary, settings.limits().forReader(), clock);
  }

  @Bean
  AnswerWriter answerWriter(
      StagedSubmission staged,
      SubmissionRegister register,
      SubmissionLife life,
      Receipts receipts,
      AnswerWorkbooks workbooks,
      Archive archive,
      Regions regions) {
    return new AnswerWriter(staged, register, life, receipts, workbooks, archive, regions);
  }

  @Bean
  HandOut handOut(JdbcClient db, Node self) {
    return new HandOut(db, self);
  }

  @Bean
  Hands hands() {
    return new Hands();
  }

  @Bean
  OrphanedRuns orphanedRuns(JdbcClient db, JobRepository repository) {
    return new OrphanedRuns(db, repository);
  }

  @Bean
  RetryPolicy retryPolicy(
      SubmissionRegister register,
      SubmissionLife life,
      OrphanedRuns runs,
      SubmissionSettings settings) {
    return new RetryPolicy(register, life, runs, settings.attempts());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Nodes nodes(NodeRegister register, SubmissionSettings settings) {
    return new Nodes(register, settings.nodeSilence());
  }

  @Bean
  Recovery recovery(
      Nodes nodes,
      NodeRegister register,
      HandOut handOut,
      OrphanedRuns runs,
      RetryPolicy policy,
      TransactionTemplate transaction,
      Node self) {
    return new Recovery(nodes, register, handOut, runs, policy, transaction, self);
  }

  @Bean
  SubmissionRun submissionRun(
      SubmissionJob jobs,
      JobOperator operator,
      SubmissionLife life,
      HandOut handOut,
      OrphanedRuns orphans,
      TransactionTemplate transaction,
      Node self) {
    return new SubmissionRun(jobs, operator, life, handOut, orphans, transaction, self);
  }

  @Bean
  SubmissionTask submissionTask(
      SubmissionRun run,
      SubmissionRegister register,
      HandOut handOut,
      Hands hands,
      OrphanedRuns orphans,
      RetryPolicy policy,
      TransactionTemplate transaction,
      SwitchableProgress progress) {
    return new SubmissionTask(
        run, register, handOut, hands, orphans, policy, transaction, progress);
  }

  @Bean
  Task<Void> submissionWork(SubmissionTask submission, Recovery recovery) {
    return work(HandOut.SUBMISSION, submission, recovery);
  }

  @Bean
  Task<Void> figuresWork(FiguresTask figures, Recovery recovery) {
    return work(HandOut.FIGURES, figures, recovery);
  }

  private static Task<Void> work(String name, ExecutionHandler<Void> handler, Recovery recovery) {
    return Tasks.custom(name, Void.class)
        .onFailure(new OnFailureRetryLater<>(Duration.ofSeconds(1)))
        .onDeadExecution(recovery)
        .execute(handler);
  }

  @Bean
  Figures figures(
      StatisticsJob job,
      Statistics statistics,
      JobOperator operator,
      OrphanedRuns orphans,
      TransactionTemplate transaction,
      Node self,
      SwitchableProgress progress,
      SubmissionSettings settings) {
    return new Figures(
        job, statistics, operator, orphans, transaction, self, progress, settings.attempts());
  }

  @Bean
  FiguresTask figuresTask(
      Figures figures,
      Sweeps sweeps,
      HandOut handOut,
      Hands hands,
      TransactionTemplate transaction) {
    return new FiguresTask(figures, sweeps, handOut, hands, transaction);
  }

  @Bean
  Dispatcher dispatcher(
      DataSource database,
      List<Task<?>> tasks,
      Nodes nodes,
      NodeRegister register,
      Node self,
      HandOut handOut,
      Hands hands,
      SubmissionSettings settings) {
    return new Dispatcher(
        database, tasks, nodes, register, self, handOut, hands, settings.parallelism());
  }

  @Bean
  SweepFollower sweepFollower(
      SubmissionRegister register,
      Sweeps sweeps,
      Dispatcher dispatcher,
      HandOut handOut,
      Hands hands,
      Recovery recovery,
      SwitchableProgress progress) {
    return new SweepFollower(register, sweeps, dispatcher, handOut, hands, recovery, progress);
  }

  @Bean
  Line line(SubmissionLife life, HandOut handOut, TransactionTemplate transaction) {
    return new Line(life, handOut, transaction);
  }

  @Bean
  SwitchableProgress progress() {
    return new SwitchableProgress();
  }

  @Bean
  SubmissionJob submissionJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      TransactionTemplate transaction,
      SubmissionRegister register,
      SubmissionLife life,
      HandOut handOut,
      Archive archive,
      StagingWriter writer,
      StagedSubmission staged,
      HeadReader heads,
      RowStaging.Factory staging,
      SubmissionSettings settings,
      SwitchableProgress progress,
      Matcher matcher,
      WarehouseLoader loader,
      RuleBook rules,
      LayoutWatch layouts,
      AnswerWriter answers,
      JobsFolder jobs,
      Clock clock) {
    ReadingRooms reading =
        new ReadingRooms(
            register,
            life,
            handOut,
            archive,
            writer,
            staged,
            transaction,
            heads,
            staging,
            settings,
            progress);
    return new SubmissionJob(
        repository,
        transactions,
        reading,
        matcher,
        loader,
        rules,
        layouts,
        answers,
        new ClosingLock(jobs.settings("calendar.yml", CalendarSettings.class), clock));
  }

  @Bean
  StatisticsJob statisticsJob(
      JobRepository repository, PlatformTransactionManager transactions, Statistics statistics) {
    return new StatisticsJob(repository, transactions, statistics);
  }

  @Bean
  Inbox inbox(Folders folders, SubmissionSettings settings) {
    return new Inbox(
        folders.withInbox(settings.inbox()),
        settings.quiet(),
        settings.incompleteWait(),
        settings.limits().fileBytes());
  }

  @Bean
  Reception reception(
      Inbox inbox,
      SubmissionRegister register,
      AnswerWriter answers,
      HeadReader heads,
      NodeRegister nodes,
      HandOut handOut,
      TransactionTemplate transaction,
      SubmissionSettings settings) {
    return new Reception(inbox, register, answers, heads, nodes, handOut, transaction, settings);
  }

  @Bean
  Sweep sweep(
      Inbox inbox,
      Reception reception,
      SubmissionLife life,
      Sweeps sweeps,
      SweepFollower follower,
      Figures figures,
      SubmissionSettings settings,
      SwitchableProgress progress) {
    return new Sweep(inbox, reception, life, sweeps, follower, figures, settings, progress);
  }
}
