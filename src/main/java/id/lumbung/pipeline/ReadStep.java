package id.lumbung.pipeline;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.intake.Archive;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import id.lumbung.validation.ColumnFacts;
import id.lumbung.validation.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The {@code read} step of one submission: streams physical rows, judges them, stages them. The
 * restart position is the place of the last row of a committed chunk; the chunk and the position
 * commit together.
 */
final class ReadStep
    implements ItemStreamReader<SheetRow>,
        ItemProcessor<SheetRow, StagedRow>,
        ItemWriter<StagedRow>,
        StepExecutionListener {
  private static final String SHEET = "sheet";
  private static final String ROW = "row";
  private static final String SEEN = "seen";
  private static final String FACT = "fact.";
  private static final String TOTALS = "totals";

  private final long id;
  private final ReadingRooms rooms;

  private @Nullable SheetRows rows;
  private @Nullable RowStaging staging;
  private @Nullable WorkbookHead head;
  private int sheet;
  private int row;
  private long seen;
  private Map<String, String> facts = Map.of();

  /** What the step needs of other rooms. */
  record ReadingRooms(
      SubmissionRegister register,
      SubmissionLife life,
      HandOut handOut,
      Archive archive,
      StagingWriter writer,
      StagedSubmission staged,
      TransactionTemplate transaction,
      HeadReader heads,
      RowStaging.Factory staging,
      SubmissionSettings settings,
      Progress progress) {}

  ReadStep(long id, ReadingRooms rooms) {
    this.id = id;
    this.rooms = rooms;
  }

  @Override
  public void open(ExecutionContext context) {
    Submission submission = rooms.register().get(id);
    if (submission.isRefused()) {
      return;
    }
    sheet = context.getInt(SHEET, 0);
    row = context.getInt(ROW, 0);
    seen = context.getLong(SEEN, 0);
    try {
      open(submission, context);
    } catch (FileRefused e) {
      refuse(e);
    }
  }

  private void open(Submission submission, ExecutionContext context) throws FileRefused {
    var path =
        rooms.archive().locate(submission, rooms.register().archivedBytes(submission.sha256()));
    var limits = rooms.settings().limits().forReader();
    Layouts layouts = rooms.heads().layouts(submission.requireRegency(), submission.requireYear());
    WorkbookHead head = rooms.heads().reread(path, layouts);
    this.head = head;
    Map<String, String> kept = keptFacts(context);
    staging =
        rooms.staging().of(submission, head, kept.isEmpty() ? null : ColumnFacts.fromMap(kept));
    facts = staging.facts().toMap();
    String totals = context.getString(TOTALS, "");
    if (!totals.isEmpty()) {
      staging.totals().restore(totals);
    }
    rows = SheetRows.open(path, limits, layouts);
    if (sheet > 0) {
      rows.skipTo(sheet, row);
    } else {
      List<Finding> findings = staging.fileFindings(head);
      rooms.transaction().executeWithoutResult(status -> writeHead(head, findings));
    }
  }

  private void writeHead(WorkbookHead head, List<Finding> findings) {
    rooms.handOut().verify(id);
    for (SheetLayout layout : head.layouts()) {
      RowStaging.write(rooms.writer(), id, layout);
    }
    rooms.writer().writeFileFindings(id, findings);
  }

  private static Map<String, String> keptFacts(ExecutionContext context) {
    Map<String, String> kept = new HashMap<>();
    context
        .toMap()
        .forEach(
            (key, value) -> {
              if (key.startsWith(FACT)) {
                kept.put(key.substring(FACT.length()), value.toString());
              }
            });
    return kept;
  }

  @Override
  public @Nullable SheetRow read() {
    SheetRows open = rows;
    if (open == null) {
      return null;
    }
    try {
      SheetRow next = open.next();
      if (next != null) {
        sheet = next.row().sheet();
        row = next.row().row();
        seen++;
      }
      return next;
    } catch (FileRefused e) {
      refuse(e);
      return null;
    }
  }

  private void refuse(FileRefused e) {
    rooms.life().refuse(id, e.refusal());
    close();
  }

  @Override
  public StagedRow process(SheetRow item) {
    return Objects.requireNonNull(staging).stage(item);
  }

  @Override
  public void write(Chunk<? extends StagedRow> chunk) {
    rooms.handOut().verify(id);
    rooms.writer().write(id, chunk.getItems());
    rooms.progress().staged(rooms.register().get(id), chunk.size());
  }

  @Override
  public void update(ExecutionContext context) {
    context.putInt(SHEET, sheet);
    context.putInt(ROW, row);
    context.putLong(SEEN, seen);
    facts.forEach((key, value) -> context.putString(FACT + key, value));
    if (staging != null) {
      context.putString(TOTALS, staging.totals().state());
    }
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  /** Closes the count of rows and applies the gate for whole files. */
  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    if (!step.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
      return null;
    }
    try {
      closeCount();
      return null;
    } catch (RuntimeException e) {
      // Spring Batch would only log it and go on to the next step, past the gate.
      step.addFailureException(e);
      step.setStatus(BatchStatus.FAILED);
      return ExitStatus.FAILED;
    }
  }

  private void closeCount() {
    Submission submission = rooms.register().get(id);
    StagedSubmission.Counts counts = rooms.staged().counts(id);
    if (submission.isRefused()) {
      rooms.staged().quarantineAll(id);
      return;
    }
    if (counts.seen() != seen) {
      throw new IllegalStateException(
          "Submission " + id + ": " + seen + " rows read but " + counts.seen() + " staged");
    }
    checkRecaps(submission);
    applyGate(counts);
  }

  private void checkRecaps(Submission submission) {
    WorkbookHead read = head;
    if (read == null || read.recaps().isEmpty()) {
      return;
    }
    RowStaging.Factory shared = rooms.staging();
    List<Finding> findings =
        RowStaging.recapFindings(
            read,
            shared.regions(),
            shared.regions().byCode(submission.requireRegency()).orElseThrow(),
            shared.rules(),
            rooms.staged().dataRowsByDistrict(id));
    rooms.transaction().executeWithoutResult(s -> rooms.writer().writeFileFindings(id, findings));
  }

  private void applyGate(StagedSubmission.Counts counts) {
    QuarantineGate gate = new QuarantineGate(rooms.settings().quarantineGate());
    if (counts.data() == 0) {
      rooms.life().refuse(id, new Refusal(Reason.LEMBAR_KOSONG, Map.of()));
    } else if (gate.refuses(counts)) {
      rooms.life().refuse(id, new Refusal(Reason.TERLALU_BANYAK_GALAT, gate.arguments(counts)));
      rooms.staged().quarantineAll(id);
    }
  }
}
