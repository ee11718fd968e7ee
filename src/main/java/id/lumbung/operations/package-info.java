/** The database the product runs on, nodes, recovery and run history. */
@NullMarked
package id.lumbung.operations;

import org.jspecify.annotations.NullMarked;
