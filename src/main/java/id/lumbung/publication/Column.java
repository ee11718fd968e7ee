package id.lumbung.publication;

/**
 * A column of a table.
 *
 * @param title as people read it
 */
record Column(String title, Kind kind) {}
