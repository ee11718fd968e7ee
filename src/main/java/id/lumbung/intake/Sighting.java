package id.lumbung.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a file saw. Two equal looks, some time apart, prove quiet.
 *
 * @param size in bytes
 * @param modified the file's own time; compared, never trusted as an age
 * @param inode the file's key in its file system, null where there is none
 */
record Sighting(long size, FileTime modified, @Nullable Object inode) {

  static Sighting of(Path file) throws IOException {
    BasicFileAttributes seen =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new Sighting(seen.size(), seen.lastModifiedTime(), seen.fileKey());
  }
}
