package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.IOException;
import java.time.Duration;

/** Refuses a file that keeps the parser busy for too long without giving anything. */
final class Watch {
  private final long maxSilenceNanos;
  private long lastProgress = System.nanoTime();

  Watch(Duration maxSilence) {
    maxSilenceNanos = maxSilence.toNanos();
  }

  void progress() {
    lastProgress = System.nanoTime();
  }

  void check() throws IOException {
    if (System.nanoTime() - lastProgress > maxSilenceNanos) {
      throw new ParseFailure(FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "waktu"));
    }
  }
}
