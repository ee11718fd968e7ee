package id.lumbung.pipeline;

import id.lumbung.domain.FileRefused;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.staging.StagedRow;
import id.lumbung.validation.ColumnFacts;
import java.nio.file.Path;
import java.util.HashMap;
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

/** The {@code read} step: streams physical rows, judges them, stages them. */
final class ReadStep {
  private static final String SHEET = "sheet";
  private static final String ROW = "row";
  private static final String SEEN = "seen";
  private static final String FACT = "fact.";
  private static final String TOTALS = "totals";

  private final SubmissionRegister register;
  private final SubmissionLife life;
  private final Originals originals;
  private final HeadReader heads;
  private final RowStaging.Factory judges;
  private final HeldStaging staging;
  private final ReadGate gate;
  private final SwitchableProgress progress;

  ReadStep(
      SubmissionRegister register,
      SubmissionLife life,
      Originals originals,
      HeadReader heads,
      RowStaging.Factory judges,
      HeldStaging staging,
      ReadGate gate,
      SwitchableProgress progress) {
    this.register = register;
    this.life = life;
    this.originals = originals;
    this.heads = heads;
    this.judges = judges;
    this.staging = staging;
    this.gate = gate;
    this.progress = progress;
  }

  /** Reads one submission. */
  Reading of(long submission) {
    return new Reading(submission);
  }

  /**
   * The reading of one submission. The restart position is the place of the last row of a committed
   * chunk; the chunk and the position commit together.
   */
  final class Reading
      implements ItemStreamReader<SheetRow>,
          ItemProcessor<SheetRow, StagedRow>,
          ItemWriter<StagedRow>,
          StepExecutionListener {
    private final long id;

    private @Nullable Submission submission;
    private @Nullable SheetRows rows;
    private @Nullable RowStaging judge;
    private @Nullable WorkbookHead head;
    private int sheet;
    private int row;
    private long seen;
    private Map<String, String> facts = Map.of();

    private Reading(long id) {
      this.id = id;
    }

    @Override
    public void open(ExecutionContext context) {
      Submission submission = register.get(id);
      this.submission = submission;
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
      Path path = originals.locate(submission);
      Layouts layouts = heads.layouts(submission.requireRegency(), submission.requireYear());
      WorkbookHead head = heads.reread(path, layouts);
      this.head = head;
      Map<String, String> kept = keptFacts(context);
      judge = judges.of(submission, head, kept.isEmpty() ? null : ColumnFacts.fromMap(kept));
      facts = judge.facts().toMap();
      String totals = context.getString(TOTALS, "");
      if (!totals.isEmpty()) {
        judge.totals().restore(totals);
      }
      rows = heads.rows(path, layouts);
      if (sheet > 0) {
        rows.skipTo(sheet, row);
      } else {
        staging.writeHead(id, head, judge.fileFindings(head));
      }
    }

    private Map<String, String> keptFacts(ExecutionContext context) {
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
      life.refuse(id, e.refusal());
      close();
    }

    @Override
    public StagedRow process(SheetRow item) {
      return Objects.requireNonNull(judge).stage(item);
    }

    @Override
    public void write(Chunk<? extends StagedRow> chunk) {
      staging.write(id, chunk.getItems());
      progress.staged(Objects.requireNonNull(submission), chunk.size());
    }

    @Override
    public void update(ExecutionContext context) {
      context.putInt(SHEET, sheet);
      context.putInt(ROW, row);
      context.putLong(SEEN, seen);
      facts.forEach((key, value) -> context.putString(FACT + key, value));
      if (judge != null) {
        context.putString(TOTALS, judge.totals().state());
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
        gate.close(id, seen, head);
        return null;
      } catch (RuntimeException e) {
        // Spring Batch would only log it and go on to the next step, past the gate.
        step.addFailureException(e);
        step.setStatus(BatchStatus.FAILED);
        return ExitStatus.FAILED;
      }
    }
  }
}
