package org.almanac.solution.cab;

import java.nio.ByteBuffer;

/** The checksum of a {@code CFDATA} block: its words, exclusive-or'ed; the bytes that are left over count from the top. */
final class BlockChecksum {

    private BlockChecksum() {}

    /** The checksum of all remaining bytes of a little-endian buffer, begun with another one. */
    static int of(ByteBuffer bytes, int seed) {
        int sum = seed;
        int at = bytes.position();
        for (; at + 4 <= bytes.limit(); at += 4) {
            sum ^= bytes.getInt(at);
        }
        int rest = 0;
        for (; at < bytes.limit(); at++) {
            rest = rest << 8 | bytes.get(at) & 0xff;
        }
        return sum ^ rest;
    }
}
