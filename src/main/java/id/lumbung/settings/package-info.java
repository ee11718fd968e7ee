/** What an operator may edit, how it is read and told wrong, and the texts and files of our own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
