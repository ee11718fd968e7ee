/** The commands. */
@ApplicationModule(
    allowedDependencies = {
      "reference",
      "intake",
      "warehouse",
      "statistics",
      "feedback",
      "pipeline",
      "operations",
      "sample"
    })
@NullMarked
package id.lumbung.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
