package id.lumbung.upkeep;

import id.lumbung.intake.Folders;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.settings.JobsFolder;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is well and what is not, for those who watch {@code serve}: down stops the work, a warning
 * wants a look.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
public class HealthConfiguration {
  private static final Status WARNING = new Status("WARNING");

  @Bean
  MonitoringSettings monitoringSettings(JobsFolder jobs) {
    return MonitoringSettings.read(jobs);
  }

  @Bean
  InboxBacklog inboxBacklog(Folders folders, SubmissionSettings settings) {
    return new InboxBacklog(folders.withInbox(settings.inbox()).inbox());
  }

  @Bean
  HealthIndicator databaseHealthIndicator(JdbcClient db) {
    return told(
        () -> {
          String version = db.sql("show server_version").query(String.class).single();
          return Health.up().withDetail("version", version);
        });
  }

  @Bean
  HealthIndicator diskHealthIndicator(Folders folders, MonitoringSettings settings) {
    return told(
        () -> {
          long free = DiskCheck.usable(folders.root());
          return Health.status(free < settings.diskLeast().toBytes() ? Status.DOWN : Status.UP)
              .withDetail("free_bytes", free);
        });
  }

  @Bean
  HealthIndicator inboxHealthIndicator(InboxBacklog inbox, MonitoringSettings settings) {
    return told(
        () -> {
          int files = inbox.look().files();
          return warningIf(files > settings.backlogFiles()).withDetail("files", files);
        });
  }

  @Bean
  HealthIndicator oldestFileHealthIndicator(InboxBacklog inbox, MonitoringSettings settings) {
    return told(
        () -> {
          Duration oldest = inbox.look().oldest();
          return warningIf(oldest.compareTo(settings.oldestFile()) > 0)
              .withDetail("seconds", oldest.toSeconds());
        });
  }

  @Bean
  HealthIndicator clockHealthIndicator(JdbcClient db, Clock clock, MonitoringSettings settings) {
    return told(
        () -> {
          OffsetDateTime database =
              db.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
          Duration apart = Duration.between(database.toInstant(), clock.instant()).abs();
          return warningIf(apart.compareTo(settings.clockApart()) > 0)
              .withDetail("apart_millis", apart.toMillis());
        });
  }

  @Bean
  LumbungMetrics lumbungMetrics(JdbcClient db, InboxBacklog inbox, Folders folders) {
    return new LumbungMetrics(new WorkMeasures(db), inbox, folders.root());
  }

  private interface Look {
    Health.Builder see() throws Exception;
  }

  /** What cannot be looked at is down; why is told by a name, for a message may hold anything. */
  private static HealthIndicator told(Look look) {
    return () -> {
      try {
        return look.see().build();
      } catch (Exception e) {
        return Health.down().withDetail("cause", e.getClass().getSimpleName()).build();
      }
    };
  }

  private static Health.Builder warningIf(boolean isUnwell) {
    return Health.status(isUnwell ? WARNING : Status.UP);
  }
}
