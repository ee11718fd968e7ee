package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.matching.Decision;
import id.lumbung.matching.MatchFields;
import id.lumbung.operations.Operator;
import id.lumbung.reference.District;
import id.lumbung.reference.Regions;
import id.lumbung.review.BusinessRow;
import id.lumbung.review.Groups;
import id.lumbung.review.Groups.Group;
import id.lumbung.review.Groups.Member;
import id.lumbung.review.Review;
import id.lumbung.review.Reviews;
import id.lumbung.review.Splits;
import id.lumbung.review.Splits.Split;
import id.lumbung.settings.Refused;
import id.lumbung.settings.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What hangs together decided at once, and what was joined parted again. */
@Controller
record JoinPages(Desk desk, Groups groups, Splits splits, Operator operator, Regions regions) {
  private static final String NEXT = "redirect:/tinjau";
  private static final String PAIRS = "pasangan";
  private static final String DISTRICT = "kecamatan";

  /**
   * Where a walk through what waits stands.
   *
   * @param at from 1, among all proposals; 0 for one that does not wait
   * @param all how many wait
   * @param size of the group
   * @param before path of the page before; null at the first
   * @param after path of the next page; null at the last
   */
  public record Walk(int at, int all, int size, @Nullable String before, @Nullable String after) {
    static Walk of(List<List<Long>> queue, long number) {
      int told = 0;
      int at = 0;
      int mine = -1;
      for (int g = 0; g < queue.size(); g++) {
        int place = queue.get(g).indexOf(number);
        if (place >= 0) {
          at = told + place + 1;
          mine = g;
        }
        told += queue.get(g).size();
      }
      return new Walk(
          at,
          told,
          mine < 0 ? 1 : queue.get(mine).size(),
          mine > 0 ? path(queue.get(mine - 1)) : null,
          mine + 1 < queue.size() ? path(queue.get(mine + 1)) : null);
    }
  }

  /** The page on which a group is decided about, or the one pair that it is. */
  static String path(List<Long> group) {
    return "/tinjau/" + group.get(0) + (group.size() > 1 ? "/kelompok" : "");
  }

  /** What a field is for all, or for one. */
  public record Told(String field, String text, boolean isOdd) {}

  /** One business or row of several that are held against each other. */
  public record Line(
      long business, String key, String years, List<String> places, List<Told> told) {}

  /**
   * Businesses or rows side by side.
   *
   * @param agreed what all say that say anything
   * @param lines what they say otherwise than one another, the fields in one order
   */
  public record Compared(List<Told> agreed, List<String> fields, List<Line> lines) {}

  /** A business or row before it is held against others. */
  private record Said(
      long business, String key, String years, List<String> places, List<@Nullable String> cells) {}

  private Compared compare(List<Said> all, Texts words) {
    List<Told> agreed = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    List<List<Told>> told = new ArrayList<>();
    all.forEach(one -> told.add(new ArrayList<>()));
    int width = all.isEmpty() ? 0 : all.get(0).cells().size();
    for (int f = 0; f < width; f++) {
      int field = f;
      String name = words.get("field." + MatchFields.name(f));
      List<String> values = all.stream().map(one -> cell(field, one.cells().get(field))).toList();
      List<String> filled = values.stream().filter(value -> !value.isEmpty()).toList();
      String most = most(filled);
      if (filled.isEmpty()) {
        continue;
      }
      if (filled.size() > 1 && filled.stream().allMatch(value -> isSame(value, most))) {
        agreed.add(new Told(name, most, false));
      } else {
        fields.add(name);
        for (int i = 0; i < values.size(); i++) {
          String value = values.get(i);
          told.get(i).add(new Told(name, value, !value.isEmpty() && !isSame(value, most)));
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Said one = all.get(i);
      lines.add(new Line(one.business(), one.key(), one.years(), one.places(), told.get(i)));
    }
    return new Compared(agreed, fields, lines);
  }

  private String cell(int field, @Nullable String cell) {
    String text = cell == null ? "" : cell.strip();
    return MatchFields.name(field).equals(DISTRICT)
        ? regions.districtByCode(text).map(District::name).orElse(text)
        : text;
  }

  private static boolean isSame(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  /** What most say; of several the first. */
  private static String most(List<String> values) {
    return values.stream()
        .max(
            (one, other) ->
                Integer.compare(
                    Collections.frequency(values, one), Collections.frequency(values, other)))
        .filter(value -> Collections.frequency(values, value) > 1)
        .orElse(values.isEmpty() ? "" : values.get(0));
  }

  private static String years(int first, int last) {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  /** A pair of a group: what is asked, and how likely it is. */
  public record Pair(long number, long business, long other, String percent, String why) {}

  @GetMapping("/tinjau/{usulan}/kelompok")
  String showGroup(@PathVariable("usulan") long number, Model model, Locale language) {
    desk.look(Action.DECIDE);
    List<List<Long>> queue = groups.queue();
    List<Long> numbers = groups.of(number);
    if (numbers.size() == 1) {
      return "redirect:/tinjau/" + number;
    }
    Group group =
        desk.perform(
            null,
            Action.READ_PERSONS,
            "review " + list(numbers),
            null,
            () -> groups.group(numbers));
    Texts words = Texts.of("review", language);
    Forms forms = new Forms(language);
    model.addAttribute("walk", Walk.of(queue, number));
    model.addAttribute("numbers", numbers);
    model.addAttribute(
        "compared", compare(group.members().stream().map(JoinPages::said).toList(), words));
    List<Pair> pairs = new ArrayList<>();
    for (Review review : group.reviews()) {
      pairs.add(
          new Pair(
              review.number(),
              review.business(),
              review.otherBusiness(),
              forms.percent(ReviewPages.percent(review)),
              words.get("why." + review.why())));
    }
    model.addAttribute("pairs", pairs);
    return "tinjau-kelompok";
  }

  private static Said said(Member member) {
    return new Said(
        member.business(),
        Long.toString(member.business()),
        years(member.firstYear(), member.lastYear()),
        List.of(member.place().toString()),
        member.cells());
  }

  private static String list(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  @PostMapping("/tinjau/kelompok")
  String decide(
      @RequestParam("usulan") List<Long> numbers,
      @RequestParam("keputusan") String word,
      @RequestParam(name = "alasan", defaultValue = "") String reason,
      @RequestParam Map<String, String> form,
      RedirectAttributes after) {
    String actor = desk.person().name();
    if (word.equals(PAIRS)) {
      Map<Long, Decision> decisions = new LinkedHashMap<>();
      for (long number : numbers) {
        String said = form.getOrDefault("u" + number, "");
        if (!said.isEmpty()) {
          decisions.put(number, Reviews.decision(said));
        }
      }
      String object =
          decisions.entrySet().stream()
              .map(one -> one.getKey() + " " + one.getValue().code())
              .collect(Collectors.joining(", "));
      if (!decisions.isEmpty()) {
        desk.act(
            null,
            Action.DECIDE,
            "proposals " + object,
            reason,
            () -> groups.decide(decisions, reason, actor));
      }
      tell(List.copyOf(decisions.keySet()), PAIRS, after);
    } else {
      Decision decision = Reviews.decision(word);
      desk.act(
          null,
          Action.DECIDE,
          "proposals " + list(numbers) + " " + decision.code(),
          reason,
          () -> groups.decide(numbers, decision, reason, actor));
      tell(numbers, decision.code(), after);
    }
    operator.refreshFiguresSoon(actor);
    return NEXT;
  }

  private static void tell(List<Long> numbers, String as, RedirectAttributes after) {
    if (!numbers.isEmpty()) {
      after.addFlashAttribute("doneAll", numbers);
      after.addFlashAttribute("doneAllAs", as);
    }
  }

  @PostMapping("/tinjau/kelompok/urungkan")
  String undo(
      @RequestParam("usulan") List<Long> numbers,
      @RequestParam(name = "alasan", defaultValue = "") String reason,
      RedirectAttributes after) {
    String actor = desk.person().name();
    desk.act(
        null,
        Action.UNDO,
        "proposals " + list(numbers),
        reason,
        () -> groups.undo(numbers, reason, actor));
    operator.refreshFiguresSoon(actor);
    after.addFlashAttribute("undoneAll", numbers);
    return "redirect:/tinjau/" + numbers.get(0) + "/kelompok";
  }

  @GetMapping("/tinjau/usaha")
  String showBusiness(@RequestParam("apa") String what, Model model, Locale language) {
    desk.look(Action.SPLIT);
    String asked = what.strip();
    long business = splits.business(asked);
    List<BusinessRow> rows =
        desk.perform(
            null, Action.READ_PERSONS, "business " + business, null, () -> splits.rows(business));
    Map<Integer, List<BusinessRow>> bySaying =
        rows.stream()
            .collect(
                Collectors.groupingBy(BusinessRow::says, LinkedHashMap::new, Collectors.toList()));
    model.addAttribute("business", business);
    model.addAttribute("asked", asked);
    model.addAttribute("merged", splits.mergedInto(business));
    model.addAttribute(
        "compared",
        compare(
            bySaying.values().stream().map(alike -> said(business, alike)).toList(),
            Texts.of("review", language)));
    return "tinjau-usaha";
  }

  private static Said said(long business, List<BusinessRow> alike) {
    BusinessRow first = alike.get(0);
    return new Said(
        business,
        first.place().toString(),
        alike.stream()
            .map(row -> Integer.toString(row.year()))
            .distinct()
            .collect(Collectors.joining(", ")),
        alike.stream().map(row -> row.place().toString()).toList(),
        first.cells());
  }

  @PostMapping("/tinjau/usaha")
  String split(
      @RequestParam(name = "pisah", defaultValue = "") List<String> parts,
      @RequestParam(name = "alasan", defaultValue = "") String reason,
      RedirectAttributes after) {
    if (parts.isEmpty()) {
      throw new Refused("refused.split_none", Map.of());
    }
    String what = String.join(",", parts);
    String actor = desk.person().name();
    Split split =
        Objects.requireNonNull(
            desk.perform(
                null,
                Action.SPLIT,
                "split " + what,
                reason,
                () -> splits.split(what, reason, actor)));
    operator.refreshFiguresSoon(actor);
    after.addFlashAttribute("split", split);
    return "redirect:/tinjau/usaha?apa=" + split.business();
  }
}
