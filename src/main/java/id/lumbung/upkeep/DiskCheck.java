package id.lumbung.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Whether the data directory's disk has room: the database stops where it has none. */
final class DiskCheck {
  /** Below this nothing more should be claimed. */
  static final DataSize LEAST = DataSize.ofGigabytes(1);

  private static final DataSize COMFORTABLE = DataSize.ofGigabytes(5);

  private DiskCheck() {}

  static Check of(Path data) {
    try {
      return judge(data, usable(data));
    } catch (IOException e) {
      return Check.bad(
          "disk", "unreadable", Map.of("folder", data.toString(), "sebab", String.valueOf(e)));
    }
  }

  /** Bytes that may still be written where a folder is, or will be. */
  static long usable(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.getFileStore(there).getUsableSpace();
  }

  static Check judge(Path data, long usable) {
    Map<String, String> arguments =
        Map.of(
            "folder", data.toString(),
            "sisa", Long.toString(DataSize.ofBytes(usable).toMegabytes()),
            "paling_sedikit", Long.toString(LEAST.toMegabytes()),
            "cukup", Long.toString(COMFORTABLE.toMegabytes()));
    if (usable < LEAST.toBytes()) {
      return Check.bad("disk", "full", arguments);
    }
    return usable < COMFORTABLE.toBytes()
        ? Check.warn("disk", "low", arguments)
        : Check.ok("disk", "free", arguments);
  }
}
