package org.almanac.solution.zip;

import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.ReadLimits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Goes through the directory of an archive before anything is unpacked. */
final class EntryCheck {

    private final ZipFile zip;
    private final ReadLimits limits;
    private long total;

    EntryCheck(ZipFile zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Files by name in lower case; folders are left out. */
    Map<String, ZipArchiveEntry> entries() {
        Map<String, ZipArchiveEntry> entries = Archive.index();
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            safe(entry);
            if (!entry.isDirectory() && entries.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null) {
                throw Damage.unsafe(Names.shown(entry.getName()), "two entries have this name");
            }
        }
        return entries;
    }

    private void safe(ZipArchiveEntry entry) {
        String shown = Names.shown(entry.getName());
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Damage.unsafe(shown, "the entry is encrypted");
        }
        if (entry.isUnixSymlink()) {
            throw Damage.unsafe(shown, "the entry is a link");
        }
        if (!zip.canReadEntryData(entry)) {
            throw Damage.of(shown, "the entry is packed by a method that exports never use", null);
        }
        total += Math.max(0, entry.getSize());
        if (entry.getSize() > limits.maxEntryBytes()) {
            throw tooLarge(shown, "the entry is larger than " + limits.maxEntryBytes() + " bytes unpacked");
        }
        if (total > limits.maxTotalBytes()) {
            throw tooLarge(shown, "all entries together are larger than " + limits.maxTotalBytes() + " bytes unpacked");
        }
    }

    private static RuntimeException tooLarge(String where, String message) {
        return Damage.tooLarge(PlatformCode.UNZIP_LIMIT.hex(), where, message);
    }
}
