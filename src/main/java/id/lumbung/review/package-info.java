/** Pairs that wait for a person, and what their decisions teach. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "reference",
      "staging",
      "warehouse",
      "matching",
      "statistics"
    })
@NullMarked
package id.lumbung.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
