/** The Spring Batch jobs and steps that wire the rooms, and the sweep that drives them. */
@NullMarked
package id.lumbung.pipeline;

import org.jspecify.annotations.NullMarked;
