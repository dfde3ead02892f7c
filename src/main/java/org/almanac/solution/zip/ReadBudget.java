package org.almanac.solution.zip;

import org.almanac.solution.PlatformCode;
import org.almanac.solution.ReadLimits;

/**
 * What may still be unpacked. An entry that two components refer to is read twice, so that the bound is twice the limit
 * of the directory's sum, which holds for what is declared.
 */
final class ReadBudget {

    private long left;

    ReadBudget(ReadLimits limits) {
        this.left = limits.maxTotalBytes() > Long.MAX_VALUE / 4 ? Long.MAX_VALUE : limits.maxTotalBytes() * 4;
    }

    void take(long bytes, String entry) {
        left -= bytes;
        if (left < 0) {
            throw Damage.tooLarge(
                    PlatformCode.UNZIP_LIMIT.hex(), Names.shown(entry), "the package unpacks to more than its limit");
        }
    }
}
