package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publications.Outcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code approve}: makes a vintage's figures public, or takes that back; {@code --dry-run} tells by
 * how much published figures would move.
 */
@Command(name = "approve", resourceBundle = "messages.cli")
final class ApproveCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--vintage", paramLabel = "N", descriptionKey = "approve.vintage")
  private @Nullable Integer vintage;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "approve.year")
  private List<Integer> years = List.of();

  @Option(names = "--withdraw", descriptionKey = "approve.withdraw")
  private boolean isWithdrawal;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
  private @Nullable String reason;

  @Option(names = "--dry-run", descriptionKey = "option.dry_run")
  private boolean dryRun;

  @Override
  public Integer call() {
    Console console = common.console();
    if (dryRun && isWithdrawal) {
      throw new ParameterException(console.commandLine(), CliTexts.get("approve.no_rehearsal"));
    }
    if (!dryRun && (reason == null || reason.isBlank())) {
      throw new ParameterException(console.commandLine(), CliTexts.get("approve.needs_reason"));
    }
    try (Session session = Session.open(common)) {
      Publications publications = session.get(Publications.class);
      console.out(
          dryRun
              ? told(
                  "approve.would",
                  session.rehearse(
                      Action.APPROVE,
                      object(),
                      () -> publications.rehearse(vintage, years, Actor.name())))
              : act(session, publications, String.valueOf(reason)));
      return 0;
    }
  }

  private String act(Session session, Publications publications, String why) {
    if (isWithdrawal) {
      List<Integer> taken =
          session.perform(
              Action.APPROVE,
              (object() + " --withdraw").strip(),
              why,
              () -> publications.withdraw(vintage, years, Actor.name(), why));
      return CliTexts.get("approve.taken_back", Map.of("tahun", list(taken)));
    }
    return told(
        "approve.done",
        session.perform(
            Action.APPROVE,
            object(),
            why,
            () -> publications.approve(vintage, years, Actor.name(), why)));
  }

  /** As the audit keeps it: the options that were given. */
  private String object() {
    String which = vintage == null ? "" : "--vintage " + vintage;
    String of =
        years.stream().sorted().map(year -> "--year " + year).collect(Collectors.joining(" "));
    return (which + " " + of).strip();
  }

  private static String told(String key, Outcome outcome) {
    Map<String, String> arguments =
        Map.of(
            "vintage", Integer.toString(outcome.vintage()),
            "tahun", list(outcome.before().stream().map(Publications.Standing::year).toList()),
            "angka", CliTexts.sentences().number(outcome.numbers()),
            "rahasia", CliTexts.sentences().number(outcome.keptBack()));
    StringBuilder text = new StringBuilder(CliTexts.get(key, arguments));
    text.append("\n\n").append(StandingText.table(outcome.before()));
    text.append('\n').append(CliTexts.get("approve.kept_back", arguments));
    if (outcome.exposed() > 0) {
      text.append('\n')
          .append(
              CliTexts.get(
                  "approve.exposed",
                  Map.of("banyak", CliTexts.sentences().number(outcome.exposed()))));
    }
    for (String table : outcome.withheld()) {
      text.append('\n').append(CliTexts.get("approve.withheld", Map.of("tabel", table)));
    }
    return text.toString();
  }

  private static String list(List<Integer> years) {
    return years.stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
  }
}
