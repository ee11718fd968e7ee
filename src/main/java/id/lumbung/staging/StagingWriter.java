package id.lumbung.staging;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.TaughtHeadings;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.validation.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes judged rows and findings by {@code COPY}, in the caller's transaction. Every write is
 * keyed by submission, sheet and row, so that writing a chunk twice changes nothing.
 */
public record StagingWriter(JdbcTemplate db, JsonMapper json) {
  private static final String ROW_COLUMNS =
      "submission_id, sheet, row, verdict, because, "
          + RecordColumns.ALL.stream().map(Entry::getKey).collect(Collectors.joining(", "))
          + ", nik_key, content_key, business_key, origin_file, origin_sheet, origin_row, reason";
  private static final String FINDING_COLUMNS =
      "submission_id, origin, sheet, row, ordinal, code, severity, \"column\", field, shown, arguments";

  /** Writes a chunk of rows with their findings. */
  public void write(long submission, List<? extends StagedRow> rows) {
    CopyText rowText = new CopyText();
    CopyText findingText = new CopyText();
    for (StagedRow row : rows) {
      append(rowText, submission, row);
      int ordinal = 0;
      for (Finding finding : row.findings()) {
        append(findingText, submission, "row", ++ordinal, finding);
      }
    }
    rowText.intoMissing(db, "staging.staged_row", ROW_COLUMNS);
    findingText.intoMissing(db, "staging.finding", FINDING_COLUMNS);
  }

  /** Writes what was found about the file and its sheets as wholes. */
  public void writeFileFindings(long submission, List<Finding> findings) {
    writeFindings(submission, "file", findings);
  }

  /** Writes what was found by holding the file against earlier ones. */
  public void writeComparisons(long submission, List<Finding> findings) {
    writeFindings(submission, "match", findings);
  }

  private void writeFindings(long submission, String origin, List<Finding> findings) {
    CopyText text = new CopyText();
    int ordinal = 0;
    for (Finding finding : findings) {
      append(text, submission, origin, ++ordinal, finding);
    }
    text.intoMissing(db, "staging.finding", FINDING_COLUMNS);
  }

  /** Writes what the head of a workbook says: its sheets, and what headings mean to its sender. */
  public void writeHead(long submission, WorkbookHead head) {
    head.layouts().forEach(layout -> writeSheet(submission, layout));
    head.lessons()
        .forEach(
            (heading, field) ->
                db.update(
                    "insert into staging.heading_lesson (submission_id, heading_key, heading, field)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                    submission,
                    TaughtHeadings.key(heading),
                    heading,
                    field.map(Field::code).orElse(null)));
  }

  /** Writes a sheet of the workbook: its titles, and the first column of each field. */
  private void writeSheet(long submission, SheetLayout layout) {
    Map<String, Integer> columns = new HashMap<>();
    Map<Integer, String> titles = new HashMap<>();
    for (Column column : layout.columns()) {
      if (column.field() != null) {
        columns.putIfAbsent(column.field().code(), column.column());
      }
      if (!column.title().isBlank()) {
        titles.put(column.column(), column.title());
      }
    }
    db.update(
        "insert into staging.sheet (submission_id, sheet, name, kind, header_row, columns, titles)"
            + " values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict do nothing",
        submission,
        layout.sheet(),
        layout.name(),
        layout.kind().name(),
        layout.lastHeaderRow(),
        json.writeValueAsString(columns),
        json.writeValueAsString(titles));
  }

  private static void append(CopyText text, long submission, StagedRow row) {
    text.value(submission)
        .value(row.sheet())
        .value(row.row())
        .value(row.verdict().code())
        .value(row.because());
    for (Entry<String, RecordColumns.Part> column : RecordColumns.ALL) {
      text.value(row.record() == null ? null : column.getValue().apply(row.record()));
    }
    RowKeys keys = row.keys();
    text.value(keys == null ? null : keys.nik())
        .value(keys == null ? null : keys.content())
        .value(keys == null ? null : keys.business());
    RowOrigin origin = row.origin();
    text.value(origin == null ? null : origin.file())
        .value(origin == null ? null : origin.sheet())
        .value(origin == null ? null : origin.row())
        .value(row.reason())
        .end();
  }

  private void append(CopyText text, long submission, String origin, int ordinal, Finding finding) {
    text.value(submission)
        .value(origin)
        .value(finding.sheet())
        .value(finding.row())
        .value(ordinal)
        .value(finding.code())
        .value(finding.severity().code())
        .value(finding.column())
        .value(finding.field())
        .value(shortened(finding.shown()))
        .value(json.writeValueAsString(finding.arguments()))
        .end();
  }

  private static @Nullable String shortened(@Nullable String shown) {
    return shown == null || shown.length() <= 200 ? shown : shown.substring(0, 200) + "…";
  }
}
