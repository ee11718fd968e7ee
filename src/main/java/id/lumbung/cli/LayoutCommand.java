package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.domain.Field;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.feedback.HeadingSchool.Known;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code layout}: what headings mean to a regency; teaches one, or forgets them. */
@Command(name = "layout", resourceBundle = "messages.cli")
final class LayoutCommand implements Callable<Integer> {
  /** Stands for all headings. */
  private static final String ALL = "";

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "REGENCY", descriptionKey = "layout.regency")
  private String code = "";

  @Option(names = "--map", paramLabel = "HEADING=FIELD", descriptionKey = "layout.map")
  private Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--forget",
      arity = "0..1",
      fallbackValue = ALL,
      paramLabel = "HEADING",
      descriptionKey = "layout.forget")
  private @Nullable String forgotten;

  @Override
  public Integer call() {
    Console console = common.console();
    Map<String, @Nullable Field> lessons = lessons(console);
    try (Session session = Session.open(common)) {
      Regency regency = regency(session.get(Regions.class), console);
      HeadingSchool school = session.get(HeadingSchool.class);
      if (forgotten != null) {
        forget(session, school, regency, forgotten, console);
      }
      lessons.forEach((heading, field) -> teach(session, school, heading, field));
      list(session, school, regency, console);
      return 0;
    }
  }

  private Map<String, @Nullable Field> lessons(Console console) {
    Map<String, @Nullable Field> lessons = new LinkedHashMap<>();
    map.forEach(
        (heading, name) -> {
          if (!HeadingSchool.isMeaning(name)) {
            throw new ParameterException(
                console.commandLine(),
                CliTexts.get(
                    "usage.no_field",
                    Map.of("nama", name, "semua", String.join(", ", Field.codes()))));
          }
          lessons.put(heading, HeadingSchool.meant(name));
        });
    return lessons;
  }

  private Regency regency(Regions regions, Console console) {
    return regions
        .byCode(code)
        .orElseThrow(
            () ->
                new ParameterException(
                    console.commandLine(),
                    CliTexts.get(
                        "usage.no_regency",
                        Map.of(
                            "kode",
                            code,
                            "semua",
                            regions.regencies().stream()
                                .map(Regency::code)
                                .collect(Collectors.joining(", "))))));
  }

  private void teach(Session session, HeadingSchool school, String heading, @Nullable Field field) {
    session.performIn(
        code,
        Action.TEACH_HEADING,
        HeadingSchool.object(code, heading, field),
        null,
        () -> {
          school.teach(code, heading, field, Actor.name());
          return heading;
        });
  }

  private void forget(
      Session session, HeadingSchool school, Regency regency, String heading, Console console) {
    int gone =
        session.performIn(
            code,
            Action.TEACH_HEADING,
            HeadingSchool.objectOfForgetting(code, heading.equals(ALL) ? null : heading),
            null,
            () -> school.forget(code, heading.equals(ALL) ? null : heading));
    console.out(
        CliTexts.get(
            "layout.forgotten",
            Map.of("kab", regency.fullName(), "banyak", CliTexts.sentences().number(gone))));
  }

  private void list(Session session, HeadingSchool school, Regency regency, Console console) {
    List<Known> known =
        session.performIn(code, Action.READ_STATUS, "layout " + code, null, () -> school.of(code));
    if (known.isEmpty()) {
      console.out(CliTexts.get("layout.none", Map.of("kab", regency.fullName())));
      return;
    }
    TextTable table = new TextTable(4, FigureTables.titles("layout"));
    for (Known heading : known) {
      String by = heading.by();
      table.row(
          List.of(
              heading.heading(),
              heading.field() == null ? CliTexts.get("layout.not_wanted") : heading.field().code(),
              by == null ? CliTexts.get("layout.learned") : by,
              heading.field() == null ? "" : school.name(heading.field())));
    }
    console.out(table.toString());
  }
}
