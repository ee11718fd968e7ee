/** The database the product runs on, nodes, recovery and run history. */
@ApplicationModule(
    allowedDependencies = {"reference", "intake", "matching", "warehouse", "pipeline", "accounts"})
@NullMarked
package id.lumbung.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
