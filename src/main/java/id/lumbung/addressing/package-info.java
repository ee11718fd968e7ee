/** Whose workbook it is and of which year, told from everything that it says of itself. */
@ApplicationModule(
    allowedDependencies = {"domain", "reference", "workbook", "layout", "validation"})
@NullMarked
package id.lumbung.addressing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
