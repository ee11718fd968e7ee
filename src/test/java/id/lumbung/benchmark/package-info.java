/** Lumbung and its peers on the same workbooks and the same server, measured in turns. */
@NullMarked
package id.lumbung.benchmark;

import org.jspecify.annotations.NullMarked;
