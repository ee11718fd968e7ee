/**
 * Physical rows of spreadsheet files with their true places, and the layout that says which column
 * is which field.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
