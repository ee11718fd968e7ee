package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.publication.JsonForms;
import id.lumbung.review.Reviews;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.Figures;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publications.Standing;
import id.lumbung.statistics.Statistics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code figures}: growth and shares, now or as they stood at the end of a day. */
@Command(name = "figures", resourceBundle = "messages.cli")
final class FiguresCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "figures.year")
  private @Nullable Integer year;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      descriptionKey = "figures.as_of",
      converter = AsOfConverter.class)
  private @Nullable AsOf asOf;

  @Option(names = "--public", descriptionKey = "figures.public")
  private boolean isPublic;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Override
  public Integer call() {
    if (isPublic && asOf != null) {
      throw new ParameterException(
          common.console().commandLine(), CliTexts.get("usage.public_as_of"));
    }
    try (Session session = Session.open(common)) {
      String regency = session.look(Action.READ_FIGURES, "figures").orElse(null);
      common.console().out(shown(session, regency));
      return 0;
    }
  }

  private String shown(Session session, @Nullable String regency) {
    Statistics statistics = session.get(Statistics.class);
    Audience audience = isPublic ? Audience.PUBLIC : Audience.INTERNAL;
    Figures all = asOf == null ? statistics.current(audience) : asOf.read(statistics);
    Figures figures = all.within(regency);
    boolean countsWaiting = asOf == null && regency == null && !isPublic;
    Long waiting = countsWaiting ? session.get(Reviews.class).count() : null;
    List<Standing> standings =
        countsWaiting ? session.get(Publications.class).standings() : List.of();
    if (json) {
      return JsonForms.figures(figures, year, waiting, standings);
    }
    if (isPublic && figures.vintage() == 0) {
      return CliTexts.get("figures.none_published");
    }
    return FigureTables.full(figures, year, waiting, standings);
  }

  /** A day, or a moment in UTC, as {@code --as-of} takes it. */
  record AsOf(@Nullable LocalDate day, @Nullable Instant moment) {
    /** The last moment that counts. */
    Instant end() {
      return day != null ? Statistics.endOf(day) : Objects.requireNonNull(moment);
    }

    Figures read(Statistics statistics) {
      return day != null ? statistics.asOf(day) : statistics.asOf(Objects.requireNonNull(moment));
    }
  }
}
