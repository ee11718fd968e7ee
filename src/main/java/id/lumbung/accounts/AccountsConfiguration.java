package id.lumbung.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Users and what they did. */
@Configuration(proxyBeanMethods = false)
public class AccountsConfiguration {

  @Bean
  Accounts accounts(JdbcClient db) {
    return new Accounts(db);
  }

  @Bean
  Audit audit(JdbcClient db, PlatformTransactionManager transactions) {
    return new Audit(db, transactions);
  }
}
