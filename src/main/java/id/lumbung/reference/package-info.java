/**
 * Versioned facts that everything else stands on: regions, size classes, labour denominators,
 * population and gross product, texts, and the jobs folder they are read from.
 */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package id.lumbung.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
