package org.almanac.solution.cab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Writes cabinets, right ones and such as no tool would make: one folder with all files in it. */
public final class Cabinets {

    private static final int BLOCK = 32 * 1024;
    private static final int HEADER = 36;
    private static final int FOLDER = 8;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int method = CabinetFolder.MSZIP;
    private int declaredMethod = -1;
    private int flags;
    private int folderOfFiles;
    private boolean sharedContent;
    private long declaredSize = -1;

    private Cabinets() {}

    /** The entries of a zip as a cabinet. */
    public static Cabinets ofZip(byte[] zip) {
        Cabinets cabinet = new Cabinets();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                cabinet.with(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cabinet;
    }

    public Cabinets with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public Cabinets without(String name) {
        files.remove(name);
        return this;
    }

    /** Blocks as they are instead of packed. */
    public Cabinets stored() {
        method = CabinetFolder.STORED;
        return this;
    }

    /** Says in the folder that another method was used: 2 is Quantum, 3 LZX. */
    public Cabinets saysMethod(int number) {
        declaredMethod = number;
        return this;
    }

    /** Flags of the header: 1 there is a cabinet before, 2 there is one behind. */
    public Cabinets flags(int value) {
        flags = value;
        return this;
    }

    /** Index of the folder that all files name. */
    public Cabinets filesInFolder(int index) {
        folderOfFiles = index;
        return this;
    }

    /** All files begin at the start of the folder. */
    public Cabinets sharingContent() {
        sharedContent = true;
        return this;
    }

    /** The size that every file declares. */
    public Cabinets declaringSize(long size) {
        declaredSize = size;
        return this;
    }

    public byte[] bytes() {
        byte[] list = fileList();
        byte[] content = content();
        int dataAt = HEADER + FOLDER + list.length;
        byte[] data = blocks(content);
        ByteBuffer out = ByteBuffer.allocate(dataAt + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(CabinetHeader.SIGNATURE).putInt(0).putInt(out.capacity()).putInt(0);
        out.putInt(HEADER + FOLDER).putInt(0).putShort((short) 0x0103);
        out.putShort((short) 1)
                .putShort((short) files.size())
                .putShort((short) flags)
                .putInt(0);
        out.putInt(dataAt).putShort((short) ((content.length + BLOCK - 1) / BLOCK));
        out.putShort((short) (declaredMethod < 0 ? method : declaredMethod));
        return out.put(list).put(data).array();
    }

    private byte[] fileList() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long offset = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().replace('/', '\\').getBytes(StandardCharsets.UTF_8);
            ByteBuffer entry = ByteBuffer.allocate(17 + name.length).order(ByteOrder.LITTLE_ENDIAN);
            long size = declaredSize < 0 ? file.getValue().length : declaredSize;
            entry.putInt((int) size).putInt((int) offset).putShort((short) folderOfFiles);
            entry.putShort((short) 0x5a21)
                    .putShort((short) 0)
                    .putShort((short) 0xa0)
                    .put(name)
                    .put((byte) 0);
            out.writeBytes(entry.array());
            offset += sharedContent ? 0 : file.getValue().length;
        }
        return out.toByteArray();
    }

    private byte[] content() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] blocks(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] previous = new byte[0];
        for (int at = 0; at < content.length; at += BLOCK) {
            byte[] block = Arrays.copyOfRange(content, at, Math.min(at + BLOCK, content.length));
            byte[] packed = method == CabinetFolder.STORED ? block : packed(block, previous);
            ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            header.putShort(4, (short) packed.length).putShort(6, (short) block.length);
            ByteBuffer data = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(0, BlockChecksum.of(header.position(4), BlockChecksum.of(data, 0)));
            out.writeBytes(header.array());
            out.writeBytes(packed);
            previous = block;
        }
        return out.toByteArray();
    }

    private static byte[] packed(byte[] block, byte[] previous) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(previous);
        deflater.setInput(block);
        deflater.finish();
        byte[] out = new byte[2 * BLOCK];
        int length = deflater.deflate(out, 2, out.length - 2);
        deflater.end();
        out[0] = 'C';
        out[1] = 'K';
        return Arrays.copyOf(out, length + 2);
    }
}
