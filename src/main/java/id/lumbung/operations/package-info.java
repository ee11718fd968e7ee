/** The database the product runs on, nodes, recovery and run history. */
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
      "pipeline",
      "review",
      "retention"
    })
@NullMarked
package id.lumbung.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
