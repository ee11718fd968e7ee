package id.lumbung.staging;

import id.lumbung.domain.Field;
import id.lumbung.layout.TaughtHeadings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what regencies have said that their headings mean. */
public record HeadingLessons(JdbcClient db) {
  /**
   * What one heading was said to mean.
   *
   * @param field null for a column that is not wanted
   */
  public record Lesson(String heading, @Nullable Field field, String by, Instant at) {}

  /** The lessons of a regency by their headings. */
  public List<Lesson> all(String regency) {
    return db.sql(
            """
            select heading, field, taught_by, taught_at from staging.taught_heading
            where regency_code = :regency order by heading
            """)
        .param("regency", regency)
        .query(
            (row, n) ->
                new Lesson(
                    row.getString("heading"),
                    Optional.ofNullable(row.getString("field")).flatMap(Field::ofCode).orElse(null),
                    row.getString("taught_by"),
                    row.getObject("taught_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The same as a reader of sheets takes it. */
  public TaughtHeadings of(String regency) {
    Map<String, Optional<Field>> said = new HashMap<>();
    all(regency).forEach(lesson -> said.put(lesson.heading(), Optional.ofNullable(lesson.field())));
    return TaughtHeadings.of(said);
  }

  /**
   * Keeps what a heading means to a regency, instead of what it meant before.
   *
   * @param field null for a column that is not wanted
   */
  public void teach(String regency, String heading, @Nullable Field field, String actor) {
    db.sql(
            """
            insert into staging.taught_heading (regency_code, heading_key, heading, field, taught_by)
            values (:regency, :key, :heading, :field, :actor)
            on conflict (regency_code, heading_key) do update
            set heading = excluded.heading, field = excluded.field,
              taught_by = excluded.taught_by, taught_at = excluded.taught_at
            """)
        .param("regency", regency)
        .param("key", TaughtHeadings.key(heading))
        .param("heading", heading)
        .param("field", field == null ? null : field.code())
        .param("actor", actor)
        .update();
  }

  /**
   * Forgets what a regency said, and the layouts that were learned from what it sent.
   *
   * @param heading one alone; null for all of them
   * @return how many lessons are gone
   */
  public int forget(String regency, @Nullable String heading) {
    db.sql(
            """
            delete from staging.layout_profile
            where regency_code = :regency and :key::text is null
            """)
        .param("regency", regency)
        .param("key", heading == null ? null : TaughtHeadings.key(heading))
        .update();
    return db.sql(
            """
            delete from staging.taught_heading
            where regency_code = :regency and (:key::text is null or heading_key = :key)
            """)
        .param("regency", regency)
        .param("key", heading == null ? null : TaughtHeadings.key(heading))
        .update();
  }

  /** Learns what a submission that loads has said, in the caller's transaction. */
  public void learn(long submission, String regency) {
    db.sql(
            """
            insert into staging.taught_heading (regency_code, heading_key, heading, field, taught_by)
            select :regency, heading_key, heading, field, 'submission ' || submission_id
            from staging.heading_lesson where submission_id = :submission
            on conflict (regency_code, heading_key) do update
            set heading = excluded.heading, field = excluded.field,
              taught_by = excluded.taught_by, taught_at = excluded.taught_at
            """)
        .param("submission", submission)
        .param("regency", regency)
        .update();
  }
}
