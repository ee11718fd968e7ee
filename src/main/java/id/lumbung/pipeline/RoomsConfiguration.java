package id.lumbung.pipeline;

import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.Receipts;
import id.lumbung.intake.Archive;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Node;
import id.lumbung.intake.NodeRegister;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Sweeps;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.Vocabulary;
import id.lumbung.matching.MatchModels;
import id.lumbung.matching.MatchSecret;
import id.lumbung.matching.MatchSettings;
import id.lumbung.matching.Matcher;
import id.lumbung.matching.ModelLearner;
import id.lumbung.matching.Proposals;
import id.lumbung.matching.RegisterMatcher;
import id.lumbung.reference.Denominator;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.PublishedFigure;
import id.lumbung.reference.ReferenceTables;
import id.lumbung.reference.Regions;
import id.lumbung.settings.JobsFolder;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import id.lumbung.statistics.CalendarSettings;
import id.lumbung.statistics.DisclosureSettings;
import id.lumbung.statistics.Lineage;
import id.lumbung.statistics.OpenFigures;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Reconciliation;
import id.lumbung.statistics.ReleaseTables;
import id.lumbung.statistics.Statistics;
import id.lumbung.statistics.StatisticsSettings;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.KnownBusinesses;
import id.lumbung.warehouse.Merges;
import id.lumbung.warehouse.WarehouseLoader;
import id.lumbung.warehouse.Withdrawal;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Furnishes the rooms that the jobs use, in the order of the data's way. */
@Configuration(proxyBeanMethods = false)
public class RoomsConfiguration {

  @Bean
  Regions regions(JobsFolder jobs) {
    return Regions.read(jobs);
  }

  @Bean
  Layouts layouts(JobsFolder jobs) {
    return Layouts.read(jobs);
  }

  @Bean
  RuleBook ruleBook(JobsFolder jobs) {
    return RuleBook.read(jobs);
  }

  @Bean
  ReferenceTables referenceTables(JobsFolder jobs, JdbcClient db, TransactionTemplate transaction) {
    ReferenceTables tables = new ReferenceTables(db, transaction);
    tables.load(jobs);
    return tables;
  }

  @Bean
  NodeRegister nodeRegister(JdbcClient db, Node self) {
    return new NodeRegister(db, self);
  }

  @Bean
  Sweeps sweeps(JdbcClient db, TransactionTemplate transaction) {
    return new Sweeps(db, transaction);
  }

  @Bean
  SubmissionRegister submissionRegister(
      JdbcClient db, TransactionTemplate transaction, JsonMapper json) {
    return new SubmissionRegister(db, transaction, json);
  }

  @Bean
  SubmissionLife submissionLife(JdbcClient db, TransactionTemplate transaction, JsonMapper json) {
    return new SubmissionLife(db, transaction, json);
  }

  @Bean
  StagingWriter stagingWriter(JdbcTemplate db, JsonMapper json) {
    return new StagingWriter(db, json);
  }

  @Bean
  StagedSubmission stagedSubmission(JdbcClient db, JsonMapper json) {
    return new StagedSubmission(db, json);
  }

  @Bean
  MatchSettings matchSettings(JobsFolder jobs) {
    return MatchSettings.read(jobs);
  }

  @Bean
  MatchModels matchModels(JdbcClient db, JsonMapper json) {
    return new MatchModels(db, json);
  }

  @Bean
  ModelLearner modelLearner(JdbcClient db, MatchModels models, MatchSettings settings) {
    return new ModelLearner(db, models, settings);
  }

  @Bean
  Matcher matcher(JdbcTemplate db, MatchModels models, MatchSettings settings, MatchSecret secret) {
    return RegisterMatcher.of(db, models, settings, secret);
  }

  @Bean
  WarehouseLoader warehouseLoader(JdbcClient db) {
    return new WarehouseLoader(db);
  }

  @Bean
  KnownBusinesses knownBusinesses(JdbcClient db, TransactionTemplate transaction) {
    return new KnownBusinesses(db, transaction);
  }

  @Bean
  Withdrawal withdrawal(JdbcClient db) {
    return new Withdrawal(db);
  }

  @Bean
  Merges merges(JdbcClient db) {
    return new Merges(db);
  }

  @Bean
  Proposals proposals(JdbcClient db) {
    return new Proposals(db);
  }

  @Bean
  Statistics statistics(
      NamedParameterJdbcOperations db,
      TransactionTemplate transaction,
      JobsFolder jobs,
      Clock clock,
      ReferenceTables loaded) {
    return new Statistics(
        db,
        transaction,
        StatisticsSettings.read(jobs),
        jobs.settings("calendar.yml", CalendarSettings.class),
        new Reconciliation(PublishedFigure.read(jobs), Denominator.read(jobs)),
        clock);
  }

  @Bean
  Publications publications(
      JdbcClient db,
      TransactionTemplate transaction,
      JobsFolder jobs,
      Clock clock,
      ReferenceTables loaded) {
    return new Publications(
        db,
        transaction,
        StatisticsSettings.read(jobs),
        jobs.settings("calendar.yml", CalendarSettings.class),
        DisclosureSettings.read(jobs),
        clock);
  }

  @Bean
  Archive archive(Folders folders) {
    return new Archive(folders);
  }

  @Bean
  Receipts receipts(Folders folders, JsonMapper json) {
    return new Receipts(folders.outbox(), json);
  }

  @Bean
  AnswerWorkbooks answerWorkbooks(
      JobsFolder jobs, Regions regions, Vocabulary vocabulary, SubmissionSettings settings) {
    return new AnswerWorkbooks(
        regions, Kbli.read(jobs), vocabulary, settings.limits().forReader(), settings.answer());
  }

  @Bean
  Lineage lineage(JdbcClient db, Statistics statistics) {
    return new Lineage(db, statistics);
  }

  @Bean
  ReleaseTables releaseTables(JdbcClient db, TransactionTemplate transaction, JobsFolder jobs) {
    return new ReleaseTables(db, transaction, StatisticsSettings.read(jobs));
  }

  @Bean
  OpenFigures openFigures(JdbcClient db, TransactionTemplate transaction, JobsFolder jobs) {
    return new OpenFigures(db, transaction, StatisticsSettings.read(jobs));
  }

  @Bean
  Publisher publisher(JobsFolder jobs) {
    return StatisticsSettings.read(jobs).publisher();
  }
}
