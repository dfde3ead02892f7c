package org.almanac.solution.cab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.zip.Damage;
import org.almanac.solution.zip.EntryNames;
import org.almanac.solution.zip.Names;

/** Reads what a cabinet says about its folders and files, and refuses it before anything is unpacked. */
final class CabinetDirectory {

    private static final int FOLDER_LENGTH = 8;
    private static final int FILE_LENGTH = 16;
    private static final int METHOD = 0x0f;
    /** Folder indexes from here on mean that a file goes on in another cabinet. */
    private static final int CONTINUED = 0xfffd;

    private static final int NAME_IS_UTF_8 = 0x80;
    private static final Charset OLD_NAMES = Charset.forName("windows-1252");

    private final CabinetBytes bytes;
    private final CabinetHeader header;
    private final ReadLimits limits;

    CabinetDirectory(CabinetBytes bytes, CabinetHeader header, ReadLimits limits) {
        this.bytes = bytes;
        this.header = header;
        this.limits = limits;
    }

    List<CabinetFolder> folders() throws IOException {
        int length = FOLDER_LENGTH + header.folderReserve();
        ByteBuffer list = bytes.read(header.foldersAt(), length * header.folders());
        List<CabinetFolder> folders = new ArrayList<>();
        for (int i = 0; i < header.folders(); i++) {
            int at = i * length;
            int method = list.getShort(at + 6) & METHOD;
            if (method != CabinetFolder.STORED && method != CabinetFolder.MSZIP) {
                throw Unsupported.because(
                        bytes.name(),
                        "the cabinet is packed with " + (method == 2 ? "Quantum" : "LZX") + ", not MSZIP");
            }
            folders.add(new CabinetFolder(list.getInt(at) & 0xffffffffL, list.getShort(at + 4) & 0xffff, method));
        }
        return folders;
    }

    List<CabinetFile> files() throws IOException {
        if (header.files() > limits.maxEntries()) {
            throw tooLarge(bytes.name(), "the cabinet has more than " + limits.maxEntries() + " entries");
        }
        List<CabinetFile> files = new ArrayList<>();
        long at = header.filesAt();
        long total = 0;
        for (int i = 0; i < header.files(); i++) {
            ByteBuffer fixed = bytes.read(at, FILE_LENGTH);
            byte[] name = name(at + FILE_LENGTH);
            at += FILE_LENGTH + name.length + 1;
            CabinetFile file = file(fixed, name);
            total += file.size();
            if (file.size() > limits.maxEntryBytes()) {
                throw tooLarge(file.name(), "the entry is larger than " + limits.maxEntryBytes() + " bytes unpacked");
            }
            if (total > limits.maxTotalBytes()) {
                throw tooLarge(
                        file.name(),
                        "all entries together are larger than " + limits.maxTotalBytes() + " bytes unpacked");
            }
            files.add(file);
        }
        return files;
    }

    private CabinetFile file(ByteBuffer fixed, byte[] rawName) {
        Charset charset = (fixed.getShort(14) & NAME_IS_UTF_8) != 0 ? StandardCharsets.UTF_8 : OLD_NAMES;
        String name = new String(rawName, charset).replace('\\', '/');
        EntryNames.check(name.getBytes(StandardCharsets.UTF_8), limits);
        int folder = fixed.getShort(8) & 0xffff;
        if (folder >= CONTINUED) {
            throw Unsupported.because(Names.shown(name), "the entry goes on in another cabinet of the set");
        }
        if (folder >= header.folders()) {
            throw Damage.of(Names.shown(name), "the entry lies in a folder that the cabinet does not have", null);
        }
        return new CabinetFile(name, fixed.getInt(0) & 0xffffffffL, fixed.getInt(4) & 0xffffffffL, folder);
    }

    private byte[] name(long at) throws IOException {
        ByteBuffer text = bytes.readUpTo(at, limits.maxNameLength() + 1);
        for (int i = 0; i < text.limit(); i++) {
            if (text.get(i) == 0) {
                byte[] name = new byte[i];
                text.get(0, name);
                return name;
            }
        }
        if (text.limit() <= limits.maxNameLength()) {
            throw bytes.damaged("the cabinet ends too early");
        }
        throw Damage.unsafe(bytes.name(), "an entry's name has more than " + limits.maxNameLength() + " characters");
    }

    private static RuntimeException tooLarge(String where, String message) {
        return Damage.tooLarge(PlatformCode.UNZIP_LIMIT.hex(), Names.shown(where), message);
    }
}
