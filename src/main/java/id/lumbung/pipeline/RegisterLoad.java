package id.lumbung.pipeline;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.Scope;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.judging.LayoutWatch;
import id.lumbung.matching.MatchedSubmission;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.validation.Rule;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.DifferenceNotes;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.RegisterChange;
import id.lumbung.warehouse.Shrinkage;
import id.lumbung.warehouse.WarehouseLoader;
import id.lumbung.warehouse.WarehouseLoader.Loaded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matching, warehouse and staging do together to load a submission, and what keeps one from
 * loading; in one transaction.
 */
record RegisterLoad(
    SubmissionRegister register,
    MatchedSubmission matched,
    WarehouseLoader loader,
    DifferenceNotes differences,
    StagedSubmission staged,
    RuleBook rules,
    LayoutWatch layouts,
    LoadGate gate) {
  /**
   * What became of a load; it is done unless there is a reason why not.
   *
   * @param refused why it never will be
   * @param held why it waits for an operator's word
   * @param superseded the submissions that count no longer
   */
  record Attempt(@Nullable Refusal refused, @Nullable Refusal held, List<Long> superseded) {
    /** Copies the list. */
    Attempt {
      superseded = List.copyOf(superseded);
    }

    /** Nothing was tried. */
    static final Attempt NOTHING = new Attempt(null, null, List.of());

    static Attempt refused(Refusal reason) {
      return new Attempt(reason, null, List.of());
    }

    private static Attempt held(Refusal reason) {
      return new Attempt(null, reason, List.of());
    }

    /** Why it is not loaded, for now or for good. */
    @Nullable Refusal reason() {
      return refused == null ? held : refused;
    }
  }

  /** Whether a submission has been loaded, ever. */
  boolean isLoaded(long id) {
    return loader.isLoaded(id);
  }

  /**
   * Loads a matched submission unless something is against it.
   *
   * @param told how much of its year it says that it holds
   * @param parent the submission that an addendum names, if it names one
   * @param isApproved whether it has an operator's word
   */
  Attempt attempt(Load load, Scope told, @Nullable Long parent, boolean isApproved) {
    if (!load.isFull() && !hasParent(load, parent)) {
      return Attempt.refused(new Refusal(Reason.INDUK_TIDAK_ADA, words(load, parent)));
    }
    Optional<Refusal> closed = isApproved ? Optional.empty() : gate.closed(load);
    if (closed.isPresent()) {
      return Attempt.held(closed.get());
    }
    Scope scope = told == Scope.DISTRICT ? borneOut(load) : told;
    Shrinkage shrinkage = prepare(load);
    if (load.isFull() && scope != Scope.PART) {
      noteNotNamed(load);
    }
    Optional<Refusal> doubtful =
        isApproved || earlier(load).filter(full -> gate.isFuller(load, full)).isPresent()
            ? Optional.empty()
            : gate.part(load, scope, shrinkage).or(() -> gate.shrunk(load, scope, shrinkage));
    if (doubtful.isPresent()) {
      return Attempt.held(doubtful.get());
    }
    boolean isPart = gate.leavesPart(load, scope, shrinkage, loader.isPart(load));
    return new Attempt(null, null, load(load, isPart));
  }

  /** An addendum adds to the full submission in effect; the one it names must be of its place. */
  private boolean hasParent(Load load, @Nullable Long named) {
    boolean namesItsOwn =
        named == null
            || register
                .find(named)
                .filter(parent -> parent.state() == Submission.State.DONE && !parent.isWithdrawn())
                .filter(parent -> isOfPlace(parent, load))
                .isPresent();
    return namesItsOwn && earlier(load).isPresent();
  }

  private static boolean isOfPlace(Submission parent, Load load) {
    return Objects.equals(parent.regencyCode(), load.regency())
        && Objects.equals(parent.year(), load.year());
  }

  private static Map<String, String> words(Load load, @Nullable Long parent) {
    return Map.of(
        "induk", parent == null ? "-" : parent.toString(), "tahun", Integer.toString(load.year()));
  }

  /** Gathers what is to be loaded, and notes how it differs from what counts now. */
  private Shrinkage prepare(Load load) {
    matched.gather(load.submission());
    earlier(load).ifPresent(full -> differences.note(load, full));
    return loader.shrinkage(load);
  }

  /** What calls itself a district's and has rows of several is none's. */
  private Scope borneOut(Load load) {
    Set<String> districts = new HashSet<>(staged.dataRowsByDistrict(load.submission()).keySet());
    districts.remove("");
    return districts.size() > 1 ? Scope.UNSAID : Scope.PART;
  }

  private void noteNotNamed(Load load) {
    int count = loader.noteNotNamed(load);
    if (count > 0) {
      staged.tell(
          load.submission(),
          Rule.TIDAK_DISEBUT,
          rules.severityOf(Rule.TIDAK_DISEBUT.name()),
          Map.of("banyak", Integer.toString(count), "periode", Integer.toString(load.year())));
    }
  }

  /** Loads what was gathered. */
  private List<Long> load(Load load, boolean isPart) {
    long id = load.submission();
    Optional<Long> earlier = earlier(load);
    matched.requireFresh(id);
    Loaded loaded = loader.load(load, isPart);
    close(id, loaded.change());
    if (isPart) {
      staged.tell(
          id,
          Rule.TAHUN_SEBAGIAN,
          rules.severityOf(Rule.TAHUN_SEBAGIAN.name()),
          Map.of("periode", Integer.toString(load.year())));
    }
    layouts.learn(id, load.regency());
    if (load.isFull()) {
      earlier.ifPresent(
          full ->
              staged.noteResubmission(
                  id,
                  load.regency(),
                  load.year(),
                  full,
                  loader.firstInEffect(full),
                  rules.severityOf("KIRIMAN_ULANG")));
      layouts.watch(id, load.regency());
    }
    return loaded.superseded();
  }

  /** Remembers of what was loaded that by which later submissions are matched. */
  void settle(Load load) {
    matched.settle(load.submission(), load.regency());
  }

  private Optional<Long> earlier(Load load) {
    return loader.fullInEffect(load.regency(), load.year());
  }

  private void close(long id, RegisterChange change) {
    staged.close(
        id,
        change.loaded(),
        change.newBusinesses(),
        change.carriedOver(),
        change.changed(),
        change.closed());
  }
}
