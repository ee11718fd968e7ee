/** What people get back: receipts for machines and for people, and the release pack. */
@ApplicationModule(allowedDependencies = {"reference", "staging", "statistics"})
@NullMarked
package id.lumbung.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
