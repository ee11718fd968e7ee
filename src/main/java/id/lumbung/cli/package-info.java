/** The commands. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "database",
      "reference",
      "accounts",
      "intake",
      "matching",
      "warehouse",
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
