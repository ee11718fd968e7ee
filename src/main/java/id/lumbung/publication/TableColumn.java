package id.lumbung.publication;

/**
 * A column of a table.
 *
 * @param title as people read it
 */
record TableColumn(String title, CellKind kind) {}
