package id.lumbung.retention;

import id.lumbung.accounts.Audit;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Node;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.settings.JobsFolder;
import java.time.Clock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Deleting what is old. */
@Configuration(proxyBeanMethods = false)
public class RetentionConfiguration {

  @Bean
  RetentionSettings retentionSettings(JobsFolder jobs) {
    return RetentionSettings.read(jobs);
  }

  @Bean
  Retention retention(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JobOperator jobs,
      RetentionSettings settings,
      JdbcClient db,
      Folders folders,
      SubmissionRegister register,
      Audit audit,
      Node self,
      Clock clock) {
    return new Retention(
        new RetentionJob(
            repository,
            transactions,
            settings,
            new ExpiredRows(db),
            new ExpiredFiles(folders, register, db)),
        jobs,
        audit,
        self,
        clock);
  }
}
