package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A refusal of ours that passes through code which only lets an IOException through. */
final class ParseFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final FileRefused refused;

  ParseFailure(FileRefused refused) {
    super(refused);
    this.refused = refused;
  }

  /**
   * What a failure while parsing means: a refusal of ours that travelled inside it, or a damaged
   * part.
   *
   * @throws UncheckedIOException if the disk failed, which says nothing about the file
   */
  static FileRefused refusal(Throwable failure, String part) {
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ParseFailure ours) {
        return ours.refused;
      }
      if (at instanceof IOException io
          && !(at instanceof ZipException
              || at instanceof EOFException
              || at instanceof CharConversionException)) {
        throw new UncheckedIOException(io);
      }
    }
    return FileRefused.of(Reason.BERKAS_RUSAK, "bagian", part);
  }
}
