package id.lumbung.publication;

/**
 * A column of a table.
 *
 * @param title as people read it
 * @param kind of its cells, unless one says another
 */
public record TableColumn(String title, CellKind kind) {}
