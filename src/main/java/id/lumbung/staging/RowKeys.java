package id.lumbung.staging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keyed hashes of one row.
 *
 * @param nik of a valid NIK
 * @param nikName of a valid NIK and a business name
 * @param nibName of a NIB, a business name and a district
 * @param content of everything the row says but its running number
 */
public record RowKeys(
    @Nullable UUID nik, @Nullable UUID nikName, @Nullable UUID nibName, UUID content) {}
