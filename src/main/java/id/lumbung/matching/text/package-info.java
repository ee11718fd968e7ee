/** Names, addresses and numbers as officers write them, made comparable. Pure functions. */
@NullMarked
package id.lumbung.matching.text;

import org.jspecify.annotations.NullMarked;
