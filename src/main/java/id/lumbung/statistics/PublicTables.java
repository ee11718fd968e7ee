package id.lumbung.statistics;

import id.lumbung.settings.SqlModel;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Schema {@code mart_public}: tables that hold what everyone may read and nothing else, so that no
 * condition, estimate or statistic of a reader can touch a value that is kept back.
 */
final class PublicTables {
  /** Each is filled by the model of its name. */
  private static final List<String> FIGURES =
      List.of(
          "growth",
          "growth_parts",
          "size_class",
          "class_transition",
          "survival",
          "workforce_share",
          "programme_coverage",
          "market_reach",
          "ownership",
          "class_transition_by_sex",
          "workers_by_sex",
          "sector",
          "sales_band",
          "digital",
          "disability",
          "relative_size",
          "withheld");

  private final JdbcClient db;

  PublicTables(JdbcClient db) {
    this.db = db;
  }

  /**
   * Fills the rows of data years anew with what a publication lets out of the figure tables in
   * front of the search path, and keeps a copy of them.
   */
  void fill(int publication, Collection<Integer> years) {
    Integer[] asked = years.toArray(Integer[]::new);
    for (String name : FIGURES) {
      empty(name, asked);
      db.sql(SqlModel.read("statistics/public_" + name + ".sql")).param("years", asked).update();
      db.sql(
              """
              insert into statistics.published_row (publication_id, year, relation, data)
              select :publication, p.year, :relation, to_jsonb(p)
              from mart_public.%s p
              where p.year = any (:years)
              """
                  .formatted(name))
          .param("publication", publication)
          .param("relation", name)
          .param("years", asked)
          .update();
    }
    tell();
  }

  /** Brings back the rows of data years as the publications in force had them. */
  void bringBack(Collection<Integer> years) {
    Integer[] asked = years.toArray(Integer[]::new);
    for (String name : FIGURES) {
      empty(name, asked);
      db.sql(
              """
              insert into mart_public.%1$s
              select p.*
              from statistics.published_row r
              join statistics.in_force f on f.year = r.year and f.publication_id = r.publication_id
              cross join lateral jsonb_populate_record(null::mart_public.%1$s, r.data) p
              where r.relation = :relation and r.year = any (:years)
              """
                  .formatted(name))
          .param("relation", name)
          .param("years", asked)
          .update();
    }
    tell();
  }

  private void empty(String name, Integer[] years) {
    db.sql("delete from mart_public." + name + " where year = any (:years)")
        .param("years", years)
        .update();
  }

  /** Says which years are published, and what names, codes and columns mean. */
  private void tell() {
    for (String name : named()) {
      db.sql("delete from mart_public." + name).update();
      db.sql("insert into mart_public.%1$s select * from mart.%1$s".formatted(name)).update();
    }
    db.sql("delete from mart_public.dictionary").update();
    db.sql(SqlModel.read("statistics/public_dictionary.sql")).update();
    db.sql("delete from mart_public.publication").update();
    db.sql(
            """
            insert into mart_public.publication (year, vintage, as_of, published_at)
            select f.year, f.vintage, v.as_of, f.published_at
            from statistics.in_force f
            join mart.vintage v on v.vintage = f.vintage
            """)
        .update();
  }

  private List<String> named() {
    return db.sql(
            """
            select relname::text from pg_class
            where relnamespace = 'mart_public'::regnamespace and relkind = 'r'
              and (relname like 'dim\\_%' or relname = 'indicator')
            """)
        .query(String.class)
        .list();
  }
}
