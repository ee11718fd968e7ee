package id.lumbung.workbook;

/**
 * A line of a sheet of counts: how many businesses it says there are somewhere.
 *
 * @param sheet 1-based
 * @param row 1-based
 * @param column 1-based, of the count
 * @param place what stands in the column of districts
 */
public record RecapLine(int sheet, int row, int column, String place, long count) {}
