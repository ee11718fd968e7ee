package id.lumbung.workbook;

/**
 * What is special about a row of a table of text.
 *
 * @param number 1-based number of its first physical line, as an editor of texts shows it
 * @param fields the number of the last field that says something, 1-based
 * @param usual how many fields most lines of the file have
 * @param isTorn whether a quotation mark opens in it of which nobody can tell where it closes
 */
public record TextLine(int number, int fields, int usual, boolean isTorn) {}
