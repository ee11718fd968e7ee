/** Growth, workforce share and size classes, computed in sets and kept in vintages. */
@NullMarked
package id.lumbung.statistics;

import org.jspecify.annotations.NullMarked;
