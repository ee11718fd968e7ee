package id.lumbung.matching;

import id.lumbung.settings.JobsFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
@Import({MatchModels.class, MatchedSubmission.class, ModelLearner.class, Proposals.class})
public class MatchingConfiguration {

  @Bean
  MatchSettings matchSettings(JobsFolder jobs) {
    return MatchSettings.read(jobs);
  }

  @Bean
  Matcher matcher(JdbcTemplate db, MatchModels models, MatchSettings settings, MatchSecret secret) {
    return RegisterMatcher.of(db, models, settings, secret);
  }
}
