/**
 * Probabilistic record linkage after Fellegi and Sunter (1969), of any fields of known kinds: it
 * knows neither the register nor a database.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package id.lumbung.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
