package org.almanac.solution.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.ReadLimits;

/**
 * Compares the directory of a zip with the header before each entry. Where both disagree, two programs see two different
 * packages, and a name may have been damaged without any checksum to tell.
 */
final class Headers {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int ZIP64_COUNT = 0xffff;
    private static final long ZIP64_SIZE = 0xffffffffL;

    private final Path file;
    private final String name;
    private final ReadLimits limits;
    private final List<byte[]> names = new ArrayList<>();

    Headers(Path file, ReadLimits limits) {
        this.file = file;
        this.name = Names.shown(String.valueOf(file.getFileName()));
        this.limits = limits;
    }

    /** Names of all entries as they are in the directory, unchecked. */
    List<byte[]> check() {
        try (FileChannel channel = FileChannel.open(file)) {
            compare(channel);
            return names;
        } catch (IOException e) {
            throw Damage.of(name, "the archive ends too early", e);
        }
    }

    private void compare(FileChannel channel) throws IOException {
        long length = channel.size();
        int tail = (int) Math.min(length, END_LENGTH + ZIP64_COUNT);
        ByteBuffer end = read(channel, length - tail, tail);
        int at = endRecord(end);
        int count = end.getShort(at + 10) & 0xffff;
        long size = end.getInt(at + 12) & ZIP64_SIZE;
        long start = end.getInt(at + 16) & ZIP64_SIZE;
        if (count > limits.maxEntries()) {
            throw Damage.tooLarge(
                    PlatformCode.UNZIP_LIMIT.hex(),
                    name,
                    "the archive has more than " + limits.maxEntries() + " entries");
        }
        if (count == ZIP64_COUNT || size == ZIP64_SIZE || start == ZIP64_SIZE) {
            throw Damage.of(name, "the archive is in zip64 format, which exports never use", null);
        }
        if (start + size != length - tail + at) {
            throw Damage.of(name, "there are bytes before or between the parts of the archive", null);
        }
        directory(channel, read(channel, start, (int) Math.min(size, Integer.MAX_VALUE - 8)), count);
    }

    private int endRecord(ByteBuffer tail) {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE
                    && at + END_LENGTH + (tail.getShort(at + 20) & 0xffff) == tail.limit()) {
                return at;
            }
        }
        throw Damage.of(name, "the zip directory is missing; the file was cut short", null);
    }

    private void directory(FileChannel channel, ByteBuffer directory, int count) throws IOException {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_LENGTH > directory.limit() || directory.getInt(at) != CENTRAL_SIGNATURE) {
                throw Damage.of(name, "the zip directory is damaged", null);
            }
            int nameLength = directory.getShort(at + 28) & 0xffff;
            int next = at
                    + CENTRAL_LENGTH
                    + nameLength
                    + (directory.getShort(at + 30) & 0xffff)
                    + (directory.getShort(at + 32) & 0xffff);
            if (next > directory.limit()) {
                throw Damage.of(name, "the zip directory is damaged", null);
            }
            byte[] entry = new byte[nameLength];
            directory.get(at + CENTRAL_LENGTH, entry);
            names.add(entry);
            local(channel, directory, at, entry);
            at = next;
        }
        if (at != directory.limit()) {
            throw Damage.of(name, "the zip directory has more entries than it says", null);
        }
    }

    private void local(FileChannel channel, ByteBuffer directory, int at, byte[] entry) throws IOException {
        long offset = directory.getInt(at + 42) & ZIP64_SIZE;
        ByteBuffer local = read(channel, offset, LOCAL_LENGTH + entry.length);
        byte[] localName = new byte[entry.length];
        local.get(LOCAL_LENGTH, localName);
        boolean same = local.getInt(0) == LOCAL_SIGNATURE
                && (local.getShort(26) & 0xffff) == entry.length
                && local.getShort(8) == directory.getShort(at + 10)
                && local.getShort(6) == directory.getShort(at + 8)
                && Arrays.equals(localName, entry);
        if (!same) {
            String shown = Names.shown(new String(entry, StandardCharsets.UTF_8));
            throw Damage.of(shown, "the archive's directory and the entry disagree", null);
        }
    }

    private ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        if (position < 0 || position + length > channel.size()) {
            throw new EOFException("beyond the end of " + name);
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("beyond the end of " + name);
            }
        }
        return buffer.flip();
    }
}
