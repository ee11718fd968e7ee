/** Deciding which observations speak of the same business. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "reference",
      "intake",
      "staging",
      "warehouse",
      "text",
      "linkage"
    })
@NullMarked
package id.lumbung.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
