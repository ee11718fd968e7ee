/** The commands. */
@ApplicationModule(
    allowedDependencies = {
      "reference",
      "intake",
      "matching",
      "warehouse",
      "statistics",
      "publication",
      "feedback",
      "pipeline",
      "accounts",
      "operations",
      "upkeep",
      "sample"
    })
@NullMarked
package id.lumbung.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
