package id.lumbung.linkage;

/**
 * A field of the records to link.
 *
 * @param name as the data set calls it
 */
public record ComparedField(String name, FieldKind kind) {}
