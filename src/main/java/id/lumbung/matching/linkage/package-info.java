/**
 * Probabilistic record linkage after Fellegi and Sunter (1969), of any fields of known kinds: it
 * knows neither the register nor a database.
 */
@NullMarked
package id.lumbung.matching.linkage;

import org.jspecify.annotations.NullMarked;
