package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How long commands take of which nothing is asked, on the server of all runs and on their own. */
final class IdleCommands {
  private static final ServerCpu UNTOLD = new ServerCpu(0);

  private final LumbungProgram program;
  private final BenchmarkServer server;
  private final Path own;
  private final Map<String, String> alone = new HashMap<>();
  private final Path beside;

  /**
   * Makes what a first start makes: the cluster of the server that comes along, and the database on
   * the other one from which all later ones are made.
   */
  IdleCommands(LumbungProgram program, BenchmarkServer server, Path folder)
      throws IOException, InterruptedException {
    this.program = program;
    this.server = server;
    this.own = folder.resolve("own");
    this.beside = folder.resolve("empty");
    alone.put("LUMBUNG_KEY", OwnParts.KEY);
    program.run(run(alone, own), UNTOLD);
    server.makeEmpty();
    program.run(run(server.environment(), beside), UNTOLD);
    server.keepAsStarted();
  }

  void measure(Results results) throws IOException, InterruptedException {
    server.makeStarted();
    Map<String, String> shared = server.environment();
    add(results, "--help", program.run(program.command(Map.of(), "--help"), UNTOLD));
    add(results, "run, nothing in the inbox", program.run(run(shared, beside), server.cpu()));
    add(results, "run, the same, and its own server", program.run(run(alone, own), UNTOLD));
    add(results, "serve until it answers", served(shared, beside));
    add(results, "serve, the same, and its own server", served(alone, own));
  }

  private ProcessBuilder run(Map<String, String> environment, Path data) {
    return program.command(environment, "run", "--data", data.toString());
  }

  private Usage served(Map<String, String> environment, Path data)
      throws IOException, InterruptedException {
    try (Serve serve = Serve.start(program, environment, data)) {
      return Usage.ofSeconds(serve.secondsToAnswer());
    }
  }

  private static void add(Results results, String what, Usage usage) {
    results.add(new Measured(what, Start.COLD, Amount.UNTOLD, usage));
  }
}
