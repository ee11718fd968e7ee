package id.lumbung.publication;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A file of RFC 4180 in UTF-8 that knows its size and its checksum. */
final class Csv implements Closeable {
  private final Path file;
  private final MessageDigest digest;
  private final Writer out;

  Csv(Path file, List<String> header) throws IOException {
    this.file = file;
    this.digest = sha256();
    OutputStream stream = new DigestOutputStream(Files.newOutputStream(file), digest);
    this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    line(header);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void line(List<String> cells) throws IOException {
    line(out, ',', cells);
  }

  /** Writes a line as RFC 4180 has it, with a separator of one's own. */
  static void line(Writer file, char separator, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        file.write(separator);
      }
      file.write(quoted(cells.get(i), separator));
    }
    file.write("\r\n");
  }

  private static String quoted(String cell, char separator) {
    boolean isPlain =
        cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Closes the file and tells what it is. */
  Resource end(String code) throws IOException {
    out.close();
    return new Resource(
        code,
        String.valueOf(file.getFileName()),
        Files.size(file),
        HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
