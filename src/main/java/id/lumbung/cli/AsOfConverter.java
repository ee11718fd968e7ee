package id.lumbung.cli;

import id.lumbung.cli.FiguresCommand.AsOf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 2026-06-30} (the end of that day in Asia/Jakarta) or an ISO moment with offset. */
final class AsOfConverter implements ITypeConverter<AsOf> {
  @Override
  public AsOf convert(String text) {
    try {
      return text.length() <= 10
          ? new AsOf(LocalDate.parse(text), null)
          : new AsOf(null, OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new Unreadable("usage.as_of", text);
    }
  }
}
