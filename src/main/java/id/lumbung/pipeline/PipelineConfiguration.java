package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.lumbung.domain.Field;
import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.Answers;
import id.lumbung.feedback.Causes;
import id.lumbung.feedback.EnglishAnswers;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.feedback.Receipts;
import id.lumbung.feedback.Submissions;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Inbox;
import id.lumbung.intake.Node;
import id.lumbung.intake.NodeRegister;
import id.lumbung.judging.Judges;
import id.lumbung.judging.QuarantineGate;
import id.lumbung.judging.WorkbookOpener;
import id.lumbung.layout.KnownHeader;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.Vocabulary;
import id.lumbung.matching.MatchSecret;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.settings.JobsFolder;
import id.lumbung.staging.HeadingLessons;
import id.lumbung.staging.LayoutProfiles;
import id.lumbung.validation.LayoutDrift;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.KnownBusinesses;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Wires the rooms into jobs, and the jobs into the sweep. */
@Configuration(proxyBeanMethods = false)
@Import({
  AnswerStep.class,
  AnswerWriter.class,
  Answers.class,
  EnglishAnswers.class,
  Causes.class,
  ClosingLock.class,
  Dispatcher.class,
  DryRun.class,
  FiguresRun.class,
  FiguresTask.class,
  HandOut.class,
  Hands.class,
  HeldStaging.class,
  Backlog.class,
  LoadGate.class,
  LoadStep.class,
  MatchStep.class,
  OrphanedRuns.class,
  ReadGate.class,
  ReadStep.class,
  Reception.class,
  Recovery.class,
  RegisterLoad.class,
  RetryPolicy.class,
  StatisticsJob.class,
  SubmissionJob.class,
  SubmissionRun.class,
  SubmissionTask.class,
  HeadingSchool.class,
  Submissions.class,
  Sweep.class,
  SweepFollower.class,
  SwitchableProgress.class
})
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
  RuleBook ruleBook(JobsFolder jobs) {
    return RuleBook.read(jobs);
  }

  @Bean
  Layouts layouts(JobsFolder jobs, Regions regions) {
    return Layouts.read(jobs)
        .withDistricts(
            regions.regencies().stream()
                .flatMap(regency -> regions.districts(regency).stream())
                .map(district -> district.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
  }

  @Bean
  Vocabulary vocabulary(Layouts layouts, LayoutProfiles profiles, HeadingLessons lessons) {
    return new Vocabulary(
        layouts,
        regency -> profiles.all(regency).stream().map(PipelineConfiguration::header).toList(),
        lessons::of);
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
  WorkbookOpener workbookOpener(
      Regions regions, Vocabulary vocabulary, SubmissionSettings settings, Clock clock) {
    return new WorkbookOpener(regions, vocabulary, settings.limits().forReader(), clock);
  }

  @Bean
  Judges judges(
      Regions regions,
      Kbli kbli,
      SizeClasses sizeClasses,
      RuleBook rules,
      MatchSecret secret,
      SubmissionSettings settings) {
    return new Judges(
        regions,
        kbli,
        sizeClasses,
        rules,
        secret,
        settings.hiddenRows() == SubmissionSettings.HiddenRows.SKIP,
        new QuarantineGate(settings.quarantineGate()));
  }

  @Bean
  Inbox inbox(Folders folders, SubmissionSettings settings) {
    return new Inbox(
        folders.withInbox(settings.inbox()),
        settings.quiet(),
        settings.unendedWait(),
        settings.limits().fileBytes());
  }

  @Bean
  Receipts receipts(Folders folders, JsonMapper json) {
    return new Receipts(folders.outbox(), json);
  }

  @Bean
  AnswerWorkbooks answerWorkbooks(
      Regions regions,
      Kbli kbli,
      Vocabulary vocabulary,
      RuleBook rules,
      KnownBusinesses known,
      SubmissionSettings settings) {
    return new AnswerWorkbooks(
        regions, kbli, vocabulary, rules, known, settings.limits().forReader(), settings.answer());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Nodes nodes(NodeRegister register, SubmissionSettings settings) {
    return new Nodes(register, settings.nodeSilence());
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
}
