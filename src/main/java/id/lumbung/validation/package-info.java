/** The typed record of one row, the rules that judge it, and the findings they report. */
@ApplicationModule(allowedDependencies = {"settings", "domain", "reference", "workbook", "layout"})
@NullMarked
package id.lumbung.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
