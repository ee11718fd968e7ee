package id.lumbung.feedback;

import id.lumbung.addressing.SheetDistricts;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.domain.Outcome;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.layout.Layouts;
import id.lumbung.layout.OwnMarks;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetKind;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.SheetRows;
import id.lumbung.layout.Vocabulary;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.MarkedCopy;
import id.lumbung.marking.MarkedCopy.Added;
import id.lumbung.marking.MarkedCopy.Plan;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.SheetMarks;
import id.lumbung.reference.District;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.settings.OwnFiles;
import id.lumbung.staging.OutcomeRun;
import id.lumbung.validation.Rule;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.KnownBusinesses;
import id.lumbung.workbook.MergedRanges;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.RowStream;
import id.lumbung.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workbooks that go back to a sender: the answer, which is their own workbook with marks, and
 * the rows to mend. Memory does not grow with the file.
 */
public record AnswerWorkbooks(
    Regions regions,
    Kbli kbli,
    Vocabulary vocabulary,
    RuleBook rules,
    KnownBusinesses known,
    ReadLimits limits,
    AnswerSettings settings) {
  private static final Logger log = LoggerFactory.getLogger(AnswerWorkbooks.class);

  /** Sheets that an earlier answer may have added. */
  private static final Set<SheetKind> OWN = EnumSet.of(SheetKind.OWN, SheetKind.LESSONS);

  /** What becomes of rows of which there is nothing to say. */
  private static final Set<Outcome> SILENT = EnumSet.of(Outcome.LOADED, Outcome.NOT_DATA);

  /** Ending of the answer after the stem. */
  public static final String ANSWER = ".jawaban.xlsx";

  /** Ending of the answer in English after the stem. */
  private static final String IN_ENGLISH = ".answer.xlsx";

  /** Ending of the rows to mend after the stem. */
  public static final String MENDING = ".perbaikan.xlsx";

  /**
   * Writes the workbooks of an answer. Repeating it writes the same.
   *
   * @param source the sender's file; null where there is none to mark
   * @param folder where they go
   * @param stem how their names begin
   * @return whether there are rows to mend
   */
  public boolean write(Answer answer, @Nullable Path source, Path folder, String stem) {
    try (Scratch scratch = new Scratch(folder)) {
      return new Writing(answer, scratch, Sentences.indonesian(), ANSWER).write(source, stem);
    } catch (IOException e) {
      throw new UncheckedIOException("An answer workbook cannot be written", e);
    }
  }

  /**
   * Writes the answer once more, in English, without the rows to mend.
   *
   * @return the file
   */
  Path writeInEnglish(Answer answer, @Nullable Path source, Path folder, String stem) {
    try (Scratch scratch = new Scratch(folder)) {
      new Writing(answer, scratch, Sentences.english(), IN_ENGLISH).write(source, stem);
      return folder.resolve(stem + IN_ENGLISH);
    } catch (IOException e) {
      throw new UncheckedIOException("An answer workbook cannot be written", e);
    }
  }

  /** Files under way in the folder where they will lie, gone when this is closed. */
  private static final class Scratch implements AutoCloseable {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    Scratch(Path folder) {
      this.folder = folder;
    }

    /** A new name. */
    Path next() {
      Path file = folder.resolve("." + UUID.randomUUID() + ".part");
      files.add(file);
      return file;
    }

    /** Who may look into the folder may read the file. */
    void keep(Path file, String name) throws IOException {
      OwnFiles.fileLike(file);
      Files.move(
          file,
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** What was learned by reading the sender's file once more. */
  private record Survey(List<SheetLayout> layouts, Map<Integer, SheetMarks> marks) {
    /** The sheet of an earlier answer with a name; null where there is none. */
    @Nullable Integer older(String name) {
      return layouts.stream()
          .filter(layout -> OWN.contains(layout.kind()) && layout.name().startsWith(name))
          .map(SheetLayout::sheet)
          .findFirst()
          .orElse(null);
    }
  }

  /** One answer being written. */
  private final class Writing {
    private final Answer answer;
    private final Scratch scratch;
    private final Marks marks;
    private final Layouts layouts;
    private final Sentences sentences;
    private final String ending;

    /**
     * @param ending of the answer's name after the stem
     */
    Writing(Answer answer, Scratch scratch, Sentences sentences, String ending) {
      this.answer = answer;
      this.scratch = scratch;
      this.sentences = sentences;
      this.ending = ending;
      this.marks = new Marks(answer, sentences);
      this.layouts = vocabulary.of(answer.place().regency(), answer.place().year());
    }

    boolean write(@Nullable Path source, String stem) throws IOException {
      if (source == null || (answer.balance().seen() == 0 && !isForWantOfAColumn())) {
        writeSummaryAlone(stem);
        return false;
      }
      try (Workbook workbook = Workbook.open(source, limits)) {
        Path mending = hasRowsToMend() ? scratch.next() : null;
        Survey survey = survey(workbook, mending, stem);
        writeMarked(source, workbook, survey, stem);
        return mending != null;
      } catch (FileRefused e) {
        writeSummaryAlone(stem);
        return false;
      }
    }

    /** Whether nothing is said of any row: the sheets go back as they came. */
    private boolean isSilent() {
      return answer.status() == Answer.Status.ACCEPTED
          && answer.findings().stream().allMatch(finding -> finding.row() == null)
          && answer.outcomes().stream().allMatch(run -> SILENT.contains(run.outcome()));
    }

    /** Whether a sheet was never in an answer of ours. */
    private static boolean isNew(SheetLayout layout) {
      return layout.ownColumns().isEmpty() && !OWN.contains(layout.kind());
    }

    /** Whether the sender can say which column is meant, on the sheet of headings. */
    private boolean isForWantOfAColumn() {
      Refusal reason = answer.reason();
      return reason != null && reason.reason() == Reason.KOLOM_WAJIB_TIDAK_ADA;
    }

    /** Rows can only be sent afterwards where the others are loaded. */
    private boolean hasRowsToMend() {
      return ending.equals(ANSWER)
          && answer.status() == Answer.Status.ACCEPTED
          && answer.submission() != null
          && answer.balance().quarantined() > 0;
    }

    private void writeSummaryAlone(String stem) throws IOException {
      Path empty = scratch.next();
      PlainBook book = new PlainBook(empty);
      book.close();
      Plan plan = new Plan(Map.of(), false, 0);
      Path target = scratch.next();
      List<Added> closings = Stream.ofNullable(notNamed(null)).toList();
      mark(empty, book.parts(), book.sheets(), plan, summary(false, null), closings, target);
      scratch.keep(target, stem + ending);
    }

    private Added summary(boolean isPartial, @Nullable Integer older) {
      return new Added(OwnMarks.SUMMARY, new Summary(answer, isPartial, sentences), older, 0);
    }

    /**
     * The sheet of the businesses that are not named again; null where the file names all.
     *
     * @param older that of an earlier answer, which must not stay beside this one
     */
    private @Nullable Added notNamed(@Nullable Integer older) {
      Long submission = answer.submission();
      boolean isTold =
          answer.findings().stream()
              .anyMatch(finding -> finding.code().equals(Rule.TIDAK_DISEBUT.name()));
      return submission == null || (!isTold && older == null)
          ? null
          : new Added(
              OwnMarks.NOT_NAMED,
              new NotNamedSheet(submission, known, sentences),
              older,
              NotNamedSheet.TITLES);
    }

    /**
     * The sheet of the rows that tell a business of the year before otherwise; null where none
     * does.
     *
     * @param older that of an earlier answer, which must not stay beside this one
     */
    private @Nullable Added met(@Nullable Integer older) {
      Long submission = answer.submission();
      boolean isLoaded = answer.balance().carriedOver() + answer.balance().changed() > 0;
      long met = submission != null && isLoaded ? known.met(submission) : 0;
      return submission == null || (met == 0 && older == null)
          ? null
          : new Added(
              OwnMarks.MET,
              new MetSheet(submission, met, known, sentences),
              older,
              MetSheet.TITLES);
    }

    private Survey survey(Workbook source, @Nullable Path mending, String stem)
        throws IOException, FileRefused {
      if (mending == null) {
        Survey survey = surveyOfHeads(source);
        return survey == null ? survey(source, (row, layout) -> {}) : survey;
      }
      Regency regency = regions.byCode(String.valueOf(answer.place().regency())).orElseThrow();
      WorkbookHead head = WorkbookHead.read(source, layouts, 1);
      boolean isPrefilled = head.identity().values().containsKey(Label.ISI_AWAL);
      MendBook book =
          new MendBook(
              mending,
              answer,
              Suggestions.of(answer, rules),
              head.identity(),
              districts(head, regency),
              new TemplateColumns(regions, kbli, regency, isPrefilled),
              marks,
              sentences);
      Map<String, NavigableMap<Integer, Integer>> held = heldBack();
      // The head knows more than the sheet alone: a unit of amounts said in the identity block.
      Map<Integer, SheetLayout> told = new HashMap<>();
      head.layouts().forEach(layout -> told.put(layout.sheet(), layout));
      Survey survey;
      try (book) {
        survey =
            survey(
                source,
                (row, layout) -> {
                  if (isIn(held.get(layout.name()), row.row().row())) {
                    book.add(row, told.getOrDefault(layout.sheet(), layout));
                  }
                });
      }
      Path target = scratch.next();
      Plan plan = new Plan(book.marks(answer), false, settings.comments());
      mark(
          mending,
          book.book().parts(),
          book.book().sheets(),
          plan,
          null,
          Stream.ofNullable(asked(survey.layouts(), null)).toList(),
          target);
      scratch.keep(target, stem + MENDING);
      return survey;
    }

    /** The sheet on which doubtful headings are asked about; null where none are. */
    private @Nullable Added asked(List<SheetLayout> layouts, @Nullable Integer older) {
      ColumnSheet columns = new ColumnSheet(layouts, answer.findings(), sentences);
      return columns.isEmpty()
          ? null
          : new Added(OwnMarks.COLUMNS, columns, older, ColumnSheet.TITLES);
    }

    private List<Added> closings(Survey survey) {
      return Stream.of(
              notNamed(survey.older(OwnMarks.NOT_NAMED)),
              met(survey.older(OwnMarks.MET)),
              asked(survey.layouts(), survey.older(OwnMarks.COLUMNS)))
          .filter(Objects::nonNull)
          .toList();
    }

    private Map<String, String> districts(WorkbookHead head, Regency regency) {
      Map<String, String> districts = new HashMap<>();
      Map<Integer, District> bySheet = SheetDistricts.of(regions, head.layouts(), regency);
      for (SheetLayout layout : head.layouts()) {
        District district = bySheet.get(layout.sheet());
        if (district != null) {
          districts.put(layout.name(), district.name());
        }
      }
      return districts;
    }

    /** Runs of rows held back, last row by first, by name of the sheet. */
    private Map<String, NavigableMap<Integer, Integer>> heldBack() {
      Map<String, NavigableMap<Integer, Integer>> held = new HashMap<>();
      for (OutcomeRun run : answer.outcomes()) {
        if (run.outcome() == Outcome.QUARANTINED) {
          held.computeIfAbsent(run.sheet(), sheet -> new TreeMap<>()).put(run.row(), run.toRow());
        }
      }
      return held;
    }

    private static boolean isIn(@Nullable NavigableMap<Integer, Integer> runs, int row) {
      Map.Entry<Integer, Integer> run = runs == null ? null : runs.floorEntry(row);
      return run != null && row <= run.getValue();
    }

    /**
     * What the heads of sheets and the file's own account of its columns tell, without reading the
     * rows; null where an earlier answer left marks among them, or the file gives no account.
     */
    private @Nullable Survey surveyOfHeads(Workbook source) throws FileRefused {
      List<SheetLayout> heads = WorkbookHead.read(source, layouts, 1).layouts();
      if (!heads.stream().allMatch(Writing::isNew)) {
        return null;
      }
      Map<Integer, SheetMarks> found = new HashMap<>();
      for (SheetLayout layout : isSilent() ? List.<SheetLayout>of() : heads) {
        Integer last = source.lastColumn(layout.sheet());
        if (last == null) {
          return null;
        }
        MergedRanges merges = source.merges(layout.sheet());
        SheetMarks said = marks.of(layout, Math.max(last, merges.lastColumn()));
        found.put(layout.sheet(), said.whereSeen(merges::visible));
      }
      return new Survey(heads, found);
    }

    private Survey survey(Workbook source, Taking taking) throws IOException, FileRefused {
      try (SheetRows rows = SheetRows.of(source, layouts)) {
        Map<Integer, SheetLayout> byNumber = new HashMap<>();
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
          int sheet = row.row().sheet();
          if (row.role() == RowRole.DATA) {
            if (!byNumber.containsKey(sheet)) {
              rows.layouts().forEach(layout -> byNumber.put(layout.sheet(), layout));
            }
            taking.take(row, Objects.requireNonNull(byNumber.get(sheet)));
          }
        }
        Map<Integer, SheetMarks> found = new HashMap<>();
        for (SheetLayout layout : rows.layouts()) {
          int width = rows.widths().getOrDefault(layout.sheet(), 0);
          SheetMarks said = marks.of(layout, width);
          found.put(layout.sheet(), said.whereSeen(source.merges(layout.sheet())::visible));
        }
        return new Survey(rows.layouts(), found);
      }
    }

    private void writeMarked(Path source, Workbook workbook, Survey survey, String stem)
        throws IOException, FileRefused {
      boolean isPartial = Files.size(source) > settings.fullCopyBytes();
      Path target = scratch.next();
      Plan plan = new Plan(survey.marks(), isPartial, settings.comments());
      Added summary = summary(isPartial, survey.older(OwnMarks.SUMMARY));
      List<Added> closings = closings(survey);
      Workbook.Parts parts = workbook.parts();
      boolean isMarked =
          parts != null
              && tryToMark(source, parts, workbook.sheets(), plan, summary, closings, target);
      if (!isMarked) {
        Path values = scratch.next();
        PlainBook copy = copyValues(workbook, plan, values);
        mark(values, copy.parts(), copy.sheets(), plan, summary, closings, target);
      }
      scratch.keep(target, stem + ending);
    }

    /** Marks the parts as they are; false where some part is written too strangely for that. */
    private boolean tryToMark(
        Path source,
        Workbook.Parts parts,
        List<Workbook.Sheet> sheets,
        Plan plan,
        Added summary,
        List<Added> closings,
        Path target)
        throws IOException {
      try {
        MarkedCopy.write(source, parts, sheets, plan, summary, closings, target);
        return true;
      } catch (XMLStreamException | ZipException | RuntimeException e) {
        log.info(
            "The answer to submission {} holds values only: {}",
            answer.submission(),
            e.getClass().getSimpleName());
        return false;
      }
    }

    private void mark(
        Path source,
        Workbook.Parts parts,
        List<Workbook.Sheet> sheets,
        Plan plan,
        @Nullable Added summary,
        List<Added> closings,
        Path target)
        throws IOException {
      try {
        MarkedCopy.write(source, parts, sheets, plan, summary, closings, target);
      } catch (XMLStreamException e) {
        throw new IllegalStateException("A workbook of our own cannot be marked", e);
      }
    }

    /** The values of all rows at their places, where the file itself cannot be copied. */
    private PlainBook copyValues(Workbook workbook, Plan plan, Path target)
        throws IOException, FileRefused {
      PlainBook book = new PlainBook(target);
      try (book) {
        for (Workbook.Sheet sheet : workbook.sheets()) {
          SheetMarks said = plan.marks().get(sheet.number());
          book.begin(sheet.name(), sheet.hidden(), List.of(), Fixed.NONE);
          try (RowStream rows = workbook.rows(sheet.number())) {
            for (PhysicalRow row = rows.next(); row != null; row = rows.next()) {
              boolean isWanted =
                  !plan.onlyTelling()
                      || said == null
                      || row.row() <= said.headerRow()
                      || said.isTelling(row.row());
              if (isWanted) {
                book.row(row.row(), row.hidden(), cells(row));
              }
            }
          }
          book.end(List.of());
        }
      }
      return book;
    }

    private static List<Cell> cells(PhysicalRow row) {
      List<Cell> cells = new ArrayList<>();
      for (RawCell cell : row.cells()) {
        cells.add(Cell.of(cell.column(), cell));
      }
      return cells;
    }
  }

  /** What is done with each data row. */
  private interface Taking {
    void take(SheetRow row, SheetLayout layout) throws IOException;
  }
}
