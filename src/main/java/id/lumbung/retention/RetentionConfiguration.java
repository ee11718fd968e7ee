package id.lumbung.retention;

import id.lumbung.accounts.ExpiredAudit;
import id.lumbung.intake.ExpiredNodes;
import id.lumbung.pipeline.ExpiredRuns;
import id.lumbung.settings.JobsFolder;
import id.lumbung.staging.ExpiredStaging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Deleting what is old. */
@Configuration(proxyBeanMethods = false)
@Import({
  ExpiredAudit.class,
  ExpiredNodes.class,
  ExpiredRuns.class,
  ExpiredStaging.class,
  ExpiredFiles.class,
  ExpiredRows.class,
  Retention.class,
  RetentionJob.class
})
public class RetentionConfiguration {

  @Bean
  RetentionSettings retentionSettings(JobsFolder jobs) {
    return RetentionSettings.read(jobs);
  }
}
