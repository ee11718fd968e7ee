/** The PostgreSQL server that everything is kept in: the embedded one, or one of the office. */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package id.lumbung.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
