package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

/** What BI tools ask first, by the queries that they send, and what regencies may read. */
@TestInstance(Lifecycle.PER_CLASS)
class BiToolsTest {
  private static final String BI = "lumbung_bi";
  private static final String KOBAR = "lumbung_bi_6201";
  private static final String NO_PRIVILEGE = "42501";

  /** Power Query's PostgreSQL connector asks this of every table that is picked. */
  private static final String POWER_BI_RELATIONS =
      """
      select
        pkcol.COLUMN_NAME as PK_COLUMN_NAME,
        fkcol.TABLE_SCHEMA AS FK_TABLE_SCHEMA,
        fkcol.TABLE_NAME AS FK_TABLE_NAME,
        fkcol.COLUMN_NAME as FK_COLUMN_NAME,
        fkcol.ORDINAL_POSITION as ORDINAL,
        fkcon.CONSTRAINT_SCHEMA || '_' || fkcol.TABLE_NAME || '_' || fkcon.CONSTRAINT_NAME as FK_NAME
      from (
        select distinct constraint_catalog, constraint_schema, unique_constraint_schema,
          constraint_name, unique_constraint_name
        from INFORMATION_SCHEMA.referential_constraints) fkcon
      inner join INFORMATION_SCHEMA.key_column_usage fkcol
        on fkcon.CONSTRAINT_SCHEMA = fkcol.CONSTRAINT_SCHEMA
        and fkcon.CONSTRAINT_NAME = fkcol.CONSTRAINT_NAME
      inner join INFORMATION_SCHEMA.key_column_usage pkcol
        on fkcon.UNIQUE_CONSTRAINT_SCHEMA = pkcol.CONSTRAINT_SCHEMA
        and fkcon.UNIQUE_CONSTRAINT_NAME = pkcol.CONSTRAINT_NAME
      where pkcol.TABLE_SCHEMA = 'mart' and pkcol.TABLE_NAME = 'dim_area'
        and pkcol.ORDINAL_POSITION = fkcol.ORDINAL_POSITION
      order by FK_NAME, fkcol.ORDINAL_POSITION
      """;

  private static final String POWER_BI_KEYS =
      """
      select i.CONSTRAINT_SCHEMA || '_' || i.CONSTRAINT_NAME as INDEX_NAME, ii.COLUMN_NAME,
        ii.ORDINAL_POSITION,
        case when i.CONSTRAINT_TYPE = 'PRIMARY KEY' then 'Y' else 'N' end as PRIMARY_KEY
      from INFORMATION_SCHEMA.table_constraints i
      inner join INFORMATION_SCHEMA.key_column_usage ii
        on i.CONSTRAINT_SCHEMA = ii.CONSTRAINT_SCHEMA and i.CONSTRAINT_NAME = ii.CONSTRAINT_NAME
        and i.TABLE_SCHEMA = ii.TABLE_SCHEMA and i.TABLE_NAME = ii.TABLE_NAME
      where i.TABLE_SCHEMA = 'mart' and i.TABLE_NAME = 'growth'
        and i.CONSTRAINT_TYPE in ('PRIMARY KEY', 'UNIQUE')
      order by i.CONSTRAINT_SCHEMA || '_' || i.CONSTRAINT_NAME, ii.TABLE_SCHEMA, ii.TABLE_NAME,
        ii.ORDINAL_POSITION
      """;

  /** Npgsql loads the types it may meet before anything else. */
  private static final String NPGSQL_TYPES =
      """
      SELECT ns.nspname, t.oid, t.typname, t.typtype, t.typnotnull, t.elemtypoid
      FROM (
        SELECT
          typ.oid, typ.typnamespace, typ.typname, typ.typtype, typ.typrelid, typ.typnotnull, typ.relkind,
          elemtyp.oid AS elemtypoid, elemtyp.typname AS elemtypname, elemcls.relkind AS elemrelkind,
          CASE WHEN elemproc.proname='array_recv' THEN 'a' ELSE elemtyp.typtype END AS elemtyptype
        FROM (
          SELECT typ.oid, typnamespace, typname, typrelid, typnotnull, relkind, typelem AS elemoid,
            CASE WHEN proc.proname='array_recv' THEN 'a' ELSE typ.typtype END AS typtype,
            CASE
              WHEN proc.proname='array_recv' THEN typ.typelem
              WHEN typ.typtype='r' THEN rngsubtype
              WHEN typ.typtype='d' THEN typ.typbasetype
            END AS elemtypoid
          FROM pg_type AS typ
          LEFT JOIN pg_class AS cls ON (cls.oid = typ.typrelid)
          LEFT JOIN pg_proc AS proc ON proc.oid = typ.typreceive
          LEFT JOIN pg_range ON (pg_range.rngtypid = typ.oid)
        ) AS typ
        LEFT JOIN pg_type AS elemtyp ON elemtyp.oid = elemtypoid
        LEFT JOIN pg_class AS elemcls ON (elemcls.oid = elemtyp.typrelid)
        LEFT JOIN pg_proc AS elemproc ON elemproc.oid = elemtyp.typreceive
      ) AS t
      JOIN pg_namespace AS ns ON (ns.oid = typnamespace)
      WHERE
        typtype IN ('b', 'r', 'm', 'e', 'd') OR
        (typtype = 'c' AND relkind='c') OR
        (typtype = 'p' AND typname IN ('record', 'void')) OR
        (typtype = 'a' AND (
          elemtyptype IN ('b', 'r', 'm', 'e', 'd') OR
          (elemtyptype = 'p' AND elemtypname IN ('record', 'void')) OR
          (elemtyptype = 'c' AND elemrelkind='c')))
      ORDER BY CASE WHEN typtype IN ('b', 'e', 'p') THEN 0 WHEN typtype = 'r' THEN 1 ELSE 2 END
      """;

  private static final String METABASE_KEYS =
      """
      SELECT fk_ns.nspname AS "fk-table-schema", fk_table.relname AS "fk-table-name",
        fk_column.attname AS "fk-column-name", pk_ns.nspname AS "pk-table-schema",
        pk_table.relname AS "pk-table-name", pk_column.attname AS "pk-column-name"
      FROM pg_constraint AS c
      INNER JOIN pg_class AS fk_table ON c.conrelid = fk_table.oid
      INNER JOIN pg_namespace AS fk_ns ON c.connamespace = fk_ns.oid
      INNER JOIN pg_attribute AS fk_column ON c.conrelid = fk_column.attrelid
      INNER JOIN pg_class AS pk_table ON c.confrelid = pk_table.oid
      INNER JOIN pg_namespace AS pk_ns ON pk_table.relnamespace = pk_ns.oid
      INNER JOIN pg_attribute AS pk_column ON c.confrelid = pk_column.attrelid
      WHERE fk_ns.nspname !~ '^information_schema|catalog_history|pg_'
        AND c.contype = 'f'::char
        AND fk_column.attnum = ANY(c.conkey)
        AND pk_column.attnum = ANY(c.confkey)
        AND fk_ns.nspname IN ('mart')
      ORDER BY fk_ns.nspname, fk_table.relname
      """;

  private static final String METABASE_FIELDS =
      """
      SELECT c.column_name AS "name", c.udt_name AS "database-type",
        c.ordinal_position - 1 AS "database-position", c.table_schema AS "table-schema",
        c.table_name AS "table-name", pk.column_name IS NOT NULL AS "pk?",
        COL_DESCRIPTION(CAST(CAST(FORMAT('%I.%I', CAST(c.table_schema AS TEXT), CAST(c.table_name AS TEXT)) AS REGCLASS) AS OID), c.ordinal_position) AS "field-comment"
      FROM information_schema.columns AS c
      LEFT JOIN (
        SELECT tc.table_schema, tc.table_name, kc.column_name
        FROM information_schema.table_constraints AS tc
        INNER JOIN information_schema.key_column_usage AS kc
          ON tc.constraint_name = kc.constraint_name AND tc.table_schema = kc.table_schema
          AND tc.table_name = kc.table_name
        WHERE tc.constraint_type = 'PRIMARY KEY'
      ) AS pk
        ON c.table_schema = pk.table_schema AND c.table_name = pk.table_name
        AND c.column_name = pk.column_name
      WHERE c.table_schema !~ '^information_schema|catalog_history|pg_' AND c.table_schema IN ('mart')
      ORDER BY "table-schema", "table-name", "database-position"
      """;

  private final TestDatabase database = TestDatabase.empty();
  private final TestLumbung lumbung;
  private final Path temp;

  BiToolsTest(@TempDir Path temp) {
    this.temp = temp;
    this.lumbung = TestLumbung.start(temp.resolve("data"), database);
  }

  @BeforeAll
  void load() {
    lumbung.sweep(Samples.write(temp.resolve("files"), 0.1));
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  @Test
  void powerBiDrawsRelationsThatItDoesNotSeeWithoutTheRightToRefer() throws SQLException {
    List<String> relations = rows(BI, POWER_BI_RELATIONS);

    assertThat(relations)
        .contains("area_code|mart|growth|area_code|1|mart_growth_growth_area_code_fkey")
        .hasSizeGreaterThan(15);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "revoke references on all tables in schema mart, reference from lumbung_bi");
      statement.execute("set local role lumbung_bi");
      assertThat(rows(statement, POWER_BI_RELATIONS)).isEmpty();
      connection.rollback();
    }
  }

  @Test
  void powerBiFindsTablesColumnsAndKeys() throws SQLException {
    assertThat(rows(BI, "select character_set_name from INFORMATION_SCHEMA.CHARACTER_SETS"))
        .hasSize(1);
    assertThat(
            rows(
                BI,
                """
                select TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE from INFORMATION_SCHEMA.tables
                where TABLE_SCHEMA not in ('information_schema', 'pg_catalog')
                order by TABLE_SCHEMA, TABLE_NAME
                """))
        .contains("mart|growth|BASE TABLE", "mart|headline|VIEW", "mart|dim_area|BASE TABLE")
        .noneMatch(table -> table.startsWith("warehouse"));
    assertThat(
            rows(
                BI,
                """
                select COLUMN_NAME, ORDINAL_POSITION, IS_NULLABLE,
                  case when (data_type like '%unsigned%') then DATA_TYPE || ' unsigned' else DATA_TYPE end
                    as DATA_TYPE
                from INFORMATION_SCHEMA.columns
                where TABLE_SCHEMA = 'mart' and TABLE_NAME = 'dim_year'
                order by TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION
                """))
        .startsWith("year|1|NO|smallint", "year_date|2|NO|date");
    assertThat(rows(BI, POWER_BI_KEYS))
        .containsExactly("mart_growth_pkey|year|1|Y", "mart_growth_pkey|area_code|2|Y");
    assertThat(rows(BI, NPGSQL_TYPES)).hasSizeGreaterThan(100);
  }

  @Test
  void metabaseFindsFieldsWithTheirKeysAndMeanings() throws SQLException {
    assertThat(rows(BI, METABASE_FIELDS))
        .anyMatch(field -> field.startsWith("year|int2|0|mart|growth|t|Tahun data"))
        .noneMatch(field -> field.endsWith("|"));
    assertThat(rows(BI, METABASE_KEYS))
        .contains(
            "mart|growth|area_code|mart|dim_area|area_code",
            "mart|ownership|sex|mart|dim_sex|code",
            "mart|sales_band|band|mart|dim_sales_band|code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT version()",
        "SET application_name = 'DBeaver 25.1 - Main'",
        "SHOW search_path",
        "SELECT current_schema(), session_user",
        "SELECT db.oid, db.* FROM pg_catalog.pg_database db WHERE datname = current_database()",
        "select * from pg_catalog.pg_settings where name = 'standard_conforming_strings'",
        "SELECT n.oid, n.*, d.description FROM pg_catalog.pg_namespace n LEFT OUTER JOIN"
            + " pg_catalog.pg_description d ON d.objoid=n.oid AND d.objsubid=0 AND"
            + " d.classoid='pg_namespace'::regclass WHERE nspname NOT LIKE 'pg_%'",
        "SELECT c.oid, c.*, d.description, pg_catalog.pg_get_expr(c.relpartbound, c.oid) as"
            + " partition_expr, pg_catalog.pg_get_partkeydef(c.oid) as partition_key FROM"
            + " pg_catalog.pg_class c LEFT OUTER JOIN pg_catalog.pg_description d ON"
            + " d.objoid=c.oid AND d.objsubid=0 AND d.classoid='pg_class'::regclass WHERE"
            + " c.relnamespace='mart'::regnamespace AND c.relkind not in ('i','I','c')",
        "SELECT c.relname, a.*, pg_catalog.pg_get_expr(ad.adbin, ad.adrelid, true) as def_value,"
            + " dsc.description FROM pg_catalog.pg_attribute a INNER JOIN pg_catalog.pg_class c"
            + " ON (a.attrelid=c.oid) LEFT OUTER JOIN pg_catalog.pg_attrdef ad ON"
            + " (a.attrelid=ad.adrelid AND a.attnum = ad.adnum) LEFT OUTER JOIN"
            + " pg_catalog.pg_description dsc ON (c.oid=dsc.objoid AND a.attnum = dsc.objsubid)"
            + " WHERE NOT a.attisdropped AND c.oid='mart.growth'::regclass ORDER BY a.attnum",
        "SELECT c.oid, c.*, t.relname as tabrelname, rt.relnamespace as refnamespace,"
            + " d.description FROM pg_catalog.pg_constraint c INNER JOIN pg_catalog.pg_class t ON"
            + " t.oid=c.conrelid LEFT OUTER JOIN pg_catalog.pg_class rt ON rt.oid=c.confrelid LEFT"
            + " OUTER JOIN pg_catalog.pg_description d ON d.objoid=c.oid AND d.objsubid=0 AND"
            + " d.classoid='pg_constraint'::regclass WHERE c.conrelid='mart.growth'::regclass",
      })
  void dBeaverIsAnswered(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role lumbung_bi");
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          assertThat(rows.next()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table mart.mine (area_code text references mart.dim_area)",
        "create table public.mine (area_code text references mart.dim_area)",
        "create temporary table mine (area_code text references mart.dim_area)",
        "alter table mart.growth add constraint mine foreign key (area_code) references mart.dim_area",
        "insert into mart.dim_area (area_code) values ('1')",
        "delete from mart.dim_year",
        "alter table mart.business_year disable row level security",
        "drop policy own_regency on mart.business_year",
      })
  void nothingElseBecomesPossible(String sql) {
    for (String role : List.of(BI, KOBAR)) {
      assertThatThrownBy(() -> run(role, sql))
          .as(role)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }
  }

  @Test
  void aRegencySeesItsOwnRowsAndTheAggregatesOfAll() throws SQLException {
    String own = "select count(*) from mart.business_year where regency_code = '62.01'";
    String all = "select count(*) from mart.business_year";
    assertThat(rows(KOBAR, "select distinct regency_code from mart.business_year"))
        .containsExactly("62.01");
    assertThat(rows(KOBAR, all)).isEqualTo(rows(BI, own)).isNotEqualTo(rows(BI, all));
    assertThat(rows(KOBAR, "select year, area_code, stock from mart.growth order by 1, 2"))
        .isEqualTo(rows(BI, "select year, area_code, stock from mart.growth order by 1, 2"));
    assertThat(rows(KOBAR, "select count(*) from mart.regency_growth"))
        .isEqualTo(rows(BI, "select count(*) from mart.regency_growth"));
    assertThat(rows("lumbung_bi_regency", all)).containsExactly("0");
  }

  @Test
  void aVillageIsForTheRegencyOfTheBusinessAlone() throws SQLException {
    assertThat(rows(KOBAR, "select distinct regency_code from mart.business_village"))
        .containsExactly("62.01");
    assertThat(rows(KOBAR, "select count(*) from mart.business_village"))
        .isEqualTo(rows(KOBAR, "select count(*) from mart.business_year"));
    assertThat(rows(BI, "select count(*) from mart.business_village")).containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 / (regency_code <> '62.02')::integer from mart.business_year",
        "select 1 / (regency_code <> '62.02')::integer from mart.business_village",
        "select 1 from mart.business_year where 1 / (regency_code <> '62.02')::integer = 1",
        "select 1 from mart.business_village where 1 / (regency_code <> '62.02')::integer = 1",
      })
  void noConditionReachesTheRowsOfOthers(String sql) throws SQLException {
    assertThat(run(KOBAR, sql)).isTrue();
  }

  @Test
  void aRegencyCannotBecomeAnother() {
    for (String other : List.of(BI, "lumbung_bi_6202", "lumbung_public")) {
      assertThat(
              lumbung
                  .db()
                  .sql("select pg_has_role('lumbung_bi_6201', '" + other + "', 'member')")
                  .query(Boolean.class)
                  .single())
          .as(other)
          .isFalse();
    }
  }

  @Test
  void noViewOfMartReadsBusinessesPastTheRowsOfARegency() {
    assertThat(
            texts(
                """
                select distinct v.relname
                from pg_depend d
                join pg_rewrite r on r.oid = d.objid
                join pg_class v on v.oid = r.ev_class
                where d.classid = 'pg_rewrite'::regclass
                  and d.refobjid = 'mart.business_year'::regclass
                  and v.relnamespace = 'mart'::regnamespace
                  and not coalesce(v.reloptions @> array['security_invoker=true'], false)
                """))
        .as("a view that counts by regency, and one that asks for the regency itself")
        .containsExactlyInAnyOrder("load_status", "business_village");
  }

  @Test
  void everyRegencyHasALogin() {
    assertThat(
            texts(
                """
                select a.area_code from reference.area a
                where a.area_level = 'regency' and not exists (
                  select from pg_roles r
                  where r.rolname = 'lumbung_bi_' || replace(a.area_code, '.', '') and r.rolcanlogin
                    and r.rolconfig @> array['default_transaction_read_only=on'])
                """))
        .isEmpty();
  }

  @Test
  @DisabledIfSystemProperty(named = "lumbung.test.db-url", matches = ".+")
  void aRegencyLogsInWithItsPasswordAndIsReadOnly() throws SQLException {
    lumbung.db().sql("alter role lumbung_bi_6201 password 'for this test'").update();
    String url = String.valueOf(database.environment().get("LUMBUNG_DB_URL"));
    assertThatThrownBy(() -> DriverManager.getConnection(url, KOBAR, ""))
        .isInstanceOf(SQLException.class);
    try (Connection connection = DriverManager.getConnection(url, KOBAR, "for this test");
        Statement statement = connection.createStatement()) {
      assertThat(rows(statement, "show transaction_read_only")).containsExactly("on");
      assertThat(rows(statement, "select distinct regency_code from mart.business_year"))
          .containsExactly("62.01");
    }
  }

  @Test
  void everyCodeOfAFigureHasItsWords() {
    List<String> keys =
        texts(
            """
            select format('select distinct %L || f.%I from mart.%I f where f.%I is not null and not '
              || 'exists (select from mart.%I d where d.%I = f.%I)',
              f.relname || '.' || a.attname || ': ', a.attname, f.relname, a.attname, d.relname,
              b.attname, a.attname)
            from pg_constraint c
            join pg_class f on f.oid = c.conrelid
            join pg_class d on d.oid = c.confrelid
            join pg_attribute a on a.attrelid = f.oid and a.attnum = c.conkey[1]
            join pg_attribute b on b.attrelid = d.oid and b.attnum = c.confkey[1]
            where c.contype = 'f' and c.connamespace = 'mart'::regnamespace
              and d.relname like 'dim\\_%' and cardinality(c.conkey) = 1
            """);
    assertThat(keys).hasSizeGreaterThan(40);
    for (String key : keys) {
      assertThat(texts(key)).isEmpty();
    }
    assertThat(
            texts(
                """
                select code from mart.dim_kbli_division where kbli_section is null
                  and code not in ('all', 'unknown')
                union all
                select s.kbli_section || s.kbli_division from mart.sector s
                where not exists (
                  select from mart.dim_kbli_division d where d.code = s.kbli_division)
                """))
        .isEmpty();
  }

  @Test
  void noCodeHasABlankAndSeveritiesAreEnglish() {
    for (String column :
        texts(
            """
            select format('%I.%I', c.relname, a.attname)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'mart'::regnamespace and c.relkind = 'r'
              and a.attname in ('code', 'cause', 'flag', 'reason', 'sex', 'band', 'channel', 'reach',
                'programme', 'regime', 'size_class', 'direction', 'severity', 'status', 'verdict')
              and c.relname not in ('vintage', 'indicator', 'planning_indicator')
            """)) {
      String table = column.substring(0, column.indexOf('.'));
      assertThat(
              texts(
                  "select distinct %1$s::text from mart.%2$s where %1$s !~ '^[a-zA-Z0-9_]+$'"
                      .formatted(column, table)))
          .as(column)
          .isEmpty();
    }
    assertThat(texts("select distinct severity from mart.quality_code order by 1"))
        .containsExactly("error", "information", "warning");
  }

  @Test
  void levelsOfOneViewAddUpAndTheDictionarySaysWhatDoesNot() {
    assertThat(
            texts(
                """
                select h.year::text from mart.headline h
                where h.stock is distinct from (
                    select sum(r.stock) from mart.regency_growth r where r.year = h.year)
                  or h.stock is distinct from (
                    select sum(d.stock) from mart.district_growth d where d.year = h.year)
                """))
        .isEmpty();
    assertThat(
            texts(
                "select additive from mart.dictionary where schema = 'mart' and (relation,"
                    + " attribute) in (('growth', 'owners'), ('growth', 'stock'), ('digital',"
                    + " 'covered'), ('growth_parts', 'births')) order by relation, attribute"))
        .containsExactly("not over year, channel", "no", "not over year", "yes");
    assertThat(
            texts(
                """
                select relation || '.' || attribute from mart.dictionary
                where schema = 'mart' and additive like 'not over%' and relation not like '%\\_growth'
                  and relation <> 'headline'
                  and (indonesian not like '%jangan dijumlahkan antar%' or english not like '%not to be added over%')
                """))
        .isEmpty();
  }

  private List<String> texts(String sql) {
    return lumbung.db().sql(sql).query(String.class).list();
  }

  private boolean run(String role, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role " + role);
      return statement.execute(sql);
    }
  }

  private List<String> rows(String role, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role " + role);
      return rows(statement, sql);
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          String value = rows.getString(column);
          values.add(value == null ? "" : value);
        }
        all.add(String.join("|", values));
      }
    }
    return all;
  }
}
