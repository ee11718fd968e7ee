package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
public class ReferenceConfiguration {

  @Bean
  Regions regions(JobsFolder jobs) {
    return Regions.read(jobs);
  }

  @Bean
  Kbli kbli(JobsFolder jobs) {
    return Kbli.read(jobs);
  }

  @Bean
  SizeClasses sizeClasses(JobsFolder jobs) {
    return SizeClasses.read(jobs);
  }

  @Bean
  ReferenceTables referenceTables(JobsFolder jobs, JdbcClient db, TransactionTemplate transaction) {
    ReferenceTables tables = new ReferenceTables(db, transaction);
    tables.load(jobs);
    return tables;
  }
}
