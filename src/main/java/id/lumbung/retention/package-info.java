/** What has outlived its keeping and is removed. */
@ApplicationModule(
    allowedDependencies = {
      "settings",
      "domain",
      "accounts",
      "intake",
      "staging",
      "warehouse",
      "pipeline"
    })
@NullMarked
package id.lumbung.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
