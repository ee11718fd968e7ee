package id.lumbung.staging;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.BiConsumer;

/** Rows of many things in the text format of {@code COPY}, each written when it is read. */
final class StreamedRows<T> extends InputStream {
  /** Bytes after which what is written is read. */
  private static final int PORTION = 1 << 16;

  private final CopyText text = new CopyText();
  private final Iterator<T> many;
  private final BiConsumer<CopyText, T> writer;
  private InputStream written = InputStream.nullInputStream();

  StreamedRows(Iterator<T> many, BiConsumer<CopyText, T> writer) {
    this.many = many;
    this.writer = writer;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = written.read(into, from, length);
    if (read >= 0 || !many.hasNext()) {
      return read;
    }
    text.reset();
    while (many.hasNext() && text.size() < PORTION) {
      writer.accept(text, many.next());
    }
    written = text.written();
    return written.read(into, from, length);
  }
}
