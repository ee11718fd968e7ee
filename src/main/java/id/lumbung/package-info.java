/** Lumbung: the UMKM register of Kalimantan Tengah, from workbooks to published figures. */
@NullMarked
package id.lumbung;

import org.jspecify.annotations.NullMarked;
