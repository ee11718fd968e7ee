package id.lumbung.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a workbook without the moments at which it was written: the same rows, the same bytes. */
final class StableZip {
  private static final LocalDateTime EPOCH = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";

  private StableZip() {}

  static void copy(Path workbook, Path target) throws IOException {
    try (ZipFile source = new ZipFile(workbook.toFile());
        OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      Enumeration<? extends ZipEntry> entries = source.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EPOCH);
        zip.putNextEntry(copy);
        try (InputStream in = source.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(withoutMoments(text).getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
    }
  }

  private static String withoutMoments(String properties) {
    return properties.replaceAll(">\\d{4}-\\d{2}-\\d{2}T[^<]*<", ">2020-01-01T00:00:00Z<");
  }
}
