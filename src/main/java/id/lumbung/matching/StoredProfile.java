package id.lumbung.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A description under which the register knows a business; it may know it under several.
 *
 * @param number of the description
 * @param business the business it is of now
 * @param origin the business that it was of before persons made any one
 * @param businessNik keyed hash of the one valid NIK that the business carries, else null
 * @param sameList whether the sender has listed the business for the same year already, in what the
 *     submission adds to
 * @param isGroup whether it is named as a group of people
 */
record StoredProfile(
    long number,
    long business,
    long origin,
    @Nullable UUID businessNik,
    boolean sameList,
    boolean isGroup) {}
