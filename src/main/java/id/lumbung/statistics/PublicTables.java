package id.lumbung.statistics;

import id.lumbung.settings.Columns;
import id.lumbung.settings.SqlModel;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Schema {@code mart_public}: tables that hold what everyone may read and nothing else, so that no
 * condition, estimate or statistic of a reader can touch a value that is kept back.
 */
record PublicTables(JdbcClient db) {
  /**
   * Fills the rows of data years anew with what a publication lets out of the figure tables in
   * front of the search path, and keeps a copy of them.
   */
  void fill(int publication, Collection<Integer> years) {
    Integer[] asked = years.toArray(Integer[]::new);
    for (Models.Model model : Models.of("public")) {
      String name = model.name();
      empty(name, asked);
      db.sql(model.text()).param("years", asked).update();
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
    for (Models.Model model : Models.of("public")) {
      String name = model.name();
      empty(name, asked);
      db.sql(
              """
              insert into mart_public.%1$s (%2$s)
              select %2$s
              from (
                select r.data
                from statistics.published_row r
                join statistics.in_force f
                  on f.year = r.year and f.publication_id = r.publication_id
                where r.relation = :relation and r.year = any (:years)
              ) r
              cross join lateral jsonb_populate_record(null::mart_public.%1$s, r.data) p
              """
                  .formatted(name, Columns.of(db, "mart_public." + name).listed()))
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
      RowCopy.all(db, "mart." + name, "mart_public." + name);
    }
    db.sql("delete from mart_public.dictionary").update();
    db.sql(SqlModel.read("statistics/vintage/public_dictionary.sql")).update();
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
