/** What the sender gets back: the receipt for machines and for people. */
@NullMarked
package id.lumbung.feedback;

import org.jspecify.annotations.NullMarked;
