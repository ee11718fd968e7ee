/** The typed record of one row, the rules that judge it, and the findings they report. */
@NullMarked
package id.lumbung.validation;

import org.jspecify.annotations.NullMarked;
