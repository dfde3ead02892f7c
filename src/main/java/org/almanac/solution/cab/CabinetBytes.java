package org.almanac.solution.cab;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.almanac.problem.BadInput;
import org.almanac.solution.zip.Damage;
import org.almanac.solution.zip.Names;

/** The file of a cabinet, read piece by piece; nothing beyond its end is ever asked for. */
final class CabinetBytes implements Closeable {

    private final FileChannel channel;
    private final String name;

    private CabinetBytes(FileChannel channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    static CabinetBytes open(Path file) throws IOException {
        return new CabinetBytes(FileChannel.open(file), Names.shown(String.valueOf(file.getFileName())));
    }

    /** That many bytes from that position, in little-endian order. */
    ByteBuffer read(long position, int length) throws IOException {
        if (position < 0 || position + length > channel.size()) {
            throw damaged("the cabinet ends too early");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw damaged("the cabinet ends too early");
            }
        }
        return buffer.flip();
    }

    /** At most that many bytes: fewer only at the end of the file. */
    ByteBuffer readUpTo(long position, int length) throws IOException {
        return read(position, (int) Math.max(0, Math.min(length, channel.size() - position)));
    }

    long size() throws IOException {
        return channel.size();
    }

    BadInput damaged(String message) {
        return Damage.of(name, message, null);
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
