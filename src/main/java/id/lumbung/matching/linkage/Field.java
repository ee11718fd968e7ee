package id.lumbung.matching.linkage;

/**
 * A field of the records to link.
 *
 * @param name as the data set calls it
 */
public record Field(String name, Kind kind) {}
