package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All runs, in the order in which they were made, and the medians of what was run repeatedly. */
final class Results {
  private static final String HEAD =
      "%-44s %-5s %9s %10s %8s %18s %8s %8s %9s %8s %8s %8s%n"
          .formatted(
              "",
              "start",
              "rows",
              "cells",
              "seconds",
              "least to most",
              "CPU s",
              "PG s",
              "rows/s",
              "peak MB",
              "x copy",
              "x pandas");

  private final List<Measured> all = new ArrayList<>();

  private record Line(String what, Start start) {}

  void add(Measured measured) {
    all.add(measured);
  }

  /** The median of one figure; not a number where it was not measured. */
  double median(String what, Start start, ToDoubleFunction<Usage> figure) {
    List<Double> sorted = sorted(what, start, figure);
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  /** The median of the seconds. */
  double seconds(String what, Start start) {
    return median(what, start, Usage::seconds);
  }

  /** One line each for what was measured, with its seconds over those of two peers. */
  String table() {
    StringBuilder table = new StringBuilder(HEAD);
    lines().forEach(line -> table.append(text(line)));
    return table.toString();
  }

  /** Every run, and the medians. */
  void write(Path file) throws IOException {
    StringBuilder csv =
        new StringBuilder("what,start,round,rows,cells,seconds,cpu_s,postgresql_cpu_s,")
            .append("rows_per_s,peak_mb\n");
    for (Line line : lines()) {
      List<Measured> rounds = of(line.what, line.start);
      for (int round = 0; round < rounds.size(); round++) {
        Measured one = rounds.get(round);
        append(csv, line, Integer.toString(round + 1), one.amount(), one.usage());
      }
      append(csv, line, "median", amount(line), median(line));
    }
    Files.writeString(file, csv);
  }

  private Set<Line> lines() {
    Set<Line> lines = new LinkedHashSet<>();
    all.forEach(one -> lines.add(new Line(one.what(), one.start())));
    return lines;
  }

  private Usage median(Line line) {
    return new Usage(
        median(line.what, line.start, Usage::seconds),
        median(line.what, line.start, Usage::cpu),
        median(line.what, line.start, Usage::serverCpu),
        median(line.what, line.start, Usage::peakMegabytes));
  }

  private List<Measured> of(String what, Start start) {
    return all.stream().filter(one -> one.what().equals(what) && one.start() == start).toList();
  }

  private Amount amount(Line line) {
    return of(line.what, line.start).get(0).amount();
  }

  private List<Double> sorted(String what, Start start, ToDoubleFunction<Usage> figure) {
    return of(what, start).stream()
        .map(one -> figure.applyAsDouble(one.usage()))
        .filter(value -> !value.isNaN())
        .sorted()
        .toList();
  }

  private String text(Line line) {
    Usage median = median(line);
    Amount amount = amount(line);
    List<Double> seconds = sorted(line.what, line.start, Usage::seconds);
    return "%-44s %-5s %9s %10s %8s %18s %8s %8s %9s %8s %8s %8s%n"
        .formatted(
            line.what,
            line.start.word(),
            amount.isTold() ? amount.rows() : "",
            amount.isTold() ? amount.cells() : "",
            told(median.seconds(), 2),
            seconds.isEmpty()
                ? ""
                : told(seconds.get(0), 2) + " to " + told(seconds.get(seconds.size() - 1), 2),
            told(median.cpu(), 2),
            told(median.serverCpu(), 2),
            amount.isTold() ? told(amount.rows() / median.seconds(), 0) : "",
            told(median.peakMegabytes(), 0),
            times(line, amount, Contender.FASTEXCEL_COPY, line.start),
            times(line, amount, Contender.PANDAS, Start.COLD));
  }

  /** How often the time of a peer goes into that of a line that is about all workbooks. */
  private String times(Line line, Amount amount, String peer, Start start) {
    List<Measured> peers = of(peer, start);
    boolean isOfSame =
        !peers.isEmpty()
            && !line.what.startsWith(Contender.PART)
            && Math.abs(peers.get(0).amount().rows() - amount.rows()) <= 1;
    return isOfSame ? told(seconds(line.what, line.start) / seconds(peer, start), 2) : "";
  }

  private static void append(
      StringBuilder csv, Line line, String round, Amount amount, Usage usage) {
    csv.append(
        "\"%s\",%s,%s,%s,%s,%s,%s,%s,%s,%s%n"
            .formatted(
                line.what,
                line.start.word(),
                round,
                amount.isTold() ? amount.rows() : "",
                amount.isTold() ? amount.cells() : "",
                told(usage.seconds(), 3),
                told(usage.cpu(), 2),
                told(usage.serverCpu(), 2),
                amount.isTold() ? told(amount.rows() / usage.seconds(), 0) : "",
                told(usage.peakMegabytes(), 0)));
  }

  static String told(double value, int digits) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
