package id.lumbung.warehouse;

import id.lumbung.settings.SqlModel;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Merges of businesses by a person's word, and what takes them back. Identities are closed and
 * opened on the second clock, so figures as of an earlier moment stay as they were; the older id
 * stays, the other becomes its alias and never means anything else. Uses the connection of the
 * caller's transaction.
 */
public record Merges(JdbcClient db, Moments moments) {
  /** What an id stands for after all merges in force. */
  public long current(long business) {
    return db.sql("select warehouse.current_business(:business)")
        .param("business", business)
        .query(Long.class)
        .single();
  }

  /**
   * Makes two businesses one.
   *
   * @return the business that stays
   */
  public long merge(long one, long other, String reason, String actor) {
    long kept = Math.min(current(one), current(other));
    long merged = Math.max(current(one), current(other));
    if (kept == merged) {
      return kept;
    }
    OffsetDateTime moment = moments.next();
    db.sql(
            """
            insert into warehouse.merge (merged_business_id, business_id, known_from, reason, actor)
            values (:merged, :kept, :moment, :reason, :actor)
            """)
        .param("merged", merged)
        .param("kept", kept)
        .param("moment", moment)
        .param("reason", reason)
        .param("actor", actor)
        .update();
    db.sql(
            """
            update warehouse.business b set nik_key = m.nik_key from warehouse.business m
            where b.business_id = :kept and m.business_id = :merged and b.nik_key is null
            """)
        .param("kept", kept)
        .param("merged", merged)
        .update();
    db.sql(SqlModel.read("warehouse/move_identities.sql"))
        .param("from", merged)
        .param("to", kept)
        .param("moment", moment)
        .param("reason", "merged: " + reason)
        .param("actor", actor)
        .update();
    return kept;
  }

  /** A merge in force. */
  public record Merge(long merged, long kept, OffsetDateTime since) {}

  /** The merge in force that made an id an alias. */
  public Optional<Merge> mergeOf(long merged) {
    return db.sql(
            """
            select merged_business_id, business_id, known_from from warehouse.merge
            where merged_business_id = :merged and known_to = 'infinity'
            """)
        .param("merged", merged)
        .query(
            (row, n) ->
                new Merge(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
        .optional();
  }

  /**
   * Takes a merge back: the observations that came with the merged business return to it, and those
   * of the temporary relation {@code drawn}, loaded later because a description of it fitted. A NIK
   * that the kept business learned meanwhile stays with it. A merge of the kept business has to be
   * taken back first.
   */
  public void split(Merge merge, String reason, String actor) {
    OffsetDateTime moment = moments.next();
    db.sql(
            """
            update warehouse.merge
            set known_to = :moment, end_reason = :reason, end_actor = :actor
            where merged_business_id = :merged and known_from = :since
            """)
        .param("moment", moment)
        .param("reason", reason)
        .param("actor", actor)
        .param("merged", merge.merged())
        .param("since", merge.since())
        .update();
    db.sql(SqlModel.read("warehouse/return_identities.sql"))
        .param("moment", moment)
        .param("since", merge.since())
        .param("merged", merge.merged())
        .param("kept", merge.kept())
        .param("reason", "split: " + reason)
        .param("actor", actor)
        .update();
  }

  /**
   * Gives rows of a business a business of their own. The temporary relation {@code parted} holds
   * them until the transaction ends.
   *
   * @param business as it is called now
   * @param rows written as submission/sheet/row
   * @return the business that they speak of from now on
   */
  public long part(long business, List<String> rows, String reason, String actor) {
    gather(business, rows);
    long part = db.sql("select nextval('warehouse.business_number')").query(Long.class).single();
    db.sql(SqlModel.read("warehouse/part_business.sql"))
        .param("part", part)
        .param("business", business)
        .update();
    db.sql(SqlModel.read("warehouse/part_identities.sql"))
        .param("part", part)
        .param("moment", moments.next())
        .param("reason", "parted: " + reason)
        .param("actor", actor)
        .update();
    return part;
  }

  /** Fills the temporary relation {@code parted} with rows that speak of a business now. */
  public void gather(long business, List<String> rows) {
    db.sql("drop table if exists parted").update();
    db.sql(SqlModel.read("warehouse/parted.sql"))
        .param("business", business)
        .param("rows", rows.toArray(String[]::new))
        .update();
  }

  /** Keeps others from changing which rows are one business until the transaction ends. */
  public void lock() {
    moments.lock();
  }

  /** Businesses that a person's word, still in force, made one with a business. */
  public List<Long> mergedInto(long business) {
    return db.sql(
            """
            select merged_business_id from warehouse.merge
            where business_id = :business and known_to = 'infinity' order by merged_business_id
            """)
        .param("business", business)
        .query(Long.class)
        .list();
  }

  /**
   * Gives two businesses one owner.
   *
   * @return false where each has an owner with a NIK of its own, and nothing was done
   */
  public boolean shareOwner(long one, long other, String reason, String actor) {
    List<Long> owners = ownersByNik(List.of(current(one), current(other)));
    if (owners.size() > 1) {
      return false;
    }
    OffsetDateTime moment = moments.next();
    long owner =
        owners.isEmpty()
            ? anyOwner(current(one)).or(() -> anyOwner(current(other))).orElseGet(this::make)
            : owners.get(0);
    for (long business : List.of(current(one), current(other))) {
      db.sql(SqlModel.read("warehouse/give_owner.sql"))
          .param("business", business)
          .param("owner", owner)
          .param("moment", moment)
          .param("reason", "same owner: " + reason)
          .param("actor", actor)
          .update();
    }
    return true;
  }

  private List<Long> ownersByNik(List<Long> businesses) {
    return db.sql(
            """
            select distinct w.owner_id
            from warehouse.business b join warehouse.owner w on w.nik_key = b.nik_key
            where b.business_id in (:businesses)
            """)
        .param("businesses", businesses)
        .query(Long.class)
        .list();
  }

  private Optional<Long> anyOwner(long business) {
    return db.sql(
            """
            select min(owner_id) as owner_id from warehouse.identity
            where business_id = :business and known_to = 'infinity' having min(owner_id) is not null
            """)
        .param("business", business)
        .query(Long.class)
        .optional();
  }

  private long make() {
    return db.sql(
            """
            insert into warehouse.owner (owner_id) values (nextval('warehouse.owner_number'))
            returning owner_id
            """)
        .query(Long.class)
        .single();
  }
}
