package id.lumbung.pipeline;

import id.lumbung.domain.FileName;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.Shrinkage;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which submissions may load only on an operator's word. */
record LoadGate(ClosingLock lock, SubmissionSettings settings) {
  /** Words by which a file calls itself a part. */
  private static final Pattern PART =
      Pattern.compile("(?iU)\\b(bagian|bag|part|kec|kecamatan|tahap|gelombang|lanjutan|sisa)\\b");

  /** A whole names nearly all that counted; one that calls itself a part must. */
  private static final double NEARLY_ALL = 0.9;

  private static final double MOST = 0.5;

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
   * Why a full one waits that seems to be a part of a whole: by its name, where it leaves out some
   * of what counts, or because it leaves out most of that.
   *
   * @param file the name under which it arrived
   */
  Optional<Refusal> part(Load load, String file, Shrinkage change) {
    boolean isSaid = PART.matcher(FileName.stem(file)).find();
    boolean isLike = change.overlap() < (isSaid ? NEARLY_ALL : MOST);
    if (!load.isFull() || !isLike) {
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
