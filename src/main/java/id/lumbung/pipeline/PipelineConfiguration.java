package id.lumbung.pipeline;

import id.lumbung.domain.Field;
import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.Receipts;
import id.lumbung.intake.Archive;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Inbox;
import id.lumbung.intake.Leases;
import id.lumbung.intake.Node;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Sweeps;
import id.lumbung.layout.KnownHeader;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.Vocabulary;
import id.lumbung.matching.MatchSecret;
import id.lumbung.matching.MatchedSubmission;
import id.lumbung.matching.Matcher;
import id.lumbung.pipeline.Reading.ReadingRooms;
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
import id.lumbung.warehouse.DifferenceNotes;
import id.lumbung.warehouse.WarehouseLoader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
  Differences differences(DifferenceNotes notes) {
    return new Differences(notes);
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
      DifferenceNotes differences,
      SubmissionRegister register,
      SubmissionLife life,
      Receipts receipts,
      AnswerWorkbooks workbooks,
      Archive archive,
      Regions regions) {
    return new AnswerWriter(
        staged, differences, register, life, receipts, workbooks, archive, regions);
  }

  @Bean
  Turns turns(Sweeps sweeps, JdbcClient db) {
    return new Turns(sweeps, db);
  }

  @Bean
  Endings endings(JdbcClient db, JobRepository repository) {
    return new Endings(db, repository);
  }

  @Bean
  Settlement settlement(
      SubmissionRegister register,
      SubmissionLife life,
      Endings endings,
      SubmissionSettings settings) {
    return new Settlement(register, life, endings, settings.attempts());
  }

  @Bean
  Orphans orphans(
      Endings endings,
      Settlement settlement,
      Leases leases,
      Sweeps sweeps,
      TransactionTemplate transaction) {
    return new Orphans(endings, settlement, leases, sweeps, transaction);
  }

  @Bean
  Attempts attempts(
      SubmissionJob jobs,
      JobOperator operator,
      SubmissionRegister register,
      Leases leases,
      Node self,
      Endings endings,
      Settlement settlement,
      TransactionTemplate transaction) {
    return new Attempts(jobs, operator, register, leases, self, endings, settlement, transaction);
  }

  @Bean
  SweepEnd sweepEnd(
      Sweeps sweeps,
      StatisticsJob job,
      Statistics statistics,
      JobOperator operator,
      Endings endings,
      TransactionTemplate transaction,
      Node self,
      SwitchableProgress progress,
      SubmissionSettings settings) {
    return new SweepEnd(
        sweeps,
        job,
        statistics,
        operator,
        endings,
        transaction,
        self,
        progress,
        settings.attempts());
  }

  @Bean
  Workers workers(
      SubmissionRegister register,
      Leases leases,
      Sweeps sweeps,
      Turns turns,
      Attempts attempts,
      SweepEnd sweepEnd,
      SwitchableProgress progress,
      Node self,
      SubmissionSettings settings) {
    return new Workers(
        register,
        leases,
        sweeps,
        turns,
        attempts,
        sweepEnd,
        progress,
        self,
        settings.parallelism());
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
      Leases leases,
      Archive archive,
      StagingWriter writer,
      StagedSubmission staged,
      HeadReader heads,
      RowStaging.Factory staging,
      SubmissionSettings settings,
      SwitchableProgress progress,
      Matcher matcher,
      MatchedSubmission matched,
      WarehouseLoader loader,
      DifferenceNotes differences,
      RuleBook rules,
      LayoutWatch layouts,
      AnswerWriter answers,
      Turns turns,
      JobsFolder jobs,
      Clock clock) {
    ReadingRooms reading =
        new ReadingRooms(
            register,
            life,
            leases,
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
        matched,
        loader,
        differences,
        rules,
        layouts,
        answers,
        turns,
        new ClosingLock(jobs.settings("calendar.yml", CalendarSettings.class), clock));
  }

  @Bean
  StatisticsJob statisticsJob(
      JobRepository repository, PlatformTransactionManager transactions, Statistics statistics) {
    return new StatisticsJob(repository, transactions, statistics);
  }

  @Bean
  Sweep sweep(
      Folders folders,
      SubmissionRegister register,
      SubmissionLife life,
      AnswerWriter answers,
      HeadReader heads,
      SubmissionSettings settings,
      Leases leases,
      Sweeps sweeps,
      Workers workers,
      SweepEnd sweepEnd,
      SwitchableProgress progress) {
    Inbox inbox =
        new Inbox(
            folders.withInbox(settings.inbox()),
            settings.quiet(),
            settings.incompleteWait(),
            settings.limits().fileBytes());
    Reception reception = new Reception(inbox, register, answers, heads, leases, settings);
    return new Sweep(
        inbox, reception, register, life, sweeps, workers, sweepEnd, settings, progress);
  }
}
