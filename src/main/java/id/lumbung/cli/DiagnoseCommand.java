package id.lumbung.cli;

import id.lumbung.publication.JsonForms;
import id.lumbung.upkeep.Check;
import id.lumbung.upkeep.Check.Level;
import id.lumbung.upkeep.Diagnosis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diagnose}: everything that the program stands on, each with the cure. */
@Command(name = "diagnose", resourceBundle = "messages.cli")
final class DiagnoseCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code diagnose --json}. */
  record DiagnosisForm(String worst, List<CheckForm> checks) {}

  /**
   * One check.
   *
   * @param cure what to do; null where all is well
   */
  record CheckForm(String check, String level, String found, String says, @Nullable String cure) {}

  @Override
  public Integer call() {
    // The program's own start sets logging up; without it libraries would write into the answer.
    LoggingSystem.get(DiagnoseCommand.class.getClassLoader()).beforeInitialize();
    List<Check> checks = Diagnosis.of(common.installation());
    DiagnosisForm form = form(checks);
    common.console().out(json ? JsonForms.of(form) : text(form));
    return form.worst().equals(Level.BAD.code()) ? Lumbung.FAILED : 0;
  }

  static DiagnosisForm form(List<Check> checks) {
    Level worst = checks.stream().map(Check::level).reduce(Level.OK, DiagnoseCommand::worse);
    return new DiagnosisForm(worst.code(), checks.stream().map(DiagnoseCommand::form).toList());
  }

  private static Level worse(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static CheckForm form(Check check) {
    String key = "diagnose." + check.subject() + "." + check.found();
    Map<String, String> arguments = new HashMap<>(check.arguments());
    if (check.cause() != null) {
      arguments.put("sebab", Failures.text(check.cause()));
    }
    return new CheckForm(
        check.subject(),
        check.level().code(),
        check.found(),
        CliTexts.get(key, arguments),
        check.level() == Level.OK ? null : CliTexts.get(key + ".cure", arguments));
  }

  private static String text(DiagnosisForm form) {
    StringBuilder text = new StringBuilder();
    for (CheckForm check : form.checks()) {
      text.append(CliTexts.get("diagnose.level." + check.level()))
          .append("  ")
          .append(check.says())
          .append('\n');
      if (check.cure() != null) {
        text.append("        ").append(check.cure()).append('\n');
      }
    }
    return text + CliTexts.get("diagnose.worst." + form.worst());
  }
}
