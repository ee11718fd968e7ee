package id.lumbung.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs a peer twice in a process of its own: from the start of it, and again, warm. */
final class PeerProcess {
  private static final String MARK = "measured";
  private static final int CPU = 2;

  private PeerProcess() {}

  static void run(
      String what,
      Class<? extends Peer> peer,
      List<Path> workbooks,
      BenchmarkServer server,
      Results results)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PeerProcess.class.getName(),
                peer.getName(),
                Long.toString(server.cpu().postmaster())));
    workbooks.forEach(workbook -> command.add(workbook.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(server.environment());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long begun = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader said = process.inputReader()) {
      Start start = Start.COLD;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String[] told = line.split("\t", -1);
        if (told[0].equals(MARK)) {
          double[] numbers = Arrays.stream(told).skip(1).mapToDouble(Double::parseDouble).toArray();
          Amount amount = new Amount((long) numbers[0], (long) numbers[1]);
          double seconds = start == Start.COLD ? Usage.secondsSince(begun) : numbers[CPU + 3];
          Usage usage = new Usage(seconds, numbers[CPU], numbers[CPU + 1], numbers[CPU + 2]);
          results.add(new Measured(what, start, amount, usage));
          start = Start.WARM;
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(what + " ended with " + process.exitValue());
    }
  }

  /**
   * Does nothing before the first pass but what the peer does. Arguments: the class of the peer,
   * the number of the server's first process, the workbooks.
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    SingleConnectionDataSource database =
        new SingleConnectionDataSource(
            environment.getOrDefault("LUMBUNG_DB_URL", ""),
            environment.getOrDefault("LUMBUNG_DB_USER", ""),
            environment.getOrDefault("LUMBUNG_DB_PASSWORD", ""),
            true);
    List<Path> workbooks = Arrays.stream(arguments).skip(2).map(Path::of).toList();
    ServerCpu server = new ServerCpu(Long.parseLong(arguments[1]));
    Peer peer =
        Class.forName(arguments[0]).asSubclass(Peer.class).getDeclaredConstructor().newInstance();
    double cpuBefore = 0;
    for (int pass = 0; pass < Start.values().length; pass++) {
      double serverBefore = server.seconds();
      long begun = System.nanoTime();
      Amount amount = peer.take(workbooks, database);
      double seconds = Usage.secondsSince(begun);
      double cpu = cpu();
      System.out.println(
          List.of(
                  MARK,
                  amount.rows(),
                  amount.cells(),
                  cpu - cpuBefore,
                  server.seconds() - serverBefore,
                  Kernel.peakMegabytes(ProcessHandle.current().pid()),
                  seconds)
              .stream()
              .map(Object::toString)
              .collect(Collectors.joining("\t")));
      PeerTable.empty(database);
      cpuBefore = cpu();
    }
    database.destroy();
  }

  /** Seconds of CPU of this process so far. */
  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
