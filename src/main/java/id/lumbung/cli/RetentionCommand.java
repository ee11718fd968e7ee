package id.lumbung.cli;

import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Action;
import id.lumbung.publication.JsonForms;
import id.lumbung.retention.Retained;
import id.lumbung.retention.Retention;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retention}: deletes what has reached its age, or says how much that would be. */
@Command(name = "retention", resourceBundle = "messages.cli")
final class RetentionCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--dry-run", descriptionKey = "retention.dry_run")
  private boolean isDryRun;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code retention --json}. */
  record RetentionForm(boolean isDryRun, List<KindForm> kinds) {}

  /** How much of one kind. */
  record KindForm(String kind, long count) {}

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.open(common)) {
      Retention retention = session.get(Retention.class);
      Map<Retained, Long> counts =
          isDryRun
              ? session.rehearse(Action.RETAIN, null, retention::plan)
              : retention.run(Actor.person(session.get(Accounts.class)));
      RetentionForm form = form(isDryRun, counts);
      common.console().out(json ? JsonForms.of(form) : text(form));
      return 0;
    }
  }

  static RetentionForm form(boolean isDryRun, Map<Retained, Long> counts) {
    return new RetentionForm(
        isDryRun,
        counts.entrySet().stream()
            .map(kind -> new KindForm(kind.getKey().code(), kind.getValue()))
            .toList());
  }

  private static String text(RetentionForm form) {
    TextTable table = new TextTable(1, FigureTables.titles("retention"));
    for (KindForm kind : form.kinds()) {
      table.row(
          List.of(CliTexts.of("retained", kind.kind()), CliTexts.sentences().number(kind.count())));
    }
    return table + CliTexts.get(form.isDryRun() ? "retention.would" : "retention.done");
  }
}
