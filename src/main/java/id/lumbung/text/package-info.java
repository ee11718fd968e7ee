/** Names, addresses and numbers as officers write them, made comparable. Pure functions. */
@ApplicationModule(allowedDependencies = {"domain"})
@NullMarked
package id.lumbung.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
