package id.lumbung.benchmark;

/**
 * What a run took. What is not known is not a number.
 *
 * @param seconds by the clock on the wall
 * @param cpu seconds of CPU of its process
 * @param serverCpu seconds of CPU of PostgreSQL
 * @param peakMegabytes the most memory that its process has held at once
 */
record Usage(double seconds, double cpu, double serverCpu, double peakMegabytes) {

  static Usage ofSeconds(double seconds) {
    return new Usage(seconds, Double.NaN, Double.NaN, Double.NaN);
  }

  Usage taking(double otherSeconds) {
    return new Usage(otherSeconds, cpu, serverCpu, peakMegabytes);
  }

  static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
