package id.lumbung.upkeep;

import id.lumbung.layout.Layouts;
import id.lumbung.matching.MatchSettings;
import id.lumbung.operations.Installation;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.reference.Denominator;
import id.lumbung.reference.GrossProduct;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Population;
import id.lumbung.reference.PublishedFigure;
import id.lumbung.reference.Regions;
import id.lumbung.reference.SizeClasses;
import id.lumbung.retention.RetentionSettings;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsProblem;
import id.lumbung.statistics.CalendarSettings;
import id.lumbung.statistics.DisclosureSettings;
import id.lumbung.statistics.StatisticsSettings;
import id.lumbung.validation.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whether every file of the jobs folder can be used. */
final class JobsCheck {
  private static final List<Function<JobsFolder, ?>> READERS =
      List.of(
          jobs -> jobs.settings("submission.yml", SubmissionSettings.class),
          jobs -> jobs.settings("calendar.yml", CalendarSettings.class),
          StatisticsSettings::read,
          DisclosureSettings::read,
          MatchSettings::read,
          RetentionSettings::read,
          MonitoringSettings::read,
          NoticeSettings::read,
          RuleBook::read,
          Regions::read,
          Kbli::read,
          SizeClasses::read,
          Denominator::read,
          Population::read,
          GrossProduct::read,
          Layouts::read,
          PublishedFigure::read);

  private JobsCheck() {}

  static Check of(Installation installation) {
    List<String> problems = new ArrayList<>();
    try {
      JobsFolder jobs = JobsFolder.locate(installation.jobs());
      for (Function<JobsFolder, ?> reader : READERS) {
        read(jobs, reader, problems);
      }
    } catch (SettingsProblem e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    String folder = installation.jobs() == null ? "jobs" : installation.jobs().toString();
    return problems.isEmpty()
        ? Check.ok("jobs", "valid", Map.of("folder", folder))
        : Check.bad(
            "jobs", "wrong", Map.of("folder", folder, "sebab", String.join("\n", problems)));
  }

  private static void read(JobsFolder jobs, Function<JobsFolder, ?> reader, List<String> problems) {
    try {
      if (reader.apply(jobs) == null) {
        throw new IllegalStateException("nothing was read");
      }
    } catch (RuntimeException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }
}
