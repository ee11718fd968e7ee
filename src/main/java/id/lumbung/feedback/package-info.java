/** What the sender gets back: the receipt for machines and for people. */
@ApplicationModule(allowedDependencies = {"reference", "workbook", "validation", "staging"})
@NullMarked
package id.lumbung.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
