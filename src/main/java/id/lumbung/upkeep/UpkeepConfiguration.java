package id.lumbung.upkeep;

import id.lumbung.settings.JobsFolder;
import id.lumbung.statistics.CalendarSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What keeps an installation well. */
@Configuration(proxyBeanMethods = false)
public class UpkeepConfiguration {

  @Bean
  Quality quality(JdbcClient db, JsonMapper json) {
    return new Quality(db, json);
  }

  @Bean
  SettingsHistory settingsHistory(JdbcClient db, JobsFolder jobs) {
    return new SettingsHistory(db, jobs);
  }

  @Bean(initMethod = "tellDeadlines")
  Boards boards(JdbcClient db, JobsFolder jobs, Clock clock) {
    return new Boards(db, jobs.settings("calendar.yml", CalendarSettings.class), clock);
  }
}
