/**
 * The pages that people see in a browser, over the same services as the commands: no rule, no query
 * and no right of their own.
 */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "database",
      "reference",
      "accounts",
      "intake",
      "validation",
      "staging",
      "warehouse",
      "matching",
      "statistics",
      "publication",
      "feedback",
      "pipeline",
      "handover",
      "review",
      "operations",
      "upkeep"
    })
@NullMarked
package id.lumbung.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
