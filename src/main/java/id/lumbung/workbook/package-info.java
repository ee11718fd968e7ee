/** Physical rows of spreadsheet files with their true places. */
@ApplicationModule(allowedDependencies = {"domain"})
@NullMarked
package id.lumbung.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
