package id.lumbung.judging;

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
import id.lumbung.layout.TaughtHeadings;
import id.lumbung.layout.Vocabulary;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.Workbook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Proves a file whole and tells from its head whose it is. The head is read in the same opening as
 * whatever comes after it: opening inflates and checks every part.
 */
public record WorkbookOpener(
    Regions regions, Vocabulary vocabulary, ReadLimits limits, Clock clock) {
  /** Data rows on which column-wide decisions are made. */
  private static final int SAMPLE_ROWS = 2000;

  private static final Duration A_DAY = Duration.ofDays(1);

  /** Whose a file is, by what can be known once its head is read. */
  private interface Addressed {
    Address of(WorkbookHead head) throws FileRefused;
  }

  /**
   * Opens an arrival.
   *
   * @param fileName the name it arrived under
   * @throws FileRefused if nothing of it can be loaded
   */
  public OpenWorkbook open(Path file, String fileName) throws FileRefused {
    return open(file, head -> address(fileName, head));
  }

  /** Opens a file whose address is known already. */
  public OpenWorkbook open(Path file, Address address) throws FileRefused {
    return open(file, head -> address);
  }

  private OpenWorkbook open(Path file, Addressed addressed) throws FileRefused {
    Workbook workbook = Workbook.open(file, limits);
    boolean isOpened = false;
    Address address = null;
    try {
      WorkbookHead head = WorkbookHead.read(workbook, vocabulary.common(), SAMPLE_ROWS);
      address = address(addressed, head);
      Layouts layouts =
          vocabulary
              .of(address.regency(), address.year())
              .taught(TaughtHeadings.of(head.lessons()));
      if (layouts.mayReadOtherwise(head.layouts())) {
        head = WorkbookHead.read(workbook, layouts, SAMPLE_ROWS);
      }
      head.requireBusinesses();
      Regency regency = regency(address);
      requireDistricts(head, regency);
      OpenWorkbook opened =
          new OpenWorkbook(workbook, address, regency, head, layouts, changed(workbook));
      isOpened = true;
      return opened;
    } catch (FileRefused e) {
      throw address == null ? e : e.from(address.regency(), address.year());
    } finally {
      if (!isOpened) {
        workbook.close();
      }
    }
  }

  /** A workbook without businesses is refused as such, whosever it is. */
  private static Address address(Addressed addressed, WorkbookHead head) throws FileRefused {
    try {
      return addressed.of(head);
    } catch (FileRefused e) {
      head.requireBusinesses();
      throw e;
    }
  }

  /** The regency of an address. */
  public Regency regency(Address address) {
    return regencyOf(address.regency());
  }

  /** The regency of a code that was told before. */
  public Regency regencyOf(String code) {
    return regions.byCode(code).orElseThrow();
  }

  /** When a file says it was last changed; a time to come is a clock gone wrong, and no word. */
  private @Nullable Instant changed(Workbook workbook) {
    Instant changed = workbook.changed();
    boolean isToCome = changed != null && changed.isAfter(clock.instant().plus(A_DAY));
    return isToCome ? null : changed;
  }

  /** Refuses a file by its size alone. */
  public FileRefused tooLarge(long bytes) {
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

  /**
   * The same refusal with what the name of the file tells where nothing else did, so that even a
   * file that cannot be read is answered to its sender.
   */
  public FileRefused attributed(FileRefused refused, String fileName) {
    try {
      Address address =
          Addressing.decide(
              regions, fileName, IdentityBlock.NONE, List.of(), List.of(), List.of(), thisYear());
      return refused.from(address.regency(), address.year());
    } catch (FileRefused byName) {
      return refused.from(byName.regency(), null);
    }
  }

  private Address address(String fileName, WorkbookHead head) throws FileRefused {
    List<String> names = dataSheets(head).stream().map(SheetLayout::name).toList();
    return Addressing.decide(
        regions, fileName, head.identity(), head.titles(), names, head.sample(), thisYear());
  }

  private int thisYear() {
    return LocalDate.now(clock.withZone(Office.ZONE)).getYear();
  }

  private static List<SheetLayout> dataSheets(WorkbookHead head) {
    return head.layouts().stream().filter(layout -> layout.kind() == SheetKind.DATA).toList();
  }

  /** A column tells the district of each row, or the sheet, lines between rows, or addresses. */
  private void requireDistricts(WorkbookHead head, Regency regency) throws FileRefused {
    List<SheetLayout> sheets = dataSheets(head);
    boolean areTold =
        sheets.stream().anyMatch(layout -> layout.has(Field.KECAMATAN))
            || !SheetDistricts.of(regions, sheets, regency).isEmpty()
            || head.sample().stream()
                .flatMap(row -> row.values().getOrDefault(Field.KECAMATAN, List.of()).stream())
                .map(RawCell::text)
                .distinct()
                .anyMatch(text -> isOfDistrict(text, regency))
            || areInAddresses(head, regency);
    if (!areTold) {
      throw sheets.get(0).without(Field.KECAMATAN);
    }
  }

  /** Whether at least half of the addresses name a district. */
  private boolean areInAddresses(WorkbookHead head, Regency regency) {
    List<String> addresses =
        head.sample().stream()
            .flatMap(row -> row.values().getOrDefault(Field.ALAMAT, List.of()).stream())
            .map(RawCell::text)
            .filter(text -> !text.isBlank())
            .toList();
    long telling =
        addresses.stream()
            .filter(text -> regions.districtOfAddress(regency, text).isPresent())
            .count();
    return telling > 0 && 2 * telling >= addresses.size();
  }

  /** A line that calls a place a district is told what is wrong with it row by row. */
  private boolean isOfDistrict(String text, Regency regency) {
    return text.toLowerCase(Locale.ROOT).contains("kec")
        || regions.districtOfSection(regency, text).isPresent();
  }
}
