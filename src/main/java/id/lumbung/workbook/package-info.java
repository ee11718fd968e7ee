/** Physical rows of spreadsheet files with their true places. */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package id.lumbung.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
