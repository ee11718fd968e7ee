/**
 * Which numbers of linked tables stay unpublished so that none that is secret can be worked out.
 */
@ApplicationModule(allowedDependencies = {"domain"})
@NullMarked
package id.lumbung.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
