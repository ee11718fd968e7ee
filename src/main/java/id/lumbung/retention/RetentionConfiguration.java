package id.lumbung.retention;

import id.lumbung.settings.JobsFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Deleting what is old. */
@Configuration(proxyBeanMethods = false)
@Import({ExpiredFiles.class, ExpiredRows.class, Retention.class, RetentionJob.class})
public class RetentionConfiguration {

  @Bean
  RetentionSettings retentionSettings(JobsFolder jobs) {
    return RetentionSettings.read(jobs);
  }
}
