package id.lumbung.operations;

import com.zaxxer.hikari.HikariDataSource;
import id.lumbung.database.DatabaseServer;
import id.lumbung.database.EarlierSchema;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Node;
import id.lumbung.matching.MatchSecret;
import id.lumbung.matching.ModelLearner;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.pipeline.Sweep;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.retention.Retention;
import id.lumbung.retention.RetentionSettings;
import id.lumbung.review.Groups;
import id.lumbung.review.Learning;
import id.lumbung.review.Reviews;
import id.lumbung.review.Splits;
import id.lumbung.settings.Edition;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ground everything stands on: data directory, jobs folder, database, clock. */
@Configuration(proxyBeanMethods = false)
@Import({
  Groups.class,
  Operator.class,
  Replay.class,
  Reviews.class,
  RunControl.class,
  RunHistory.class,
  Runs.class,
  Serving.class,
  Splits.class,
  WholeYears.class,
  Withdrawals.class
})
public class OperationsConfiguration {

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

  /** Taken at the start, when the settings are read. */
  @Bean
  Edition edition(JobsFolder jobs) {
    return Edition.of(jobs);
  }

  @Bean
  Folders folders(Installation installation, SubmissionSettings settings) {
    Folders folders = Folders.of(installation.data()).withInbox(settings.inbox());
    folders.create(settings.group());
    return folders;
  }

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(Installation installation) {
    return DatabaseServer.open(installation.data(), installation.environment());
  }

  /**
   * Connections for every hand and for what goes on beside. The driver prints failing rows into
   * exceptions unless it is told not to.
   */
  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseServer server, Node self, SubmissionSettings settings) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(server.url());
    source.setUsername(server.user());
    source.setPassword(server.password());
    source.setMaximumPoolSize(2 * settings.parallelism() + 8);
    source.setConnectionTimeout(5_000);
    source.setMinimumIdle(1);
    source.addDataSourceProperty("logServerErrorDetail", "false");
    source.addDataSourceProperty("ApplicationName", self.sessionName());
    source.addDataSourceProperty("tcpKeepAlive", "true");
    source.addDataSourceProperty("reWriteBatchedInserts", "true");
    return source;
  }

  /** Looks first: whoever migrates holds a lock that every role of the database may hold too. */
  @Bean
  FlywayMigrationStrategy migration(DatabaseServer server, Installation installation) {
    return flyway -> {
      MigrationInfoService schema = flyway.info();
      if (EarlierSchema.isFound(schema)) {
        throw new Refused(
            server.isEmbedded() ? "database.earlier" : "database.earlier_external",
            Map.of("folder", installation.data().toAbsolutePath().normalize().toString()));
      }
      if (schema.pending().length > 0 || schema.current() == null) {
        flyway.migrate();
      } else {
        flyway.validate();
      }
    };
  }

  @Bean
  @DependsOnDatabaseInitialization
  ReaderRoles readerRoles(DatabaseServer server, Installation installation, Regions regions) {
    List<String> regencies = regions.regencies().stream().map(Regency::code).toList();
    ReaderRoles readers = new ReaderRoles(server, installation.data(), regencies);
    readers.settle();
    return readers;
  }

  @Bean
  MatchSecret matchSecret(Installation installation, DatabaseServer server, JdbcClient db) {
    return MatchSecret.of(installation.environment(), installation.data(), server.isEmbedded(), db);
  }

  /** Once all is furnished and before anything works. */
  @Bean
  SmartInitializingSingleton proofOfTheSecret(MatchSecret secret, JdbcClient db) {
    return () -> secret.proveFor(db);
  }

  @Bean
  Schedule schedule(
      DataSource database,
      SubmissionSettings settings,
      Sweep sweep,
      Learning learning,
      RetentionSettings ages,
      Retention retention) {
    return new Schedule(database, settings.schedule(), sweep, learning, ages.schedule(), retention);
  }

  @Bean
  Learning learning(
      ModelLearner learner, TransactionTemplate transaction, Installation installation) {
    return new Learning(learner, transaction, installation.data().resolve("models"));
  }
}
