package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.feedback.ReviewWorkbook;
import id.lumbung.matching.Decision;
import id.lumbung.operations.Operator;
import id.lumbung.publication.JsonForms;
import id.lumbung.review.BusinessRow;
import id.lumbung.review.Groups;
import id.lumbung.review.PairEvidence;
import id.lumbung.review.PairEvidence.FieldEvidence;
import id.lumbung.review.Review;
import id.lumbung.review.Reviews;
import id.lumbung.review.Splits;
import id.lumbung.review.Splits.Split;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code review}: pairs that wait for a decision, and the decisions. */
@Command(name = "review", resourceBundle = "messages.cli")
final class ReviewCommand implements Callable<Integer> {
  private static final int ALL = 1_000_000;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "NUMBER", descriptionKey = "review.number")
  private @Nullable Long number;

  @ArgGroup private Word word = new Word();

  @Option(names = "--group", descriptionKey = "review.group")
  private boolean group;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
  private String reason = "";

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "review.limit")
  private int limit;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "review.export")
  private @Nullable Path export;

  @Option(names = "--import", paramLabel = "FILE", descriptionKey = "review.import")
  private @Nullable Path imported;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** What is said of one proposal. */
  static final class Word {
    @Option(names = "--same", descriptionKey = "review.same")
    private boolean same;

    @Option(names = "--same-owner", descriptionKey = "review.same_owner")
    private boolean sameOwner;

    @Option(names = "--different", descriptionKey = "review.different")
    private boolean different;

    @Option(names = "--later", descriptionKey = "review.later")
    private boolean later;

    @Option(names = "--undo", descriptionKey = "review.undo")
    private boolean undo;

    @Option(names = "--split", paramLabel = "BUSINESS|ROW", descriptionKey = "review.split")
    private @Nullable String split;

    private @Nullable Decision decision() {
      if (same) {
        return Decision.SAME;
      }
      if (sameOwner) {
        return Decision.SAME_OWNER;
      }
      return different ? Decision.DIFFERENT : later ? Decision.LATER : null;
    }
  }

  /** A document of {@code review --json}. */
  record ReviewForm(long waiting, List<Review> reviews) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = common.console();
    Decision decision = word.decision();
    if ((decision != null || word.undo || group) && number == null) {
      throw new ParameterException(console.commandLine(), CliTexts.get("usage.review_number"));
    }
    try (Session session = Session.open(common)) {
      Reviews reviews = session.get(Reviews.class);
      if (imported != null) {
        return bringIn(session, imported, console);
      }
      if (export != null) {
        List<Review> waiting =
            session.perform(
                Action.READ_PERSONS, "review --export", null, () -> reviews.waiting(ALL));
        workbook().write(export, waiting.stream().map(ReviewCommand::line).toList());
        console.out(
            CliTexts.get(
                "review.exported",
                Map.of("jumlah", Integer.toString(waiting.size()), "berkas", export.toString())));
        return 0;
      }
      if (word.split != null) {
        Split split = split(session, word.split, reason);
        follow(session, console);
        console.out(text(split));
        return 0;
      }
      if (group && number != null && decision != null) {
        decideGroup(session, number, decision, console);
        return 0;
      }
      if (number != null && (decision != null || word.undo)) {
        decide(session, number, decision, reason);
        follow(session, console);
        console.out(
            CliTexts.get(
                decision == null ? "review.undone" : "review.done",
                Map.of("usulan", number.toString())));
        return 0;
      }
      show(session, console);
      return 0;
    }
  }

  /** Takes a decision, or with none takes it back. */
  private static void decide(
      Session session, long proposal, @Nullable Decision decision, String reason) {
    Reviews reviews = session.get(Reviews.class);
    session.perform(
        decision == null ? Action.UNDO : Action.DECIDE,
        "proposal " + proposal + (decision == null ? "" : " " + decision.code()),
        reason,
        () -> {
          if (decision == null) {
            reviews.undo(proposal, reason, Actor.name());
          } else {
            reviews.decide(proposal, decision, reason, Actor.name());
          }
          return proposal;
        });
  }

  private void decideGroup(Session session, long one, Decision decision, Console console)
      throws InterruptedException {
    Groups groups = session.get(Groups.class);
    List<Long> numbers = groups.of(one);
    session.perform(
        Action.DECIDE,
        "proposals " + list(numbers, " ") + " " + decision.code(),
        reason,
        () -> {
          groups.decide(numbers, decision, reason, Actor.name());
          return numbers;
        });
    follow(session, console);
    console.out(
        CliTexts.get(
            "review.group_done",
            Map.of("banyak", Integer.toString(numbers.size()), "usulan", list(numbers, ", "))));
  }

  private static String list(List<?> parts, String between) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(between));
  }

  private static Split split(Session session, String what, String reason) {
    return session.perform(
        Action.SPLIT,
        "split " + what,
        reason,
        () -> session.get(Splits.class).split(what, reason, Actor.name()));
  }

  private static String text(Split split) {
    String years = list(split.yearsOfBoth(), ", ");
    return CliTexts.get(
            "review.was_split",
            Map.of(
                "usaha", Long.toString(split.business()),
                "bagian", Long.toString(split.part()),
                "tetap", places(split.stayed()),
                "pisah", places(split.parted())))
        + "\n"
        + (years.isEmpty()
            ? CliTexts.get("review.split_years_none")
            : CliTexts.get("review.split_years", Map.of("tahun", years)))
        + "\n"
        + CliTexts.get("review.split_undo", Map.of("usulan", Long.toString(split.decision())));
  }

  private static String places(List<BusinessRow> rows) {
    return rows.stream()
        .map(row -> row.place() + " (" + row.year() + ")")
        .collect(Collectors.joining(", "));
  }

  private static void follow(Session session, Console console) throws InterruptedException {
    try (ProgressLines progress = new ProgressLines(console)) {
      session.get(Operator.class).refreshFigures(progress);
    }
  }

  private int bringIn(Session session, Path file, Console console)
      throws IOException, InterruptedException {
    int done = 0;
    int refused = 0;
    for (ReviewWorkbook.Word line : workbook().read(file)) {
      try {
        decide(session, line.number(), Reviews.decision(line.decision()), line.reason());
        done++;
      } catch (Refused e) {
        refused++;
        console.err(
            CliTexts.get(
                "review.line_refused",
                Map.of("baris", Integer.toString(line.row()), "sebab", Failures.text(e))));
      }
    }
    follow(session, console);
    console.out(
        CliTexts.get(
            "review.imported",
            Map.of("jumlah", Integer.toString(done), "ditolak", Integer.toString(refused))));
    return refused == 0 ? 0 : Lumbung.FAILED;
  }

  private void show(Session session, Console console) {
    Reviews reviews = session.get(Reviews.class);
    Long one = number;
    List<Long> asked =
        one == null ? List.of() : group ? session.get(Groups.class).of(one) : List.of(one);
    List<Review> found =
        session.perform(
            Action.READ_PERSONS,
            one == null ? "review" : "review " + list(asked, " "),
            null,
            () ->
                one == null
                    ? reviews.waiting(limit)
                    : asked.stream().map(reviews::review).toList());
    if (json) {
      console.out(JsonForms.of(new ReviewForm(reviews.count(), found)));
      return;
    }
    if (found.isEmpty()) {
      console.out(CliTexts.get("review.none"));
      return;
    }
    if (one != null && found.get(0).decision() != null) {
      console.out(decided(found.get(0), found.get(0).decision()));
      return;
    }
    console.out(CliTexts.get("review.waiting", Map.of("jumlah", Long.toString(reviews.count()))));
    Set<Long> shown = found.stream().map(Review::number).collect(Collectors.toSet());
    for (List<Long> together : session.get(Groups.class).queue()) {
      if (together.size() > 1 && together.stream().anyMatch(shown::contains)) {
        console.out("\n" + head(together, session.get(Groups.class).group(together)));
      }
    }
    found.forEach(review -> console.out("\n" + text(review)));
  }

  private static String head(List<Long> together, Groups.Group group) {
    return CliTexts.get(
        "review.group_head",
        Map.of(
            "usulan", list(together, ", "),
            "banyak", Integer.toString(group.members().size()),
            "satu", together.get(0).toString()));
  }

  private static String decided(Review review, String decision) {
    return CliTexts.get(
            "review.decided",
            Map.of(
                "usulan",
                Long.toString(review.number()),
                "keputusan",
                EvidenceText.texts().get("decision." + decision)))
        + "\n"
        + text(review);
  }

  private static String text(Review review) {
    String head =
        CliTexts.get(
            "review.head",
            Map.of(
                "usulan", Long.toString(review.number()),
                "usaha", Long.toString(review.business()),
                "lain", Long.toString(review.otherBusiness()),
                "dampak", Long.toString(review.effect()),
                "persen", EvidenceText.percent(review.probability()),
                "sebab", EvidenceText.texts().get("why." + review.why())));
    PairEvidence evidence = review.evidence();
    return evidence == null ? head : head + "\n" + EvidenceText.of(evidence);
  }

  private static ReviewWorkbook workbook() {
    return new ReviewWorkbook(EvidenceText.texts());
  }

  private static ReviewWorkbook.Line line(Review review) {
    PairEvidence evidence = review.evidence();
    List<FieldEvidence> fields = evidence == null ? List.of() : evidence.fields();
    return new ReviewWorkbook.Line(
        review.number(),
        review.effect(),
        review.probability(),
        EvidenceText.texts().get("why." + review.why()),
        fields.stream().map(FieldEvidence::field).toList(),
        cells(fields, FieldEvidence::shown),
        cells(fields, FieldEvidence::otherShown));
  }

  private interface Cell {
    @Nullable String of(FieldEvidence field);
  }

  private static List<String> cells(List<FieldEvidence> fields, Cell cell) {
    return fields.stream()
        .map(field -> Objects.requireNonNullElse(cell.of(field), ""))
        .collect(Collectors.toList());
  }
}
