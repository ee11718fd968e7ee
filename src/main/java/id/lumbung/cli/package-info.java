/** The commands. */
@NullMarked
package id.lumbung.cli;

import org.jspecify.annotations.NullMarked;
