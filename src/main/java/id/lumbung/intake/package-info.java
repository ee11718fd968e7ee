/** Claiming a file, its fingerprint, the submission register and the archive. */
@ApplicationModule(allowedDependencies = {"settings", "domain", "reference"})
@NullMarked
package id.lumbung.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
