package org.almanac.solution.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.ReadLimits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An entry's content, counted while it is unpacked and compared with its checksum at the end. */
final class GuardedStream extends FilterInputStream {

    private static final long RATIO_FROM = 1024L * 1024;

    private final ZipArchiveEntry entry;
    private final ReadBudget budget;
    private final ReadLimits limits;
    private final CRC32 checksum = new CRC32();
    private long count;
    private boolean ended;

    GuardedStream(InputStream in, ZipArchiveEntry entry, ReadBudget budget, ReadLimits limits) {
        super(in);
        this.entry = entry;
        this.budget = budget;
        this.limits = limits;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read;
        try {
            read = in.read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(shown(), "the content is damaged", e);
        }
        if (read < 0) {
            end();
        } else {
            checksum.update(buffer, offset, read);
            count(read);
        }
        return read;
    }

    private void count(int read) {
        count += read;
        budget.take(read, entry.getName());
        if (count > limits.maxEntryBytes()) {
            throw tooLarge("the entry is larger than " + limits.maxEntryBytes() + " bytes unpacked");
        }
        if (count > entry.getSize()) {
            throw Damage.of(shown(), "the entry holds more than its directory says", null);
        }
        if (count > RATIO_FROM && count / Math.max(1, entry.getCompressedSize()) > limits.maxRatio()) {
            throw tooLarge("the entry unpacks to more than " + limits.maxRatio() + " times its size");
        }
    }

    private void end() {
        if (!ended && (count != entry.getSize() || checksum.getValue() != entry.getCrc())) {
            throw Damage.of(shown(), "the content does not match its checksum", null);
        }
        ended = true;
    }

    @Override
    public long skip(long bytes) {
        long left = bytes;
        byte[] buffer = new byte[8192];
        while (left > 0) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return bytes - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private RuntimeException tooLarge(String message) {
        return Damage.tooLarge(PlatformCode.UNZIP_LIMIT.hex(), shown(), message);
    }

    private String shown() {
        return Names.shown(entry.getName());
    }
}
