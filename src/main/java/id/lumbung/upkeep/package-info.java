/** Keeping an installation well: diagnosis, health, who has reported, notices. */
@ApplicationModule(
    allowedDependencies = {
      "reference",
      "workbook",
      "intake",
      "validation",
      "matching",
      "statistics",
      "pipeline",
      "operations"
    })
@NullMarked
package id.lumbung.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
