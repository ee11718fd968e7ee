/** Keeping an installation well: diagnosis, health, who has reported, notices. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "database",
      "reference",
      "accounts",
      "intake",
      "layout",
      "validation",
      "staging",
      "warehouse",
      "matching",
      "statistics",
      "pipeline",
      "retention",
      "operations"
    })
@NullMarked
package id.lumbung.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
