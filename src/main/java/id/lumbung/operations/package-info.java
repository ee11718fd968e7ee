/** What operators do: sweeps, restarts, stops, withdrawals, run history and the schedule. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "database",
      "reference",
      "accounts",
      "intake",
      "staging",
      "matching",
      "warehouse",
      "pipeline",
      "review",
      "retention"
    })
@NullMarked
package id.lumbung.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
