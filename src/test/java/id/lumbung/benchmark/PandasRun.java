package id.lumbung.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;

/** pandas and openpyxl: reading, leaving exact repeats out, {@code COPY}. */
final class PandasRun {
  private static final Path SCRIPT =
      Path.of("src", "test", "resources", "benchmark", "pandas_copy.py").toAbsolutePath();
  private static final int TOLD = 5;

  private final String python;

  PandasRun(String python) {
    this.python = python;
  }

  /** Whether this machine has it. */
  boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import pandas, openpyxl")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  void run(List<Path> workbooks, BenchmarkServer server, Results results)
      throws IOException, InterruptedException, SQLException {
    List<String> command =
        new ArrayList<>(
            List.of(
                python, "-W", "ignore", SCRIPT.toString(), Integer.toString(PeerTable.COLUMNS)));
    workbooks.forEach(workbook -> command.add(workbook.toString()));
    ServerCpu serverCpu = server.cpu();
    double ended = Kernel.cpuOfEnded();
    double serverBefore = serverCpu.seconds();
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).start();
    CompletableFuture<Measured> reading =
        CompletableFuture.supplyAsync(() -> reading(process, begun));
    try (Connection connection = server.dataSource().getConnection();
        InputStream rows = process.getInputStream()) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(PeerTable.COPY_CSV, rows);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pandas ended with " + process.exitValue());
    }
    Measured read = reading.join();
    results.add(read);
    Usage all =
        new Usage(
            Usage.secondsSince(begun),
            Kernel.cpuOfEnded() - ended,
            serverCpu.seconds() - serverBefore,
            read.usage().peakMegabytes());
    results.add(new Measured(Contender.PANDAS_COPY, Start.COLD, read.amount(), all));
  }

  private static Measured reading(Process process, long begun) {
    try (BufferedReader said = process.errorReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String[] told = line.split("\t", -1);
        if (told.length == TOLD && told[0].equals("read")) {
          return new Measured(
              Contender.PANDAS,
              Start.COLD,
              new Amount(Long.parseLong(told[1]), Long.parseLong(told[2])),
              new Usage(
                  Usage.secondsSince(begun),
                  Double.parseDouble(told[3]),
                  Double.NaN,
                  Double.parseDouble(told[4])));
        }
        System.err.println(line);
      }
      throw new IllegalStateException("pandas did not tell what it read");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
