package id.lumbung.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An embedded server that is started by a process of its own, to be cut short. */
final class ServerOfItsOwn {
  private ServerOfItsOwn() {}

  /** Starts the server of a folder, says so, and waits to be killed. */
  public static void main(String[] arguments) throws InterruptedException {
    try (EmbeddedServer server = EmbeddedServer.attachOrStart(Path.of(arguments[0]))) {
      System.out.println(server.url());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Begins the start under a umask that takes nothing away. */
  static Process begin(Path home) throws IOException {
    List<String> command =
        List.of(
            "sh",
            "-c",
            "umask 0; exec \"$0\" -XX:TieredStopAtLevel=1 -cp \"$1\" \"$2\" \"$3\"",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            System.getProperty("java.class.path"),
            ServerOfItsOwn.class.getName(),
            home.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Waits until the server runs; false where its process ended before. */
  static boolean hasStarted(Process starter) {
    return starter.inputReader().lines().anyMatch(line -> line.startsWith("jdbc:"));
  }

  /** Ends, as a power cut does, every process that works on a folder. */
  static void cutThePower(Process starter, Path home) throws InterruptedException {
    starter.destroyForcibly().waitFor();
    List<ProcessHandle> left = workingOn(home);
    while (!left.isEmpty()) {
      left.forEach(ProcessHandle::destroyForcibly);
      Thread.sleep(20);
      left = workingOn(home);
    }
  }

  private static List<ProcessHandle> workingOn(Path home) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(home + "/"))
        .toList();
  }
}
