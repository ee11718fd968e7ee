package id.lumbung.pipeline;

import id.lumbung.domain.Address;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.Answer.Place;
import id.lumbung.feedback.Answer.Status;
import id.lumbung.intake.Fingerprint;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.matching.Matcher;
import id.lumbung.reference.Regency;
import id.lumbung.staging.Balance;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, judges and matches a file as a load would, in one transaction that is rolled back: the
 * same findings, nothing written.
 */
public final class DryRun {
  private static final Place NOWHERE = new Place(null, null, null, null);

  /** No submission has this number. */
  private static final long NOBODY = 0;

  private final TransactionTemplate transaction;
  private final StagingWriter writer;
  private final StagedSubmission staged;
  private final RowStaging.Factory staging;
  private final Matcher matcher;
  private final HeadReader heads;
  private final LayoutWatch layouts;
  private final SubmissionSettings settings;

  DryRun(
      TransactionTemplate transaction,
      StagingWriter writer,
      StagedSubmission staged,
      RowStaging.Factory staging,
      Matcher matcher,
      HeadReader heads,
      LayoutWatch layouts,
      SubmissionSettings settings) {
    this.transaction = transaction;
    this.writer = writer;
    this.staged = staged;
    this.staging = staging;
    this.matcher = matcher;
    this.heads = heads;
    this.layouts = layouts;
    this.settings = settings;
  }

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
    try {
      HeadReader.Opened opened = heads.read(file, name);
      return read(file, sha256, opened);
    } catch (FileRefused e) {
      FileRefused last = e.asFinal();
      Place place =
          heads.fromName(name).map(told -> place(told, heads.regency(told))).orElse(NOWHERE);
      return refused(name, sha256, place, last.refusal());
    }
  }

  private Answer read(Path file, String sha256, HeadReader.Opened opened) {
    Address told = opened.address();
    Place place = place(told, opened.regency());
    String name = String.valueOf(file.getFileName());
    try {
      stage(file, opened);
    } catch (FileRefused e) {
      return refused(name, sha256, place, e.refusal());
    }
    matcher.match(NOBODY, told.regency(), told.year(), new RuleSeverities(staging.rules()));
    StagedSubmission.Counts counts = staged.counts(NOBODY);
    QuarantineGate gate = new QuarantineGate(settings.quarantineGate());
    if (gate.refuses(counts)) {
      return refused(
          name, sha256, place, new Refusal(Reason.TERLALU_BANYAK_GALAT, gate.arguments(counts)));
    }
    if (told.kind() == SubmissionKind.FULL) {
      layouts.watch(NOBODY, told.regency());
    }
    Balance held = staged.balance(NOBODY);
    long loadable = counts.loadable() - held.duplicate();
    Balance balance =
        new Balance(
            held.seen(),
            loadable,
            held.quarantined() - loadable,
            held.duplicate(),
            held.notData(),
            0,
            0,
            0,
            0);
    return new Answer(
        null,
        name,
        sha256,
        place,
        Status.ACCEPTED,
        null,
        null,
        balance,
        staged.outcomes(NOBODY, null),
        staged.findings(NOBODY),
        null);
  }

  private void stage(Path file, HeadReader.Opened opened) throws FileRefused {
    Address told = opened.address();
    WorkbookHead head = opened.head();
    RowStaging rows =
        staging.of(
            opened.regency(),
            told.year(),
            head.identity().get(Label.VERSI_KBLI),
            head.identity().get(Label.TK_TERMASUK_PEMILIK),
            head,
            null);
    for (SheetLayout layout : head.layouts()) {
      RowStaging.write(writer, NOBODY, layout);
    }
    writer.writeFileFindings(NOBODY, rows.fileFindings(head));
    List<StagedRow> chunk = new ArrayList<>();
    try (SheetRows source = SheetRows.open(file, settings.limits().forReader(), opened.layouts())) {
      for (SheetRow row = source.next(); row != null; row = source.next()) {
        chunk.add(rows.stage(row));
        if (chunk.size() == settings.chunkSize()) {
          writer.write(NOBODY, chunk);
          chunk.clear();
        }
      }
    }
    writer.write(NOBODY, chunk);
    writer.writeFileFindings(
        NOBODY,
        RowStaging.recapFindings(
            head,
            staging.regions(),
            opened.regency(),
            staging.rules(),
            staged.dataRowsByDistrict(NOBODY)));
  }

  private Answer refused(String name, String sha256, Place place, Refusal reason) {
    return new Answer(
        null,
        name,
        sha256,
        place,
        Status.REFUSED,
        null,
        reason,
        staged.balance(NOBODY),
        staged.outcomes(NOBODY, "refused"),
        staged.findings(NOBODY),
        null);
  }

  private static Place place(Address told, Regency regency) {
    return new Place(regency.code(), regency.fullName(), told.year(), told.kind().code());
  }
}
