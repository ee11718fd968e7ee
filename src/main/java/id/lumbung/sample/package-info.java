/** Synthetic submissions with known truth. */
@ApplicationModule(allowedDependencies = {"domain", "reference", "marking"})
@NullMarked
package id.lumbung.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
