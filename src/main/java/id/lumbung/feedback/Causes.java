package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Field;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.Severity;
import id.lumbung.reference.District;
import id.lumbung.reference.Regions;
import id.lumbung.staging.StagedFinding;
import id.lumbung.validation.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the findings of an answer together by what is wrong. */
public record Causes(Regions regions) {
  private static final List<String> SEVERITIES = List.of("galat", "peringatan", "informasi");
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
  private static final int SAMPLES = 3;
  private static final int PLACES = 200;

  /** Cells of one column that are told row by row at most, where all would be told alike. */
  private static final int ROW_BY_ROW = 10;

  /**
   * All findings of one code.
   *
   * @param severity galat, peringatan or informasi
   * @param sentence what is wrong with the first of them, and how to mend it
   * @param expected what the field takes; empty where the sentence says it, or no line can
   * @param samples at most three different cells as sent, masked
   * @param places the first of them as the spreadsheet program names them; empty where the whole
   *     file is meant
   */
  public record Cause(
      String code,
      String severity,
      int count,
      String sentence,
      String expected,
      List<String> samples,
      List<String> places) {
    /** Copies the lists. */
    public Cause {
      samples = List.copyOf(samples);
      places = List.copyOf(places);
    }
  }

  /**
   * What one line of an answer speaks of: one finding, or many cells of one column that would be
   * told alike row by row.
   *
   * @param rows those of the cells, 1-based, in the order of the sheet; empty for one finding
   */
  record Line(StagedFinding first, List<Integer> rows) {
    Line {
      rows = List.copyOf(rows);
    }

    boolean isOfMany() {
      return !rows.isEmpty();
    }

    boolean speaksOf(StagedFinding finding) {
      return isOfMany() && Alike.of(first).equals(Alike.of(finding));
    }

    /** Of how many cells or rows it speaks. */
    int times() {
      return isOfMany() ? rows.size() : first.times();
    }
  }

  /** The lines that findings make, in their order. */
  static List<Line> lines(List<StagedFinding> findings) {
    Map<Alike, List<Integer>> rowsOf = new HashMap<>();
    for (StagedFinding finding : findings) {
      Alike.of(finding)
          .ifPresent(
              alike ->
                  rowsOf
                      .computeIfAbsent(alike, none -> new ArrayList<>())
                      .add(Objects.requireNonNull(finding.row())));
    }
    rowsOf.values().removeIf(rows -> rows.size() <= ROW_BY_ROW);
    List<Line> lines = new ArrayList<>();
    Set<Alike> told = new HashSet<>();
    for (StagedFinding finding : findings) {
      Alike alike = Alike.of(finding).orElse(null);
      List<Integer> rows = alike == null ? null : rowsOf.get(alike);
      if (alike == null || rows == null) {
        lines.add(new Line(finding, List.of()));
      } else if (told.add(alike)) {
        lines.add(new Line(finding, rows));
      }
    }
    return lines;
  }

  /**
   * What findings have in common that leave their rows as they are and show nothing of their cells,
   * which are empty or hold what is not shown: all say the same.
   */
  private record Alike(String code, String sheet, int column) {
    static Optional<Alike> of(StagedFinding finding) {
      String sheet = finding.sheet();
      Integer column = finding.column();
      boolean isNothingShown = finding.shown() == null || finding.shown().isBlank();
      boolean isToldAlike =
          isNothingShown
              && finding.times() == 1
              && finding.row() != null
              && !finding.severity().equals(Severity.GALAT.code());
      return isToldAlike && sheet != null && column != null
          ? Optional.of(new Alike(finding.code(), sheet, column))
          : Optional.empty();
    }
  }

  /**
   * A column that was not understood and is not loaded.
   *
   * @param column as the spreadsheet program names it; empty where that is not known
   * @param title as it stands in the file
   * @param nearest the names of the fields that it may mean; empty where it resembles none
   * @param likeliest the code of the first of them, or empty
   */
  public record UnknownColumn(
      String sheet, String column, String title, String nearest, String likeliest) {}

  /** The columns of an answer that were not understood, in the order of the file. */
  public static List<UnknownColumn> unknownColumns(Answer answer, Locale language) {
    Sentences sentences = Sentences.of(language);
    Refusal reason = answer.reason();
    List<UnknownColumn> columns =
        new ArrayList<>(reason == null ? List.of() : unknownColumns(reason, language));
    answer.findings().stream()
        .filter(finding -> finding.code().equals(Rule.KOLOM_TIDAK_DIKENAL.name()))
        .map(
            finding ->
                new UnknownColumn(
                    finding.sheet() == null ? "" : finding.sheet(),
                    finding.column() == null ? "" : CellName.of(finding.column()),
                    finding.arguments().getOrDefault("judul", ""),
                    sentences.fields(finding.arguments().getOrDefault(Field.ARGUMENT, "")),
                    finding.arguments().getOrDefault(Field.ARGUMENT, "").replaceFirst(",.*", "")))
        .forEach(columns::add);
    return columns;
  }

  /** The columns of which a refusal says that one may be what is missing. */
  public static List<UnknownColumn> unknownColumns(Refusal reason, Locale language) {
    String missing = reason.arguments().getOrDefault(Field.ARGUMENT, "");
    return QUOTED
        .matcher(reason.arguments().getOrDefault("dekat", ""))
        .results()
        .map(
            title ->
                new UnknownColumn(
                    reason.arguments().getOrDefault("lembar", ""),
                    "",
                    title.group(1),
                    Sentences.of(language).fields(missing),
                    missing))
        .toList();
  }

  /** The causes of an answer, what holds rows back first, in the order of the file. */
  public List<Cause> of(Answer answer, Locale language) {
    Sentences sentences = Sentences.of(language);
    return byCode(answer.findings()).stream()
        .map(found -> cause(answer, found, sentences))
        .toList();
  }

  private Cause cause(Answer answer, List<StagedFinding> found, Sentences sentences) {
    StagedFinding first = found.get(0);
    String sentence = sentences.line(lines(found).get(0));
    String expected = expected(answer, first.field(), sentences);
    return new Cause(
        first.code(),
        first.severity(),
        times(found),
        sentence,
        sentence.contains(expected) ? "" : expected,
        samples(found),
        found.stream()
            .map(ReceiptText::place)
            .filter(place -> !place.isEmpty())
            .distinct()
            .limit(PLACES)
            .toList());
  }

  /** Findings by code, those that hold rows back first. */
  static Collection<List<StagedFinding>> byCode(List<StagedFinding> findings) {
    List<List<StagedFinding>> groups = new ArrayList<>();
    for (String severity : SEVERITIES) {
      groups.addAll(
          findings.stream()
              .filter(finding -> finding.severity().equals(severity))
              .collect(
                  Collectors.groupingBy(
                      StagedFinding::code, LinkedHashMap::new, Collectors.toList()))
              .values());
    }
    return groups;
  }

  /** Of how many cells or rows the findings speak. */
  static int times(List<StagedFinding> found) {
    return found.stream().mapToInt(StagedFinding::times).sum();
  }

  static List<String> samples(List<StagedFinding> found) {
    Set<String> samples = new LinkedHashSet<>();
    for (StagedFinding finding : found) {
      String shown = finding.shown();
      if (shown != null && !shown.isBlank() && samples.size() < SAMPLES) {
        samples.add(shown);
      }
    }
    return List.copyOf(samples);
  }

  /** What a field takes; the districts of the regency by name. */
  String expected(Answer answer, @Nullable String field, Sentences sentences) {
    String code = answer.place().regency();
    if (Field.KECAMATAN.code().equals(field) && code != null) {
      return regions
          .byCode(code)
          .map(
              regency ->
                  regions.districts(regency).stream()
                      .map(District::name)
                      .collect(Collectors.joining(", ")))
          .orElse("");
    }
    return field == null ? "" : sentences.answerIfAny("allowed." + field);
  }
}
