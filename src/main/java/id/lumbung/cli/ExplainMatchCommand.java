package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.publication.JsonForms;
import id.lumbung.review.PairEvidence;
import id.lumbung.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain match SUBMISSION/SHEET/ROW}: why a row came to its business. */
@Command(name = "match", resourceBundle = "messages.cli")
final class ExplainMatchCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "SUBMISSION/SHEET/ROW",
      descriptionKey = "explain.observation",
      converter = RowPlace.Converter.class)
  private RowPlace place = new RowPlace(0, 0, 0);

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code explain match --json}. */
  record MatchForm(long submission, int sheet, int row, List<PairEvidence> pairs) {}

  @Override
  public Integer call() {
    try (Session session = Session.open(common)) {
      List<PairEvidence> pairs =
          session.perform(
              Action.READ_PERSONS,
              "match " + place,
              null,
              () ->
                  session
                      .get(Reviews.class)
                      .evidence(place.submission(), place.sheet(), place.row()));
      common
          .console()
          .out(
              json
                  ? JsonForms.of(
                      new MatchForm(place.submission(), place.sheet(), place.row(), pairs))
                  : text(pairs));
      return 0;
    }
  }

  private String text(List<PairEvidence> pairs) {
    return pairs.isEmpty()
        ? EvidenceText.texts().get("review.alone", Map.of("tempat", place.toString()))
        : pairs.stream().map(EvidenceText::of).collect(Collectors.joining("\n"));
  }
}
