/** Growth, workforce share and size classes, computed in sets and kept in vintages. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "reference",
      "intake",
      "staging",
      "warehouse",
      "disclosure"
    })
@NullMarked
package id.lumbung.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
