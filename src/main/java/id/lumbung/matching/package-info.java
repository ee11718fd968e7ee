/** Deciding which observations speak of the same business. */
@NullMarked
package id.lumbung.matching;

import org.jspecify.annotations.NullMarked;
