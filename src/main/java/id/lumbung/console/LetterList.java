package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.feedback.Submissions;
import id.lumbung.handover.Trials;
import id.lumbung.intake.Arrivals;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.upkeep.Board;
import id.lumbung.upkeep.Boards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is missing, what waits, and everything that was sent. */
@Controller
record LetterList(
    Desk desk,
    Submissions submissions,
    Boards boards,
    Trials trials,
    SubmissionSettings settings,
    Regions regions) {
  private static final int PAGE = 25;
  private static final int YEARS = 5;

  /** States of the board that say that nobody has sent anything. */
  private static final Set<String> MISSING = Set.of("missing", "refused");

  private static final String NOT_DUE = "not_due";

  /** A regency's reports by year, newest first; null for a year without a calendar. */
  public record BoardLine(String code, String regency, List<Board.@Nullable Place> places) {}

  /**
   * What the page begins with.
   *
   * @param key of its sentence
   * @param names the regencies, or of a petugas the years, that it is about; none where it is all
   */
  public record Headline(
      String key, int year, long count, @Nullable String due, List<String> names) {}

  @GetMapping("/kiriman")
  String show(
      @RequestParam(name = "wilayah", required = false) @Nullable String area,
      @RequestParam(name = "tahun", required = false) @Nullable Integer year,
      @RequestParam(name = "keadaan", required = false) @Nullable String state,
      @RequestParam(name = "lewati", defaultValue = "0") int skipped,
      @RequestParam(name = UploadGate.TOO_LARGE, required = false) @Nullable String tooLarge,
      Model model,
      Locale language) {
    Optional<String> own = desk.look(Action.READ_STATUS);
    String regency = own.orElse(area == null || area.isBlank() ? null : area);
    if (regency != null && regions.byCode(regency).isEmpty()) {
      throw new Faults.NotFound();
    }
    if (tooLarge != null) {
      model.addAttribute("refusal", PageTexts.get(language, "fault.too_large", Map.of()));
    }
    Set<State> states = states(state);
    Submissions.Listing listing =
        submissions.list(
            new Arrivals.Filter(regency, year, states),
            PAGE,
            Math.max(0, Math.min(skipped, 1_000_000)));
    Board board = boards.board(null, own.orElse(null));
    List<Integer> years = board.places().stream().map(Board.Place::year).distinct().toList();
    model.addAttribute("own", own.map(this::name).orElse(null));
    model.addAttribute("headline", headline(board, own.isPresent()));
    model.addAttribute("received", count(own.orElse(null), Set.of()));
    model.addAttribute("waiting", count(own.orElse(null), Set.of(State.WAITING)));
    model.addAttribute("years", years);
    model.addAttribute("boardYears", years.stream().limit(YEARS).toList());
    model.addAttribute("board", lines(board, years.stream().limit(YEARS).toList()));
    model.addAttribute("regencies", own.isPresent() ? List.of() : regions.regencies());
    model.addAttribute("regency", regency);
    model.addAttribute("year", year);
    model.addAttribute("templateYear", templateYear(year, board));
    model.addAttribute("state", states.size() == 1 ? state : null);
    model.addAttribute("states", byState(listing));
    model.addAttribute("listing", listing);
    model.addAttribute("trials", trials.all(desk.person()));
    model.addAttribute("mostBytes", settings.limits().fileBytes());
    model.addAttribute("mostMegabytes", settings.limits().fileBytes() >> 20);
    model.addAttribute("views", listing.lines().stream().map(this::view).toList());
    model.addAttribute("skipped", skipped);
    model.addAttribute("newer", skipped > 0 ? (Integer) Math.max(0, skipped - PAGE) : null);
    model.addAttribute(
        "older", skipped + PAGE < listing.total() ? (Integer) (skipped + PAGE) : null);
    return "kiriman";
  }

  /** The year that is looked at, else the newest that is due. */
  private static @Nullable Integer templateYear(@Nullable Integer year, Board board) {
    return year != null ? year : dueYear(board).orElse(null);
  }

  private static Optional<Integer> dueYear(Board board) {
    return board.places().stream()
        .filter(place -> !place.status().equals(NOT_DUE))
        .map(Board.Place::year)
        .findFirst();
  }

  private static Set<State> states(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return Set.of();
    }
    return Arrays.stream(State.values())
        .filter(state -> state.code().equals(word))
        .findFirst()
        .map(Set::of)
        .orElseThrow(Faults.NotFound::new);
  }

  private long count(@Nullable String own, Set<State> states) {
    return submissions.list(new Arrivals.Filter(own, null, states), 0, 0).total();
  }

  /** The states in their order, those alone that any has. */
  private static Map<String, Long> byState(Submissions.Listing listing) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Stream.of(State.values())
        .filter(listing.byState()::containsKey)
        .forEach(state -> counts.put(state.code(), listing.byState().get(state)));
    return counts;
  }

  /** A submission in the list. */
  public record LetterView(
      Submissions.Line line, Submission submission, @Nullable String regency, Chip chip) {}

  private LetterView view(Submissions.Line line) {
    Submission submission = line.arrival().submission();
    String code = submission.regencyCode();
    return new LetterView(
        line, submission, code == null ? null : name(code), Chip.of(line.arrival(), line.rows()));
  }

  private String name(String code) {
    return regions.byCode(code).map(Regency::fullName).orElse(code);
  }

  private static List<BoardLine> lines(Board board, List<Integer> years) {
    Map<String, List<Board.Place>> byArea = new LinkedHashMap<>();
    board.places().stream()
        .sorted((one, other) -> one.areaCode().compareTo(other.areaCode()))
        .forEach(
            place ->
                byArea.computeIfAbsent(place.areaCode(), code -> new ArrayList<>()).add(place));
    List<BoardLine> lines = new ArrayList<>();
    byArea.forEach(
        (code, places) -> {
          List<Board.@Nullable Place> cells = new ArrayList<>();
          for (int year : years) {
            cells.add(
                places.stream().filter(place -> place.year() == year).findFirst().orElse(null));
          }
          lines.add(new BoardLine(code, places.get(0).area(), cells));
        });
    return lines;
  }

  /**
   * What is missing of the newest year that is due, else what is held back, else that all is in.
   */
  private static @Nullable Headline headline(Board board, boolean isOwn) {
    Optional<Integer> due = dueYear(board);
    if (due.isEmpty()) {
      return null;
    }
    int year = due.get();
    List<Board.Place> places =
        board.places().stream().filter(place -> place.year() == year).toList();
    List<Board.Place> missing =
        places.stream().filter(place -> MISSING.contains(place.status())).toList();
    String whose = isOwn ? "own." : "all.";
    if (!missing.isEmpty()) {
      return new Headline(
          "letters." + whose + "missing",
          year,
          missing.size(),
          missing.get(0).due(),
          missing.size() == places.size()
              ? List.of()
              : missing.stream().map(Board.Place::area).toList());
    }
    long held = board.places().stream().mapToLong(Board.Place::quarantined).sum();
    Set<String> holding = new TreeSet<>();
    board.places().stream()
        .filter(place -> place.quarantined() > 0)
        .forEach(place -> holding.add(isOwn ? Integer.toString(place.year()) : place.area()));
    return held > 0
        ? new Headline("letters." + whose + "held", year, held, null, List.copyOf(holding))
        : new Headline("letters." + whose + "complete", year, 0, null, List.of());
  }
}
