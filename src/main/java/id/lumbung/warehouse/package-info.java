/** Observations, businesses, owners, identities and effects on two clocks. */
@ApplicationModule(allowedDependencies = {"settings", "reference", "intake", "staging"})
@NullMarked
package id.lumbung.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
