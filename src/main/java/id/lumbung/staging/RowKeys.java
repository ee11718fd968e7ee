package id.lumbung.staging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a row is found again.
 *
 * @param nik keyed hash of a valid NIK
 * @param content keyed hash of everything the row says but its running number
 * @param business what a template of ours wrote beside the row to say which business it speaks of,
 *     as it came back; null where nothing stands there
 */
public record RowKeys(@Nullable UUID nik, UUID content, @Nullable String business) {}
