package id.lumbung.operations;

import id.lumbung.domain.RunState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run, once for each time that it was begun.
 *
 * @param run the attempt it belongs to
 * @param attempt which one that is, from 1
 * @param step its name
 * @param read rows it read
 * @param written rows it wrote
 * @param filtered rows it left out
 * @param skipped rows it passed over for a failure; there is no such policy, so none
 * @param rolledBack transactions that failed
 */
public record RunStep(
    long run,
    int attempt,
    String step,
    RunState state,
    long read,
    long written,
    long filtered,
    long skipped,
    long rolledBack,
    @Nullable Instant started,
    @Nullable Instant ended) {}
