package id.lumbung.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file as a stream, independent of every other stream over the same channel. */
final class RegionStream extends InputStream {
  private final FileChannel channel;
  private long position;
  private long remaining;

  RegionStream(FileChannel channel, long position, long length) {
    this.channel = channel;
    this.position = position;
    this.remaining = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (remaining == 0) {
      return -1;
    }
    int wanted = (int) Math.min(length, remaining);
    int got = channel.read(ByteBuffer.wrap(target, offset, wanted), position);
    if (got > 0) {
      position += got;
      remaining -= got;
    }
    return got;
  }
}
