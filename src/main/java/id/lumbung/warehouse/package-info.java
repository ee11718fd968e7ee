/** Observations, businesses, owners, identities and effects on two clocks. */
@NullMarked
package id.lumbung.warehouse;

import org.jspecify.annotations.NullMarked;
