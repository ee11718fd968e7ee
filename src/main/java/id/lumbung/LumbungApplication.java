package id.lumbung;

import id.lumbung.accounts.AccountsConfiguration;
import id.lumbung.operations.OperationsConfiguration;
import id.lumbung.pipeline.PipelineConfiguration;
import id.lumbung.pipeline.RoomsConfiguration;
import id.lumbung.retention.RetentionConfiguration;
import id.lumbung.upkeep.HealthConfiguration;
import id.lumbung.upkeep.NoticeConfiguration;
import id.lumbung.upkeep.UpkeepConfiguration;
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
  RoomsConfiguration.class,
  PipelineConfiguration.class,
  UpkeepConfiguration.class,
  HealthConfiguration.class,
  NoticeConfiguration.class
})
public class LumbungApplication {}
