/** What people get back: answers and receipts, templates, lists to review, the release pack. */
@ApplicationModule(
    allowedDependencies = {"reference", "workbook", "validation", "staging", "statistics"})
@NullMarked
package id.lumbung.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
