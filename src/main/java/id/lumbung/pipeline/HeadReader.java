package id.lumbung.pipeline;

import id.lumbung.addressing.Addressing;
import id.lumbung.addressing.SheetDistricts;
import id.lumbung.domain.Address;
import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.Office;
import id.lumbung.domain.Reason;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRows;
import id.lumbung.layout.Vocabulary;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.workbook.Container;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.Workbook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves a file whole and tells from its head whose it is. */
final class HeadReader {
  /** Data rows on which column-wide decisions are made. */
  static final int SAMPLE_ROWS = 2000;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Regions regions;
  private final Vocabulary vocabulary;
  private final ReadLimits limits;
  private final Clock clock;

  HeadReader(Regions regions, Vocabulary vocabulary, ReadLimits limits, Clock clock) {
    this.regions = regions;
    this.vocabulary = vocabulary;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * A file that can be read, with what its head says.
   *
   * @param layouts what its titles mean
   * @param changed when it says it was last changed; null where it does not say
   */
  record Opened(
      Address address,
      Regency regency,
      WorkbookHead head,
      Layouts layouts,
      @Nullable Instant changed) {}

  /**
   * Reads the head of a file.
   *
   * @param fileName the name it arrived under
   * @throws FileRefused if nothing of it can be loaded
   */
  Opened read(Path file, String fileName) throws FileRefused {
    Container.check(file, limits);
    WorkbookHead head = WorkbookHead.read(file, limits, vocabulary.common(), SAMPLE_ROWS);
    Address address = address(fileName, head);
    Layouts layouts = layouts(address.regency(), address.year());
    if (Layouts.mayDependOnSender(head.layouts())) {
      head = WorkbookHead.read(file, limits, layouts, SAMPLE_ROWS);
    }
    Regency regency = regency(address);
    requireDistricts(head, regency);
    return new Opened(address, regency, head, layouts, changed(file));
  }

  /** The regency of an address. */
  Regency regency(Address address) {
    return regions.byCode(address.regency()).orElseThrow();
  }

  /**
   * When a file says it was last changed; a time to come is a clock gone wrong and says nothing.
   */
  private @Nullable Instant changed(Path file) throws FileRefused {
    try (Workbook workbook = Workbook.open(file, limits)) {
      Instant changed = workbook.changed();
      boolean isToCome = changed != null && changed.isAfter(clock.instant().plus(A_DAY));
      return isToCome ? null : changed;
    }
  }

  /** Refuses a file by its size alone. */
  FileRefused tooLarge(long bytes) {
    return FileRefused.as(
        Reason.BERKAS_TERLALU_BESAR,
        "berkas",
        "ukuran",
        megabytes(bytes),
        "batas",
        megabytes(limits.maxFileBytes()));
  }

  /** Whole megabytes, rounded up. */
  private static String megabytes(long bytes) {
    return Long.toString((bytes + (1 << 20) - 1) >> 20);
  }

  /** What titles mean in the files of a regency and year. */
  Layouts layouts(String regency, int year) {
    return vocabulary.of(regency, year);
  }

  /** The head of a file whose address is known already. */
  WorkbookHead reread(Path file, Layouts layouts) throws FileRefused {
    return WorkbookHead.read(file, limits, layouts, SAMPLE_ROWS);
  }

  /**
   * What the name alone tells, so that even a file that cannot be read is answered to its sender.
   */
  Optional<Address> fromName(String fileName) {
    try {
      return Optional.of(
          Addressing.decide(
              regions, fileName, IdentityBlock.NONE, List.of(), List.of(), List.of(), thisYear()));
    } catch (FileRefused e) {
      return Optional.empty();
    }
  }

  private Address address(String fileName, WorkbookHead head) throws FileRefused {
    List<String> names = new ArrayList<>();
    for (SheetLayout layout : head.layouts()) {
      if (layout.kind() == SheetKind.DATA) {
        names.add(layout.name());
      }
    }
    return Addressing.decide(
        regions, fileName, head.identity(), head.titles(), names, head.sample(), thisYear());
  }

  private int thisYear() {
    return LocalDate.now(clock.withZone(Office.ZONE)).getYear();
  }

  private void requireDistricts(WorkbookHead head, Regency regency) throws FileRefused {
    List<SheetLayout> sheets =
        head.layouts().stream().filter(layout -> layout.kind() == SheetKind.DATA).toList();
    if (sheets.stream().anyMatch(layout -> layout.has(Field.KECAMATAN))
        || !SheetDistricts.of(regions, sheets, regency).isEmpty()) {
      return;
    }
    // Lines between the rows may tell it as well.
    if (head.sample().stream().anyMatch(row -> row.values().containsKey(Field.KECAMATAN))) {
      return;
    }
    throw FileRefused.of(
        Reason.KOLOM_WAJIB_TIDAK_ADA,
        "kolom",
        Field.KECAMATAN.code(),
        "lembar",
        sheets.get(0).name());
  }

  /** The rows of a workbook, from the first, within the limits of reading. */
  SheetRows rows(Path file, Layouts layouts) throws FileRefused {
    return SheetRows.open(file, limits, layouts);
  }
}
