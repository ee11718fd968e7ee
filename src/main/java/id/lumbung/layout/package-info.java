/** What the sheets and columns of a workbook mean: headers, layouts, the role of each row. */
@ApplicationModule(allowedDependencies = {"settings", "domain", "workbook"})
@NullMarked
package id.lumbung.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
