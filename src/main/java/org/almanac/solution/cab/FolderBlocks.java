package org.almanac.solution.cab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.zip.Damage;

/** Unpacks the blocks of one folder one by one; what is in memory is one block and the 32 KiB before it. */
final class FolderBlocks implements AutoCloseable {

    private static final int HEADER = 8;
    private static final int LARGEST = 32 * 1024;
    private static final int MSZIP_SIGNATURE = 0x4b43;
    private static final long RATIO_FROM = 1024L * 1024;

    private final CabinetBytes bytes;
    private final CabinetFolder folder;
    private final int reserve;
    private final ReadLimits limits;
    private final Inflater inflater = new Inflater(true);
    private byte[] previous = new byte[0];
    private long position;
    private int left;
    private long packed;
    private long unpacked;

    FolderBlocks(CabinetBytes bytes, CabinetFolder folder, int reserve, ReadLimits limits) {
        this.bytes = bytes;
        this.folder = folder;
        this.reserve = reserve;
        this.limits = limits;
        this.position = folder.start();
        this.left = folder.blocks();
    }

    /** The content of the next block. */
    byte[] next() throws IOException {
        if (left-- <= 0) {
            throw bytes.damaged("an entry ends behind the last block of its folder");
        }
        ByteBuffer header = bytes.read(position, HEADER + reserve);
        int length = header.getShort(4) & 0xffff;
        int size = header.getShort(6) & 0xffff;
        ByteBuffer data = bytes.read(position + HEADER + reserve, length);
        position += HEADER + reserve + length;
        check(header, data);
        if (size == 0) {
            throw Unsupported.because(bytes.name(), "a block goes on in another cabinet of the set");
        }
        if (size > LARGEST) {
            throw bytes.damaged("a block of the cabinet is larger than the format allows");
        }
        count(length, size);
        previous = folder.method() == CabinetFolder.STORED ? stored(data, size) : inflated(data, size);
        return previous;
    }

    private void check(ByteBuffer header, ByteBuffer data) {
        int declared = header.getInt(0);
        header.position(4);
        // a sum of zero means that none was computed
        if (declared != 0 && declared != BlockChecksum.of(header, BlockChecksum.of(data, 0))) {
            throw bytes.damaged("a block of the cabinet does not match its checksum");
        }
    }

    private void count(int length, int size) {
        packed += length;
        unpacked += size;
        if (unpacked > RATIO_FROM && unpacked / Math.max(1, packed) > limits.maxRatio()) {
            throw Damage.tooLarge(
                    PlatformCode.UNZIP_LIMIT.hex(),
                    bytes.name(),
                    "the cabinet unpacks to more than " + limits.maxRatio() + " times its size");
        }
    }

    private byte[] stored(ByteBuffer data, int size) {
        if (data.limit() != size) {
            throw bytes.damaged("a stored block of the cabinet has not the size that it says");
        }
        byte[] content = new byte[size];
        data.get(0, content);
        return content;
    }

    private byte[] inflated(ByteBuffer data, int size) {
        if (data.limit() < 2 || data.getShort(0) != MSZIP_SIGNATURE) {
            throw bytes.damaged("a block of the cabinet is not packed with MSZIP");
        }
        byte[] content = new byte[size];
        try {
            inflater.reset();
            inflater.setDictionary(previous);
            inflater.setInput(data.position(2));
            int read = inflater.inflate(content);
            // the end of a block may be left when its content is complete
            boolean whole = read == size && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            if (!whole || !inflater.finished()) {
                throw bytes.damaged("a block of the cabinet unpacks to another size than it says");
            }
            return content;
        } catch (DataFormatException e) {
            throw Damage.of(bytes.name(), "a block of the cabinet cannot be unpacked", e);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
