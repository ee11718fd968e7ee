package id.lumbung.workbook;

/**
 * The place of a cell in its sheet.
 *
 * @param row 1-based
 * @param column 1-based
 */
public record CellPlace(int row, int column) {}
