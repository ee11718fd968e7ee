package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.matching.Decision;
import id.lumbung.operations.Operator;
import id.lumbung.publication.CellKind;
import id.lumbung.publication.Chart;
import id.lumbung.publication.Notation;
import id.lumbung.review.Groups;
import id.lumbung.review.PairEvidence;
import id.lumbung.review.Review;
import id.lumbung.review.Reviews;
import id.lumbung.settings.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pairs of businesses that may be one, side by side, and the decision. */
@Controller
record ReviewPages(Desk desk, Reviews reviews, Groups groups, Operator operator) {
  private static final int LATEST = 10;
  private static final List<String> TOLD =
      List.of("done", "doneAs", "undone", "doneAll", "doneAllAs", "refusal");
  private static final int WIDE = 620;
  private static final int SLIM = 350;

  /** A piece of a cell, and whether the other cell lacks it. */
  public record Piece(String text, boolean isOdd) {}

  /** What one field says. */
  public record FieldView(
      String name, String level, String weight, List<Piece> mine, List<Piece> theirs) {}

  /** A row of a workbook. */
  public record RowView(long submission, int sheet, int row) {
    static RowView of(PairEvidence.Place place) {
      return new RowView(place.submission(), place.sheet(), place.row());
    }
  }

  @GetMapping("/tinjau")
  String next(Model model, RedirectAttributes onwards) {
    desk.look(Action.DECIDE);
    List<List<Long>> queue = groups.queue();
    if (!queue.isEmpty()) {
      // What the page before had to tell is told on the next.
      for (String told : TOLD) {
        if (model.containsAttribute(told)) {
          onwards.addFlashAttribute(told, Objects.requireNonNull(model.getAttribute(told)));
        }
      }
      return "redirect:" + JoinPages.path(queue.get(0));
    }
    model.addAttribute("hasSearched", reviews.hasSearched());
    model.addAttribute("decided", reviews.decided(LATEST));
    return "tinjau-kosong";
  }

  @GetMapping("/tinjau/{usulan}")
  String show(@PathVariable("usulan") long number, Model model, Locale language) {
    desk.look(Action.DECIDE);
    Review review =
        desk.perform(
            null, Action.READ_PERSONS, "review " + number, null, () -> reviews.review(number));
    model.addAttribute("review", review);
    model.addAttribute("walk", JoinPages.Walk.of(groups.queue(), number));
    model.addAttribute("siblings", reviews.siblings(review));
    model.addAttribute("decided", reviews.decided(LATEST));
    Texts words = Texts.of("review", language);
    model.addAttribute("why", words.get("why." + review.why()));
    model.addAttribute(
        "decision", review.decision() == null ? null : words.get("decision." + review.decision()));
    model.addAttribute("percent", new Notation(language).number(percent(review), CellKind.RATIO));
    PairEvidence evidence = review.evidence();
    if (evidence != null) {
      tell(evidence, words, new Notation(language), model);
    }
    return "tinjau";
  }

  /** How likely it is that the two are one, with one decimal. */
  static BigDecimal percent(Review review) {
    return BigDecimal.valueOf(100 * review.probability()).setScale(1, RoundingMode.HALF_UP);
  }

  private static void tell(PairEvidence evidence, Texts words, Notation notation, Model model) {
    List<FieldView> fields = new ArrayList<>();
    for (PairEvidence.FieldEvidence field : evidence.fields()) {
      fields.add(
          new FieldView(
              words.get("field." + field.field()),
              words.get("level." + field.level()),
              signed(field.weight(), notation),
              pieces(field.shown(), field.otherShown()),
              pieces(field.otherShown(), field.shown())));
    }
    model.addAttribute("fields", fields);
    model.addAttribute("mine", RowView.of(evidence.row()));
    model.addAttribute("theirs", RowView.of(evidence.other()));
    model.addAttribute("weight", signed(evidence.weight(), notation));
    Chart chart = weights(evidence, words);
    String label = words.get("review.why");
    model.addAttribute("wide", ChartSvg.draw(chart, notation, WIDE, label));
    model.addAttribute("slim", ChartSvg.draw(chart, notation, SLIM, label));
  }

  private static String signed(double weight, Notation notation) {
    String digits = notation.number(BigDecimal.valueOf(Math.abs(weight)), CellKind.RATIO);
    return weight < 0 ? "−" + digits : "+" + digits;
  }

  /** Each field's weight, what speaks for first. */
  private static Chart weights(PairEvidence evidence, Texts words) {
    List<PairEvidence.FieldEvidence> told =
        evidence.fields().stream()
            .filter(field -> !field.level().equals("missing"))
            .sorted(Comparator.comparingDouble(PairEvidence.FieldEvidence::weight).reversed())
            .toList();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    told.forEach(
        field -> values.add(BigDecimal.valueOf(field.weight()).setScale(2, RoundingMode.HALF_UP)));
    String title = words.get("review.why");
    return new Chart(
        title,
        title,
        Chart.Form.BARS,
        told.stream().map(field -> words.get("field." + field.field())).toList(),
        title,
        title,
        CellKind.RATIO,
        List.of(new Chart.Series(title, values, Chart.Tone.ACCENT, true)),
        null,
        List.of());
  }

  /** A cell in pieces, those marked that the other lacks. */
  private static List<Piece> pieces(@Nullable String cell, @Nullable String other) {
    if (cell == null || cell.isEmpty()) {
      return List.of();
    }
    if (other == null || other.isEmpty()) {
      return List.of(new Piece(cell, false));
    }
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean[] isOdd = {false};
    new StringsComparator(other, cell)
        .getScript()
        .visit(
            new CommandVisitor<>() {
              private void take(Character letter, boolean odd) {
                if (odd != isOdd[0] && !text.isEmpty()) {
                  pieces.add(new Piece(text.toString(), isOdd[0]));
                  text.setLength(0);
                }
                isOdd[0] = odd;
                text.append(letter);
              }

              @Override
              public void visitInsertCommand(Character letter) {
                take(letter, true);
              }

              @Override
              public void visitKeepCommand(Character letter) {
                take(letter, false);
              }

              @Override
              public void visitDeleteCommand(Character letter) {}
            });
    pieces.add(new Piece(text.toString(), isOdd[0]));
    return pieces;
  }

  @PostMapping("/tinjau/{usulan}")
  String decide(
      @PathVariable("usulan") long number,
      @RequestParam("keputusan") String word,
      @RequestParam(name = "alasan", defaultValue = "") String reason,
      RedirectAttributes after) {
    Decision decision = Reviews.decision(word);
    String actor = desk.person().name();
    desk.act(
        null,
        Action.DECIDE,
        "proposal " + number + " " + decision.code(),
        reason,
        () -> reviews.decide(number, decision, reason, actor));
    operator.refreshFiguresSoon(actor);
    after.addFlashAttribute("done", number);
    after.addFlashAttribute("doneAs", decision.code());
    return "redirect:/tinjau";
  }

  @PostMapping("/tinjau/{usulan}/urungkan")
  String undo(
      @PathVariable("usulan") long number,
      @RequestParam(name = "alasan", defaultValue = "") String reason,
      RedirectAttributes after) {
    String actor = desk.person().name();
    desk.act(
        null, Action.UNDO, "proposal " + number, reason, () -> reviews.undo(number, reason, actor));
    operator.refreshFiguresSoon(actor);
    after.addFlashAttribute("undone", number);
    return "redirect:/tinjau/" + number;
  }
}
