package id.lumbung.pipeline;

import id.lumbung.feedback.Answer;
import id.lumbung.feedback.Answer.Place;
import id.lumbung.feedback.Answer.Reason;
import id.lumbung.feedback.Answer.Status;
import id.lumbung.intake.Inbox;
import id.lumbung.matching.Matcher;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.staging.Balance;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import id.lumbung.validation.Address;
import id.lumbung.validation.Address.Addressed;
import id.lumbung.validation.Addressing;
import id.lumbung.validation.Refusal;
import id.lumbung.validation.RuleBook;
import id.lumbung.workbook.Container;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.SheetLayout;
import id.lumbung.workbook.SheetRow;
import id.lumbung.workbook.SheetRows;
import id.lumbung.workbook.UnreadableWorkbook;
import id.lumbung.workbook.WorkbookHead;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, judges and matches a file as a load would, in one transaction that is rolled back: the
 * same findings, nothing written.
 */
public final class DryRun {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

  /** No submission has this number. */
  private static final long NOBODY = 0;

  private final TransactionTemplate transaction;
  private final StagingWriter writer;
  private final StagedSubmission staged;
  private final RowStaging.Factory staging;
  private final Matcher matcher;
  private final RuleBook rules;
  private final Regions regions;
  private final SubmissionSettings settings;
  private final Clock clock;

  DryRun(
      TransactionTemplate transaction,
      StagingWriter writer,
      StagedSubmission staged,
      RowStaging.Factory staging,
      Matcher matcher,
      RuleBook rules,
      Regions regions,
      SubmissionSettings settings,
      Clock clock) {
    this.transaction = transaction;
    this.writer = writer;
    this.staged = staged;
    this.staging = staging;
    this.matcher = matcher;
    this.rules = rules;
    this.regions = regions;
    this.settings = settings;
    this.clock = clock;
  }

  /** What the sender of the file would be told. */
  public Answer check(Path file) {
    String sha256 = Inbox.fingerprint(file);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return check(file, sha256);
            }));
  }

  private Answer check(Path file, String sha256) {
    String name = String.valueOf(file.getFileName());
    ReadLimits limits = settings.limits().forReader();
    try {
      Container.check(file, limits);
      WorkbookHead head = WorkbookHead.read(file, limits, staging.layouts(), Reception.SAMPLE_ROWS);
      return address(name, head)
          .fold(
              told -> read(file, sha256, told, head),
              refused ->
                  refused(
                      name, sha256, nowhere(), new Reason(refused.code(), refused.arguments())));
    } catch (UnreadableWorkbook e) {
      return refused(name, sha256, nowhere(), reason(e));
    }
  }

  private Address address(String name, WorkbookHead head) {
    return Addressing.decide(
        regions,
        name,
        head.identity(),
        head.titles(),
        head.sample(),
        LocalDate.now(clock.withZone(OFFICE)).getYear());
  }

  private Answer read(Path file, String sha256, Addressed told, WorkbookHead head) {
    Place place = place(told);
    String name = String.valueOf(file.getFileName());
    try {
      stage(file, told, head);
    } catch (UnreadableWorkbook e) {
      return refused(name, sha256, place, reason(e));
    }
    matcher.match(NOBODY, told.regency().code(), told.year(), new RuleSeverities(rules));
    StagedSubmission.Counts counts = staged.counts(NOBODY);
    QuarantineGate gate = new QuarantineGate(settings.quarantineGate());
    if (gate.refuses(counts)) {
      return refused(
          name,
          sha256,
          place,
          new Reason(Refusal.TERLALU_BANYAK_GALAT.name(), gate.arguments(counts)));
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
        staged.findings(NOBODY));
  }

  private void stage(Path file, Addressed told, WorkbookHead head) throws UnreadableWorkbook {
    RowStaging rows =
        staging.of(
            told.regency(),
            told.year(),
            head.identity().get("versi kbli"),
            head.identity().get("tk termasuk pemilik"),
            head,
            null);
    for (SheetLayout layout : head.layouts()) {
      writer.writeSheet(NOBODY, layout.sheet(), layout.name(), layout.kind().name());
    }
    writer.writeFileFindings(NOBODY, rows.fileFindings(head));
    List<StagedRow> chunk = new ArrayList<>();
    try (SheetRows source =
        SheetRows.open(file, settings.limits().forReader(), staging.layouts())) {
      for (SheetRow row = source.next(); row != null; row = source.next()) {
        chunk.add(rows.stage(row));
        if (chunk.size() == settings.chunkSize()) {
          writer.write(NOBODY, chunk);
          chunk.clear();
        }
      }
    }
    writer.write(NOBODY, chunk);
  }

  private Answer refused(String name, String sha256, Place place, Reason reason) {
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
        staged.findings(NOBODY));
  }

  private static Reason reason(UnreadableWorkbook e) {
    boolean isCutOff = e.code().equals(Refusal.BERKAS_BELUM_UTUH.name());
    return new Reason(isCutOff ? Refusal.BERKAS_RUSAK.name() : e.code(), e.arguments());
  }

  private static Place place(Addressed told) {
    Regency regency = told.regency();
    return new Place(
        regency.code(),
        regency.fullName(),
        told.year(),
        told.kind().name().toLowerCase(Locale.ROOT));
  }

  private static Place nowhere() {
    return new Place(null, null, null, null);
  }
}
