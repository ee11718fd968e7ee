package id.lumbung.upkeep;

import id.lumbung.accounts.Audit;
import id.lumbung.settings.JobsFolder;
import id.lumbung.statistics.CalendarSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What keeps an installation well. */
@Configuration(proxyBeanMethods = false)
public class UpkeepConfiguration {

  @Bean
  Quality quality(JdbcClient db, JsonMapper json) {
    return new Quality(db, json);
  }

  /** Looks at the start, when the settings are read that this process goes by. */
  @Bean(initMethod = "note")
  SettingsHistory settingsHistory(
      JdbcClient db, TransactionTemplate transaction, JobsFolder jobs, Audit audit) {
    return new SettingsHistory(db, transaction, jobs, audit);
  }

  @Bean(initMethod = "tellDeadlines")
  Boards boards(JdbcClient db, JobsFolder jobs, Clock clock) {
    return new Boards(db, jobs.settings("calendar.yml", CalendarSettings.class), clock);
  }
}
