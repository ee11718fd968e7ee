/** The commands. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "database",
      "reference",
      "accounts",
      "intake",
      "warehouse",
      "matching",
      "statistics",
      "publication",
      "feedback",
      "pipeline",
      "review",
      "retention",
      "operations",
      "upkeep",
      "sample"
    })
@NullMarked
package id.lumbung.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
