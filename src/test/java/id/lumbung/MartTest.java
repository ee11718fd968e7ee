package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.operations.ReaderRoles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What BI tools may see, on a database that the product itself has made and filled. */
@TestInstance(Lifecycle.PER_CLASS)
class MartTest {
  private static final String NO_PRIVILEGE = "42501";

  private final Path temp;
  private final TestDatabase database = TestDatabase.empty();
  private final TestLumbung lumbung;

  MartTest(@TempDir Path temp) {
    this.temp = temp;
    this.lumbung = TestLumbung.start(temp.resolve("data"), database);
  }

  @BeforeAll
  void load() {
    lumbung.sweep(Samples.write(temp.resolve("files"), 0.3));
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  @Test
  void everythingIsDescribedInBothLanguages() {
    assertThat(
            texts(
                """
                select n.nspname from pg_namespace n
                where n.nspname in ('mart', 'mart_public', 'reference')
                  and coalesce(obj_description(n.oid, 'pg_namespace'), '') not like '%_ | _%'
                union all
                select c.oid::regclass::text from pg_class c
                where c.relnamespace in ('mart'::regnamespace, 'mart_public'::regnamespace, 'reference'::regnamespace)
                  and c.relkind in ('r', 'p', 'v', 'm')
                  and coalesce(obj_description(c.oid, 'pg_class'), '') not like '%_ | _%'
                union all
                select a.attrelid::regclass || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace in ('mart'::regnamespace, 'mart_public'::regnamespace, 'reference'::regnamespace)
                  and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
                  and coalesce(col_description(a.attrelid, a.attnum), '') not like '%_ | _%'
                """))
        .isEmpty();
  }

  @Test
  void everyTableHasAPrimaryKey() {
    assertThat(
            texts(
                """
                select c.oid::regclass::text from pg_class c
                where c.relnamespace in ('mart'::regnamespace, 'reference'::regnamespace)
                  and c.relkind in ('r', 'p')
                  and not exists (
                    select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
                """))
        .isEmpty();
  }

  @Test
  void everyAreaIsDeclaredAForeignKeyForBiToolsToFind() {
    assertThat(
            texts(
                """
                select c.relname || '.' || a.attname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'mart'::regnamespace and c.relkind = 'r'
                  and a.attname in ('area_code', 'regency_code', 'district_code')
                  and not exists (
                    select from pg_constraint k
                    where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]
                      and k.confrelid in ('mart.dim_area'::regclass, 'reference.area'::regclass))
                """))
        .isEmpty();
  }

  @Test
  void theBiRoleReadsMartReferenceAndWhatEveryoneReads() {
    assertThat(
            texts(
                """
                select distinct c.relnamespace::regnamespace::text from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm')
                  and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname !~ '^pg_(toast|temp)'
                  and has_schema_privilege('lumbung_bi', n.oid, 'usage')
                  and has_table_privilege('lumbung_bi', c.oid, 'select')
                order by 1
                """))
        .containsExactly("mart", "mart_public", "reference");
    assertThat(
            texts(
                """
                select c.oid::regclass::text from pg_class c
                where c.relnamespace in ('mart'::regnamespace, 'reference'::regnamespace)
                  and c.relkind in ('r', 'p', 'v', 'm')
                  and not has_table_privilege('lumbung_bi', c.oid, 'select')
                """))
        .isEmpty();
  }

  @Test
  void theBiRoleMayChangeNothingAnywhere() {
    assertThat(
            texts(
                """
                select c.oid::regclass::text from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm')
                  and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname !~ '^pg_'
                  and has_table_privilege(
                    'lumbung_bi', c.oid, 'insert, update, delete, truncate, trigger')
                union all
                select n.nspname from pg_namespace n
                where has_schema_privilege('lumbung_bi', n.oid, 'create')
                union all
                select p.oid::regprocedure::text from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname !~ '^pg_'
                  and has_function_privilege('lumbung_bi', p.oid, 'execute')
                union all
                select 'create in the database'
                where has_database_privilege('lumbung_bi', current_database(), 'create')
                union all
                select 'member of ' || m.roleid::regrole from pg_auth_members m
                where m.member = 'lumbung_bi'::regrole
                union all
                select 'special: ' || r.rolname from pg_roles r
                where r.rolname = 'lumbung_bi'
                  and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls)
                """))
        .isEmpty();
    assertThat(texts("select unnest(rolconfig) from pg_roles where rolname = 'lumbung_bi'"))
        .contains("default_transaction_read_only=on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from warehouse.observation",
        "select count(*) from warehouse.owner",
        "select count(*) from staging.staged_row",
        "select count(*) from staging.finding",
        "select count(*) from matching.profile",
        "select count(*) from intake.submission",
        "select count(*) from batch.batch_job_execution",
        "select count(*) from statistics.computed_from",
        "select count(*) from public.flyway_schema_history",
        "delete from mart.growth",
        "update mart.growth set stock = 0",
        "insert into reference.area (area_code, area_level, name) values ('1', 'province', 'x')",
        "truncate mart.business_year",
        "create table mart.mine (n integer)",
        "create table public.mine (n integer)",
        "create temporary table mine (n integer)",
      })
  void theBiRoleIsRefused(String sql) {
    assertThatThrownBy(() -> asBi(sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select pg_advisory_lock(1)",
        "select pg_try_advisory_xact_lock_shared(1, 2)",
        "select lo_create(0)",
        "select lo_from_bytea(0, '')",
        "begin; lock table intake.registering in access share mode",
        "begin; lock table statistics.computing in access share mode",
        "begin; lock table reference.area in row share mode",
        "create temporary table mine (n integer)",
      })
  void noReaderMayHoldOthersUpOrWriteWhatNoQuotaCounts(String sql) {
    for (String role : List.of("lumbung_bi", "lumbung_public")) {
      assertThatThrownBy(() -> as(role, sql))
          .as(role)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }
  }

  @Test
  void whatReadersSetForThemselvesIsPutBackAndNothingStandsOpen() throws SQLException {
    as("lumbung_bi", "alter role lumbung_bi set default_transaction_read_only = off");
    as("lumbung_public", "alter role lumbung_public set statement_timeout = 0");

    TestLumbung.start(temp.resolve("again"), database).stop();

    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(ReaderRoles.openDoors(connection)).isEmpty();
    }
    assertThat(
            texts(
                """
                select rolname || ' ' || rolconnlimit from pg_roles
                where rolname in ('lumbung_bi', 'lumbung_public') order by 1
                """))
        .containsExactly("lumbung_bi 20", "lumbung_public 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from mart.growth join reference.area using (area_code)",
        "select * from mart.business_year",
      })
  void theBiRoleIsServed(String sql) throws SQLException {
    assertThat(asBi(sql)).isTrue();
  }

  @Test
  @DisabledIfSystemProperty(named = "lumbung.test.db-url", matches = ".+")
  void theBiRoleLogsInWithItsPasswordAndIsReadOnly() throws SQLException {
    lumbung.db().sql("alter role lumbung_bi password 'for this test'").update();
    String url = String.valueOf(database.environment().get("LUMBUNG_DB_URL"));
    assertThatThrownBy(() -> DriverManager.getConnection(url, "lumbung_bi", ""))
        .isInstanceOf(SQLException.class);
    try (Connection connection = DriverManager.getConnection(url, "lumbung_bi", "for this test");
        Statement statement = connection.createStatement();
        ResultSet setting = statement.executeQuery("show transaction_read_only")) {
      assertThat(setting.next()).isTrue();
      assertThat(setting.getString(1)).isEqualTo("on");
    }
  }

  @Test
  void everyFigureCarriesItsPlaceItsMomentAndItsWorth() {
    assertThat(
            texts(
                """
                select c.relname || '.' || wanted.name
                from pg_class c
                cross join unnest(array[
                  'year', 'area_code', 'area_level', 'as_of', 'vintage', 'completeness', 'flag'
                ]) wanted (name)
                where c.relnamespace = 'mart'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                  and c.relname not in (
                    'vintage', 'vintage_cause', 'vintage_year', 'publication', 'business_year', 'business_village', 'dictionary', 'indicator', 'quality_code')
                  and c.relname not like 'dim\\_%'
                  and not exists (
                    select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = wanted.name and not a.attisdropped)
                """))
        .isEmpty();
  }

  @Test
  void noColumnOfMartIsNamedAfterAPerson() {
    assertThat(
            texts(
                """
                select a.attrelid::regclass || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'mart'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                  and a.attnum > 0 and not a.attisdropped
                  and c.relname not like 'dim\\_%' and c.relname <> 'business_village'
                  and a.attname not in ('has_nib', 'nib_from_year', 'births', 'birth_rate_pct')
                  and a.attname ~ '(nik|nib|npwp|name|nama|phone|hp|email|mail|address|alamat|birth|lahir|family|kk|coordinate|remark)'
                """))
        .isEmpty();
  }

  @Test
  void noValueOfMartBelongsToAPerson() {
    assertThat(
            lumbung
                .db()
                .sql("select count(nik) + count(phone) from warehouse.observation")
                .query(Long.class)
                .single())
        .isPositive();
    List<String> columns =
        texts(
            """
            select format('%I.%I', c.relname, a.attname)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'mart'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
              and a.attnum > 0 and not a.attisdropped
            """);
    assertThat(columns).hasSizeGreaterThan(50);
    for (String column : columns) {
      String table = column.substring(0, column.indexOf('.'));
      assertThat(
              texts(
                  """
                  select distinct left(v.value, 2) || '…'
                  from (select %1$s::text as value from mart.%2$s) v
                  where v.value ~ '[0-9]{16}'
                    or v.value in (
                      select nik from warehouse.observation where nik is not null
                      union all
                      select owner_name from warehouse.observation where owner_name is not null
                      union all
                      select phone from warehouse.observation where phone is not null
                      union all
                      select business_name from warehouse.observation
                      where business_name is not null
                      union all
                      select nib from warehouse.observation where nib is not null)
                  """
                      .formatted(column, table)))
          .as(column)
          .isEmpty();
    }
  }

  @Test
  void thePublicRoleReadsThePublicSchemaAndNothingElse() throws SQLException {
    assertThat(
            texts(
                """
                select distinct n.nspname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm')
                  and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname !~ '^pg_(toast|temp)'
                  and has_schema_privilege('lumbung_public', n.oid, 'usage')
                  and has_table_privilege('lumbung_public', c.oid, 'select')
                """))
        .containsExactly("mart_public");
    for (String view :
        texts(
            """
            select c.oid::regclass::text from pg_class c
            where c.relnamespace = 'mart_public'::regnamespace and c.relkind = 'r'
            """)) {
      assertThat(as("lumbung_public", "select * from " + view)).as(view).isTrue();
    }
  }

  @Test
  void theDictionaryTellsEveryColumnInBothLanguages() {
    assertThat(
            texts(
                "select relation || '.' || attribute from mart.dictionary"
                    + " where indonesian = '' or english = ''"))
        .isEmpty();
    assertThat(texts("select english from mart.dictionary where attribute = 'newly_found' limit 1"))
        .containsExactly("Newly found: founded before this year (coverage, not birth)");
    assertThat(texts("select count(*)::text from mart.load_status where is_reported"))
        .containsExactly("42");
  }

  private List<String> texts(String sql) {
    return lumbung.db().sql(sql).query(String.class).list();
  }

  /** Runs a statement with the rights of the role, whatever its login asks for. */
  private boolean asBi(String sql) throws SQLException {
    return as("lumbung_bi", sql);
  }

  private boolean as(String role, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role " + role);
      return statement.execute(sql);
    }
  }
}
