/** Copying workbooks with marks and comments, and writing new ones. */
@ApplicationModule(allowedDependencies = {"domain", "workbook", "layout"})
@NullMarked
package id.lumbung.marking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
