package id.lumbung.pipeline;

import id.lumbung.domain.Address;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.Answer.Effect;
import id.lumbung.feedback.Answer.Place;
import id.lumbung.feedback.Answer.Same;
import id.lumbung.feedback.Answer.Status;
import id.lumbung.intake.Fingerprint;
import id.lumbung.intake.Submission;
import id.lumbung.judging.Judges;
import id.lumbung.judging.Judging;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.judging.WorkbookOpener;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.matching.MatchedSubmission.StaleMatch;
import id.lumbung.pipeline.RegisterLoad.Attempt;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import id.lumbung.statistics.GrowthRow;
import id.lumbung.statistics.Statistics;
import id.lumbung.warehouse.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, judges, matches and loads a file and counts what becomes of the figures, all as if it had
 * been sent, in one transaction that is rolled back: what it tells is what a load would tell. While
 * it loads and counts, nothing else is loaded.
 */
public record DryRun(
    TransactionTemplate transaction,
    StagingWriter writer,
    WorkbookOpener opener,
    Judges judges,
    MatchStep matching,
    RegisterLoad loading,
    Statistics statistics,
    SubmissionSettings settings) {
  private static final Place NOWHERE = new Place(null, null, null, null);

  /**
   * What the head of a file tells; nothing of what is known of the place is in it.
   *
   * @param place as far as it could be told
   * @param refusal why nothing of the file could be loaded; null where that is not known yet
   */
  public record Head(Place place, @Nullable Refusal refusal) {}

  /** Hears how far the reading of a file is. */
  public interface Reading {
    /**
     * Some rows more have been read.
     *
     * @param rows physical rows read so far
     * @param expected rows of the file; null where it does not say
     */
    void has(long rows, @Nullable Long expected);
  }

  /** Whose a file is, by its head alone: for who may know no more unless it is the own one. */
  public Head head(Path file) {
    Found found = new Found(file, settings.limits().fileBytes());
    try (OpenWorkbook workbook = open(found)) {
      return new Head(place(workbook.address()), null);
    } catch (FileRefused e) {
      FileRefused refused = opener.attributed(e.asFinal(), found.name());
      return new Head(placeOf(refused), refused.refusal());
    }
  }

  /**
   * A file that was judged before, judged as it would be today.
   *
   * @param number under which its rows are staged
   * @param address whose it is; null where that cannot be told
   * @param refusal why nothing of it would be loaded; null where it would
   * @param matching finds its duplicates among the staged rows
   */
  public record Again(
      long number, @Nullable Address address, @Nullable Refusal refusal, Runnable matching) {}

  /**
   * Judges a submission again, and rolls back.
   *
   * @param look sees what is staged before that
   */
  public <T> T again(Submission known, Path file, Function<Again, T> look) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return look.apply(again(known, file, loading.staged().numberOfNobody()));
            }));
  }

  private Again again(Submission known, Path file, long number) {
    try (OpenWorkbook workbook =
        known.kind() == null
            ? opener.open(file, known.fileName())
            : opener.open(file, known.requireAddress())) {
      Address told = workbook.address();
      Refusal refusal = judge(workbook, number, (rows, expected) -> {}).orElse(null);
      return new Again(number, told, refusal, () -> match(load(number, told), told));
    } catch (FileRefused e) {
      return new Again(number, null, e.asFinal().refusal(), () -> {});
    }
  }

  /** What the sender of the file would be told. */
  public Answer check(Path file) {
    return check(file, (rows, expected) -> {});
  }

  /** The same for somebody who waits for it. */
  public Answer check(Path file, Reading reading) {
    Found found = new Found(file, settings.limits().fileBytes());
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return check(found, loading.staged().numberOfNobody(), reading);
            }));
  }

  /**
   * A file as it lies there.
   *
   * @param sha256 null for a file too large to be read
   */
  private record Found(Path path, String name, long bytes, @Nullable String sha256) {
    Found(Path path, long mostBytes) {
      this(path, bytes(path), mostBytes);
    }

    private Found(Path path, long bytes, long mostBytes) {
      this(
          path,
          String.valueOf(path.getFileName()),
          bytes,
          bytes > mostBytes ? null : Fingerprint.of(path));
    }

    private static long bytes(Path path) {
      try {
        return Files.size(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Checks a file.
   *
   * @param number under which it is staged
   */
  private Answer check(Found file, long number, Reading reading) {
    Optional<Same> same =
        loading.register().current(file.sha256()).map(loading.register()::get).map(Same::of);
    try (OpenWorkbook workbook = open(file)) {
      Place place = place(workbook.address());
      return same.isPresent()
          ? answer(file, number, place, same.get(), Attempt.NOTHING)
          : check(file, number, place, workbook, reading);
    } catch (FileRefused e) {
      FileRefused refused = opener.attributed(e.asFinal(), file.name());
      Attempt attempt = Attempt.refused(refused.refusal());
      return answer(file, number, placeOf(refused), same.orElse(null), attempt);
    }
  }

  private Place placeOf(FileRefused refused) {
    String code = refused.regency();
    return code == null
        ? NOWHERE
        : new Place(code, opener.regencyOf(code).fullName(), refused.year(), null);
  }

  private OpenWorkbook open(Found file) throws FileRefused {
    if (file.sha256() == null) {
      throw opener.tooLarge(file.bytes());
    }
    return opener.open(file.path(), file.name());
  }

  private Answer check(Found file, long number, Place place, OpenWorkbook workbook, Reading reading)
      throws FileRefused {
    Address told = workbook.address();
    Load load = load(number, told);
    Optional<Refusal> refusal = judge(workbook, number, reading);
    Attempt attempt = refusal.isPresent() ? Attempt.refused(refusal.get()) : load(load, told);
    Answer answer = answer(file, number, place, null, attempt);
    if (attempt.refused() != null) {
      return answer;
    }
    if (attempt.held() != null) {
      loading.attempt(load, told.scope(), told.parent(), true);
    }
    return answer.with(effect(load));
  }

  private static Load load(long number, Address told) {
    return new Load(
        number, told.regency(), told.year(), told.kind() == SubmissionKind.FULL, "dry run");
  }

  private Place place(Address told) {
    String regency = opener.regency(told).fullName();
    return new Place(told.regency(), regency, told.year(), told.kind().code());
  }

  /** Why the file would be refused before it is matched, if it would. */
  private Optional<Refusal> judge(OpenWorkbook workbook, long number, Reading reading)
      throws FileRefused {
    StagedSubmission staged = loading.staged();
    Judging judging = judges.of(workbook);
    writer.writeHead(number, workbook.head());
    writer.writeFileFindings(number, judging.ofHead(null));
    stage(workbook, number, judging, reading);
    writer.writeFileFindings(
        number, judging.ofWhole(staged.dataRowsByDistrict(number), staged.farSales(number)));
    return judging.refusal(staged.counts(number));
  }

  private void stage(OpenWorkbook workbook, long number, Judging judging, Reading reading)
      throws FileRefused {
    Long expected = workbook.workbook().rowCount();
    long read = 0;
    List<StagedRow> chunk = new ArrayList<>();
    try (SheetRows rows = workbook.rows()) {
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        chunk.add(judging.stage(row));
        if (chunk.size() == settings.chunkSize()) {
          writer.write(number, chunk);
          read += chunk.size();
          reading.has(read, expected);
          chunk.clear();
        }
      }
    } finally {
      // Of a file that is refused further on, the rows before count as read.
      writer.write(number, chunk);
    }
  }

  /** Matches, once more if another submission was loaded meanwhile, and loads. */
  private Attempt load(Load load, Address told) {
    match(load, told);
    try {
      loading.matched().requireFresh(load.submission());
    } catch (StaleMatch e) {
      // From here on nothing is loaded beside, so that this match is fresh.
      match(load, told);
    }
    return loading.attempt(load, told.scope(), told.parent(), false);
  }

  private void match(Load load, Address told) {
    matching.match(load, told.parent());
  }

  /** What the load makes of the figures; of a file that waits, the one that a word would allow. */
  private Effect effect(Load load) {
    GrowthRow growth = statistics.growthAhead(load.regency(), load.year());
    return new Effect(
        Objects.requireNonNull(growth.stock()),
        growth.base(),
        growth.growthPct(),
        growth.reason(),
        loading.matched().waitingProposals(load.submission()),
        loading.loader().notNamed(load).orElse(null));
  }

  private Answer answer(
      Found file, long number, Place place, @Nullable Same same, Attempt attempt) {
    StagedSubmission staged = loading.staged();
    Status status = same == null ? status(attempt) : Status.KNOWN;
    return new Answer(
        null,
        file.name(),
        file.sha256(),
        place,
        status,
        same,
        same == null ? attempt.reason() : null,
        staged.balance(number),
        staged.outcomes(number, status == Status.ACCEPTED ? null : status.code()),
        staged.findings(number),
        loading.differences().of(number).orElse(null),
        null);
  }

  private static Status status(Attempt attempt) {
    if (attempt.held() != null) {
      return Status.WAITING;
    }
    return attempt.refused() == null ? Status.ACCEPTED : Status.REFUSED;
  }
}
