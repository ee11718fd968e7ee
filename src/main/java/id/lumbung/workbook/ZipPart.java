package id.lumbung.workbook;

/**
 * One entry of a zip container as its central directory tells it.
 *
 * @param name without a leading slash
 * @param deflated whether the bytes are compressed; otherwise they are stored as they are
 * @param crc checksum of the unpacked bytes
 * @param packedBytes length in the file
 * @param unpackedBytes length after inflating
 * @param headerOffset where the local header starts
 * @param dataOffset where the packed bytes start
 */
record ZipPart(
    String name,
    boolean deflated,
    long crc,
    long packedBytes,
    long unpackedBytes,
    long headerOffset,
    long dataOffset) {}
