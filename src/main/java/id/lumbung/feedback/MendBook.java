package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Field;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.feedback.Suggestions.Suggestion;
import id.lumbung.layout.Column;
import id.lumbung.layout.OwnMarks;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Alarm;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Choice;
import id.lumbung.marking.PlainBook.Look;
import id.lumbung.marking.PlainBook.Width;
import id.lumbung.marking.SheetMarker;
import id.lumbung.marking.SheetMarks;
import id.lumbung.marking.SheetMarks.RowMarks;
import id.lumbung.staging.StagedFinding;
import id.lumbung.workbook.RawCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are held back, in the layout of the template, as an addendum to the submission they
 * come from: mended and sent again they merge into it. Written row by row while the original is
 * read.
 */
final class MendBook implements AutoCloseable {
  /** What the sender's block says that the mended rows need as well, by the key of its label. */
  private static final Map<String, Label> CARRIED =
      new TreeMap<>(
          Map.of(
              "identity.owner", Label.TK_TERMASUK_PEMILIK,
              "identity.scope", Label.CAKUPAN,
              "identity.kbli", Label.VERSI_KBLI,
              "identity.prefilled", Label.ISI_AWAL));

  /** Columns that are offered even where the sender's sheet has none. */
  private static final Set<Field> ALWAYS =
      Set.of(Field.NO_URUT, Field.NIK, Field.NAMA_PEMILIK, Field.NAMA_USAHA, Field.KECAMATAN);

  /**
   * Fields whose title says how their cells are meant (thousands, a month, which of three ticks):
   * these keep the title they have in the sender's sheet.
   */
  private static final Set<Field> AS_TITLED =
      Set.of(
          Field.MODAL_SENDIRI,
          Field.MODAL_LUAR,
          Field.MODAL,
          Field.ASET,
          Field.OMZET_TAHUN,
          Field.OMZET_BULAN,
          Field.KELAS,
          Field.STATUS_AKTIF,
          Field.PASAR,
          Field.PEMBIAYAAN);

  /** The columns of ours at the right, in their order. */
  private static final List<String> OWN =
      List.of(OwnMarks.ACCEPTED, OwnMarks.ORIGIN, OwnMarks.SOURCE, OwnMarks.KEY);

  /**
   * One column of this workbook: from which column of the sender's sheet, if from any.
   *
   * @param suggestions by the sender's row what the cells at the left might be instead; empty for
   *     all other columns
   */
  private record Place(
      Field field,
      String title,
      @Nullable Integer source,
      TemplateColumns.@Nullable Column like,
      Map<Integer, Suggestion> suggestions) {
    Place(
        Field field,
        String title,
        @Nullable Integer source,
        TemplateColumns.@Nullable Column like) {
      this(field, title, source, like, Map.of());
    }
  }

  /**
   * Where a row went.
   *
   * @param reason what its sender answered to warnings about it; empty for nothing
   */
  record Moved(int sheet, int row, Map<Integer, Integer> columns, String reason) {}

  private final PlainBook book;
  private final TemplateColumns columns;
  private final Sentences sentences;
  private final String file;
  private final Map<String, Map<Integer, Moved>> moved = new HashMap<>();
  private final Map<Integer, Integer> widths = new TreeMap<>();
  private final Map<String, String> districts;
  private final Suggestions suggestions;
  private final Marks marks;
  private List<Place> places = List.of();
  private Map<Integer, Integer> numbers = Map.of();
  private @Nullable SheetLayout open;
  private int sheets;
  private int row;

  /**
   * @param identity the block of the sender's workbook
   * @param districts by the name of a sheet the district that the whole sheet speaks of
   */
  MendBook(
      Path target,
      Answer answer,
      Suggestions suggestions,
      IdentityBlock identity,
      Map<String, String> districts,
      TemplateColumns columns,
      Marks marks,
      Sentences sentences)
      throws IOException {
    this.book = new PlainBook(target);
    this.columns = columns;
    this.sentences = sentences;
    this.districts = Map.copyOf(districts);
    this.file = answer.file();
    this.marks = marks;
    this.suggestions = suggestions;
    writeIdentity(answer, identity);
    columns.writeLists(book);
    sheets = 2;
  }

  private void writeIdentity(Answer answer, IdentityBlock identity) throws IOException {
    book.begin(
        columns.text("sheet.identity"),
        false,
        List.of(new Width(28, Look.LABEL), new Width(40, Look.TEXT)),
        Fixed.NONE);
    Answer.Place place = answer.place();
    int line = 0;
    line = label(line, "identity.code", String.valueOf(place.regency()));
    line = label(line, "identity.name", String.valueOf(place.regencyName()));
    line = label(line, "identity.year", String.valueOf(place.year()));
    line = label(line, "identity.kind", columns.text("identity.kind.addendum"));
    line = label(line, "identity.parent", String.valueOf(answer.submission()));
    line = label(line, "identity.version", TemplateColumns.VERSION);
    for (Map.Entry<String, Label> each : CARRIED.entrySet()) {
      String said = identity.get(each.getValue());
      line = said == null ? line : label(line, each.getKey(), said);
    }
    book.end(List.of());
  }

  private int label(int line, String key, String value) throws IOException {
    book.row(
        line + 1,
        false,
        List.of(Cell.text(1, columns.text(key), Look.LABEL), Cell.text(2, value, Look.WRAPPED)));
    return line + 1;
  }

  /** Takes in a row that is held back. Rows come sheet by sheet. */
  void add(SheetRow held, SheetLayout layout) throws IOException {
    SheetLayout above = held.block() == null ? layout : held.block();
    if (!above.equals(open)) {
      endSheet();
      begin(above);
    }
    row++;
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Cell cell = cell(places.get(i), i + 1, held, above);
      if (cell != null) {
        cells.add(cell);
      }
    }
    cells.addAll(taken(held, layout));
    int letters = marks.note(layout.name(), held.row().row()).length();
    book.row(row, 1 + letters / SheetMarker.WIDE, cells);
    moved
        .computeIfAbsent(layout.name(), name -> new HashMap<>())
        .put(
            held.row().row(),
            new Moved(sheets, row, numbers, held.own().getOrDefault(OwnMarks.REASON, "")));
  }

  /** What stays with a row of ours beside it: where it was sent first, and whose it is. */
  private List<Cell> taken(SheetRow row, SheetLayout layout) {
    Map<String, String> own = new HashMap<>(row.own());
    if (own.getOrDefault(OwnMarks.ORIGIN, "").isEmpty()) {
      own.put(
          OwnMarks.ORIGIN,
          sentences.answer(
              "origin",
              Map.of("lembar", layout.name(), "baris", Integer.toString(row.row().row()))));
      own.put(OwnMarks.SOURCE, file);
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < OWN.size(); i++) {
      String said = own.getOrDefault(OWN.get(i), "");
      if (OWN.get(i).equals(OwnMarks.ACCEPTED) && hasSuggestions(row.row().row())) {
        cells.add(Cell.text(places.size() + i + 1, "", Look.CHOSEN));
      } else if (!said.isEmpty()) {
        cells.add(Cell.text(places.size() + i + 1, said, Look.TEXT));
      }
    }
    return cells;
  }

  private @Nullable Cell cell(Place place, int number, SheetRow held, SheetLayout layout) {
    if (!place.suggestions().isEmpty()) {
      Suggestion suggestion = place.suggestions().get(held.row().row());
      String suggested = suggestion == null ? null : suggestion.in(held);
      return suggested == null ? null : Cell.text(number, suggested, Look.SUGGESTED);
    }
    List<RawCell> values = held.values().getOrDefault(place.field(), List.of());
    Integer source = place.source();
    boolean isOneOfMany =
        layout.columns().stream().filter(c -> place.field() == c.field()).count() > 1;
    for (RawCell value : values) {
      if (!isOneOfMany || source == null || value.column() == source) {
        return inLook(place, Cell.of(number, value));
      }
    }
    String district = place.field() == Field.KECAMATAN ? districts.get(layout.name()) : null;
    return district == null ? null : Cell.text(number, district, Look.TEXT);
  }

  /**
   * The cell in the look of its column: what is typed again into a column of texts stays text. Its
   * value stays a number where it was one, for only of a number is it known that digits are lost.
   */
  private static Cell inLook(Place place, Cell cell) {
    TemplateColumns.Column like = place.like();
    return like != null && like.isOfText()
        ? new Cell(cell.column(), cell.text(), cell.isNumber(), like.look())
        : cell;
  }

  private void begin(SheetLayout layout) throws IOException {
    open = layout;
    places = places(layout);
    numbers = new HashMap<>();
    List<Width> looks = new ArrayList<>();
    List<Cell> titles = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Integer source = place.source();
      if (source != null) {
        numbers.putIfAbsent(source, i + 1);
      }
      TemplateColumns.Column like = place.like();
      boolean isSuggestion = !place.suggestions().isEmpty();
      looks.add(
          like == null
              ? new Width(18, isSuggestion ? Look.TEXT : Look.GENERAL)
              : TemplateColumns.width(like));
      titles.add(Cell.text(i + 1, place.title(), titleLook(place)));
    }
    for (int i = 0; i < OWN.size(); i++) {
      looks.add(ownWidth(OWN.get(i)));
      titles.add(Cell.text(places.size() + i + 1, OWN.get(i), Look.OPTIONAL));
    }
    book.begin(layout.name(), false, looks, new Fixed(1, names()));
    sheets++;
    widths.put(sheets, places.size() + OWN.size());
    row = 1;
    book.row(1, false, titles);
  }

  /** How wide a column of ours is; nobody needs to see the key, or to accept nothing. */
  private Width ownWidth(String title) {
    return switch (title) {
      case OwnMarks.KEY -> new Width(0, Look.TEXT);
      case OwnMarks.ACCEPTED -> new Width(hasSuggestions() ? 14 : 0, Look.TEXT);
      default -> new Width(24, Look.TEXT);
    };
  }

  private Look titleLook(Place place) {
    return place.suggestions().isEmpty() ? columns.titleLook(place.field()) : Look.OPTIONAL;
  }

  private boolean hasSuggestions(int sendersRow) {
    return places.stream().anyMatch(place -> place.suggestions().containsKey(sendersRow));
  }

  private boolean hasSuggestions() {
    return places.stream().anyMatch(place -> !place.suggestions().isEmpty());
  }

  /** How many columns from the left say whose row it is. */
  private int names() {
    int names = 0;
    for (int i = 0; i < places.size(); i++) {
      boolean isName = places.get(i).field() == Field.NAMA_USAHA;
      names = isName ? i + 1 : names;
    }
    return names;
  }

  private List<Place> places(SheetLayout layout) {
    List<Place> found = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (TemplateColumns.Column like : TemplateColumns.ALL) {
      boolean isThere = false;
      for (Column column : layout.columns()) {
        if (like.field() == column.field()) {
          boolean keepsTitle = isThere || AS_TITLED.contains(like.field());
          String title = keepsTitle ? column.title() : columns.title(like.field());
          found.add(new Place(like.field(), title, column.column(), like));
          used.add(column.column());
          isThere = true;
        }
      }
      if (!isThere && ALWAYS.contains(like.field())) {
        found.add(new Place(like.field(), columns.title(like.field()), null, like));
      }
    }
    for (Column column : layout.columns()) {
      if (column.field() != null && !used.contains(column.column())) {
        found.add(new Place(column.field(), column.title(), column.column(), null));
      }
    }
    return withSuggestions(found, layout.name());
  }

  /** The same with a column of suggestions beside each in which something is suggested. */
  private List<Place> withSuggestions(List<Place> all, String sheet) {
    List<Place> found = new ArrayList<>();
    for (Place place : all) {
      found.add(place);
      Integer source = place.source();
      Map<Integer, Suggestion> suggested =
          source == null ? Map.of() : suggestions.in(sheet, source);
      if (!suggested.isEmpty()) {
        found.add(new Place(place.field(), OwnMarks.SUGGESTION, null, null, suggested));
      }
    }
    return found;
  }

  private void endSheet() throws IOException {
    if (open == null) {
      return;
    }
    List<Choice> choices = new ArrayList<>();
    List<Alarm> alarms = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      TemplateColumns.Column like = places.get(i).like();
      if (like != null) {
        choices.add(columns.choice(like, i + 1, 2));
        Alarm alarm = columns.alarm(like.field(), i + 1, 2, places.size());
        if (alarm != null) {
          alarms.add(alarm);
        }
      }
    }
    if (hasSuggestions()) {
      choices.add(columns.acceptance(places.size() + 1 + OWN.indexOf(OwnMarks.ACCEPTED)));
    }
    book.end(choices, alarms, List.of());
    open = null;
  }

  /** What is said in the sheets of this workbook: the findings at the places the rows went to. */
  Map<Integer, SheetMarks> marks(Answer answer) {
    Map<Integer, TreeMap<Integer, List<StagedFinding>>> found = new TreeMap<>();
    Map<Integer, Map<Integer, String>> reasons = new HashMap<>();
    for (StagedFinding finding : answer.findings()) {
      Integer at = finding.row();
      Moved place = at == null ? null : moved.getOrDefault(finding.sheet(), Map.of()).get(at);
      if (place != null) {
        found
            .computeIfAbsent(place.sheet(), sheet -> new TreeMap<>())
            .computeIfAbsent(place.row(), number -> new ArrayList<>())
            .add(moved(finding, place));
        reasons
            .computeIfAbsent(place.sheet(), sheet -> new HashMap<>())
            .put(place.row(), place.reason());
      }
    }
    Map<Integer, SheetMarks> all = new HashMap<>();
    widths.forEach(
        (sheet, width) -> {
          TreeMap<Integer, RowMarks> rows = new TreeMap<>();
          found
              .getOrDefault(sheet, new TreeMap<>())
              .forEach(
                  (number, findings) ->
                      rows.put(
                          number,
                          marks
                              .said(findings)
                              .answered(
                                  reasons.getOrDefault(sheet, Map.of()).getOrDefault(number, ""))));
          all.put(
              sheet,
              new SheetMarks(
                  1,
                  width + 1,
                  List.of(),
                  Fixed.NONE,
                  rows,
                  new TreeMap<>(),
                  marks.heldBack(),
                  true));
        });
    return all;
  }

  private static StagedFinding moved(StagedFinding finding, Moved place) {
    Integer column = finding.column();
    return new StagedFinding(
        finding.code(),
        finding.severity(),
        finding.sheet(),
        place.row(),
        column == null ? null : place.columns().get(column),
        finding.field(),
        finding.shown(),
        withRow(finding, place));
  }

  /** Sentences name the row; here it is another. */
  private static Map<String, String> withRow(StagedFinding finding, Moved place) {
    Map<String, String> arguments = new HashMap<>(finding.arguments());
    arguments.computeIfPresent("baris", (key, before) -> Integer.toString(place.row()));
    Integer column = finding.column();
    Integer now = column == null ? null : place.columns().get(column);
    if (now != null) {
      arguments.computeIfPresent("sel", (key, before) -> CellName.of(now) + place.row());
    }
    return arguments;
  }

  PlainBook book() {
    return book;
  }

  @Override
  public void close() throws IOException {
    endSheet();
    book.close();
  }
}
