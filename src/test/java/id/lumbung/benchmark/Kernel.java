package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of processes under {@code /proc}. What it does not tell is not a number. */
final class Kernel {
  private static final double TICKS_A_SECOND = 100;
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_USER = 13;
  private static final int ENDED_SYSTEM = 14;

  private Kernel() {}

  /** Seconds of CPU of a process, with those of its children that have ended. */
  static double cpu(long pid) {
    return seconds(pid, List.of(USER, SYSTEM, ENDED_USER, ENDED_SYSTEM));
  }

  /** Seconds of CPU of the children of this process that have ended. */
  static double cpuOfEnded() {
    return seconds(ProcessHandle.current().pid(), List.of(ENDED_USER, ENDED_SYSTEM));
  }

  private static double seconds(long pid, List<Integer> fields) {
    String[] all = status(pid);
    return all.length <= ENDED_SYSTEM
        ? Double.NaN
        : fields.stream().mapToLong(field -> Long.parseLong(all[field])).sum() / TICKS_A_SECOND;
  }

  /** The process that started another; 0 where there is none. */
  static long parent(long pid) {
    String[] all = status(pid);
    return all.length > PARENT ? Long.parseLong(all[PARENT]) : 0;
  }

  /** What is told after the name of the program, which may hold blanks. */
  private static String[] status(long pid) {
    String told = read(Path.of("/proc", Long.toString(pid), "stat"));
    return told.substring(told.lastIndexOf(')') + 1).strip().split(" ", -1);
  }

  /** The most memory that a process has held at once, in MB. */
  static double peakMegabytes(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "status"))
        .lines()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** The name of the program that a process runs. */
  static String program(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "comm")).strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }
}
