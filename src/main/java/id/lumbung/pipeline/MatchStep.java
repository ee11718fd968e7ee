package id.lumbung.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import id.lumbung.domain.Office;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.matching.Matcher;
import id.lumbung.staging.MendedRows;
import id.lumbung.staging.MendedRows.Kept;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.validation.Rule;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.Load;
import id.lumbung.warehouse.WarehouseLoader;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The {@code match} step: decides in one transaction, when it is the submission's turn. Before that
 * the rows of a full submission which are held back as they were before take what mended them.
 */
record MatchStep(
    SubmissionRegister register,
    Matcher matcher,
    WarehouseLoader loader,
    RuleBook rules,
    MendedRows mended,
    StagedSubmission staged) {
  private static final String ACTOR = "lumbung";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  /** Rows that a sentence names at most. */
  private static final int MOST_NAMED = 20;

  /** Matches one submission. */
  Tasklet of(long id) {
    return (contribution, context) -> {
      if (hasToMatch(id)) {
        Submission submission = register.get(id);
        boolean isFull = submission.kind() == SubmissionKind.FULL;
        Load load =
            new Load(id, submission.requireRegency(), submission.requireYear(), isFull, ACTOR);
        match(load, submission.parent());
      }
      return RepeatStatus.FINISHED;
    };
  }

  /** What is refused or loaded only goes on to its answer, and nobody waits for it. */
  boolean hasToMatch(long id) {
    return !register.get(id).isRefused() && !loader.isLoaded(id);
  }

  /**
   * Matches what is staged of a submission.
   *
   * @param parent the submission that an addendum names, if it names one
   */
  void match(Load load, @Nullable Long parent) {
    long id = load.submission();
    List<Long> counted = loader.inEffect(load.regency(), load.year());
    if (load.isFull()) {
      mended.keep(id, counted);
    } else {
      mended.note(id, files(counted, parent));
    }
    matcher.match(id, load.regency(), load.year(), rules::severityOf);
    List<Kept> kept = mended.kept(id);
    if (!kept.isEmpty()) {
      tell(id, kept);
    }
  }

  /** What mended rows may come from, by the names of the files. */
  private Map<Long, String> files(List<Long> counted, @Nullable Long parent) {
    Set<Long> earlier = new LinkedHashSet<>();
    if (parent != null) {
      earlier.add(parent);
    }
    earlier.addAll(counted);
    Map<Long, String> files = new LinkedHashMap<>();
    for (long each : earlier) {
      register.find(each).ifPresent(found -> files.put(each, found.fileName()));
    }
    return files;
  }

  private void tell(long id, List<Kept> kept) {
    Map<String, String> rows = new LinkedHashMap<>();
    kept.stream()
        .limit(MOST_NAMED)
        .collect(
            groupingBy(
                Kept::sheet,
                LinkedHashMap::new,
                mapping(row -> Integer.toString(row.row()), joining(", "))))
        .forEach(rows::put);
    String places =
        rows.entrySet().stream()
            .map(sheet -> sheet.getKey() + " " + sheet.getValue())
            .collect(joining("; "));
    staged.tell(
        id,
        Rule.PERBAIKAN_DIPAKAI,
        rules.severityOf(Rule.PERBAIKAN_DIPAKAI.name()),
        Map.of(
            "banyak", Integer.toString(kept.size()),
            "daftar", kept.size() > MOST_NAMED ? places + ", …" : places,
            "berkas",
                kept.stream()
                    .map(Kept::by)
                    .distinct()
                    .sorted()
                    .map(this::mending)
                    .collect(joining(", "))));
  }

  private String mending(long addendum) {
    return "%s (%s)"
        .formatted(
            register.get(addendum).fileName(),
            loader.firstInEffect(addendum).atZoneSameInstant(Office.ZONE).format(DAY));
  }
}
