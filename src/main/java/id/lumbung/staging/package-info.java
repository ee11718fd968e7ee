/** Judged rows and findings waiting in the database, and the balance of their four outcomes. */
@ApplicationModule(
    allowedDependencies = {"settings", "domain", "reference", "layout", "validation"})
@NullMarked
package id.lumbung.staging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
