package id.lumbung;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Folders of tests in memory, where there is room: the product forces what it writes to the disk,
 * and no test lives long enough to need it. What a power cut leaves is laid out by the tests
 * themselves.
 */
public final class MemoryFirst implements TempDirFactory {
  private static final boolean HAS_MEMORY = ServerFolder.takesServer(ServerFolder.MEMORY);

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
      throws IOException {
    return HAS_MEMORY
        ? Files.createTempDirectory(ServerFolder.MEMORY, "lumbung-test")
        : Files.createTempDirectory("lumbung-test");
  }
}
