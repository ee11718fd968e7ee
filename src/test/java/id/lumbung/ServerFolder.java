package id.lumbung;

import id.lumbung.settings.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.unit.DataSize;

/**
 * Where the embedded server of the tests keeps its files, one folder for each process that runs
 * tests. A database has nine hundred of them, made and deleted for every test: in memory that costs
 * nothing. Where there is no room for that they are in {@code target}, and stay for the next run.
 *
 * @param isPassing whether it ends with the process
 */
record ServerFolder(Path path, boolean isPassing) {
  static final Path MEMORY = Path.of("/dev/shm");
  private static final DataSize ROOM = DataSize.ofGigabytes(2);

  /** The folder of this process; Maven numbers those that run beside each other. */
  static ServerFolder ofThisFork() {
    String fork = System.getProperty("lumbung.test.fork", "fork-1");
    Path target = Path.of("target", "test-data", fork).toAbsolutePath();
    if (!takesServer(MEMORY)) {
      return new ServerFolder(target, false);
    }
    String name = "lumbung-tests-" + Integer.toHexString(target.hashCode());
    return new ServerFolder(MEMORY.resolve(name), true);
  }

  /** Whether there is room, and programs may be run: containers often forbid that in memory. */
  static boolean takesServer(Path folder) {
    try {
      if (!Files.isWritable(folder)
          || Files.getFileStore(folder).getUsableSpace() < ROOM.toBytes()) {
        return false;
      }
      Path program =
          Files.createTempFile(
              folder,
              "lumbung",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      boolean mayRun = Files.isExecutable(program);
      Files.delete(program);
      return mayRun;
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes what no later run uses, once no other process uses the server either. */
  void end() {
    if (isPassing && !Files.exists(path.resolve("postgres/cluster/postmaster.pid"))) {
      try {
        OwnFiles.delete(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
