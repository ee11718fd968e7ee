package id.lumbung.pipeline;

import java.util.List;

/**
 * How a sweep ended.
 *
 * @param submissions numbers of the submissions that were worked on
 * @param known numbers of arrivals that were not run because their bytes count already
 * @param failed numbers of those that were put aside because every attempt failed
 * @param stopped numbers of those that were stopped or wait
 * @param unanswered numbers of those whose answers could not be written
 * @param waitingFiles files left in the inbox
 * @param hasRoom whether the disk has room for further files
 * @param isComputed whether the figures stand on all that is loaded
 */
public record SweepResult(
    List<Long> submissions,
    List<Long> known,
    List<Long> failed,
    List<Long> stopped,
    List<Long> unanswered,
    int waitingFiles,
    boolean hasRoom,
    boolean isComputed) {

  /** Copies the lists. */
  public SweepResult {
    submissions = List.copyOf(submissions);
    known = List.copyOf(known);
    failed = List.copyOf(failed);
    stopped = List.copyOf(stopped);
    unanswered = List.copyOf(unanswered);
  }
}
