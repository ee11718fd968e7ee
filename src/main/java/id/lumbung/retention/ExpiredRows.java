package id.lumbung.retention;

import id.lumbung.accounts.ExpiredAudit;
import id.lumbung.intake.ExpiredNodes;
import id.lumbung.pipeline.ExpiredRuns;
import id.lumbung.settings.SqlModel;
import id.lumbung.staging.ExpiredStaging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the database that have reached their age: each room deletes its own. */
record ExpiredRows(
    JdbcClient db,
    ExpiredStaging staging,
    ExpiredRuns runs,
    ExpiredNodes nodes,
    ExpiredAudit audit) {
  /** How many there are. */
  long count(Retained kind, Instant before) {
    return switch (kind) {
      case STAGED_ROWS -> staging.countRows(ended(before));
      case FINDINGS -> staging.countFindings(ended(before));
      case RUNS -> runs.count(before);
      case AUDIT -> audit.count(before);
      case ANSWERS, ORIGINALS -> throw new IllegalArgumentException(kind + " are files");
    };
  }

  /** Deletes them. */
  long delete(Retained kind, Instant before) {
    return switch (kind) {
      case STAGED_ROWS -> staging.deleteRows(ended(before));
      case FINDINGS -> staging.deleteFindings(ended(before));
      case RUNS -> {
        long deleted = runs.delete(before);
        nodes.delete(before);
        yield deleted;
      }
      case AUDIT -> audit.delete(before);
      case ANSWERS, ORIGINALS -> throw new IllegalArgumentException(kind + " are files");
    };
  }

  private ExpiredStaging.Ended ended(Instant before) {
    List<Long> ended = new ArrayList<>();
    List<Long> inEffect = new ArrayList<>();
    db.sql(SqlModel.read("retention/ended.sql"))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              ended.add(row.getLong(1));
              if (row.getBoolean(2)) {
                inEffect.add(row.getLong(1));
              }
            });
    return new ExpiredStaging.Ended(ended, inEffect);
  }
}
