package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import java.nio.file.Path;

/** The gate on the file itself: nothing else of this room looks at a file that did not pass it. */
public final class Container {
  private Container() {}

  /**
   * Checks that the file is a whole, sound and harmless workbook container. Its bytes decide, not
   * its name. Every part is inflated once and its checksum compared; of an old workbook the
   * directory of its sheets is read, of text its letters.
   *
   * @throws FileRefused with {@code BERKAS_BELUM_UTUH} if the file looks cut off, as one that is
   *     still being copied does
   */
  public static void check(Path file, ReadLimits limits) throws FileRefused {
    Source.open(file, limits).close();
  }
}
