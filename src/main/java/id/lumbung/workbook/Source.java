package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One open file of some kind, as a {@link Workbook} needs it. */
interface Source extends AutoCloseable {
  /** All sheets in the order of the tabs. */
  List<Workbook.Sheet> sheets();

  /** The rows of a sheet from its first on; sheets are numbered from 1. */
  RowStream rows(int sheet) throws FileRefused;

  /** The merged ranges of a sheet. */
  MergedRanges merges(int sheet);

  /** The last column of a sheet in which anything stands; null where only its rows tell. */
  default @Nullable Integer lastColumn(int sheet) {
    return null;
  }

  /** Where the parts are in the container; null for a file that is none. */
  Workbook.@Nullable Parts parts();

  /** How many rows all sheets have together, without reading them; null where nothing tells. */
  @Nullable Long rowCount();

  /** When the file says it was last changed; null where it does not say. */
  @Nullable Instant changed();

  /** Whether the file holds programs, which are never run nor sent back. */
  default boolean hasMacros() {
    return false;
  }

  /** Whether the file has values of other workbooks. */
  default boolean hasLinks() {
    return false;
  }

  @Override
  void close();

  /** Opens a file by what its bytes say it is. */
  static Source open(Path file, ReadLimits limits) throws FileRefused {
    return switch (kind(file, limits)) {
      case PACKAGE -> PackageSource.open(file, limits);
      case OLD_WORKBOOK -> BiffSource.open(file, limits);
      case TEXT -> TextSource.open(file, limits);
    };
  }

  private static FileKind.Kind kind(Path file, ReadLimits limits) throws FileRefused {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return FileKind.of(channel, limits);
    } catch (IOException e) {
      throw ParseFailure.refusal(e, "zip");
    }
  }
}
