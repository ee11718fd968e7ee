package id.lumbung.pipeline;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.Shrinkage;
import java.util.Map;
import java.util.Optional;

/** Tells which submissions may load only on an operator's word. */
record LoadGate(ClosingLock lock, SubmissionSettings settings) {
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

  /** Why a full one waits that would take too much of its regency's stock away. */
  Optional<Refusal> shrunk(Load load, Shrinkage shrinkage) {
    double limit = settings.shrinkageLimit();
    if (!load.isFull() || shrinkage.share() <= limit) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            Reason.BARIS_BERKURANG,
            Map.of(
                "sebelum", Long.toString(shrinkage.before()),
                "sesudah", Long.toString(shrinkage.after()),
                "persen", Long.toString(Math.round(shrinkage.share() * 100)),
                "batas", Long.toString(Math.round(limit * 100)))));
  }
}
