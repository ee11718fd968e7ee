package id.lumbung.settings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;

/** Says of a file or folder that cannot be used why that is, and what to do. */
public final class Unusable {
  private Unusable() {}

  /**
   * The refusal for a failure.
   *
   * @param path what was worked with where the failure does not name it
   */
  public static Refused of(Path path, IOException failure) {
    Path named =
        failure instanceof FileSystemException system && system.getFile() != null
            ? Path.of(system.getFile())
            : path;
    Map<String, String> arguments =
        Map.of(
            "tempat", named.toString(),
            "pengguna", System.getProperty("user.name", "?"),
            "jenis", failure.getClass().getSimpleName());
    Refused refused = new Refused("unusable." + kind(failure), arguments);
    refused.initCause(failure);
    return refused;
  }

  /**
   * The refusal of work for which a disk has no room.
   *
   * @param needed bytes that would do
   */
  public static Refused full(Path folder, long needed) {
    return new Refused(
        "unusable.room",
        Map.of(
            "tempat", folder.toString(),
            "sisa", Long.toString(room(folder) >> 20),
            "perlu", Long.toString(needed >> 20)));
  }

  /** Bytes that may still be written where a folder is or will be. */
  public static long room(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static String kind(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.contains("No space left") || message.contains("quota exceeded")) {
      return "full";
    }
    if (message.contains("Read-only file system")) {
      return "read_only";
    }
    if (failure instanceof AccessDeniedException || message.contains("not permitted")) {
      return "no_rights";
    }
    if (failure instanceof NoSuchFileException) {
      return "missing";
    }
    return failure instanceof FileAlreadyExistsException
            || failure instanceof NotDirectoryException
            || message.contains("Not a directory")
        ? "no_folder"
        : "other";
  }
}
