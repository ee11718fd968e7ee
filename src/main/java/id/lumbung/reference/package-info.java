/**
 * Versioned facts that everything else stands on: regions, size classes, labour denominators,
 * texts, and the jobs folder they are read from.
 */
@NullMarked
package id.lumbung.reference;

import org.jspecify.annotations.NullMarked;
