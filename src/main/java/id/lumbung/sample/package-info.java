/** Synthetic submissions with known truth. */
@NullMarked
package id.lumbung.sample;

import org.jspecify.annotations.NullMarked;
