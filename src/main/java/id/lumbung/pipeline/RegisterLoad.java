package id.lumbung.pipeline;

import id.lumbung.matching.MatchedSubmission;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.warehouse.DifferenceNotes;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.RegisterChange;
import id.lumbung.warehouse.Shrinkage;
import id.lumbung.warehouse.WarehouseLoader;
import id.lumbung.warehouse.WarehouseLoader.Loaded;
import java.util.List;
import java.util.Optional;

/** What one load does in each room that keeps something of it, in the caller's transaction. */
final class RegisterLoad {
  private final WarehouseLoader loader;
  private final MatchedSubmission matched;
  private final DifferenceNotes differences;
  private final StagedSubmission staged;
  private final RuleSeverities severities;

  RegisterLoad(
      WarehouseLoader loader,
      MatchedSubmission matched,
      DifferenceNotes differences,
      StagedSubmission staged,
      RuleSeverities severities) {
    this.loader = loader;
    this.matched = matched;
    this.differences = differences;
    this.staged = staged;
    this.severities = severities;
  }

  boolean isLoaded(long submission) {
    return loader.isLoaded(submission);
  }

  /** Whether a full submission counts for a regency and year. */
  boolean hasFull(String regency, int year) {
    return loader.fullInEffect(regency, year).isPresent();
  }

  /** Gathers what would be loaded and notes how it differs from what it would replace. */
  void gather(Load load) {
    matched.gather(load.submission());
    earlier(load).ifPresent(full -> differences.note(load, full));
  }

  Shrinkage shrinkage(Load load) {
    return loader.shrinkage(load);
  }

  /** Writes what was gathered; the submissions that it supersedes. */
  List<Long> load(Load load) {
    long id = load.submission();
    Optional<Long> earlier = earlier(load);
    matched.requireFresh(id);
    Loaded loaded = loader.load(load);
    matched.settle(id, load.regency());
    close(id, loaded.change());
    if (load.isFull() && earlier.isPresent()) {
      staged.noteResubmission(
          id,
          load.regency(),
          load.year(),
          earlier.get(),
          loader.firstInEffect(earlier.get()),
          severities.apply("KIRIMAN_ULANG"));
    }
    return loaded.superseded();
  }

  private Optional<Long> earlier(Load load) {
    return loader.fullInEffect(load.regency(), load.year());
  }

  private void close(long submission, RegisterChange change) {
    staged.close(
        submission,
        change.loaded(),
        change.newBusinesses(),
        change.carriedOver(),
        change.changed(),
        change.closed());
  }
}
