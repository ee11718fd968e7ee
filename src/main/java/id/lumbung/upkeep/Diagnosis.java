package id.lumbung.upkeep;

import id.lumbung.operations.Installation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

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
    checks.add(InboxCheck.of(installation));
    checks.add(KeyCheck.of(installation));
    checks.addAll(new DatabaseChecks(installation, Clock.systemUTC()).look());
    return List.copyOf(checks);
  }
}
