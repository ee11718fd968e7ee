package id.lumbung.pipeline;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.Scope;
import id.lumbung.intake.Originals;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.Shrinkage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells which submissions may load only on an operator's word. */
record LoadGate(
    ClosingLock lock,
    SubmissionRegister register,
    Originals originals,
    SubmissionSettings settings) {
  /** Why one for a closed data year waits. */
  Optional<Refusal> closed(Load load) {
    if (!lock.holds(load.year())) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            Reason.TAHUN_DITUTUP,
            Map.of(
                "tahun", Integer.toString(load.year()),
                "tanggal", lock.closingDay(load.year()).toString())));
  }

  /**
   * Whether a load is a table of text that was read before it was whole, and comes again as a
   * whole.
   *
   * @param earlier the full submission in effect
   */
  boolean isFuller(Load load, long earlier) {
    return load.isFull()
        && register
            .find(load.submission())
            .filter(
                later -> originals.isFuller(later, register.get(earlier), settings.fullerWithin()))
            .isPresent();
  }

  /**
   * Why a full one waits that seems to be a part of a whole: by its name, where it leaves out some
   * of what counts, or because it leaves out most of that.
   */
  Optional<Refusal> part(Load load, Scope scope, Shrinkage change) {
    if (!load.isFull() || !leavesOut(scope, change)) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            Reason.GANTI_ATAU_TAMBAH,
            Map.of(
                "sebelum", Long.toString(change.before()),
                "sesudah", Long.toString(change.after()),
                "disebut", Long.toString(change.named()),
                "tidak_disebut", Long.toString(change.before() - change.named()))));
  }

  private boolean leavesOut(Scope scope, Shrinkage change) {
    return change.overlap()
        < switch (scope) {
          case WHOLE -> 0;
          case PART, DISTRICT -> settings.leastNamedByPart();
          case UNSAID -> settings.leastNamed();
        };
  }

  /**
   * Whether the year is a part once a submission is loaded: where a first one calls itself a part,
   * or leaves out what it replaces; an addendum leaves it as it is, unless it says that it is
   * whole.
   *
   * @param wasPart whether what counts now is a part
   */
  boolean leavesPart(Load load, Scope scope, Shrinkage change, boolean wasPart) {
    if (!load.isFull()) {
      return wasPart && scope != Scope.WHOLE;
    }
    return scope == Scope.PART && (change.isFirst() || wasPart || leavesOut(scope, change));
  }

  /**
   * Why a full one waits that would take too much of its regency's stock away, or that begins a
   * year with much less than the year before.
   */
  Optional<Refusal> shrunk(Load load, Scope scope, Shrinkage shrinkage) {
    double limit = settings.shrinkageLimit();
    boolean isFirstPart = shrinkage.isFirst() && scope == Scope.PART;
    if (!load.isFull() || isFirstPart || shrinkage.share() <= limit) {
      return Optional.empty();
    }
    Map<String, String> arguments = new HashMap<>();
    arguments.put("sebelum", Long.toString(shrinkage.base()));
    arguments.put("sesudah", Long.toString(shrinkage.after()));
    arguments.put("persen", Long.toString(Math.round(shrinkage.share() * 100)));
    arguments.put("batas", Long.toString(Math.round(limit * 100)));
    if (shrinkage.isFirst()) {
      arguments.put("tahun_lalu", Integer.toString(load.year() - 1));
      arguments.put(Refusal.VARIANT, "tahun_lalu");
    }
    return Optional.of(new Refusal(Reason.BARIS_BERKURANG, arguments));
  }
}
