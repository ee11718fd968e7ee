package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import id.lumbung.workbook.MergedRanges;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.RowStream;
import id.lumbung.workbook.TextLine;
import id.lumbung.workbook.Workbook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The classified rows of one sheet; its layout is known as soon as it is open. */
final class SheetReader implements AutoCloseable {
  /** Rows with content among which the header must be. */
  private static final int HEADER_WITHIN = 60;

  /** Rows with content among which a sheet without a header may say what it is. */
  private static final int TITLES_WITHIN = 6;

  /** Rows held back while looking for the header, empty ones counted. */
  private static final int MAX_HELD = 2_000;

  private record Anchor(MergedRanges.Range range, RawCell cell) {}

  private final RowStream rows;
  private final MergedRanges merges;
  private final List<PhysicalRow> held = new ArrayList<>();
  private final Layouts layouts;
  private final SheetLayout layout;

  /** What the rows at hand stand under: the header of the sheet, or another further down. */
  private Block block;

  private final Map<Integer, Anchor> anchors = new HashMap<>();
  private final Set<Integer> ownColumns = new TreeSet<>();

  /** Columns of ours that correct those at their left where a row accepts it. */
  private final Set<Integer> suggestions = new TreeSet<>();

  private int acceptance;

  /** Titles of the columns of ours in which something stands that is kept for its row. */
  private final Map<Integer, String> takenAlong = new HashMap<>();

  /** What stands in them, by the number of the row, until the row is read. */
  private final Map<Integer, Map<String, String>> own = new HashMap<>();

  private final Ditto ditto = new Ditto();
  private final SheetPlaces places = new SheetPlaces();
  private final String name;
  private final Deque<PhysicalRow> ahead = new ArrayDeque<>();
  private final Deque<SheetRow> continuations = new ArrayDeque<>();
  private final Sections sections = new Sections();
  private int width;
  private int nextHeld;

  /** Whether a line between the rows names a unit of amounts. */
  private boolean namesUnit;

  private SheetReader(
      Workbook.Sheet sheet,
      List<Workbook.Sheet> others,
      RowStream rows,
      MergedRanges merges,
      Layouts layouts)
      throws FileRefused {
    this.rows = rows;
    this.layouts = layouts;
    this.merges = merges;
    this.name = sheet.name();
    this.width = merges.lastColumn();
    hold();
    setOwnMarksAside();
    List<PhysicalRow> filled = held.stream().filter(row -> !Contents.isBlank(row)).toList();
    HeaderBlock known = new HeaderFinder(filled, merges, layouts).find();
    HeaderBlock block =
        known == null ? new HeaderFinder(filled, merges, layouts.leniently()).find() : known;
    layout = layout(sheet, others, filled, block, layouts);
    places.learnWords(sheet.name());
    layout.titles().forEach(places::learnWords);
    List<PhysicalRow> header =
        block == null ? List.of() : filled.subList(block.from(), block.to() + 1);
    boolean isData = block != null && layout.kind() == SheetKind.DATA;
    this.block = new Block(layout, header, isData ? classifier(layout, header) : null, null);
  }

  private RowClassifier classifier(SheetLayout told, List<PhysicalRow> header) {
    return new RowClassifier(told, header, layouts, places);
  }

  /** Rows under one header. */
  private final class Block {
    private final @Nullable RowClassifier classifier;

    /** Columns with a field in which cells are merged over several rows. */
    private final List<Column> spreading;

    private final Continuation continuation;
    private final Map<Field, Integer> columns;
    private final int headerFields;
    private final @Nullable SheetLayout other;

    /**
     * @param classifier null where the sheet holds no businesses
     * @param other what the header tells; null for the first of the sheet
     */
    Block(
        SheetLayout told,
        List<PhysicalRow> header,
        @Nullable RowClassifier classifier,
        @Nullable SheetLayout other) {
      this.classifier = classifier;
      this.other = other;
      this.headerFields = header.stream().mapToInt(SheetReader::fields).max().orElse(0);
      this.columns = columnsByField(told.columns());
      this.spreading =
          told.columns().stream()
              .filter(column -> column.field() != null && merges.hasTall(column.column()))
              .toList();
      this.continuation =
          new Continuation(
              column -> classifier == null ? null : classifier.fieldOf(column), merges, spreading);
    }
  }

  private static Map<Field, Integer> columnsByField(List<Column> all) {
    Map<Field, Integer> columns = new HashMap<>();
    for (Column column : all) {
      if (column.field() != null) {
        columns.putIfAbsent(column.field(), column.column());
      }
    }
    return Collections.unmodifiableMap(columns);
  }

  static SheetReader open(Workbook workbook, Workbook.Sheet sheet, Layouts layouts)
      throws FileRefused {
    RowStream rows = workbook.rows(sheet.number());
    boolean opened = false;
    try {
      SheetReader reader =
          new SheetReader(
              sheet,
              workbook.sheets().stream().filter(other -> !other.equals(sheet)).toList(),
              rows,
              workbook.merges(sheet.number()),
              layouts);
      opened = true;
      return reader;
    } finally {
      if (!opened) {
        rows.close();
      }
    }
  }

  SheetLayout layout() {
    return layout;
  }

  private void hold() throws FileRefused {
    int filled = 0;
    while (filled < HEADER_WITHIN && held.size() < MAX_HELD) {
      PhysicalRow row = rows.next();
      if (row == null) {
        return;
      }
      held.add(row);
      filled += Contents.isBlank(row) ? 0 : 1;
    }
  }

  /** How many fields a line of a table of text has; 0 for a row of a workbook. */
  private static int fields(PhysicalRow row) {
    return row.line() == null ? 0 : row.line().fields();
  }

  private SheetLayout layout(
      Workbook.Sheet sheet,
      List<Workbook.Sheet> others,
      List<PhysicalRow> filled,
      @Nullable HeaderBlock block,
      Layouts layouts) {
    List<Column> columns =
        block == null
            ? List.of()
            : columns(block, filled.subList(block.to() + 1, filled.size()), layouts);
    List<PhysicalRow> above = filled.subList(0, block == null ? 0 : block.from());
    List<String> titles = new ArrayList<>();
    for (PhysicalRow row : above) {
      titles.addAll(titles(Contents.visible(row)));
    }
    return new SheetLayout(
            sheet.number(),
            sheet.name(),
            kind(sheet, others, block, columns, titles, layouts, filled.isEmpty()),
            block == null ? 0 : filled.get(block.from()).row(),
            block == null ? 0 : filled.get(block.to()).row(),
            columns,
            List.copyOf(titles),
            null,
            List.copyOf(ownColumns))
        .inUnitOf(UnitLine.above(above));
  }

  private static List<Column> columns(HeaderBlock block, List<PhysicalRow> below, Layouts layouts) {
    Map<Integer, ColumnValues> values = new HashMap<>();
    List<Column> columns =
        layouts.columns(
            RecapBeside.leftOut(block.headings(), layouts),
            column ->
                values.computeIfAbsent(
                    column, number -> ColumnValues.below(below, number, layouts.districts())));
    return StatusColumn.among(PartColumns.among(columns, layouts), below, layouts);
  }

  private SheetKind kind(
      Workbook.Sheet sheet,
      List<Workbook.Sheet> others,
      @Nullable HeaderBlock block,
      List<Column> columns,
      List<String> titles,
      Layouts layouts,
      boolean empty) {
    if (SheetNames.isIdentity(sheet.name())) {
      return SheetKind.IDENTITY;
    }
    if (SheetNames.isLessons(sheet.name()) && opensOwnSheet()) {
      return SheetKind.LESSONS;
    }
    boolean mayBeOurs =
        SheetNames.isRecap(sheet.name())
            || SheetNames.isInstructions(sheet.name())
            || SheetNames.isAnswered(sheet.name());
    if (mayBeOurs && opensOwnSheet()) {
      return SheetKind.OWN;
    }
    if (sheet.hidden()) {
      return SheetKind.HIDDEN;
    }
    if (empty) {
      return held.size() < MAX_HELD ? SheetKind.EMPTY : SheetKind.NO_HEADER;
    }
    if (SheetNames.isInstructions(sheet.name())) {
      return SheetKind.INSTRUCTIONS;
    }
    if (block != null && Topic.isOfCooperatives(block.headings())) {
      return SheetKind.COOPERATIVES;
    }
    boolean listsOwners =
        columns.stream().anyMatch(column -> Field.NAMA_PEMILIK.equals(column.field()))
            && Topic.distinctFields(columns) >= 5;
    if (Topic.isRecap(columns) || (SheetNames.isRecap(sheet.name()) && !listsOwners)) {
      return SheetKind.RECAP;
    }
    if (block == null) {
      return isTitledRecap() ? SheetKind.RECAP : SheetKind.NO_HEADER;
    }
    return isOfOtherYear(sheet, others, titles, layouts) ? SheetKind.OTHER_YEAR : SheetKind.DATA;
  }

  /**
   * Whether the sheet is another year's: its titles say so, or they name no year and its name does
   * where another sheet may hold the year of the data.
   */
  private static boolean isOfOtherYear(
      Workbook.Sheet sheet, List<Workbook.Sheet> others, List<String> titles, Layouts layouts) {
    Set<Integer> said = new TreeSet<>();
    Set<Integer> named = new TreeSet<>();
    for (String title : titles) {
      said.addAll(Periods.dataYearsOfTitle(title));
      named.addAll(Periods.yearsOfTitle(title));
    }
    if (!named.isEmpty()) {
      return layouts.isOfOtherYear(said);
    }
    return layouts.isOfOtherYear(Periods.years(sheet.name()))
        && others.stream()
            .anyMatch(
                other ->
                    !other.hidden()
                        && !SheetNames.isIdentity(other.name())
                        && !SheetNames.isInstructions(other.name())
                        && !SheetNames.isRecap(other.name())
                        && !layouts.isOfOtherYear(Periods.years(other.name())));
  }

  /**
   * The texts of a row above the header; a year in a cell of its own belongs to the words before.
   */
  private static List<String> titles(List<RawCell> cells) {
    List<String> titles = new ArrayList<>();
    for (RawCell cell : cells) {
      String text = Titles.clean(cell.text());
      boolean isYear = Periods.onlyYear(text) != null && !titles.isEmpty();
      titles.add(isYear ? titles.remove(titles.size() - 1) + " " + text : text);
    }
    return titles;
  }

  /** Whether one of the first rows with content calls the sheet a table of counts. */
  private boolean isTitledRecap() {
    return held.stream()
        .filter(row -> !Contents.isBlank(row))
        .limit(TITLES_WITHIN)
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> Phrases.opensRecap(Phrases.plain(cell.text())));
  }

  private boolean opensOwnSheet() {
    for (PhysicalRow row : held) {
      List<RawCell> visible = Contents.visible(row);
      if (!visible.isEmpty()) {
        return OwnMarks.opensOwnSheet(visible.get(0).text());
      }
    }
    return false;
  }

  /** The columns of ours are no part of what the sender says. */
  private void setOwnMarksAside() {
    for (PhysicalRow row : held) {
      for (RawCell cell : row.cells()) {
        if (OwnMarks.isSaidAnew(cell.text())) {
          ownColumns.add(cell.column());
          String title = Titles.clean(cell.text());
          if (title.equals(OwnMarks.SUGGESTION)) {
            suggestions.add(cell.column());
          } else if (title.equals(OwnMarks.ACCEPTED)) {
            acceptance = cell.column();
          } else if (title.equals(OwnMarks.REASON)) {
            takenAlong.put(cell.column(), title);
          }
        } else if (OwnMarks.isTakenAlong(cell.text())) {
          takenAlong.put(cell.column(), Titles.clean(cell.text()));
        }
      }
    }
    held.replaceAll(this::withoutOwnMarks);
  }

  /** What the sender says in a row; what we said beside it is kept until the row is read. */
  private PhysicalRow withoutOwnMarks(PhysicalRow row) {
    if (ownColumns.isEmpty() && takenAlong.isEmpty()) {
      measure(row.cells());
      return row;
    }
    List<RawCell> theirs = new ArrayList<>(row.cells());
    if (isAccepting(row)) {
      correct(theirs);
    }
    Map<String, String> along = new HashMap<>();
    for (RawCell cell : theirs) {
      String title = takenAlong.get(cell.column());
      if (title != null) {
        along.put(title, cell.text().strip());
      }
    }
    own.put(row.row(), along);
    theirs.removeIf(cell -> ownColumns.contains(cell.column()));
    measure(theirs);
    theirs.removeIf(cell -> takenAlong.containsKey(cell.column()));
    return new PhysicalRow(row.sheet(), row.row(), row.hidden(), theirs, row.line());
  }

  private boolean isAccepting(PhysicalRow row) {
    return !suggestions.isEmpty()
        && row.cells().stream()
            .anyMatch(
                cell ->
                    cell.column() == acceptance
                        && cell.text().strip().equalsIgnoreCase(OwnMarks.YES));
  }

  /** Puts what is suggested into the cells that it corrects. */
  private void correct(List<RawCell> cells) {
    for (RawCell suggested : List.copyOf(cells)) {
      if (suggestions.contains(suggested.column()) && Contents.isVisible(suggested)) {
        int corrected = suggested.column() - 1;
        cells.removeIf(cell -> cell.column() == corrected);
        cells.add(cells.indexOf(suggested), RawCell.text(corrected, suggested.text()));
      }
    }
  }

  private void measure(List<RawCell> cells) {
    if (!cells.isEmpty()) {
      width = Math.max(width, cells.get(cells.size() - 1).column());
    }
  }

  /** The last column that a cell read so far or a merged range reaches, our marks not counted. */
  int width() {
    return width;
  }

  private @Nullable PhysicalRow nextOfStream() throws FileRefused {
    PhysicalRow row = rows.next();
    if (row == null) {
      return null;
    }
    return withoutOwnMarks(row);
  }

  /** The next row of the sheet, or null after the last. */
  @Nullable SheetRow next() throws FileRefused {
    SheetRow continuing = continuations.poll();
    if (continuing != null) {
      return continuing;
    }
    PhysicalRow row = nextPhysical();
    if (row == null) {
      return null;
    }
    SheetRow read = read(row);
    return read.role() == RowRole.DATA ? withContinuations(read) : read;
  }

  private @Nullable PhysicalRow nextPhysical() throws FileRefused {
    PhysicalRow seen = ahead.poll();
    if (seen != null) {
      return seen;
    }
    PhysicalRow row = nextHeld < held.size() ? held.get(nextHeld) : nextOfStream();
    if (row != null && nextHeld < held.size() && ++nextHeld == held.size()) {
      held.clear();
      nextHeld = 0;
    }
    return row;
  }

  private SheetRow read(PhysicalRow row) throws FileRefused {
    Map<String, String> along = own.getOrDefault(row.row(), Map.of());
    own.remove(row.row());
    RowClassifier classifier = block.classifier;
    if (classifier == null) {
      return new SheetRow(row, RowRole.OTHER_SHEET, Map.of());
    }
    if (row.row() < layout.firstHeaderRow()) {
      return plain(row, RowRole.TITLE);
    }
    if (row.row() <= layout.lastHeaderRow()) {
      return plain(row, RowRole.HEADER);
    }
    if (block.other != null && row.row() <= block.other.lastHeaderRow()) {
      return plain(row, RowRole.REPEATED_HEADER);
    }
    if (row.line() != null && row.line().isTorn()) {
      throw FileRefused.as(
          Reason.BERKAS_RUSAK, "kutip", "lembar", name, "baris", row.line().number());
    }
    if (sections.begin(row)) {
      row.cells().forEach(cell -> places.learnWords(cell.text()));
      classifier.beginDistrict();
      return new SheetRow(row, RowRole.NOTE, Map.of());
    }
    RowRole role = classifier.classify(row);
    if (classifier.meetsOtherHeader()) {
      block = otherBlock(row);
      anchors.clear();
      return new SheetRow(row, role, Map.of(), Map.of(), Map.of(), 0, block.other);
    }
    rememberAnchors(row);
    if (role == RowRole.NOTE) {
      sections.meet(row);
      namesUnit |= UnitLine.in(row) != null;
    }
    if (role != RowRole.DATA) {
      return new SheetRow(row, role, Map.of());
    }
    Map<Field, List<RawCell>> values = values(row, classifier);
    places.learn(values);
    return new SheetRow(row, role, values, block.columns, along, surplus(row), block.other);
  }

  /**
   * What stands below another header.
   *
   * @throws FileRefused where it does not tell what a business needs, or in which unit
   */
  private Block otherBlock(PhysicalRow first) throws FileRefused {
    List<PhysicalRow> below = lookAhead();
    List<PhysicalRow> all = new ArrayList<>();
    all.add(first);
    below.stream().filter(row -> !Contents.isBlank(row)).forEach(all::add);
    HeaderBlock found = new HeaderFinder(all, merges, layouts).find();
    if (found == null || found.from() != 0) {
      throw twoHeaders(first);
    }
    List<PhysicalRow> header = all.subList(0, found.to() + 1);
    SheetLayout other =
        layout.under(
            first.row(),
            header.get(found.to()).row(),
            columns(found, all.subList(found.to() + 1, all.size()), layouts));
    boolean isPlaced = other.has(Field.KECAMATAN) || !layout.has(Field.KECAMATAN);
    boolean isClear = (layout.unit() == null && !namesUnit) || !other.hasFullRupiah();
    if (!other.has(Field.NAMA_PEMILIK) || !isPlaced || !isClear) {
      throw twoHeaders(first);
    }
    return new Block(other, header, classifier(other, header), other);
  }

  /** The next rows, which are read again. */
  private List<PhysicalRow> lookAhead() throws FileRefused {
    List<PhysicalRow> below = new ArrayList<>();
    while (below.size() < HEADER_WITHIN) {
      PhysicalRow next = nextPhysical();
      if (next == null) {
        break;
      }
      below.add(next);
    }
    for (int i = below.size() - 1; i >= 0; i--) {
      ahead.addFirst(below.get(i));
    }
    return below;
  }

  private FileRefused twoHeaders(PhysicalRow other) {
    return FileRefused.as(
        Reason.JUDUL_TIDAK_DITEMUKAN,
        "dua",
        "lembar",
        name,
        "baris",
        layout.firstHeaderRow(),
        "baris_lain",
        other.row());
  }

  /**
   * A row of a business with what the rows below it add. A lone word below a business may be
   * anything, unless the business is merged over it or the list goes on.
   */
  private SheetRow withContinuations(SheetRow business) throws FileRefused {
    RowClassifier fields = block.classifier;
    Continuation continuation = block.continuation;
    PhysicalRow next = nextPhysical();
    if (next == null || fields == null || !continuation.mayContinue(next)) {
      if (next != null) {
        ahead.addFirst(next);
      }
      return business;
    }
    List<PhysicalRow> run = new ArrayList<>();
    boolean isSure = false;
    while (next != null && run.size() < Continuation.MOST_ROWS && continuation.mayContinue(next)) {
      isSure |= continuation.isMergedOver(next) || Contents.visible(next).size() > 1;
      run.add(next);
      next = nextPhysical();
    }
    isSure |= next != null && fields.tellsOwner(next);
    if (next != null) {
      ahead.addFirst(next);
    }
    if (!isSure) {
      for (int i = run.size() - 1; i >= 0; i--) {
        ahead.addFirst(run.get(i));
      }
      return business;
    }
    for (PhysicalRow row : run) {
      Map<Field, List<RawCell>> own = new EnumMap<>(Field.class);
      for (RawCell cell : Contents.visible(row)) {
        Field field = fields.fieldOf(cell.column());
        if (field != null) {
          add(own, field, cell);
        }
      }
      continuations.add(
          new SheetRow(row, RowRole.CONTINUATION, own, block.columns, Map.of(), 0, block.other));
    }
    return Continuation.joined(business, List.copyOf(continuations));
  }

  /** Fields of a line of text beyond those of its header and of most lines. */
  private int surplus(PhysicalRow row) {
    TextLine line = row.line();
    return line == null
        ? 0
        : Math.max(0, line.fields() - Math.max(block.headerFields, line.usual()));
  }

  private static SheetRow plain(PhysicalRow row, RowRole role) {
    return new SheetRow(row, Contents.isBlank(row) ? RowRole.BLANK : role, Map.of());
  }

  private void rememberAnchors(PhysicalRow row) {
    for (Column column : block.spreading) {
      MergedRanges.Range range = merges.tallAt(row.row(), column.column());
      if (range != null && range.firstRow() == row.row()) {
        RawCell cell = cellAt(row, column.column());
        if (cell != null) {
          anchors.put(column.column(), new Anchor(range, cell));
        }
      }
    }
  }

  private Map<Field, List<RawCell>> values(PhysicalRow row, RowClassifier fields) {
    Map<Field, List<RawCell>> values = new EnumMap<>(Field.class);
    for (RawCell cell : row.cells()) {
      Field field = fields.fieldOf(cell.column());
      if (field != null) {
        add(values, field, ditto.meant(field, cell));
      }
    }
    for (Column column : block.spreading) {
      Anchor anchor = anchors.get(column.column());
      if (anchor != null
          && column.field() != null
          && anchor.range().firstRow() < row.row()
          && anchor.range().covers(row.row(), column.column())
          && cellAt(row, column.column()) == null) {
        add(values, column.field(), anchor.cell());
      }
    }
    addPlace(values, Field.KECAMATAN);
    addPlace(values, Field.DESA_KEL);
    return values;
  }

  /** Where a row says no place itself, the line above its section does. */
  private void addPlace(Map<Field, List<RawCell>> values, Field field) {
    RawCell told = sections.telling(field, block.columns.containsKey(field));
    if (told != null
        && values.getOrDefault(field, List.of()).stream().noneMatch(Contents::isVisible)) {
      values.put(field, List.of(told));
    }
  }

  private static void add(Map<Field, List<RawCell>> values, Field field, RawCell cell) {
    List<RawCell> before = values.put(field, List.of(cell));
    if (before != null) {
      List<RawCell> all = new ArrayList<>(before);
      all.add(cell);
      values.put(field, all);
    }
  }

  private static @Nullable RawCell cellAt(PhysicalRow row, int column) {
    for (RawCell cell : row.cells()) {
      if (cell.column() == column) {
        return Contents.isVisible(cell) ? cell : null;
      }
    }
    return null;
  }

  @Override
  public void close() {
    rows.close();
  }
}
