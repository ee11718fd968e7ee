package id.lumbung.statistics;

import id.lumbung.reference.Denominator;
import id.lumbung.reference.PublishedFigure;
import id.lumbung.settings.JobsFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
@Import({
  Lineage.class,
  OpenFigures.class,
  Publications.class,
  ReleaseTables.class,
  Statistics.class
})
public class StatisticsConfiguration {

  @Bean
  StatisticsSettings statisticsSettings(JobsFolder jobs) {
    return StatisticsSettings.read(jobs);
  }

  @Bean
  CalendarSettings calendarSettings(JobsFolder jobs) {
    return jobs.settings("calendar.yml", CalendarSettings.class);
  }

  @Bean
  DisclosureSettings disclosureSettings(JobsFolder jobs) {
    return DisclosureSettings.read(jobs);
  }

  @Bean
  Reconciliation reconciliation(JobsFolder jobs) {
    return new Reconciliation(PublishedFigure.read(jobs), Denominator.read(jobs));
  }

  @Bean
  Publisher publisher(StatisticsSettings settings) {
    return settings.publisher();
  }
}
