package id.lumbung.upkeep;

import id.lumbung.intake.Folders;
import id.lumbung.operations.Installation;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything that the program stands on. Works without the program's own start, so that it
 * can tell why that fails.
 */
public final class Diagnosis {
  private Diagnosis() {}

  /** Every check of an installation, in the order in which faults should be cured. */
  public static List<Check> of(Installation installation) {
    List<Check> checks = new ArrayList<>();
    checks.add(JavaCheck.look());
    checks.add(JobsCheck.of(installation));
    checks.add(DiskCheck.of(installation.data()));
    SubmissionSettings settings = settings(installation);
    Folders folders = Folders.of(installation.data());
    if (settings != null) {
      folders = folders.withInbox(settings.inbox());
    }
    checks.add(RightsCheck.of(folders, settings == null ? null : settings.group()));
    checks.add(InboxCheck.of(folders));
    checks.add(KeyCheck.of(installation));
    checks.addAll(new DatabaseChecks(installation, new ClockCheck(Clock.systemUTC())).look());
    return List.copyOf(checks);
  }

  /** Null where they are wrong, which the check of the jobs folder tells. */
  private static @Nullable SubmissionSettings settings(Installation installation) {
    try {
      return JobsFolder.locate(installation.jobs())
          .settings("submission.yml", SubmissionSettings.class);
    } catch (SettingsProblem e) {
      return null;
    }
  }
}
