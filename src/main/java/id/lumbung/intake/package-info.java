/** Claiming a file, its fingerprint, the submission register and the archive. */
@NullMarked
package id.lumbung.intake;

import org.jspecify.annotations.NullMarked;
