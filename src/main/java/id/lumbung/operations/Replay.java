package id.lumbung.operations;

import id.lumbung.domain.Address;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.intake.OriginalLost;
import id.lumbung.intake.Originals;
import id.lumbung.intake.Replays;
import id.lumbung.intake.Replays.Asked;
import id.lumbung.intake.Replays.Chosen;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.intake.Sweeps;
import id.lumbung.operations.ReplayFile.Fate;
import id.lumbung.operations.ReplayFile.FindingChange;
import id.lumbung.operations.ReplayFile.Place;
import id.lumbung.operations.ReplayFile.Rows;
import id.lumbung.pipeline.DryRun;
import id.lumbung.pipeline.DryRun.Again;
import id.lumbung.pipeline.Progress;
import id.lumbung.pipeline.Recovery;
import id.lumbung.pipeline.Sweep;
import id.lumbung.pipeline.SweepResult;
import id.lumbung.settings.SqlModel;
import id.lumbung.staging.StagedSubmission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Archived originals judged again by today's rules, headings and program, and those sent again that
 * come out otherwise. What counts of a regency and year is sent as a whole, for a full submission
 * replaces its addenda.
 */
public record Replay(
    JdbcClient db,
    Replays replays,
    Originals originals,
    StagedSubmission staged,
    DryRun dryRun,
    Sweep sweep,
    Sweeps sweeps,
    Recovery recovery) {

  /** What would become of each original; nothing is changed. In the order of loading. */
  public List<ReplayFile> plan(Asked asked) {
    Map<Place, List<ReplayFile>> places = new LinkedHashMap<>();
    for (Submission known : replays.of(asked)) {
      ReplayFile file = judge(known);
      if (!isFollowed(file)) {
        places.computeIfAbsent(file.place(), none -> new ArrayList<>()).add(file);
      }
    }
    return places.entrySet().stream()
        .flatMap(place -> settle(place.getKey(), place.getValue()).stream())
        .toList();
  }

  /**
   * Sends the originals again that a plan sends, and works until they are loaded and answered. What
   * has got company in its regency and year since it was planned is left out.
   *
   * @param reason the operator's word, by which what counts may be replaced by itself
   */
  public SweepResult send(List<ReplayFile> plan, String reason, Progress progress, String actor)
      throws InterruptedException {
    sweep.report(progress);
    recovery.recover();
    List<Long> sent = register(plan, reason, actor).stream().map(Submission::id).toList();
    return sweep.follow(replays.register().sweepsOf(sent));
  }

  /**
   * The same by the processes that serve, without waiting.
   *
   * @return how many were sent
   */
  public int sendSoon(List<ReplayFile> plan, String reason, String actor) {
    return register(plan, reason, actor).size();
  }

  private List<Submission> register(List<ReplayFile> plan, String reason, String actor) {
    if (sweeps.openSeconds() > 0) {
      // Sweeps load one after another, and this one is behind.
      sweeps.close(sweeps.open(actor));
    }
    return replays.send(
        plan.stream()
            .filter(ReplayFile::isSent)
            .map(file -> new Chosen(file.submission(), file.told()))
            .toList(),
        actor,
        reason);
  }

  private ReplayFile judge(Submission known) {
    Rows before = Rows.of(staged.balance(known.id()));
    Path original;
    try {
      original = originals.locate(known);
    } catch (OriginalLost e) {
      return new ReplayFile(known, null, Fate.LOST, before, null, null, List.of());
    }
    return dryRun.again(known, original, again -> compare(known, before, again));
  }

  private ReplayFile compare(Submission known, Rows before, Again again) {
    @Nullable Address told = known.kind() == null ? again.address() : null;
    if (again.refusal() != null) {
      return new ReplayFile(known, told, Fate.REFUSED, before, null, again.refusal(), List.of());
    }
    Rows rows = rows(known, again);
    if (known.state() != State.DONE) {
      again.matching().run();
      return new ReplayFile(known, told, Fate.LOADS, before, rows(known, again), null, List.of());
    }
    List<FindingChange> findings = findings(known, again);
    if (!rows.differFrom(before) && findings.stream().noneMatch(FindingChange::counts)) {
      return new ReplayFile(known, null, Fate.UNCHANGED, before, null, null, List.of());
    }
    again.matching().run();
    return new ReplayFile(known, null, Fate.CHANGED, before, rows(known, again), null, findings);
  }

  private Rows rows(Submission known, Again again) {
    return db.sql(SqlModel.read("operations/rows_again.sql"))
        .param("submission", known.id())
        .param("again", again.number())
        .query(Rows.class)
        .single();
  }

  private List<FindingChange> findings(Submission known, Again again) {
    return db.sql(SqlModel.read("operations/findings_again.sql"))
        .param("submission", known.id())
        .param("again", again.number())
        .query(FindingChange.class)
        .list();
  }

  /** Whether a file whose place is told only now was followed by another of that place. */
  private boolean isFollowed(ReplayFile file) {
    return file.told() != null && replays.isFollowed(file.submission().id(), file.told());
  }

  /** What is sent of one regency and year. */
  private List<ReplayFile> settle(Place place, List<ReplayFile> files) {
    boolean isBusy =
        place.regency() != null
            && place.year() != null
            && replays.isUnderWay(place.regency(), place.year());
    boolean isReplaced = files.stream().anyMatch(file -> loads(file) && isFull(file));
    boolean hasFull = isReplaced || files.stream().anyMatch(file -> counts(file) && isFull(file));
    boolean isChanged = files.stream().anyMatch(file -> file.fate() == Fate.CHANGED);
    boolean isWhole = files.stream().filter(Replay::counts).allMatch(Replay::canGo);
    return files.stream()
        .map(
            file -> {
              if (loads(file)) {
                return !isFull(file) && !hasFull
                    ? orphan(file)
                    : isBusy ? file.with(Fate.BUSY) : file;
              }
              if (!counts(file) || !canGo(file) || !isChanged) {
                return file;
              }
              return file.with(fate(file, isBusy, isReplaced, isWhole));
            })
        .toList();
  }

  private static Fate fate(ReplayFile file, boolean isBusy, boolean isReplaced, boolean isWhole) {
    boolean isChanged = file.fate() == Fate.CHANGED;
    if (isReplaced || isBusy || !isWhole) {
      Fate kept = isReplaced ? Fate.REPLACED : isBusy ? Fate.BUSY : Fate.BLOCKED;
      return isChanged ? kept : Fate.UNCHANGED;
    }
    return isChanged ? Fate.CHANGED : Fate.ALONG;
  }

  /** An addendum has nothing to add to. */
  private static ReplayFile orphan(ReplayFile file) {
    Place place = file.place();
    Refusal refusal =
        new Refusal(
            Reason.INDUK_TIDAK_ADA, Map.of("induk", "-", "tahun", String.valueOf(place.year())));
    return new ReplayFile(
        file.submission(), file.told(), Fate.REFUSED, file.before(), null, refusal, List.of());
  }

  private static boolean loads(ReplayFile file) {
    return file.fate() == Fate.LOADS;
  }

  private static boolean counts(ReplayFile file) {
    return file.submission().state() == State.DONE;
  }

  private static boolean canGo(ReplayFile file) {
    return file.fate() == Fate.CHANGED || file.fate() == Fate.UNCHANGED;
  }

  private static boolean isFull(ReplayFile file) {
    SubmissionKind kind = file.told() == null ? file.submission().kind() : file.told().kind();
    return kind == SubmissionKind.FULL;
  }
}
