package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.domain.Reason;
import id.lumbung.domain.RecapLine;
import id.lumbung.workbook.NumberText;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.Workbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a workbook before its rows are read.
 *
 * @param identity the block of sheet {@code Identitas}; empty without that sheet
 * @param titles the texts above the headers of the data sheets
 * @param layouts the layouts of all sheets in the order of the tabs
 * @param sample the first data rows
 * @param recaps what sheets of counts say
 * @param lessons what the sheet {@code Kolom} of an answer says that headings mean, by the heading;
 *     nothing for a column that is not wanted
 */
public record WorkbookHead(
    IdentityBlock identity,
    List<String> titles,
    List<SheetLayout> layouts,
    List<SheetRow> sample,
    List<RecapLine> recaps,
    Map<String, Optional<Field>> lessons) {

  private static final int MAX_IDENTITY_ROWS = 500;
  private static final List<Label> OVERRIDDEN = List.of(Label.JENIS_KIRIMAN, Label.KIRIMAN_INDUK);

  /**
   * Reads the head, no further into any sheet than it must.
   *
   * @param sampleRows how many data rows are wanted, over all sheets together
   * @throws FileRefused if the file turns out to be damaged or dangerous
   */
  public static WorkbookHead read(Workbook workbook, Layouts titles, int sampleRows)
      throws FileRefused {
    Layouts layouts = namingHeader(workbook, titles);
    Map<String, String> identity = new LinkedHashMap<>();
    Map<String, String> saidByUs = new LinkedHashMap<>();
    List<SheetLayout> found = new ArrayList<>();
    List<SheetRow> sample = new ArrayList<>();
    List<RecapLine> recaps = new ArrayList<>();
    Map<String, Optional<Field>> lessons = new LinkedHashMap<>();
    UnitLine unit = null;
    int wanted = Math.max(1, sampleRows);
    for (Workbook.Sheet sheet : workbook.sheets()) {
      try (SheetReader reader = SheetReader.open(workbook, sheet, layouts)) {
        found.add(reader.layout());
        if (reader.layout().kind() == SheetKind.IDENTITY) {
          unit = readIdentity(reader, identity);
        } else if (reader.layout().kind() == SheetKind.OWN) {
          readIdentity(reader, saidByUs);
        } else if (reader.layout().kind() == SheetKind.LESSONS) {
          lessons.putAll(TaughtHeadings.read(reader));
        } else if (reader.layout().kind() == SheetKind.RECAP) {
          recaps.addAll(RecapReader.read(reader, layouts));
        } else if (reader.layout().kind() == SheetKind.DATA) {
          readSample(reader, sample, wanted);
        }
      }
    }
    // An answer that holds only some of the rows says so, whatever the block of the sender says.
    IdentityBlock block = IdentityBlock.of(identity).with(IdentityBlock.of(saidByUs), OVERRIDDEN);
    UnitLine ofBlock = unit;
    found.replaceAll(layout -> layout.inUnitOf(ofBlock));
    List<String> above = new ArrayList<>();
    found.stream()
        .filter(layout -> layout.kind() == SheetKind.DATA)
        .forEach(layout -> above.addAll(layout.titles()));
    return new WorkbookHead(
        block,
        List.copyOf(above),
        List.copyOf(found),
        List.copyOf(sample.subList(0, Math.min(sample.size(), Math.max(0, sampleRows)))),
        List.copyOf(recaps),
        Map.copyOf(lessons));
  }

  /** The same layouts with the row of the headings that the identity block names, if it does. */
  static Layouts namingHeader(Workbook workbook, Layouts layouts) throws FileRefused {
    Map<String, String> identity = new LinkedHashMap<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (SheetNames.isIdentity(sheet.name())) {
        try (SheetReader reader = SheetReader.open(workbook, sheet, layouts)) {
          readIdentity(reader, identity);
        }
      }
    }
    String said = IdentityBlock.of(identity).get(Label.BARIS_JUDUL);
    return said != null && said.matches("[1-9][0-9]{0,4}")
        ? layouts.headerAt(Integer.valueOf(said))
        : layouts;
  }

  private static void readSample(SheetReader reader, List<SheetRow> sample, int wanted)
      throws FileRefused {
    while (sample.size() < wanted) {
      SheetRow row = reader.next();
      if (row == null) {
        return;
      }
      if (row.role() == RowRole.DATA) {
        sample.add(row);
      }
    }
  }

  /** Reads the block; the unit of amounts that it names, if any. */
  private static @Nullable UnitLine readIdentity(SheetReader reader, Map<String, String> identity)
      throws FileRefused {
    UnitLine unit = null;
    for (int i = 0; i < MAX_IDENTITY_ROWS; i++) {
      SheetRow row = reader.next();
      if (row == null) {
        return unit;
      }
      unit = unit == null ? UnitLine.in(row.row()) : unit;
      List<RawCell> cells = new ArrayList<>(Contents.visible(row.row()));
      cells.removeIf(
          cell -> cell.text().strip().equals(":") || cell.text().startsWith(OwnMarks.HINT));
      if (cells.size() >= 2 && cells.get(0).kind() == RawCell.Kind.TEXT) {
        identity.putIfAbsent(label(cells.get(0)), value(cells.get(1)));
      }
    }
    return unit;
  }

  private static String label(RawCell cell) {
    String label = Titles.clean(cell.text()).toLowerCase(Locale.ROOT);
    return label.endsWith(":") ? label.substring(0, label.length() - 1).strip() : label;
  }

  private static String value(RawCell cell) {
    if (cell.kind() == RawCell.Kind.DATE && cell.moment() != null) {
      return cell.moment().toLocalDate().toString();
    }
    String value = Titles.clean(cell.text());
    if (cell.kind() == RawCell.Kind.NUMBER && NumberText.isNumber(value)) {
      // Some programs write 62.06 as 62.060000000000002.
      return BigDecimal.valueOf(Double.parseDouble(value)).stripTrailingZeros().toPlainString();
    }
    return value.startsWith(":") ? value.substring(1).strip() : value;
  }

  /**
   * Asks that the workbook can be one of businesses.
   *
   * @throws FileRefused if there are no rows, no header, no owners, or cooperatives
   */
  public void requireBusinesses() throws FileRefused {
    SheetLayout data = first(layouts, SheetKind.DATA);
    if (data == null) {
      throw withoutData(layouts);
    }
    if (layouts.stream().noneMatch(l -> l.kind() == SheetKind.DATA && l.has(Field.NAMA_PEMILIK))) {
      throw data.without(Field.NAMA_PEMILIK);
    }
    if (sample.isEmpty()) {
      throw FileRefused.as(Reason.LEMBAR_KOSONG, "judul_saja", "lembar", data.name());
    }
  }

  private static FileRefused withoutData(List<SheetLayout> layouts) {
    SheetLayout cooperatives = first(layouts, SheetKind.COOPERATIVES);
    if (cooperatives != null) {
      return FileRefused.of(Reason.BUKAN_DATA_UMKM, "lembar", cooperatives.name());
    }
    SheetLayout recap = first(layouts, SheetKind.RECAP);
    if (recap != null) {
      return FileRefused.as(Reason.BUKAN_DATA_UMKM, "rekap", "lembar", recap.name());
    }
    SheetLayout other = first(layouts, SheetKind.NO_HEADER);
    return other == null
        ? FileRefused.of(Reason.LEMBAR_KOSONG)
        : FileRefused.as(Reason.JUDUL_TIDAK_DITEMUKAN, "lembar", "lembar", other.name());
  }

  private static @Nullable SheetLayout first(List<SheetLayout> layouts, SheetKind kind) {
    for (SheetLayout layout : layouts) {
      if (layout.kind() == kind) {
        return layout;
      }
    }
    return null;
  }
}
