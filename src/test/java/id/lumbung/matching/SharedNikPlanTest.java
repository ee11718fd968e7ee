package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.settings.SqlModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How PostgreSQL looks for owners that another regency reports. */
class SharedNikPlanTest {
  @TempDir Path temp;

  /** While the first submissions of a year load, the statistics know nothing of that year. */
  @Test
  void ownersAreLookedUpByTheirNumberEvenInAYearThatPostgresqlBelievesEmpty() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestLumbung lumbung = TestLumbung.start(temp.resolve("data"), database);
        Connection connection = database.dataSource().getConnection()) {
      Path files = Files.createDirectories(temp.resolve("files"));
      Samples.numbered(files.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 1, 3);
      lumbung.sweep(files);
      JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      db.sql("alter table warehouse.observation set (autovacuum_enabled = off)").update();
      observe(db, 2020);
      db.sql("analyze warehouse.observation").update();
      observe(db, 2021);
      db.sql("set enable_nestloop = off").update();

      assertThat(plan(db, 2021))
          .anyMatch(line -> line.contains("observation_by_nik"))
          .noneMatch(line -> line.contains("observation_by_year"));
    }
  }

  /** Five thousand observations of a year, each of an owner of its own. */
  private static void observe(JdbcClient db, int year) {
    db.sql(
            """
            insert into warehouse.observation
            select (jsonb_populate_record(o, jsonb_build_object(
              'submission_id', :year, 'row', n, 'data_year', :year, 'nik_key', gen_random_uuid()))).*
            from warehouse.observation o, generate_series(1, 5000) n
            where o.data_year = 2022
              and o.row = (select min(row) from warehouse.observation where data_year = 2022)
            """)
        .param("year", year)
        .update();
  }

  private static List<String> plan(JdbcClient db, int year) {
    return db.sql("explain " + SqlModel.read("matching/shared_nik.sql"))
        .param("submission", 1L)
        .param("regency", "62.03")
        .param("year", year)
        .param("several", new String[0])
        .param("inFileSeverity", "peringatan")
        .param("acrossSeverity", "peringatan")
        .query(String.class)
        .list();
  }
}
