package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Mask;
import id.lumbung.domain.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a sheet from its name and its first rows.
 *
 * @param sheet 1-based position among the tabs
 * @param firstHeaderRow 1-based row number, 0 where no header was looked for or found
 * @param lastHeaderRow 1-based and inclusive, the numbering row not counted
 * @param columns the columns with a title, ascending
 * @param titles the texts above the header, from top to bottom
 * @param unit the line above the header or in the identity block that names the unit of amounts
 *     whose titles name none; null where there is no such line or no such amount
 * @param ownColumns the columns that an answer of ours added and the next one adds anew
 */
public record SheetLayout(
    int sheet,
    String name,
    SheetKind kind,
    int firstHeaderRow,
    int lastHeaderRow,
    List<Column> columns,
    List<String> titles,
    @Nullable UnitLine unit,
    List<Integer> ownColumns) {

  private static final int MOST_NEAREST = 3;

  /** The same sheet under another header further down. */
  SheetLayout under(int firstRow, int lastRow, List<Column> others) {
    return new SheetLayout(sheet, name, kind, firstRow, lastRow, others, titles, null, ownColumns);
  }

  /** Whether any column feeds the field. */
  public boolean has(Field field) {
    return columns.stream().anyMatch(column -> field.equals(column.field()));
  }

  /** The columns that each hold a part of a figure, by the field that they add up to. */
  public Map<Field, List<Column>> parts() {
    Map<Field, List<Column>> parts = new EnumMap<>(Field.class);
    for (Column column : columns) {
      Field field = column.field();
      if (field != null && PartColumns.WHOLES.contains(field)) {
        parts.computeIfAbsent(field, none -> new ArrayList<>()).add(column);
      }
    }
    parts.values().removeIf(all -> all.size() == 1);
    return parts;
  }

  /**
   * Why the file cannot be read for want of a column.
   *
   * @return names the unknown titles that come nearest to it, in the words of the sheet
   */
  public FileRefused without(Field required) {
    String nearest =
        columns.stream()
            .filter(column -> column.mayBe().contains(required))
            .sorted(Comparator.comparingInt(column -> column.mayBe().indexOf(required)))
            .limit(MOST_NEAREST)
            .map(column -> "“" + Mask.free(column.title()) + "”")
            .collect(Collectors.joining(", "));
    if (nearest.isEmpty() && required == Field.NAMA_PEMILIK && has(Field.NAMA_USAHA)) {
      return withoutOwners();
    }
    return nearest.isEmpty()
        ? FileRefused.of(
            Reason.KOLOM_WAJIB_TIDAK_ADA, Field.ARGUMENT, required.code(), "lembar", name)
        : FileRefused.as(
            Reason.KOLOM_WAJIB_TIDAK_ADA,
            "dekat",
            Field.ARGUMENT,
            required.code(),
            "lembar",
            name,
            "dekat",
            nearest);
  }

  /** A list of businesses by their names alone, such as an export of permits. */
  private FileRefused withoutOwners() {
    String names =
        columns.stream()
            .filter(column -> column.field() == Field.NAMA_USAHA)
            .findFirst()
            .map(column -> "“" + Mask.free(column.title()) + "”")
            .orElseThrow();
    return FileRefused.as(
        Reason.KOLOM_WAJIB_TIDAK_ADA,
        "pemilik",
        Field.ARGUMENT,
        Field.NAMA_PEMILIK.code(),
        "lembar",
        name,
        "judul",
        names);
  }

  /** The same sheet with its amounts in the unit of a line, where nothing nearer names one. */
  SheetLayout inUnitOf(@Nullable UnitLine line) {
    if (line == null || unit != null || !hasFullRupiah()) {
      return this;
    }
    return new SheetLayout(
        sheet,
        name,
        kind,
        firstHeaderRow,
        lastHeaderRow,
        line.clear() ? inUnit(columns, line.unit()) : columns,
        titles,
        line,
        ownColumns);
  }

  /** Whether the sheet has amounts of money that are read as full rupiah. */
  public boolean hasFullRupiah() {
    return columns.stream().anyMatch(SheetLayout::isFullRupiah);
  }

  /** The same columns, those of money with the unit in their title where it names none. */
  private static List<Column> inUnit(List<Column> columns, String unit) {
    return columns.stream()
        .map(
            column ->
                isFullRupiah(column) ? column.called("(" + unit + ") " + column.title()) : column)
        .toList();
  }

  /** Whether the column holds money and its title names no other unit than rupiah. */
  private static boolean isFullRupiah(Column column) {
    return (column.field() != null && column.field().isMoney()) && !Titles.hasUnit(column.title());
  }
}
