/** Judged rows and findings waiting in the database, and the balance of their four outcomes. */
@NullMarked
package id.lumbung.staging;

import org.jspecify.annotations.NullMarked;
