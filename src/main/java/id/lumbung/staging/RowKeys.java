package id.lumbung.staging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keyed hashes of one row.
 *
 * @param nik of a valid NIK
 * @param content of everything the row says but its running number
 */
public record RowKeys(@Nullable UUID nik, UUID content) {}
