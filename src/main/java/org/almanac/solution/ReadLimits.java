package org.almanac.solution;

/**
 * What a package may cost before it is taken for an attack.
 *
 * @param maxEntries entries in the archive
 * @param maxEntryBytes unpacked size of one entry
 * @param maxTotalBytes unpacked size of all entries
 * @param maxRatio unpacked to packed size of one entry, checked once an entry has grown past 1 MiB
 * @param maxNameLength characters of an entry's name or of a component's name
 * @param maxXmlDepth nested elements
 * @param maxXmlAttributes attributes of one element
 * @param maxComponents components of one package
 */
public record ReadLimits(
        int maxEntries,
        long maxEntryBytes,
        long maxTotalBytes,
        int maxRatio,
        int maxNameLength,
        int maxXmlDepth,
        int maxXmlAttributes,
        int maxComponents) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Generous for real packages, whose limit on the platform is 95 MB packed (dataverse-semantics 9). */
    public static ReadLimits standard() {
        return new ReadLimits(100_000, 512 * MEBIBYTE, 2048 * MEBIBYTE, 500, 1024, 256, 1024, 500_000);
    }
}
