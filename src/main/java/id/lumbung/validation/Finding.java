package id.lumbung.validation;

import id.lumbung.domain.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing noticed about a cell, a row, a sheet or a file. Nothing in it is personal data: {@code
 * shown} and all arguments are masked already.
 *
 * @param code name of a {@link Rule}; key of its sentence in the bundle {@code findings}
 * @param sheet 1-based; 0 for the whole file
 * @param row 1-based as the spreadsheet program shows it; 0 for the whole sheet
 * @param column 1-based, null for the whole row
 * @param field Indonesian canonical name ({@code nama_pemilik}), null where no field is meant
 * @param shown the cell as it may be shown, null where it may not or there is none
 * @param arguments the placeholders of the sentence, by name
 */
public record Finding(
    String code,
    Severity severity,
    int sheet,
    int row,
    @Nullable Integer column,
    @Nullable String field,
    @Nullable String shown,
    Map<String, String> arguments) {}
