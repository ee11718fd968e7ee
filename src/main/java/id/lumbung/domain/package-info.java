/** Words that every room uses with one meaning: fields, places in a file, reasons, states. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
