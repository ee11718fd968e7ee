/** Files that people hand over in the browser: checked in private, then sent like all others. */
@ApplicationModule(
    allowedDependencies = {"settings", "domain", "accounts", "intake", "feedback", "pipeline"})
@NullMarked
package id.lumbung.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
