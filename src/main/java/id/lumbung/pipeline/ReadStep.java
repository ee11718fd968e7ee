package id.lumbung.pipeline;

import id.lumbung.domain.FileRefused;
import id.lumbung.intake.Originals;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.judging.Judges;
import id.lumbung.judging.Judging;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.judging.WorkbookOpener;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.staging.StagedRow;
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
public record ReadStep(
    SubmissionRegister register,
    Originals originals,
    WorkbookOpener opener,
    Judges judges,
    HeldStaging staging,
    ReadGate gate,
    SwitchableProgress progress) {
  /** In the step's context: the sheet of the last row read. */
  public static final String SHEET = "sheet";

  /** In the step's context: the last row read. */
  public static final String ROW = "row";

  /** In the step's context: rows read in all attempts, committed with them. */
  public static final String SEEN = "seen";

  /** In the step's context: those of them that are held back. */
  public static final String HELD = "held";

  private static final String JUDGED = "judged.";

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
    private @Nullable OpenWorkbook workbook;
    private @Nullable SheetRows rows;
    private @Nullable Judging judging;
    private int sheet;
    private int row;
    private long seen;
    private long held;

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
      held = context.getLong(HELD, 0);
      try {
        open(submission, state(context));
      } catch (FileRefused e) {
        refuse(e);
      }
    }

    private void open(Submission submission, Map<String, String> state) throws FileRefused {
      OpenWorkbook workbook =
          opener.open(originals.locate(submission), submission.requireAddress());
      this.workbook = workbook;
      rows = workbook.rows();
      if (sheet > 0) {
        judging = judges.resumed(workbook, state);
        rows.skipTo(sheet, row);
      } else {
        judging = judges.of(workbook);
        staging.writeHead(
            id,
            workbook.head(),
            judging.ofHead(submission.waited()),
            workbook.workbook().rowCount());
      }
    }

    private Map<String, String> state(ExecutionContext context) {
      Map<String, String> state = new HashMap<>();
      context
          .toMap()
          .forEach(
              (key, value) -> {
                if (key.startsWith(JUDGED)) {
                  state.put(key.substring(JUDGED.length()), value.toString());
                }
              });
      return state;
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
      staging.refuse(id, e.refusal());
      close();
    }

    @Override
    public StagedRow process(SheetRow item) {
      StagedRow staged = Objects.requireNonNull(judging).stage(item);
      held += staged.verdict() == StagedRow.Verdict.QUARANTINED ? 1 : 0;
      return staged;
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
      context.putLong(HELD, held);
      if (judging != null) {
        judging.state().forEach((key, value) -> context.putString(JUDGED + key, value));
      }
    }

    @Override
    public void close() {
      if (rows != null) {
        rows.close();
        rows = null;
      }
      if (workbook != null) {
        workbook.close();
        workbook = null;
      }
    }

    /** Closes the count of rows and applies the gate for whole files. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
      if (!step.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
        return null;
      }
      try {
        gate.close(id, seen, judging);
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
