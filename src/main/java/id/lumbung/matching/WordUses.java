package id.lumbung.matching;

import id.lumbung.linkage.Records;
import id.lumbung.staging.CopyText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** How common words are in the register: what a small file cannot tell by itself. */
record WordUses(JdbcTemplate db) {
  private static final long VALUES = 0;

  /** Counts the words of a submission, and adds to its records how common they are elsewhere. */
  void count(long submission, Records records, MatchKeys keys) {
    CopyText text = new CopyText();
    records.eachWord(
        (field, word, uses) ->
            text.value(submission).value(field).value(key(keys, field, word)).value(uses).end());
    text.into(db, "matching.file_word", "submission_id, field, word_key, uses");
    Map<List<Long>, Long> known = new HashMap<>();
    db.query(
        """
        select w.field, w.word_key, w.uses
        from matching.file_word f
        join matching.word_use w on w.field = f.field and w.word_key = f.word_key
        where f.submission_id = ?
        """,
        row -> {
          known.put(List.of(row.getLong(1), row.getLong(2)), row.getLong(3));
        },
        submission);
    records.addUses(
        (field, word) -> known.getOrDefault(List.of((long) field, key(keys, field, word)), 0L));
  }

  private static long key(MatchKeys keys, int field, String word) {
    return word.isEmpty() ? VALUES : keys.of("word-" + field, word).getMostSignificantBits();
  }
}
