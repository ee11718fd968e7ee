package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.AuditEntry;
import id.lumbung.domain.Office;
import id.lumbung.publication.JsonForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: who did or saw what, when and why. */
@Command(name = "audit", resourceBundle = "messages.cli")
final class AuditCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--since", paramLabel = "DATE", descriptionKey = "audit.since")
  private @Nullable LocalDate since;

  @Option(names = "--user", paramLabel = "NAME", descriptionKey = "audit.user")
  private @Nullable String user;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "100", descriptionKey = "audit.limit")
  private int limit;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code audit --json}. */
  record AuditForm(List<AuditEntry> entries) {}

  @Override
  public Integer call() {
    LocalDate day = since;
    try (Session session = Session.open(common)) {
      List<AuditEntry> entries =
          session.perform(
              Action.READ_AUDIT,
              user,
              null,
              () ->
                  session
                      .get(Audit.class)
                      .entries(
                          day == null ? null : day.atStartOfDay(Office.ZONE).toInstant(),
                          user,
                          limit));
      common.console().out(json ? JsonForms.of(new AuditForm(entries)) : table(entries));
      return 0;
    }
  }

  private static String table(List<AuditEntry> entries) {
    TextTable table = new TextTable(7, FigureTables.titles("audit"));
    for (AuditEntry entry : entries) {
      table.row(
          List.of(
              entry.at(),
              entry.actor(),
              entry.role(),
              CliTexts.of("action", entry.action()),
              entry.about(),
              entry.outcome() == null ? "" : CliTexts.of("outcome", entry.outcome()),
              shown(entry.reason())));
    }
    return table.toString();
  }

  private static String shown(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
