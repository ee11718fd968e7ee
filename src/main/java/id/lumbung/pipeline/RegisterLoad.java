package id.lumbung.pipeline;

import id.lumbung.judging.LayoutWatch;
import id.lumbung.matching.MatchedSubmission;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.DifferenceNotes;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.RegisterChange;
import id.lumbung.warehouse.Shrinkage;
import id.lumbung.warehouse.WarehouseLoader;
import id.lumbung.warehouse.WarehouseLoader.Loaded;
import java.util.List;
import java.util.Optional;

/** What matching, warehouse and staging do together to load a submission, in one transaction. */
record RegisterLoad(
    MatchedSubmission matched,
    WarehouseLoader loader,
    DifferenceNotes differences,
    StagedSubmission staged,
    RuleBook rules,
    LayoutWatch layouts) {
  /** Gathers what is to be loaded, and notes how it differs from what counts now. */
  Shrinkage prepare(Load load) {
    matched.gather(load.submission());
    earlier(load).ifPresent(full -> differences.note(load, full));
    return loader.shrinkage(load);
  }

  /**
   * Loads what was gathered.
   *
   * @return the submissions that it supersedes
   */
  List<Long> load(Load load) {
    long id = load.submission();
    Optional<Long> earlier = earlier(load);
    matched.requireFresh(id);
    Loaded loaded = loader.load(load);
    matched.settle(id, load.regency());
    close(id, loaded.change());
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
