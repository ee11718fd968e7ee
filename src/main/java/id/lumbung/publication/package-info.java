/** What is given to everyone: the release pack and the open data. */
@ApplicationModule(allowedDependencies = {"settings", "domain", "statistics"})
@NullMarked
package id.lumbung.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
