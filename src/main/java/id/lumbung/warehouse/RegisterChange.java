package id.lumbung.warehouse;

/**
 * What a load did to the register, in businesses.
 *
 * @param loaded observations written
 * @param newBusinesses not known before
 * @param carriedOver known before, of which the same is said
 * @param changed known before, of which something else is said
 * @param closed no longer active
 */
public record RegisterChange(
    long loaded, long newBusinesses, long carriedOver, long changed, long closed) {}
