/** What people get back: answers and receipts, templates and lists to review. */
@ApplicationModule(allowedDependencies = {"reference", "workbook", "validation", "staging"})
@NullMarked
package id.lumbung.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
