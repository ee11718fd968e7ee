package id.lumbung;

import id.lumbung.accounts.AccountsConfiguration;
import id.lumbung.console.ConsoleConfiguration;
import id.lumbung.handover.HandoverConfiguration;
import id.lumbung.intake.IntakeConfiguration;
import id.lumbung.judging.JudgingConfiguration;
import id.lumbung.matching.MatchingConfiguration;
import id.lumbung.operations.OperationsConfiguration;
import id.lumbung.pipeline.PipelineConfiguration;
import id.lumbung.reference.ReferenceConfiguration;
import id.lumbung.retention.RetentionConfiguration;
import id.lumbung.staging.StagingConfiguration;
import id.lumbung.statistics.StatisticsConfiguration;
import id.lumbung.upkeep.HealthConfiguration;
import id.lumbung.upkeep.NoticeConfiguration;
import id.lumbung.upkeep.UpkeepConfiguration;
import id.lumbung.warehouse.WarehouseConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/**
 * The Spring context of every command that touches the database. Its parts are named here: looking
 * for them among all classes would cost every command half a second.
 */
@Modulithic
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  AccountsConfiguration.class,
  OperationsConfiguration.class,
  RetentionConfiguration.class,
  ReferenceConfiguration.class,
  IntakeConfiguration.class,
  StagingConfiguration.class,
  WarehouseConfiguration.class,
  MatchingConfiguration.class,
  StatisticsConfiguration.class,
  JudgingConfiguration.class,
  PipelineConfiguration.class,
  HandoverConfiguration.class,
  UpkeepConfiguration.class,
  HealthConfiguration.class,
  NoticeConfiguration.class,
  ConsoleConfiguration.class
})
public class LumbungApplication {}
