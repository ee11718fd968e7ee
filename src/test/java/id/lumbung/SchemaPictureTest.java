package id.lumbung;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The picture of the schemas is the one that the migrations make. */
class SchemaPictureTest {
  private static final List<String> SCHEMAS =
      List.of(
          "batch",
          "reference",
          "intake",
          "staging",
          "warehouse",
          "matching",
          "mart",
          "statistics",
          "mart_public",
          "accounts",
          "upkeep");

  /** One row per table: its comment, columns of its key, and how many others it has. */
  private static final String TABLES =
      """
      select
        c.relname as name,
        coalesce(obj_description(c.oid, 'pg_class'), '') as about,
        c.relkind = 'v' as is_view,
        (
          select count(*) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        ) as columns,
        coalesce((
          select string_agg(
            replace(format_type(a.atttypid, null), ' ', '_') || ' ' || a.attname || ' PK', E'\\n'
            order by p.place)
          from pg_constraint k
          cross join unnest(k.conkey) with ordinality as p (attnum, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum
          where k.conrelid = c.oid and k.contype = 'p'
        ), '') as key
      from pg_class c
      where c.relnamespace = cast(:schema as regnamespace) and c.relkind in ('r', 'v')
      order by is_view, c.relname
      """;

  /** One row per foreign key, with its columns. */
  private static final String KEYS =
      """
      select distinct
        c.relname as name,
        n.nspname as other_schema,
        f.relname as other,
        (
          select string_agg(a.attname, ', ' order by p.place)
          from unnest(k.conkey) with ordinality as p (attnum, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum
        ) as columns
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_class f on f.oid = k.confrelid
      join pg_namespace n on n.oid = f.relnamespace
      where k.contype = 'f' and c.relnamespace = cast(:schema as regnamespace)
      order by 1, 2, 3, 4
      """;

  /** Every figure has these; drawn, they would hide everything else. */
  private static final Set<String> OF_EVERY_FIGURE =
      Set.of("dim_area", "dim_year", "dim_flag", "dim_reason");

  private record Table(String name, String about, boolean isView, int columns, String key) {}

  private record Key(String table, String otherSchema, String other, String columns) {}

  @Test
  void thePictureOfTheSchemasIsTrue() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcClient db = JdbcClient.create(database.dataSource());
      // Older servers cannot declare keys without checking them, and have fewer.
      assumeThat(db.sql("show server_version_num").query(Integer.class).single())
          .isGreaterThanOrEqualTo(180_000);
      Picture.holds("schema.md", SchemaPictureTest.class, page(db));
    }
  }

  private static String page(JdbcClient db) {
    StringBuilder page =
        new StringBuilder(
            """
            # The schemas

            Drawn by `%s` from a migrated database (PostgreSQL 18); a test fails where this page is stale.

            Of every table only the columns of its key are drawn; the table below each picture says how many
            columns there are and what it holds. In `mart` every figure also has keys to `dim_area`,
            `dim_year` and `dim_flag`, and to `dim_reason` where it may be null: they are left out.
            """
                .formatted(Picture.command(SchemaPictureTest.class)));
    SCHEMAS.forEach(schema -> draw(db, schema, page));
    return page.toString();
  }

  private static void draw(JdbcClient db, String schema, StringBuilder page) {
    List<Table> tables =
        db.sql(TABLES)
            .param("schema", schema)
            .query(
                (row, n) ->
                    new Table(
                        row.getString("name"),
                        row.getString("about"),
                        row.getBoolean("is_view"),
                        row.getInt("columns"),
                        row.getString("key")))
            .list();
    List<Key> keys =
        db.sql(KEYS)
            .param("schema", schema)
            .query(
                (row, n) ->
                    new Key(
                        row.getString("name"),
                        row.getString("other_schema"),
                        row.getString("other"),
                        row.getString("columns")))
            .list();
    page.append("\n## ").append(schema).append("\n\n```mermaid\nerDiagram\n");
    tables.stream()
        .filter(table -> !table.isView())
        .forEach(
            table ->
                page.append(
                    table.key().isEmpty()
                        ? "  %s%n".formatted(table.name())
                        : "  %s {%n    %s%n  }%n"
                            .formatted(table.name(), table.key().replace("\n", "\n    "))));
    Map<String, Set<String>> drawn = new LinkedHashMap<>();
    Set<String> elsewhere = new TreeSet<>();
    for (Key key : keys) {
      if (!key.otherSchema().equals(schema)) {
        elsewhere.add("`" + key.table() + "` to `" + key.otherSchema() + "." + key.other() + "`");
      } else if (!OF_EVERY_FIGURE.contains(key.other())) {
        drawn
            .computeIfAbsent(key.other() + " ||--o{ " + key.table(), k -> new TreeSet<>())
            .add(key.columns());
      }
    }
    drawn.forEach(
        (line, columns) ->
            page.append("  %s : \"%s\"%n".formatted(line, String.join("; ", columns))));
    page.append("```\n\n");
    if (!elsewhere.isEmpty()) {
      page.append("Keys to other schemas: ").append(String.join(", ", elsewhere)).append(".\n\n");
    }
    page.append("| table or view | columns | holds |\n|---|---|---|\n");
    tables.forEach(
        table ->
            page.append(
                "| `%s`%s | %d | %s |%n"
                    .formatted(
                        table.name(),
                        table.isView() ? " (view)" : "",
                        table.columns(),
                        table.about().replaceFirst("^.* \\| ", ""))));
  }
}
