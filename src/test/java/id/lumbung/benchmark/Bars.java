package id.lumbung.benchmark;

import static id.lumbung.benchmark.Start.COLD;
import static id.lumbung.benchmark.Start.WARM;

import java.util.List;
import java.util.stream.Collectors;

/** The headline: how Lumbung stands to its peers, and how it was meant to stand. */
final class Bars {
  private static final double CORES = Runtime.getRuntime().availableProcessors();

  private Bars() {}

  /**
   * One bar.
   *
   * @param isMost whether the value may be at most the goal, and not at least
   */
  private record Bar(String text, double value, double goal, boolean isMost) {
    String line() {
      boolean isMet = isMost ? value <= goal : value >= goal;
      String verdict = isMet ? "reached" : "missed";
      return "%-76s %7s   %s %-5s %s"
          .formatted(
              text,
              Results.told(value, 2),
              isMost ? "at most " : "at least",
              Results.told(goal, 2),
              Double.isNaN(value) ? "open, not measured here" : verdict);
    }
  }

  static String text(Results results) {
    double whole = results.seconds(Contender.WHOLE, COLD);
    double used =
        results.median(Contender.WHOLE, COLD, Usage::cpu)
            + results.median(Contender.WHOLE, COLD, Usage::serverCpu);
    return List.of(
            atMost(
                "whole job from the start of the JVM / pandas' mere reading",
                whole / results.seconds(Contender.PANDAS, COLD),
                1),
            atMost(
                "whole job from the start of the JVM / fastexcel-reader + COPY",
                whole / results.seconds(Contender.FASTEXCEL_COPY, COLD),
                7.5),
            atMost(
                "read + judge + stage, warm / fastexcel-reader + COPY",
                ratio(results, Contender.STAGING, WARM, Contender.FASTEXCEL_COPY),
                2.5),
            atMost(
                "read with types and places, warm / fastexcel-reader",
                ratio(results, Contender.READING, WARM, Contender.FASTEXCEL),
                1),
            atMost(
                "read with types and places, from the start of the JVM / fastexcel-reader",
                ratio(results, Contender.READING, COLD, Contender.FASTEXCEL),
                0.5),
            atMost(
                "read with types and places, warm / inflate + tokenise",
                ratio(results, Contender.READING, WARM, Contender.TOKENISING),
                1.5),
            new Bar("whole job: CPU used / (cores x seconds)", used / (CORES * whole), 0.9, false))
        .stream()
        .map(Bar::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static double ratio(Results results, String own, Start start, String peer) {
    return results.seconds(own, start) / results.seconds(peer, start);
  }

  private static Bar atMost(String text, double value, double goal) {
    return new Bar(text, value, goal, true);
  }
}
