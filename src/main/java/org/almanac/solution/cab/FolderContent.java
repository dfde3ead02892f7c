package org.almanac.solution.cab;

import java.io.IOException;
import java.io.OutputStream;
import org.almanac.solution.zip.Damage;
import org.almanac.solution.zip.Names;

/** The unpacked content of a folder, from which files are taken in the order in which they lie there. */
final class FolderContent implements AutoCloseable {

    private final FolderBlocks blocks;
    private byte[] block = new byte[0];
    private int at;
    private long position;

    FolderContent(FolderBlocks blocks) {
        this.blocks = blocks;
    }

    /** Writes the content of the next file, which begins where the one before it ends. */
    void copy(CabinetFile file, OutputStream out) throws IOException {
        if (file.offset() < position) {
            throw Damage.unsafe(Names.shown(file.name()), "two entries share their content");
        }
        if (file.offset() > position) {
            throw Damage.of(Names.shown(file.name()), "there are bytes before the entry that belong to none", null);
        }
        long left = file.size();
        while (left > 0) {
            if (at == block.length) {
                block = blocks.next();
                at = 0;
            }
            int piece = (int) Math.min(left, block.length - at);
            out.write(block, at, piece);
            at += piece;
            left -= piece;
        }
        position += file.size();
    }

    @Override
    public void close() {
        blocks.close();
    }
}
