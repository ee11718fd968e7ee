package id.lumbung.pipeline;

import id.lumbung.domain.Address;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.Answer.Place;
import id.lumbung.feedback.Answer.Status;
import id.lumbung.intake.Fingerprint;
import id.lumbung.judging.Judges;
import id.lumbung.judging.Judging;
import id.lumbung.judging.LayoutWatch;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.judging.WorkbookOpener;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.matching.Matcher;
import id.lumbung.staging.Balance;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, judges and matches a file as a load would, in one transaction that is rolled back: the
 * same findings, nothing written.
 */
public record DryRun(
    TransactionTemplate transaction,
    StagingWriter writer,
    StagedSubmission staged,
    WorkbookOpener opener,
    Judges judges,
    Matcher matcher,
    LayoutWatch layouts,
    SubmissionSettings settings) {
  private static final Place NOWHERE = new Place(null, null, null, null);

  /** No submission has this number. */
  private static final long NOBODY = 0;

  /** What the sender of the file would be told. */
  public Answer check(Path file) {
    String sha256 = Fingerprint.of(file);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return check(file, sha256);
            }));
  }

  private Answer check(Path file, String sha256) {
    String name = String.valueOf(file.getFileName());
    Place place = opener.fromName(name).map(this::place).orElse(NOWHERE);
    Optional<Refusal> refusal;
    try (OpenWorkbook workbook = opener.open(file, name)) {
      place = place(workbook.address());
      refusal = judge(workbook);
    } catch (FileRefused e) {
      refusal = Optional.of(e.asFinal().refusal());
    }
    return answer(name, sha256, place, refusal.orElse(null));
  }

  private Place place(Address told) {
    String regency = opener.regency(told).fullName();
    return new Place(told.regency(), regency, told.year(), told.kind().code());
  }

  /** Why the file would be refused, if it would. */
  private Optional<Refusal> judge(OpenWorkbook workbook) throws FileRefused {
    Judging judging = judges.of(workbook);
    workbook.head().layouts().forEach(layout -> writer.writeSheet(NOBODY, layout));
    writer.writeFileFindings(NOBODY, judging.ofHead());
    stage(workbook, judging);
    writer.writeFileFindings(NOBODY, judging.ofCounts(staged.dataRowsByDistrict(NOBODY)));
    Optional<Refusal> refusal = judging.refusal(staged.counts(NOBODY));
    if (refusal.isEmpty()) {
      Address told = workbook.address();
      matcher.match(NOBODY, told.regency(), told.year(), judges.rules()::severityOf);
      if (told.kind() == SubmissionKind.FULL) {
        layouts.watch(NOBODY, told.regency());
      }
    }
    return refusal;
  }

  private void stage(OpenWorkbook workbook, Judging judging) throws FileRefused {
    List<StagedRow> chunk = new ArrayList<>();
    try (SheetRows rows = workbook.rows()) {
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        chunk.add(judging.stage(row));
        if (chunk.size() == settings.chunkSize()) {
          writer.write(NOBODY, chunk);
          chunk.clear();
        }
      }
    } finally {
      // Of a file that is refused further on, the rows before count as read.
      writer.write(NOBODY, chunk);
    }
  }

  private Answer answer(String name, String sha256, Place place, @Nullable Refusal refusal) {
    Balance held = staged.balance(NOBODY);
    return new Answer(
        null,
        name,
        sha256,
        place,
        refusal == null ? Status.ACCEPTED : Status.REFUSED,
        null,
        refusal,
        refusal == null ? held.ifLoaded(staged.counts(NOBODY).loadable()) : held,
        staged.outcomes(NOBODY, refusal == null ? null : Status.REFUSED.code()),
        staged.findings(NOBODY),
        null);
  }
}
