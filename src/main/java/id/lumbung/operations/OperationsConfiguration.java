package id.lumbung.operations;

import com.zaxxer.hikari.HikariDataSource;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Leases;
import id.lumbung.intake.Node;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.matching.MatchSecret;
import id.lumbung.matching.ModelLearner;
import id.lumbung.matching.Proposals;
import id.lumbung.pipeline.Sweep;
import id.lumbung.reference.JobsFolder;
import id.lumbung.warehouse.Merges;
import id.lumbung.warehouse.Withdrawal;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ground everything stands on: data directory, jobs folder, database, clock. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JsonMapper json() {
    return JsonMapper.builder().build();
  }

  @Bean
  JobsFolder jobsFolder(Installation installation) {
    return JobsFolder.locate(installation.jobs());
  }

  @Bean
  Folders folders(Installation installation) {
    Folders folders = Folders.of(installation.data());
    folders.create();
    return folders;
  }

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(Installation installation) {
    return DatabaseServer.open(installation.data(), installation.environment());
  }

  /** The driver prints failing rows into exceptions unless it is told not to. */
  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseServer server) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(server.url());
    source.setUsername(server.user());
    source.setPassword(server.password());
    source.setMaximumPoolSize(12);
    source.setMinimumIdle(1);
    source.addDataSourceProperty("logServerErrorDetail", "false");
    source.addDataSourceProperty("ApplicationName", "lumbung");
    source.addDataSourceProperty("tcpKeepAlive", "true");
    source.addDataSourceProperty("reWriteBatchedInserts", "true");
    return source;
  }

  @Bean
  MatchSecret matchSecret(Installation installation, DatabaseServer server) {
    return MatchSecret.of(installation.environment(), installation.data(), server.isEmbedded());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Nodes nodes(Leases leases) {
    return new Nodes(leases);
  }

  @Bean
  Recovery recovery(JdbcClient db, TransactionTemplate transaction) {
    return new Recovery(db, transaction);
  }

  @Bean
  Serving serving(Operator operator) {
    return new Serving(operator);
  }

  @Bean
  RunHistory runHistory(JdbcClient db) {
    return new RunHistory(db);
  }

  @Bean
  Reviews reviews(
      JdbcClient db, TransactionTemplate transaction, Proposals proposals, Merges merges) {
    return new Reviews(db, transaction, proposals, merges);
  }

  @Bean
  Learning learning(
      ModelLearner learner, TransactionTemplate transaction, Installation installation) {
    return new Learning(learner, transaction, installation.data().resolve("models"));
  }

  @Bean
  Operator operator(
      Sweep sweep,
      Nodes nodes,
      Node self,
      Recovery recovery,
      RunHistory history,
      SubmissionRegister register,
      Withdrawal withdrawal,
      JobOperator jobs,
      JobRepository repository,
      TransactionTemplate transaction,
      DataSource database,
      Learning learning,
      MatchSecret secret,
      JdbcClient db) {
    secret.proveFor(db);
    return new Operator(
        sweep,
        nodes,
        self,
        recovery,
        history,
        register,
        withdrawal,
        jobs,
        repository,
        transaction,
        database,
        learning);
  }
}
